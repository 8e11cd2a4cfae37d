// The edits that the fuzzer makes: what people, editors and pasting do to a report, and what nobody would.
import type { ContentChange } from '../../server/src/lsp/document.js';
import { ANY_LINES, CHARACTERS, HEADINGS, REPORTS, ROWS, WORDS } from './material.js';
import type { Draws } from './draws.js';
import type { ClientText } from './client-text.js';

/** One edit: the changes of one `didChange`, each of which counts in the text that the one before it left. */
export type Edit = readonly ContentChange[];

/** Makes the edit in the client's text, and tells it as the client would. */
type EditKind = (text: ClientText, draws: Draws) => void;

/** Draws an edit, makes it in the client's text, and gives it as it goes to the server. */
export function drawEdit(text: ClientText, draws: Draws): Edit {
  const kind = draws.weighted(KINDS);
  kind(text, draws);
  return text.takeChanges();
}

/** A key stroke in the line of the last edit: most readings of a server follow one of these. */
export function drawKeyStroke(text: ClientText, draws: Draws): Edit {
  const at = text.lastEdited();
  const kind = draws.below(5);
  if (kind === 0) text.insert(at, draws.pick(DIGITS));
  else if (kind === 1) text.replace(Math.max(0, at - 1), at, '');
  else if (kind === 2) text.insert(at, draws.pick(CHARACTERS));
  else text.replaceInLine(at, draws, /\d/g, draws.pick(DIGITS));
  return text.takeChanges();
}

/** Another digit, in the line of `at` or anywhere. */
export function drawNumberEdit(text: ClientText, draws: Draws, at = text.somewhere(draws)): Edit {
  text.replaceInLine(at, draws, /\d/g, draws.pick(DIGITS));
  return text.takeChanges();
}

const DIGITS = [...'0123456789'];

