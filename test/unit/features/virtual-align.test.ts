// Virtual alignment, seen as an editor shows it: the lines are drawn with tabs, wide characters and paddings, and every
// column must begin at one place of the screen.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { virtualPadding, type AlignOptions, type PlacedReport } from '../../../server/src/core/index.js';
import { read } from '../../support/core.js';
import { tabbed } from '../../support/marked.js';
import { root } from '../../support/project.js';
import { sample } from '../../support/samples.js';

type Report = PlacedReport['report'];

/** A word, where the text has it, and where the screen shows it. */
interface Shown {
  readonly line: number;
  readonly text: string;
  readonly offset: number;
  readonly begin: number;
}

const SETTINGS: readonly AlignOptions[] = [4, 8, 3].flatMap(tabSize =>
  [true, false].flatMap(ambiguousAsWide =>
    [true, false].map(paddingMovesTabs => ({ tabSize, ambiguousAsWide, paddingMovesTabs })),
  ),
);

/** Cells of a character on the screen, and as VS Code counts it: written anew here, for the characters of these reports. */
function cellsOf(character: string, ambiguousAsWide: boolean): { shown: number; counted: number } {
  const isWide = /[\u2e80-\ud7af\uf900-\ufaff\uff01-\uff5e\uffe0-\uffe6]/.test(character);
  const isAmbiguous = /[“”‘’—…·×－①-⑳Ⅰ-Ⅻ]/.test(character) && !isWide;
  const isOutside = character.length === 2;
  return {
    shown: isWide || isOutside || (isAmbiguous && ambiguousAsWide) ? 2 : 1,
    counted: isWide || isOutside ? 2 : 1,
  };
}

/** Draws every row line and tells where each word that is not blank begins. */
function draw({ model: { tree } }: Report, report: Report, options: AlignOptions): Shown[] {
  const paddings = new Map(
    virtualPadding(report, 0, tree.lines.length, options).map(({ offset, width }) => [offset, width]),
  );
  const shown: Shown[] = [];
  let drawn = 0;
  tree.lines.forEach((node, line) => {
    if (node.kind !== 'row') return;
    const start = tree.lineStarts[line]!;
    const begins = new Map<number, number>();
    let screen = 0;
    let counted = 0;
    for (let index = 0; index <= node.text.length; index++) {
      const padding = paddings.get(start + index) ?? 0;
      if (padding > 0) drawn++;
      assert.ok(padding >= 0 && Number.isInteger(padding));
      screen += padding;
      if (options.paddingMovesTabs) counted += padding;
      begins.set(index, screen);
      const character = String.fromCodePoint(node.text.codePointAt(index) ?? 32);
      if (character === '\t') {
        const width = options.tabSize - (counted % options.tabSize);
        screen += width;
        counted += width;
      } else {
        const cells = cellsOf(character, options.ambiguousAsWide);
        screen += cells.shown;
        counted += cells.counted;
        index += character.length - 1;
      }
    }
    for (const { trimmed } of node.cells) {
      const text = node.text.slice(trimmed.from, trimmed.to);
      if (text !== '') shown.push({ line, text, offset: start + trimmed.from, begin: begins.get(trimmed.from)! });
    }
  });
  assert.equal(drawn, paddings.size, 'every padding stands in a row');
  return shown;
}

/** Of words that share a key all begin at one place. */
function assertColumns(words: readonly (Shown & { key: string })[], what: string): void {
  const begins = new Map<string, Shown>();
  for (const word of words) {
    const first = begins.get(word.key) ?? word;
    begins.set(word.key, first);
    assert.equal(
      word.begin,
      first.begin,
      `${what}: ${word.key}, lines ${first.line + 1} and ${word.line + 1} (${word.text})`,
    );
  }
}

/** The words of the tables by their column of the form: where labels and cells stand in the model. */
function byForm(report: Report, shown: readonly Shown[]): (Shown & { key: string })[] {
  const columns = new Map<number, string>();
  for (const [id, table] of report.model.tables) {
    if (table.separator === 'pipe') continue;
    for (const row of table.rows) {
      for (const { span, level } of row.labels) if (level !== undefined) columns.set(span.from, `${id} label ${level}`);
      for (const cell of row.cells) {
        const group = id === 'proceedings' ? `${cell.row} ` : '';
        columns.set(cell.span.from, id === 'disclosure' ? '' : `${id} ${group}${cell.column}`);
      }
    }
  }
  return shown.flatMap(word => {
    const key = columns.get(word.offset) ?? '';
    return key === '' ? [] : [{ ...word, key }];
  });
}

