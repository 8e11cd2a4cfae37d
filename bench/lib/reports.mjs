// Makes as many different reports as are wanted out of one clean sample: other bodies, other numbers, and still balanced, so
// that no program under measurement gains by having seen the same text before.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './places.mjs';

const samples = join(repository, 'samples');

/** The text of the sample whose file name begins with `number`. */
export function sample(number) {
  const name = readdirSync(samples).find(file => file.startsWith(`${number}-`));
  if (name === undefined) throw new Error(`There is no sample ${number} in samples/.`);
  return readFileSync(join(samples, name), 'utf8');
}

/** One letter for each digit of a number, to name ten thousand districts without a digit in their names. */
const LETTERS = '东西南北山河湖溪林原';
/** The five kinds of organisation between 自然人 and 总计. Their columns may change places and the sums still hold. */
const ORGANISATIONS = 5;
const APPLICATION_VALUES = ORGANISATIONS + 2;

let clean;

/** The report number `index`; 0 is near to the sample itself. The same index gives the same text. */
export function report(index) {
  clean ??= withFinalLineEnd(sample('01'));
  const factor = 1 + (index % 13);
  const turn = index % ORGANISATIONS;
  const district = [...String(index).padStart(4, '0')].map(digit => LETTERS[Number(digit)]).join('');
  return clean
    .split('\n')
    .map(line => variedLine(line, factor, turn))
    .join('\n')
    .replaceAll('示例区', `${district}区`);
}

/** Scaling every count of the tables, and those that the prose repeats, keeps all sums. */
function variedLine(line, factor, turn) {
  const cells = line.split('\t');
  if (cells.length > 1)
    return turned(
      cells.map(cell => scaled(cell, factor)),
      turn,
    ).join('\t');
  if (!/^（[二三]）/.test(line)) return line;
  return line.replace(/(\d+)件/g, (_, digits) => `${Number(digits) * factor}件`);
}

function scaled(cell, factor) {
  return /^\d+$/.test(cell) ? String(Number(cell) * factor) : cell;
}

function turned(cells, turn) {
  const values = cells.slice(-APPLICATION_VALUES);
  const isApplicationsRow = cells.length === 3 + APPLICATION_VALUES && values.every(value => /^\d+$/.test(value));
  if (!isApplicationsRow) return cells;
  const organisations = values.slice(1, -1);
  const moved = [...organisations.slice(turn), ...organisations.slice(0, turn)];
  return [...cells.slice(0, 3), values[0], ...moved, values.at(-1)];
}

/** The row in which faults are planted, up to the end of the number for 自然人. */
const INTAKE = /^一、本年新收政府信息公开申请数量\t\t\t\d+/m;

/** The same report with one number that is wrong by its last digit. */
export function faulty(text) {
  return text.replace(INTAKE, found => `${found}1`);
}

/** Where the number for 自然人 in the first row of applications ends, as an offset in the report. */
export function endOfIntakeNumber(text) {
  const found = INTAKE.exec(text);
  if (found === null) throw new Error('The report has no row 一、本年新收.');
  return found.index + found[0].length;
}

export function withFinalLineEnd(text) {
  return text.endsWith('\n') ? text : `${text}\n`;
}
