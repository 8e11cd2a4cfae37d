// A report into which faults are planted: where its sections, rows and cells stand, as offsets of the text. A plant is a change
// of the text and nothing else; what the checker says of the changed text is asked for anew.
import {
  analyze,
  applyEdits,
  controlReport,
  settingsFrom,
  splitLines,
  type Finding,
  type ModelCell,
  type ModelRow,
  type ModelTable,
  type ReportModel,
  type Snapshot,
  type Span,
  type TableId,
  type TextEdit,
} from '../../server/src/core/index.js';

export interface Target {
  readonly name: string;
  readonly text: string;
  readonly snapshot: Snapshot;
  readonly model: ReportModel;
  readonly findings: readonly Finding[];
}

/** What a plant does to a text; undefined where it cannot be planted (no such number, told already, another edition). */
export type Planting = (target: Target) => readonly TextEdit[] | undefined;

/** One way to plant the fault of a check. */
export interface Plant {
  readonly check: string;
  /** What is done, in a few words: the name in the matrix. */
  readonly what: string;
  readonly plant: Planting;
}

const CHECKS_ASKED_FOR = ['western-punctuation', 'doubled-punctuation', 'doubled-word', 'broken-paragraph'];
const { settings } = settingsFrom(
  { checks: Object.fromEntries(CHECKS_ASKED_FOR.map(id => [id, 'hint'])) },
  () => false,
);

/** The one report of a text with the findings of all checks, those that are off by default included. */
export function targetOf(name: string, text: string): Target {
  return targetFrom(name, text, analyze(splitLines(text)));
}

/** The target with the edits in its text, read as an editor reads it after a key stroke: only what changed is read again. */
export function planted({ name, text, snapshot }: Target, edits: readonly TextEdit[]): Target {
  const after = applyEdits(text, edits);
  const [old, lines] = [splitLines(text), splitLines(after)];
  const most = Math.min(old.length, lines.length);
  let firstLine = 0;
  while (firstLine < most && old[firstLine] === lines[firstLine]) firstLine++;
  let behind = 0;
  while (behind < most - firstLine && old.at(-1 - behind) === lines.at(-1 - behind)) behind++;
  const change = { firstLine, endLine: old.length - behind, newEndLine: lines.length - behind };
  return targetFrom(name, after, analyze(lines, snapshot, change));
}

function targetFrom(name: string, text: string, snapshot: Snapshot): Target {
  const { reports } = snapshot;
  if (reports.length !== 1) throw new Error(`${name}: ${reports.length} reports`);
  const { report } = controlReport(reports[0]!.report, { settings, dismissals: [] });
  if (report.crashes.length > 0) throw new Error(`${name}: ${report.crashes.map(({ check }) => check).join()}`);
  return { name, text, snapshot, model: report.model, findings: report.findings };
}

// ---- lines

export function startOf({ model, text }: Target, line: number): number {
  return model.tree.lineStarts[line] ?? text.length;
}

/** The lines `[from, to)` with their line ends. */
export function linesSpan(target: Target, from: number, to: number): Span {
  return { from: startOf(target, from), to: startOf(target, to) };
}

export function textOf({ text }: Target, { from, to }: Span): string {
  return text.slice(from, to);
}

/** Lines that begin at a line, in the line ends of the report. */
export function insertedAt(target: Target, line: number, ...lines: readonly string[]): TextEdit {
  const at = startOf(target, line);
  const eol = /\r\n|\n|\r/.exec(target.text)?.[0] ?? '\n';
  const before = at > 0 && !/[\n\r]$/.test(target.text.slice(0, at)) ? eol : '';
  return { span: { from: at, to: at }, newText: before + lines.map(words => words + eol).join('') };
}

// ---- sections

export type Section = ReportModel['sections'][number];

/** The section of the form with this id, if it stands once. */
export function sectionOf({ model }: Target, id: string): Section | undefined {
  const sections = model.sections.filter(({ schema }) => schema?.id === id);
  return sections.length === 1 ? sections[0] : undefined;
}

/** What stands under the heading of a section. */
export function bodyOf(target: Target, { headingLine, endLine }: Section): Span {
  return linesSpan(target, headingLine + 1, endLine);
}

/** A sentence as a paragraph of its own, below the first one of the first section. */
export function sentenceInOverview(target: Target, sentence: string): TextEdit[] | undefined {
  const line = proseLine(target, 'overview');
  return line === undefined ? undefined : [insertedAt(target, line + 1, '', sentence)];
}

/** The first line of a section that holds a paragraph and no table. */
export function proseLine({ model }: Target, id: string): number | undefined {
  const section = model.sections.find(({ schema }) => schema?.id === id);
  if (section === undefined) return undefined;
  for (let line = section.headingLine + 1; line < section.endLine; line++) {
    const node = model.tree.lines[line]!;
    const isProse = node.kind === 'prose' || (node.kind === 'heading' && node.runIn);
    if (isProse && node.text.trim().length > 15) return line;
  }
  return undefined;
}

// ---- tables

export function tableOf({ model }: Target, id: TableId): ModelTable | undefined {
  return model.tables.get(id);
}

/** The row of a table by the id of the form, if it stands on one line of its own. */
export function rowOf(target: Target, id: TableId, row: string): ModelRow | undefined {
  const found = tableOf(target, id)?.rows.filter(one => one.schemas.some(schema => schema.id === row)) ?? [];
  const [only] = found;
  return found.length === 1 && only!.endLine === only!.line + 1 ? only : undefined;
}

export function cellOf({ model }: Target, address: string): ModelCell | undefined {
  for (const table of model.tables.values())
    for (const cell of table.cells.values()) if (cell.address === address) return cell;
  return undefined;
}

/** The plain whole number of a cell. */
export function numberOf(cell: ModelCell | undefined): number | undefined {
  return cell?.value.kind === 'number' && cell.value.notation === 'plain' && cell.value.decimals === 0
    ? Number(cell.value.units)
    : undefined;
}

/** Other words in cells; undefined where one of them is not there or has no plain number. */
export function setCells(
  target: Target,
  changes: Readonly<Record<string, (number: number) => string | undefined>>,
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const [address, change] of Object.entries(changes)) {
    const cell = cellOf(target, address);
    const number = numberOf(cell);
    const newText = number === undefined ? undefined : change(number);
    if (newText === undefined) return undefined;
    edits.push({ span: cell!.span, newText });
  }
  return edits;
}

/** Whether the check speaks of the report already, of a cell with such an address where one is given. */
export function says({ findings }: Target, check: string | undefined, address = ''): boolean {
  return findings.some(
    finding => (check === undefined || finding.check === check) && `${finding.addresses.join(' ')} `.includes(address),
  );
}

/** The year of the report, if its form is that in force. */
export function yearInForce({ model: { year } }: Target): number | undefined {
  return year !== undefined && year >= 2021 ? year : undefined;
}
