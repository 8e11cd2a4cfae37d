// Reading only what an edit touched gives the same as reading everything, for any sequence of edits and in both numberings of
// places; and reports that the edit did not touch are kept by identity.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, splitLines, type LineChange, type Snapshot } from '../../server/src/core/index.js';
import { damaged, type LineEdit, lineEdit, runs, sampleText } from '../support/arbitraries.js';
import { dumpFindings, dumpModel } from '../support/dump.js';
import { sample } from '../support/samples.js';

const volume = sample('11-volume');
const text = fc.oneof(sampleText, fc.constant(volume), damaged(fc.constant(volume)), damaged(sampleText));
const numbering = fc.constantFrom('dense' as const, 'roomy' as const);

/** So many reports of a document are kept in full. */
const MOST_KEPT = 64;

/** A key struck on one of a few lines, or the character there taken out: what reads least again. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const places = fc.array(place, { minLength: 1, maxLength: 3 });
const keyStroke = fc.record({
  line: fc.nat({ max: 2 }),
  column: place,
  key: fc.constantFrom(
    '',
    '',
    '1',
    '0',
    '7',
    '2',
    '3',
    '',
    '9',
    '\t',
    '\t3',
    ' ',
    '|',
    '一',
    '、',
    '。',
    '2019年',
    '#',
    'x'.repeat(2000),
  ),
});

suite('property: incremental', () => {
  test('equals the full reading after each of a sequence of edits', () =>
    fc.assert(
      fc.property(text, numbering, fc.array(lineEdit, { minLength: 1, maxLength: 5 }), (start, numbered, edits) => {
        let lines: readonly string[] = splitLines(start);
        let snapshot = analyze(lines, undefined, undefined, numbered);
        for (const edit of edits) {
          const { next, change } = applied(lines, edit);
          snapshot = analyze(next, snapshot, change, numbered);
          assertSame(snapshot, analyze(next, undefined, undefined, numbered));
          lines = next;
        }
      }),
      runs(12),
    ));

  test('equals it after each of many key strokes', () =>
    fc.assert(
      fc.property(
        text,
        numbering,
        places,
        fc.array(keyStroke, { minLength: 5, maxLength: 20 }),
        (start, numbered, at, strokes) => {
          let lines: readonly string[] = splitLines(start);
          let snapshot = analyze(lines, undefined, undefined, numbered);
          for (const { line, column, key } of strokes) {
            const { next, change } = struck(lines, { at: at[line % at.length]!, column, key });
            snapshot = analyze(next, snapshot, change, numbered);
            assertSame(snapshot, analyze(next, undefined, undefined, numbered));
            lines = next;
          }
        },
      ),
      runs(20),
    ));

  test('of many reports most are read again when they are asked about, and are the same then', () => {
    const most = fc.nat({ max: 79 });
    const step = fc.record({ asked: fc.array(most, { maxLength: 4 }), report: most, column: place, key: keyStroke });
    return fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), steps => {
        let lines: readonly string[] = splitLines(
          Array.from({ length: 80 }, (_, index) => shortReport(index)).join(''),
        );
        let snapshot = analyze(lines, undefined, undefined, 'roomy');
        for (const { asked, report, column, key } of steps) {
          for (const index of asked) {
            const one = snapshot.reports[index]?.report;
            assert.equal(one?.model.tree, one?.tree);
            assert.equal(one?.findings, one?.findings);
          }
          const { firstLine, endLine } = snapshot.reports[report % snapshot.reports.length]!;
          const own = struck(lines.slice(firstLine, endLine), { at: column, column, key: key.key });
          const line = firstLine + own.change.firstLine;
          lines = lines.with(line, own.next[own.change.firstLine]!);
          const read: number[] = [];
          const change = { firstLine: line, endLine: line + 1, newEndLine: line + 1 };
          snapshot = analyze(lines, snapshot, change, 'roomy', placed => read.push(placed.firstLine));
          assert.ok(read.length <= 3, 'reports that were not touched are not read');
        }
        // Read alone, a report is kept.
        for (const { firstLine, endLine, report } of snapshot.reports) {
          const alone = analyze(lines.slice(firstLine, endLine), undefined, undefined, 'roomy');
          assertSame({ reports: [{ firstLine: 0, endLine: endLine - firstLine, report }] }, alone);
        }
      }),
      runs(5),
    );
  });

  test('of many reports only those that were asked about last are kept in full', () => {
    const lines = splitLines(Array.from({ length: 80 }, (_, index) => shortReport(index)).join(''));
    const { reports } = analyze(lines, undefined, undefined, 'roomy');
    const read = reports.map(({ report }) => report.model);
    const again = reports.map(({ report }, index) => report.model === read[index]);
    assert.equal(again.filter(Boolean).length, 0, 'each is let go before its turn comes again');
    const asked = reports.slice(-MOST_KEPT).map(({ report }) => report.model);
    const kept = reports.slice(-MOST_KEPT).map(({ report }, index) => report.model === asked[index]);
    assert.ok(kept.every(Boolean), `the last ${MOST_KEPT} stay`);
  });

  test('says the same of the same places in both numberings', () =>
    fc.assert(
      fc.property(text, start => {
        const lines = splitLines(start);
        assert.equal(pictureOf(analyze(lines, undefined, undefined, 'roomy')), pictureOf(analyze(lines)));
      }),
      runs(12),
    ));

  test('equals it too when several edits are told as one wider change', () =>
    fc.assert(
      fc.property(
        text,
        fc.array(lineEdit, { minLength: 2, maxLength: 4 }),
        fc.nat({ max: 3 }),
        (start, edits, wider) => {
          const before = splitLines(start);
          const snapshot = analyze(before);
          let lines: readonly string[] = before;
          let change: LineChange | undefined;
          for (const edit of edits) {
            const step = applied(lines, edit);
            change = change === undefined ? step.change : joined(change, step.change);
            lines = step.next;
          }
          const above = Math.min(wider, change!.firstLine);
          const below = Math.min(wider, before.length - change!.endLine);
          const told = {
            firstLine: change!.firstLine - above,
            endLine: change!.endLine + below,
            newEndLine: change!.newEndLine + below,
          };
          assertSame(analyze(lines, snapshot, told), analyze(lines));
        },
      ),
      runs(12),
    ));

  test('without a change it equals the full reading of any other text', () =>
    fc.assert(
      fc.property(text, text, (one, other) => {
        const lines = splitLines(other);
        assertSame(analyze(lines, analyze(splitLines(one))), analyze(lines));
      }),
      runs(12),
    ));

  test('a key stroke in one report of a volume keeps the others', () => {
    const lines = splitLines(volume);
    const snapshot = analyze(lines);
    assert.equal(snapshot.reports.length, 4);
    snapshot.reports.forEach(({ firstLine }, index) => {
      const line = firstLine + 4;
      const next = [...lines.slice(0, line), lines[line]!.replace(/\n$/, '字\n'), ...lines.slice(line + 1)];
      const after = analyze(next, snapshot, { firstLine: line, endLine: line + 1, newEndLine: line + 1 });
      const kept = after.reports.map(({ report }, place) => report === snapshot.reports[place]!.report);
      assert.deepEqual(
        kept,
        snapshot.reports.map((_, place) => place !== index),
      );
    });
  });

  test('a line more above leaves every report below as it is, further down', () => {
    const lines = splitLines(volume);
    const snapshot = analyze(lines);
    const after = analyze(['附言\n', ...lines], snapshot, { firstLine: 0, endLine: 0, newEndLine: 1 });
    assert.deepEqual(
      after.reports.slice(1).map(({ firstLine, report }) => ({ firstLine, report })),
      snapshot.reports.slice(1).map(({ firstLine, report }) => ({ firstLine: firstLine + 1, report })),
    );
    assert.ok(after.reports.slice(1).every(({ report }, index) => report === snapshot.reports[index + 1]!.report));
  });

  test('digits typed one after another into a number are read each time', () => {
    let lines: readonly string[] = splitLines(volume);
    let snapshot = analyze(lines, undefined, undefined, 'roomy');
    const line = lines.findIndex(words => words.startsWith('一、本年新收'));
    for (const digit of '123') {
      const next = lines.with(
        line,
        lines[line]!.replace(/\t\d+/, number => number + digit),
      );
      snapshot = analyze(next, snapshot, { firstLine: line, endLine: line + 1, newEndLine: line + 1 }, 'roomy');
      assertSame(snapshot, analyze(next, undefined, undefined, 'roomy'));
      lines = next;
    }
    assert.match(lines[line]!, /\t\d+123/);
  });

  test('a number in the slots of a merged cell that comes to differ in one of them', () => {
    let lines: readonly string[] = splitLines(volume.replace(/^(行政许可)\t(\d+)\t\t$/m, '$1\t$2\t$2\t$2'));
    let snapshot = analyze(lines, undefined, undefined, 'roomy');
    const line = lines.findIndex(words => /^行政许可\t(\d+)\t\1\t\1$/m.test(words));
    for (const [from, to] of [
      [/\t(\d+)$/m, '\t77'],
      [/^行政许可.*$/m, '行政许可\t77\t77\t77'],
      [/\t77\t77\t/, '\t8\t77\t'],
    ] as const) {
      const next = lines.with(line, lines[line]!.replace(from, to));
      snapshot = analyze(next, snapshot, { firstLine: line, endLine: line + 1, newEndLine: line + 1 }, 'roomy');
      assertSame(snapshot, analyze(next, undefined, undefined, 'roomy'));
      lines = next;
    }
    assert.match(lines[line]!, /\t8\t77\t77/);
  });

  test('marks around a number that become others', () => {
    const lines = splitLines(
      shortReport(0)
        .replace('行政许可\t0', '| 行政许可 | *5* | | |')
        .replace(/^规章.*$/m, '| 规章 | 1 | 0 | 1 |'),
    );
    const snapshot = analyze(lines, undefined, undefined, 'roomy');
    const line = lines.findIndex(words => words.startsWith('| 行政许可'));
    const next = lines.with(line, '| 行政许可 | **5** | | |\n');
    const after = analyze(next, snapshot, { firstLine: line, endLine: line + 1, newEndLine: line + 1 }, 'roomy');
    assertSame(after, analyze(next, undefined, undefined, 'roomy'));
  });

  test('the same text keeps everything', () => {
    const lines = splitLines(volume);
    const snapshot = analyze(lines);
    const after = analyze([...lines], snapshot);
    assert.ok(after.reports.every(({ report }, index) => report === snapshot.reports[index]!.report));
  });
});

/** The lines after the edit; every line but the last has its line end, and the last has none. */
function applied(
  lines: readonly string[],
  { at, removed, inserted }: LineEdit,
): { next: string[]; change: LineChange } {
  const firstLine = Math.min(lines.length - 1, Math.floor(at * lines.length));
  const endLine = Math.min(lines.length, firstLine + removed);
  // Lines of the pool may hold line ends of their own: what counts is the text that comes out.
  const middle = inserted.map(line => line.replace(/[\r\n]+/g, ' ') + '\n');
  const next = [...lines.slice(0, firstLine), ...middle, ...lines.slice(endLine)];
  if (endLine === lines.length && removed > 0) next.push('');
  const newEndLine = firstLine + middle.length + (endLine === lines.length && removed > 0 ? 1 : 0);
  return { next, change: { firstLine, endLine, newEndLine } };
}

