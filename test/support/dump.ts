// Readable pictures of what the core made of a text, for golden files and for comparing two readings. Lines count from 1.
import {
  fixesOf,
  lineAt,
  outline,
  say,
  type ModelCell,
  type ModelRow,
  type ModelTable,
  type OutlineItem,
  type ReportModel,
  type ReportSnapshot,
  type Span,
  type TextEdit,
} from '../../server/src/core/index.js';
import { visible } from './marked.js';

type Line = ReportSnapshot['tree']['lines'][number];

/** One line of the picture for each line of the report: its kind, and what was read from it. */
export function dumpTree({ tree }: ReportSnapshot): string {
  const eols = new Set(tree.lines.slice(0, -1).map(({ eol }) => eol));
  const usual = eols.size === 1 ? [...eols][0]! : undefined;
  const lines = tree.lines.map((line, index) => {
    const eol = line.eol === usual || index === tree.lines.length - 1 ? '' : ` ${JSON.stringify(line.eol)}`;
    return `${String(index + 1).padStart(4)} ${dumpLine(line)}${eol}`;
  });
  return [
    `${tree.lines.length} lines, ${tree.length} code units, ends ${JSON.stringify(usual ?? 'mixed')}`,
    ...lines,
    '',
  ].join('\n');
}

function dumpLine(line: Line): string {
  switch (line.kind) {
    case 'blank':
      return line.text === '' ? 'blank' : `blank ${JSON.stringify(line.text)}`;
    case 'page-mark':
      return `page-mark “${line.text.trim()}”`;
    case 'prose':
      return `prose ${line.text.length} “${shortened(line.text.trim())}”`;
    case 'heading': {
      const { level, ordinal, mark, hashes, runIn, label, text } = line;
      const marks = mark === 'hashes' ? '#'.repeat(hashes) : mark;
      return `heading ${level} ${ordinal ?? '–'} ${marks}${runIn ? ' run-in' : ''} “${text.slice(label.from, label.to)}”`;
    }
    case 'row': {
      const cells = line.cells.map(({ trimmed }) => `[${shortened(line.text.slice(trimmed.from, trimmed.to))}]`);
      return `row ${line.separator}${line.delimiter ? ' delimiter' : ''} ${cells.length} ${cells.join('')}`;
    }
    default:
      return line satisfies never;
  }
}

/** Title, sections, and the tables row by row with the values of each cell. */
export function dumpModel({ model }: ReportSnapshot): string {
  const { title, organ, year, edition, recognized } = model;
  const out = [
    `title “${title}”${model.titleSpan ? ` at ${placeOf(model, model.titleSpan)}` : ''}`,
    `organ “${organ}” year ${year ?? '–'} edition ${edition}${recognized ? '' : ' not a report'}`,
    '',
  ];
  for (const section of model.sections) {
    const { schema, ordinal, matched, bare, firstLine, endLine, topics } = section;
    const words = `${schema?.id ?? '?'} ${matched}${bare ? ' bare' : ''} ${ordinal ?? '–'} lines ${firstLine + 1}–${endLine}`;
    out.push(`section ${words} “${section.title}” at ${placeOf(model, section.titleSpan)}`);
    for (const topic of topics)
      out.push(`  topic ${topic.ordinal ?? '–'} line ${topic.line + 1}–${topic.endLine} “${topic.title}”`);
  }
  for (const table of model.tables.values()) out.push('', ...dumpTable(table));
  return [...out, ''].join('\n');
}

function dumpTable(table: ModelTable): string[] {
  const { schema, firstLine, endLine, width, separator, settled, cells } = table;
  const out = [
    `table ${schema.id} lines ${firstLine + 1}–${endLine} ${separator} width ${width}${settled ? '' : ' not settled'}, ${cells.size} cells`,
  ];
  for (const { line, gridLine, repeated, canonical, fields } of table.headers) {
    const words = fields.map(
      ({ text, field, target }) => `${shortened(text)}@${field}${target === field ? '' : `→${target ?? '?'}`}`,
    );
    out.push(
      `  header ${line + 1} grid ${gridLine}${repeated ? ' again' : ''}${canonical ? '' : ' off'}: ${words.join(' ')}`,
    );
  }
  for (const gap of table.gaps) out.push(`  gap ${gap.firstLine + 1}–${gap.endLine} ${gap.kind}`);
  for (const { label, headLine, tailLine } of table.splitLabels)
    out.push(`  split label ${headLine + 1}/${tailLine + 1} “${label}”`);
  for (const row of table.rows) out.push(`  ${dumpRow(row)}`);
  return out;
}

