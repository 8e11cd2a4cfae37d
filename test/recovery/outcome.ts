// Holds what the recovery says of a damaged report against the truth: of each damaged row, of every cell that is read, and
// of the text that its fixes write.
import { recoverAll, recoverableRows, recoverRow } from '../../server/src/core/edits/recover.js';
import { applyEdits } from '../../server/src/core/index.js';
import type { CellAddress, ModelRow, ModelTable, ReportModel } from '../../server/src/core/model/model.js';
import { recoverTable } from '../../server/src/core/model/recovery/recover.js';
import type { ReportSnapshot } from '../../server/src/core/report-snapshot.js';
import { assertEditsFit, readOne } from '../support/core.js';
import { ROW_IDS } from './damage.js';

/**
 * What became of a row. The first four are those of the engine; `read`: every cell is right as it stands; `blank`: so are
 * those that hold a number, and the lost one is blank; `misread`: a cell holds a number that is not its own; `gone`: the row
 * was not found.
 */
export type Outcome = 'recovered' | 'ambiguous' | 'contradictory' | 'unknown' | 'read' | 'blank' | 'misread' | 'gone';

export interface Wrong {
  readonly address: string;
  readonly given: string;
  readonly truth: string;
  readonly by: string;
}

/** The row of the form by its number: 25 is the line of table four. */
export function rowOf(model: ReportModel, row: number): { table: ModelTable; row: ModelRow } | undefined {
  const table = model.tables.get(row < ROW_IDS.length ? 'applications' : 'proceedings');
  const id = row < ROW_IDS.length ? ROW_IDS[row] : 'reconsideration';
  const found = table?.rows.find(candidate => !candidate.duplicate && candidate.schemas[0]?.id === id);
  return table === undefined || found === undefined ? undefined : { table, row: found };
}

export function outcomeOf(model: ReportModel, number: number, truth: ReadonlyMap<string, string>): Outcome {
  const found = rowOf(model, number);
  if (found === undefined) return 'gone';
  const { table, row } = found;
  if (row.alignment === 'ragged') {
    return recoverTable(table).rows.find(recovery => recovery.row === row)?.state ?? 'gone';
  }
  if (row.cells.some(cell => cell.value.kind === 'number' && cell.value.text !== truth.get(cell.address)))
    return 'misread';
  return row.cells.every(cell => cell.value.kind === 'number') ? 'read' : 'blank';
}

/** Cells that a recovered reading gives another value than the truth, and cells that its fixes write so. */
export function wrongClaims(report: ReportSnapshot, text: string, truth: ReadonlyMap<string, string>): Wrong[] {
  const wrong: Wrong[] = [];
  const { model } = report;
  for (const table of model.tables.values()) {
    for (const { row, state, readings } of recoverTable(table).rows) {
      if (state !== 'recovered') continue;
      addressesOf(table, row).forEach((address, index) => {
        const given = String(readings[0]!.values[index]);
        const right = truth.get(address);
        if (right !== undefined && right !== given) wrong.push({ address, given, truth: right, by: 'reading' });
      });
    }
    const recoverable = recoverableRows(table);
    if (recoverable.length === 0) continue;
    const rewritten = (edits: ReturnType<typeof recoverAll>, rows: readonly ModelRow[], by: string): void => {
      assertEditsFit(edits, text);
      const after = readOne(applyEdits(text, edits)).model.tables.get(table.schema.id)!;
      for (const row of rows) {
        for (const address of addressesOf(table, row)) {
          const cell = after.cells.get(address);
          const given = cell?.value.kind === 'number' ? cell.value.text : `(${cell?.value.kind ?? 'none'})`;
          const right = truth.get(address);
          if (right !== undefined && right !== given) wrong.push({ address, given, truth: right, by });
        }
      }
    };
    rewritten(
      recoverAll(model, table),
      recoverable.map(({ row }) => row),
      'recover all',
    );
    const [first] = recoverable;
    rewritten(recoverRow(model, table, first!.row, first!.readings[0]!), [first!.row], 'recover one');
  }
  return wrong;
}

/** Findings that name one cell as the wrong one, or amounts as misplaced, where the change they ask for is not the truth. */
export function wrongSuspicions(report: ReportSnapshot, truth: ReadonlyMap<string, string>): string[] {
  return report.findings.flatMap(({ check, addresses, message }) => {
    if (check !== 'suspect-cell' && check !== 'neighbour-column') return [];
    const { params } = message;
    const cells = [...report.model.tables.values()].flatMap(table =>
      addresses.map(address => table.cells.get(address)),
    );
    const right =
      check === 'suspect-cell'
        ? String(params?.['value']) === truth.get(addresses[0]!)
        : cells.every(
            cell => cell === undefined || (cell.value.kind === 'number' && cell.value.text !== truth.get(cell.address)),
          );
    return right
      ? []
      : [
          `${check} ${addresses.join()} ${JSON.stringify(params, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`,
        ];
  });
}

function addressesOf(table: ModelTable, row: ModelRow): CellAddress[] {
  return row.schemas.flatMap(schema =>
    schema.cells.map((cell): CellAddress => `${table.schema.id}/${schema.id}/${cell.column}`),
  );
}
