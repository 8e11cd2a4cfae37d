// Answers `textDocument/documentHighlight`: what belongs to the place of the cursor.
import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { highlightsAt } from '../../core/index.js';
import { offsetAt } from '../from-proto.js';
import { toHighlight } from '../to-proto-editor.js';
import type { View } from '../view.js';

export function highlights({ reports }: View, { position }: DocumentHighlightParams): DocumentHighlight[] | null {
  const place = offsetAt(reports, position);
  if (place === undefined) return null;
  return highlightsAt(place.placed.report, place.offset).map(highlight => toHighlight(place.placed, highlight));
}
