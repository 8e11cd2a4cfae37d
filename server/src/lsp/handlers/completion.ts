// Answers `textDocument/completion`.
import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import { completionsAt, hintsFromName } from '../../core/index.js';
import { offsetAt } from '../from-proto.js';
import { toCompletionItem } from '../to-proto-editor.js';
import type { View } from '../view.js';

export function completion({ audience, reports }: View, { position }: CompletionParams): CompletionItem[] | null {
  const place = offsetAt(reports, position);
  if (place === undefined) return null;
  const hints = hintsFromName(nameOf(audience.uri), new Date().getFullYear() - 1);
  return completionsAt(place.placed.report, place.offset, hints).map((item, index) =>
    toCompletionItem(place.placed, item, index, audience),
  );
}

/** The last part of a URI's path, in plain characters. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
