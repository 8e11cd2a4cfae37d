// Makes what a client asks of every report of a document while a report is at hand: of many, most are not kept in full, and
// would have to be read again.
import { tableLenses, type PlacedReport } from '../core/index.js';
import type { Audience } from './audience.js';
import { symbolsOf } from './handlers/document-symbols.js';
import { foldingsOf } from './handlers/folding-ranges.js';
import { tokensOf } from './handlers/semantic-tokens.js';
import type { DocumentSettings } from './settings.js';
import { diagnosticsOf } from './to-proto.js';

/** What is sent unasked, and what this client shows of a document as a whole. */
export function prepareAnswers(placed: PlacedReport, audience: Audience, settings: DocumentSettings): void {
  const { shows, symbolTree } = audience.client;
  diagnosticsOf(placed, audience);
  if (symbolTree) symbolsOf(placed, audience);
  if (shows.folding) foldingsOf(placed, audience);
  if (shows.tokens) tokensOf(placed.report);
  if (shows.lenses && settings.lenses) tableLenses(placed.report);
}
