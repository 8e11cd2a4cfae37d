// The documents that are edited: volumes of reports, and JSON that says the same, line for line and of nearly the same size.
import { endOfIntakeNumber, faulty, report } from './reports.mjs';

/** Reports in a document of each size. */
export const SIZES = [
  { name: '6 KB', reports: 1 },
  { name: '60 KB', reports: 10 },
  { name: '600 KB', reports: 100 },
  { name: '6 MB', reports: 1000 },
];

/**
 * Reports one after another, and the two keys struck in them: `digit` in the middle, which puts a fault there until it is
 * taken back, and `newline` near the top. With `standing` all other reports have a fault that stays.
 */
export function reportDocument(reports, standing = false) {
  const texts = Array.from({ length: reports }, (_, index) => (standing ? faulty(report(index)) : report(index)));
  const middle = Math.floor(reports / 2);
  // The report in the middle is left clean, so that the digit typed there makes its fault.
  if (standing) texts[middle] = report(middle);
  const text = texts.join('\n');
  const before = texts.slice(0, middle).reduce((length, one) => length + one.length + 1, 0);
  const digit = before + endOfIntakeNumber(texts[middle]);
  const newline = text.indexOf('。') + 1;
  return {
    languageId: 'disclosure-report',
    uri: 'file:///bench/volume.disclosure-report',
    text,
    digit: { at: positionAt(text, digit), text: '1' },
    newline: { at: positionAt(text, newline), text: '\n' },
  };
}

/**
 * The same as JSON: a line of the report is a line here, a row of a table an array of its label and numbers. What JSON needs
 * more is cut off at the end, so that both have the same number of bytes.
 */
export function jsonDocument(reports, standing = false) {
  const source = reportDocument(reports);
  const middle = source.digit.at.line;
  const lines = source.text.split('\n').map((line, index) => {
    // In JSON a number must not begin with a zero: a fault that any reader of JSON has to find.
    const isFaulty = standing && line.startsWith('一、本年新收') && index !== middle;
    return `  ${jsonLine(line, isFaulty)},`;
  });
  const tail = ['  null', ']', ''];
  let surplus = Buffer.byteLength(['[', ...lines, ...tail].join('\n')) - Buffer.byteLength(source.text);
  while (surplus > 0) surplus -= Buffer.byteLength(lines.pop()) + 1;
  const row = lines[middle];
  return {
    languageId: 'json',
    uri: 'file:///bench/volume.json',
    text: ['[', ...lines, ...tail].join('\n'),
    digit: { at: { line: middle + 1, character: row.indexOf(', ') + 2 }, text: '0' },
    newline: { at: { line: 1, character: 0 }, text: '\n' },
  };
}

function jsonLine(line, isFaulty) {
  const [label, ...values] = line.split('\t').filter(cell => cell !== '');
  if (!line.includes('\t')) return JSON.stringify(line);
  const cells = values.map(value => (/^\d+$/.test(value) ? value : JSON.stringify(value)));
  if (isFaulty) cells[0] = `0${cells[0]}`;
  return `[${[JSON.stringify(label ?? ''), ...cells].join(', ')}]`;
}

function positionAt(text, offset) {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length - 1, character: offset - lineStart };
}

/** The two changes that strike a key and take it back. */
export function stroke({ at, text }) {
  const after = text === '\n' ? { line: at.line + 1, character: 0 } : { ...at, character: at.character + text.length };
  return [
    { range: { start: at, end: at }, text },
    { range: { start: at, end: after }, text: '' },
  ];
}