function checkText(text: string, what: string): void {
  for (const { report } of read(text).snapshot.reports) {
    for (const options of SETTINGS) {
      const shown = draw(report, report, options);
      assertColumns(byForm(report, shown), `${what} ${JSON.stringify(options)}`);
    }
  }
}

/** Words keyed by their field: for tables that stand on the grid. */
function byField(report: Report, shown: readonly Shown[]): (Shown & { key: string })[] {
  return shown.map(word => {
    const node = report.model.tree.lines[word.line]!;
    const before = node.text.slice(0, word.offset - report.model.tree.lineStarts[word.line]!);
    const table = [...report.model.tables].find(
      ([, { firstLine, endLine }]) => firstLine <= word.line && word.line < endLine,
    );
    return { ...word, key: `${table?.[0] ?? 'other'} field ${before.split('\t').length}` };
  });
}

suite('features: virtual alignment', () => {
  for (const prefix of [
    '01-clean',
    '03-packed',
    '04-lost',
    '05-doubled',
    '06-mixed',
    '08-edition',
    '13-page',
    '14-label',
    '19-rows',
  ]) {
    test(`the columns of ${prefix} line up`, () => checkText(sample(prefix), prefix));
  }

  test('on the official grid every field begins at one place, headers included', () => {
    const { report } = read(sample('01-clean')).snapshot.reports[0]!;
    for (const options of SETTINGS)
      assertColumns(byField(report, draw(report, report, options)), JSON.stringify(options));
  });

  test('rows that the form does not know, of any width, line up by their fields', () => {
    const wide = Array.from({ length: 40 }, (_, row) =>
      Array.from({ length: 200 }, (_, field) =>
        (row * field) % 7 === 3 ? '表格里的字' : String((row * 31 + field * 17) % 1009),
      ).join('→'),
    );
    const ragged = ['甲→1→2', '乙丙丁戊己庚→3', '→→→“四”→5→6→7', '𠮷野→8→9'];
    for (const rows of [wide, ragged]) {
      const { report } = read(tabbed(rows.join('\n'))).snapshot.reports[0]!;
      for (const options of SETTINGS) assertColumns(byField(report, draw(report, report, options)), 'other rows');
    }
  });

  test('the pipes of a Markdown table line up', () => {
    const { report } = read(sample('09-markdown')).snapshot.reports[0]!;
    const { tree } = report.model;
    const options = { tabSize: 4, ambiguousAsWide: false, paddingMovesTabs: true };
    const paddings = new Map(
      virtualPadding(report, 0, tree.lines.length, options).map(({ offset, width }) => [offset, width]),
    );
    for (const { firstLine, endLine } of report.model.tables.values()) {
      const places = new Map<number, number>();
      for (let line = firstLine; line < endLine; line++) {
        let screen = 0;
        let pipe = 0;
        [...tree.lines[line]!.text].forEach((character, index) => {
          screen += paddings.get(tree.lineStarts[line]! + index) ?? 0;
          if (character === '|') assert.equal(screen, places.get(pipe) ?? screen, `line ${line + 1}, pipe ${pipe}`);
          if (character === '|') places.set(pipe++, screen);
          screen += cellsOf(character, false).shown;
        });
      }
    }
  });

  test('a part of the lines is padded as in the whole', () => {
    const { report } = read(sample('01-clean')).snapshot.reports[0]!;
    const { tree } = report.model;
    const options = { tabSize: 8, ambiguousAsWide: true, paddingMovesTabs: false };
    const whole = virtualPadding(report, 0, tree.lines.length, options);
    const part = virtualPadding(report, 40, 50, options);
    const inside = whole.filter(({ offset }) => tree.lineStarts[40]! <= offset && offset < tree.lineStarts[50]!);
    assert.deepEqual(part, inside);
    assert.ok(part.length > 0 && part.length < whole.length);
    assert.deepEqual(virtualPadding(report, 3, 3, options), []);
  });

  const reports = `${root}/../shared/reports`;
  const folders = ['whole', 'seeds', 'partial'].filter(folder => existing(`${reports}/${folder}`));
  for (const folder of folders) {
    test(`every table of reports/${folder} lines up`, () => {
      for (const name of readdirSync(`${reports}/${folder}`).filter(file => file.endsWith('.txt'))) {
        checkText(readFileSync(`${reports}/${folder}/${name}`, 'utf8'), name);
      }
    });
  }
});

function existing(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
}
