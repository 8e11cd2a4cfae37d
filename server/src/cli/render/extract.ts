// The numbers of the tables for programs: one JSON object of version 1, one JSON object a line for each file, or CSV.
import type { ExtractedFile } from '../file-report.js';
import { jsonList } from './json-list.js';

export interface ExtractRenderer {
  begin(): string;
  file(file: ExtractedFile): string;
  end(): string;
}

export function extractJson(): ExtractRenderer {
  const files = jsonList();
  return {
    begin: () => '{"version":1,"files":[',
    file: file => files.item(file),
    end: () => `${files.end()}]}\n`,
  };
}

/** What `files` of the JSON output holds, one a line. */
export function extractNdjson(): ExtractRenderer {
  return { begin: () => '', file: file => `${JSON.stringify(file)}\n`, end: () => '' };
}

const COLUMNS = ['path', 'report', 'title', 'organ', 'year', 'edition', 'address', 'value', 'line', 'column'];

/**
 * One line for each cell; `report` counts from 1 within its file, and a blank cell has an empty value. Quoted as RFC 4180
 * says, with LF line ends. A BOM in front lets Excel know that it reads UTF-8.
 */
export function extractCsv(bom: boolean): ExtractRenderer {
  return {
    begin: () => (bom ? '\ufeff' : '') + csvLine(COLUMNS),
    file: ({ path, reports }) =>
      reports
        .flatMap(({ title, organ, year, edition, values }, index) =>
          Object.entries(values).map(([address, { value, line, column }]) =>
            csvLine([path, index + 1, title, organ, year, edition, address, value, line, column]),
          ),
        )
        .join(''),
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