const KINDS: readonly (readonly [weight: number, kind: EditKind])[] = [
  // Typing and taking back.
  [12, (text, draws) => text.insert(text.somewhere(draws), draws.pick(CHARACTERS))],
  [8, (text, draws) => deleteSome(text, draws, 1)],
  [3, (text, draws) => deleteSome(text, draws, draws.between(2, 12))],
  [6, (text, draws) => text.insert(text.somewhere(draws), draws.pick(['\n', '\n', '\r\n', '\r']))],
  [5, (text, draws) => text.insert(text.somewhere(draws), draws.pick(WORDS))],
  [8, text => text.undo()],
  // Numbers and fields.
  [12, (text, draws) => onMatch(text, draws, /\d+/g, () => numberOf(draws))],
  [4, (text, draws) => onMatch(text, draws, /\d+/g, () => '')],
  [4, (text, draws) => onMatch(text, draws, /\d/g, digit => `${digit}${draws.pick(['\t', ' ', ',', '．', '件'])}`)],
  [5, (text, draws) => onMatch(text, draws, /\t/g, () => '')],
  [4, (text, draws) => onMatch(text, draws, /\t/g, () => '\t\t')],
  [2, (text, draws) => onMatch(text, draws, /\t/g, () => draws.pick(['|', ' ', '    ', '\n', '　']))],
  [
    3,
    (text, draws) => onMatch(text, draws, /([^\t\n]*)\t([^\t\n]*)/g, fields => fields.split('\t').reverse().join('\t')),
  ],
  // Labels and headings.
  [4, (text, draws) => onMatch(text, draws, /[\u4e00-\u9fff]/g, () => draws.pick(['', '其', '　', '一']))],
  [
    5,
    (text, draws) =>
      onMatch(text, draws, /^[一二三四五六七]、/gm, () => draws.pick(['一、', '三、', '（一）', '', '# ', '1.'])),
  ],
  [
    3,
    (text, draws) => onMatch(text, draws, /（[一二三四五六七]）/g, () => draws.pick(['（一）', '(二)', '（七）', ''])),
  ],
  [3, (text, draws) => onMatch(text, draws, /20\d\d/g, () => String(draws.between(2018, 2026)))],
  // Lines.
  [5, (text, draws) => text.replaceLines(draws, 1, () => [])],
  [2, (text, draws) => text.replaceLines(draws, draws.between(2, 12), () => [])],
  [3, (text, draws) => text.replaceLines(draws, 1, lines => [...lines, ...lines])],
  [3, (text, draws) => text.replaceLines(draws, 2, lines => [...lines].reverse())],
  [
    3,
    (text, draws) =>
      text.replaceLines(draws, draws.between(1, 10), lines => lines.map(line => line.replace(/\t+/g, '\t'))),
  ],
  [
    2,
    (text, draws) =>
      text.replaceLines(draws, draws.between(1, 30), lines => lines.map(line => line.replace(/\t/g, ' | '))),
  ],
  [
    2,
    (text, draws) =>
      text.replaceLines(draws, draws.between(1, 30), lines => lines.map(line => line.replace(/\t/g, '   '))),
  ],
  [4, (text, draws) => text.replaceLines(draws, 0, () => [draws.pick(ROWS)])],
  [4, (text, draws) => text.replaceLines(draws, 0, () => [draws.pick(HEADINGS)])],
  [4, (text, draws) => text.replaceLines(draws, draws.below(2), () => [draws.pick(ANY_LINES)])],
  [2, (text, draws) => text.replaceLines(draws, draws.below(3), () => linesOf(draws))],
  [2, (text, draws) => onMatch(text, draws, /\r\n|\n|\r/g, () => draws.pick(['\r\n', '\n', '\r', '\n\r', '']))],
  // Much at once.
  [1, (text, draws) => text.replaceAll(draws.pick(REPORTS))],
  [
    1,
    (text, draws) =>
      text.replaceAll(text.text.replaceAll(draws.pick(['\t', '\n', '0', '、']), draws.pick(['\t', '\r\n', '3']))),
  ],
  [1, (text, draws) => text.replaceLines(draws, draws.between(5, 60), () => [])],
  [0.5, (text, draws) => text.insert(text.somewhere(draws), draws.pick(REPORTS))],
  [0.3, text => text.replaceAll('')],
  // Several places in one message, and ranges that no text has.
  [4, severalAtOnce],
  [2, (text, draws) => text.replaceOddRange(draws, draws.pick(['', draws.pick(WORDS), draws.pick(ANY_LINES)]))],
];

function severalAtOnce(text: ClientText, draws: Draws): void {
  const count = draws.between(2, 6);
  const word = draws.pick(['', '\t', '1', '\n', '一、']);
  for (let index = 0; index < count; index++) {
    const from = text.somewhere(draws);
    text.replace(from, draws.chance(0.5) ? from : Math.min(text.text.length, from + draws.below(8)), word);
  }
}

function deleteSome(text: ClientText, draws: Draws, length: number): void {
  const from = text.somewhere(draws);
  text.replace(from, Math.min(text.text.length, from + length), '');
}

/** Replaces the first match behind some place, or the first of all. */
function onMatch(text: ClientText, draws: Draws, pattern: RegExp, instead: (found: string) => string): void {
  pattern.lastIndex = text.somewhere(draws);
  const found = pattern.exec(text.text) ?? ((pattern.lastIndex = 0), pattern.exec(text.text));
  if (found === null) return;
  text.replace(found.index, found.index + found[0].length, instead(found[0]));
}

function numberOf(draws: Draws): string {
  return draws.weighted([
    [6, String(draws.below(30))],
    [2, '0'],
    [1, String(draws.below(1_000_000))],
    [1, draws.pick(['１２', '1,234', '-1', '3.5', '12件', '/', '—', '0012', '9'.repeat(40), '十二'])],
  ]);
}

function linesOf(draws: Draws): string[] {
  return Array.from({ length: draws.between(1, 8) }, () => draws.pick(draws.chance(0.6) ? ROWS : ANY_LINES));
}