function dumpRow(row: ModelRow): string {
  const { schemas, line, endLine, width, matched, alignment, duplicate, due, values } = row;
  const at = endLine === line + 1 ? `${line + 1}` : `${line + 1}–${endLine}`;
  const labels = row.labels.map(({ text, level }) => `${shortened(text)}@${level ?? '?'}`).join(' ');
  const id = schemas.map(schema => schema.id).join('+') || '?';
  const state = `${matched} ${alignment} ${width ?? '–'}${duplicate ? ' duplicate' : ''}`;
  const cells =
    row.cells.length > 0
      ? row.cells.map(dumpCell).join(' ')
      : `${values.length} of ${due}: ${values.map(field => field.text).join(' ')}`;
  return `row ${at} ${id} ${state} “${labels}” = ${cells}`;
}

function dumpCell({ value, kind }: ModelCell): string {
  switch (value.kind) {
    case 'number':
      return (
        value.text + (value.notation === 'plain' ? '' : `(${value.notation})`) + (kind === 'count' ? '' : `:${kind}`)
      );
    case 'blank':
      return value.notation === 'empty' ? '·' : '·(nil)';
    case 'invalid':
      return `?${value.raw}(${value.reason})`;
    default:
      return value satisfies never;
  }
}

/** The outline as a tree, each item with its lines and the words it is found at. */
export function dumpOutline(report: ReportSnapshot): string {
  const out: string[] = [];
  const visit = (items: readonly OutlineItem[], depth: number): void => {
    for (const { name, detail, kind, firstLine, endLine, nameSpan, children } of items) {
      const place = placeOf(report.model, nameSpan);
      out.push(
        `${'  '.repeat(depth)}${kind} ${firstLine + 1}–${endLine} “${name}”${detail === '' ? '' : ` (${detail})`} at ${place}`,
      );
      visit(children, depth + 1);
    }
  };
  visit(outline(report, 'zh-cn'), 0);
  return [...out, ''].join('\n');
}

/** `line:column severity id message`, lines of the file: `offset` is the first line of the report. */
export function dumpFindings({ findings, model }: ReportSnapshot, offset = 0): string {
  const out = findings.map(({ span, severity, check, message }) => {
    const line = lineAt(model.tree.lineStarts, span.from);
    const column = span.from - model.tree.lineStarts[line]!;
    return `${line + 1 + offset}:${column + 1} ${severity} ${check} ${say('zh-cn', message)}\n`;
  });
  return out.join('');
}

/** A change that touches more places than this is shown in part. */
const MOST_EDITS = 5;

/** What a finding says behind its words: all of its place, its cells, the places that took part, and each fix with its edits. */
export function dumpFixes(report: ReportSnapshot): string {
  const { model, findings } = report;
  const shown = new Set<string>();
  const changes = (edits: readonly TextEdit[]): string[] => {
    const all = edits.map(
      ({ span, newText }) => `    ${placeOf(model, span)} “${visible(newText).replaceAll('\n', '⏎')}”`,
    );
    if (shown.has(all.join('\n'))) return ['    the same change as above'];
    shown.add(all.join('\n'));
    return all.length > MOST_EDITS ? [...all.slice(0, MOST_EDITS), `    and ${all.length - MOST_EDITS} more`] : all;
  };
  const out = findings.flatMap(finding => [
    `${placeOf(model, finding.span)} ${finding.check}${cellsInWords(finding.addresses)}`,
    ...finding.related.map(({ span, message }) => `  with ${placeOf(model, span)} ${say('zh-cn', message)}`),
    ...fixesOf(report, finding).flatMap(({ title, safety, preferred, preview, edits }) => [
      `  ${safety}${preferred ? ' preferred' : ''}${preview ? ' previewed' : ''}: ${say('zh-cn', title)}`,
      ...changes(edits),
    ]),
  ]);
  return out.map(line => `${line}\n`).join('');
}

function cellsInWords(addresses: readonly string[]): string {
  if (addresses.length === 0) return '';
  return addresses.length < 4
    ? ` of ${addresses.join(' ')}`
    : ` of ${addresses.length} cells, ${addresses[0]} to ${addresses.at(-1)}`;
}

function placeOf({ tree }: ReportModel, { from, to }: Span): string {
  const line = lineAt(tree.lineStarts, from);
  const last = lineAt(tree.lineStarts, to);
  const end = line === last ? `+${to - from}` : `–${last + 1}:${to - tree.lineStarts[last]! + 1}`;
  return `${line + 1}:${from - tree.lineStarts[line]! + 1}${end}`;
}

function shortened(words: string): string {
  const seen = visible(words).replaceAll('\f', '␌').replaceAll('\ufeff', '␣');
  return seen.length > 24 ? `${seen.slice(0, 22)}…` : seen;
}
