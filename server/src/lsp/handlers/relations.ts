// Answers what a lens above a table leads to: our own request for its relations, and the command that realigns it.
import type { WorkspaceEdit } from 'vscode-languageserver';
import { realignEdits, relationsOf, type PlacedReport, type TableId } from '../../core/index.js';
import { offsetAt } from '../from-proto.js';
import type { Relation, RelationsParams } from '../protocol.js';
import { toTextEdits, toWorkspaceEdit } from '../to-proto.js';
import { toRelation } from '../to-proto-editor.js';
import type { View } from '../view.js';

export function relations({ audience, reports }: View, { line }: RelationsParams): Relation[] | null {
  const found = tableOn(reports, line);
  if (found === undefined) return null;
  const { placed, table } = found;
  return relationsOf(placed.report, table).map(entry => toRelation(placed, entry, audience.locale));
}

/** The edit that puts the table on a line on the official grid; undefined where nothing is to be done. */
export function realignTableOn(view: View, line: number): WorkspaceEdit | undefined {
  const found = tableOn(view.reports, line);
  if (found === undefined) return undefined;
  const edits = realignEdits(found.placed.report, found.table);
  return edits.length === 0 ? undefined : toWorkspaceEdit(view, toTextEdits(found.placed, edits));
}

function tableOn(reports: readonly PlacedReport[], line: number): { placed: PlacedReport; table: TableId } | undefined {
  const placed = offsetAt(reports, { line, character: 0 })?.placed;
  if (placed === undefined) return undefined;
  const own = line - placed.firstLine;
  const tables = [...placed.report.model.tables.values()];
  const table = tables.find(({ firstLine, endLine }) => firstLine <= own && own < endLine);
  return table && { placed, table: table.schema.id };
}