/** The lines after a key stroke on one line, mostly on a row and behind a digit of it; its line end is left as it is. */
function struck(
  lines: readonly string[],
  { at, column, key }: { readonly at: number; readonly column: number; readonly key: string },
): { next: string[]; change: LineChange } {
  const rows = lines.flatMap((line, index) => (/\d[\t|]+\d/.test(line) ? [index] : []));
  const among = rows.length > 0 && at < 0.8 ? rows : [...lines.keys()];
  const line = among[Math.floor(((at * 10) % 1) * among.length)]!;
  const [, words, end] = /^(.*?)((?:\r\n|[\r\n])?)$/s.exec(lines[line]!)!;
  const digits = [...words!.matchAll(/\d/g)].map(({ index }) => index + 1);
  const behind = digits.length > 0 && (column * 10) % 1 < 0.8 ? digits : [...Array(words!.length + 1).keys()];
  const place = behind[Math.floor(column * behind.length)] ?? 0;
  const struckLine = words!.slice(0, place) + key + words!.slice(key === '' ? place + 1 : place) + end!;
  const next = [...lines.slice(0, line), struckLine, ...lines.slice(line + 1)];
  return { next, change: { firstLine: line, endLine: line + 1, newEndLine: line + 1 } };
}

/** A title, and just enough of tables and prose that there is something to find. */
function shortReport(index: number): string {
  const [received, carried] = [index % 7, index % 3];
  return `示例市示例${'东南西北'[index % 4]!}区第${index}办事处2023年政府信息公开工作年度报告
一、总体情况
全年收到政府信息公开申请${received + 1}件。
二、主动公开政府信息情况
规章\t1\t0\t${index}
行政许可\t${index}
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量\t${received}\t0\t0\t0\t0\t0\t${received}
二、上年结转政府信息公开申请数量\t${carried}\t0\t0\t0\t0\t0\t${index % 5 === 0 ? '' : carried}
四、政府信息公开行政复议、行政诉讼情况
`;
}

