// The numbers of the tables for programs: one JSON object of version 1, one JSON object a line for each file, or CSV.
import type { ShownReport } from '../file-report.js';
import { jsonList } from './json-list.js';

/** Gives the text of a file in pieces, so that nobody need hold the numbers of ten thousand reports at once. */
export interface ExtractRenderer {
  begin(): string;
  /** What stands before the reports of a file. */
  beginFile(path: string): string;
  /** The report of that `index`, from 0, in the file. */
  report(report: ShownReport, path: string, index: number): string;
  endFile(): string;
  end(): string;
}

export function extractJson(): ExtractRenderer {
  const files = jsonList();
  return {
    begin: () => '{"version":1,"files":[',
    beginFile: path => files.item(beginFile(path)),
    report: listedReport,
    endFile: () => ']}',
    end: () => `${files.end()}]}\n`,
  };
}

/** What `files` of the JSON output holds, one a line. */
export function extractNdjson(): ExtractRenderer {
  return { begin: () => '', beginFile, report: listedReport, endFile: () => ']}\n', end: () => '' };
}

function beginFile(path: string): string {
  return `{"path":${JSON.stringify(path)},"reports":[`;
}

function listedReport(report: ShownReport, _path: string, index: number): string {
  return (index === 0 ? '' : ',') + JSON.stringify(report);
}

const COLUMNS = ['path', 'report', 'title', 'organ', 'year', 'edition', 'address', 'value', 'line', 'column'];

/**
 * One line for each cell; `report` counts from 1 within its file, and a blank cell has an empty value. Quoted as RFC 4180
 * says, with LF line ends. A BOM in front lets Excel know that it reads UTF-8.
 */
export function extractCsv(bom: boolean): ExtractRenderer {
  return {
    begin: () => (bom ? '\ufeff' : '') + csvLine(COLUMNS),
    beginFile: () => '',
    report: ({ title, organ, year, edition, values }, path, index) =>
      Object.entries(values)
        .map(([address, { value, line, column }]) =>
          csvLine([path, index + 1, title, organ, year, edition, address, value, line, column]),
        )
        .join(''),
    endFile: () => '',
    end: () => '',
  };
}

function csvLine(fields: readonly (string | number | null)[]): string {
  return `${fields.map(csvField).join(',')}\n`;
}

function csvField(value: string | number | null): string {
  const text = String(value ?? '');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
