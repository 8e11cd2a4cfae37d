// Tables with each cell on a line of its own, each with one line changed: lost, doubled, moved, broken in two, or another put in.
import { BASE, report } from '../base-report.js';
import { loose, type LooseStyle } from '../loose.js';
import { tabbed } from '../marked.js';
import type { Variant, Variants } from './variant.js';

/** What may happen to the line at an index. */
const CHANGES: Readonly<Record<string, (lines: readonly string[], at: number) => readonly string[]>> = {
  lost: (lines, at) => lines.toSpliced(at, 1),
  'the next one lost': (lines, at) => lines.toSpliced(at + 1, 1),
  'the next one doubled': (lines, at) => lines.toSpliced(at + 1, 0, lines[at + 1]!),
  'changed places with the next': (lines, at) => lines.toSpliced(at, 2, lines[at + 1]!, lines[at]!),
  'a page number behind': (lines, at) => lines.toSpliced(at + 1, 0, '- 3 -'),
  'a blank line behind': (lines, at) => lines.toSpliced(at + 1, 0, ''),
  'a sentence behind': (lines, at) => lines.toSpliced(at + 1, 0, '以上数据截至年底。'),
  'a word behind': (lines, at) => lines.toSpliced(at + 1, 0, '若干'),
  'a header behind': (lines, at) => lines.toSpliced(at + 1, 0, '法律服务机构'),
  'another row behind': (lines, at) => lines.toSpliced(at + 1, 0, '9.移送', '1'),
  'a stroke for the next': (lines, at) => lines.toSpliced(at + 1, 1, '/'),
  'another number for the next': (lines, at) => lines.toSpliced(at + 1, 1, '5'),
  'all seven behind lost': (lines, at) => lines.toSpliced(at + 1, 7),
  'in two lines': (lines, at) => lines.toSpliced(at, 1, lines[at]!.slice(0, 3), lines[at]!.slice(3)),
};

/** Lines that are changed: the section whose table is taken apart, and what they hold. */
const PLACES: Readonly<Record<string, readonly [string, string]>> = {
  'first row of table two': ['二、主动', '规章'],
  'row of table three': ['三、收到', '2.重复申请'],
  'row with numbers': ['三、收到', '（一）予以公开'],
  'last row of table three': ['三、收到', '四、结转下年度继续办理'],
  'header of table four': ['四、政府', '复议后起诉'],
};

const PIPED: LooseStyle = 'a pipe behind each, blank ones too';
/** Where blank cells leave a trace, only rows are read in another way. */
const STYLES: readonly (readonly [LooseStyle, readonly string[]])[] = [
  ['a cell a line', Object.keys(PLACES)],
  [PIPED, ['row with numbers']],
];

function changed(style: LooseStyle, place: string, change: (typeof CHANGES)[string]): Variant {
  const [section, words] = PLACES[place]!;
  const base = apart(BASE, style, section);
  const lines = base.split('\n');
  // The mark of a pipe goes with its cell.
  const at = lines.findIndex(line => line.replace(/ *\|$/, '') === words);
  if (at < 0) throw new Error(`no line “${words}”`);
  return { text: change(lines, at).join('\n'), base };
}

/** The text with the one table taken apart that stands in the section which begins so. */
function apart(text: string, style: LooseStyle = 'a cell a line', section = '三、收到'): string {
  const lines = tabbed(text).split('\n');
  const from = lines.findIndex(line => line.startsWith(section));
  const next = lines.findIndex((line, index) => index > from && /^[一二三四五六]、[^\t]*$/.test(line));
  const own = loose(lines.slice(from, next).join('\n'), style);
  return [...lines.slice(0, from), own, ...lines.slice(next)].join('\n');
}

/** The report with other rows in a table, which is taken apart. */
function rows(changes: Readonly<Record<string, string | null>>, style?: LooseStyle, section?: string): Variant {
  return { text: apart(report(changes), style, section), base: apart(BASE, style, section) };
}

const FOUR = '四、政府';

export const LOOSE_VARIANTS: Variants = {
  ...Object.fromEntries(
    STYLES.flatMap(([style, places]) =>
      places.flatMap(place =>
        Object.entries(CHANGES).map(([name, change]) => [`${style}, ${place}: ${name}`, changed(style, place, change)]),
      ),
    ),
  ),
  'rows: a total that is wrong': rows({ '一、本年新收': '一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→12' }),
  'rows: a column that does not balance': rows({ '四、结转': '四、结转下年度继续办理→→→2→1→0→0→0→0→3' }),
  'rows: one that is not there': rows({ '→→2.重复申请': null }),
  'rows: one that stands twice': rows({
    '→→2.重复申请': '→→2.重复申请→0→0→0→0→0→0→0\n→→2.重复申请→0→0→0→0→0→0→0',
  }),
  'rows: blanks': rows({ '→→2.重复申请': '→→2.重复申请→→→→→→→' }, PIPED),
  'rows: blanks but for the total': rows({ '→→2.重复申请': '→→2.重复申请→→→→→→→0' }, PIPED),
  'rows: a blank total': rows({ '一、本年新收': '一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→' }, PIPED),
  'rows: table four without its last number': rows({ '2→0→1→0→3': '2→0→1→0→3→0→0→0→1→1→1→0→0→0→' }, undefined, FOUR),
  'rows: table four of nothing': rows({ '2→0→1→0→3': '→→→→→→→→→→→→→→' }, undefined, FOUR),
  'rows: table four in another order': {
    text: apart(BASE, undefined, FOUR)
      .replace('\n2\n0\n1\n0\n3\n', '\n')
      .replace('行政复议\n', '行政复议\n2\n0\n1\n0\n3\n'),
    base: apart(BASE, undefined, FOUR),
  },
};