/** Two changes, one after the other, as one. */
function joined(one: LineChange, other: LineChange): LineChange {
  const shift = one.newEndLine - one.endLine;
  const firstLine = Math.min(one.firstLine, other.firstLine);
  const endLine = Math.max(one.endLine, other.endLine - shift);
  return { firstLine, endLine, newEndLine: endLine + shift + (other.newEndLine - other.endLine) };
}

/** The same lines in the same reports with the same findings; then, deeply, all of it. */
function assertSame(actual: Snapshot, expected: Snapshot): void {
  assert.equal(pictureOf(actual), pictureOf(expected));
  actual.reports.forEach(({ report }, index) => {
    const other = expected.reports[index]!.report;
    assert.deepStrictEqual(report.model, other.model);
    for (const [id, { cells }] of report.model.tables)
      assert.deepStrictEqual([...cells], [...other.model.tables.get(id)!.cells]);
    assert.deepStrictEqual(report.findings.map(plain), other.findings.map(plain));
  });
}

function plain({
  check,
  severity,
  span,
  message,
  addresses,
  related,
}: Snapshot['reports'][number]['report']['findings'][number]): unknown {
  return { check, severity, span, message, addresses, related };
}

function pictureOf({ reports }: Snapshot): string {
  return reports
    .map(({ firstLine, endLine, report }) => `${firstLine}–${endLine}\n${dumpModel(report)}${dumpFindings(report)}`)
    .join('\n');
}
