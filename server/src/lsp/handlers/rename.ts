// Answers `textDocument/prepareRename` and `rename`: the name of the body and the year, across one report.
import {
  LSPErrorCodes,
  ResponseError,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { message, renameAt, renameTargetAt, say, type Message } from '../../core/index.js';
import { offsetAt } from '../from-proto.js';
import { toRange } from '../to-proto.js';
import { toRename } from '../to-proto-editor.js';
import type { View } from '../view.js';

type Refusal = ResponseError<void>;

export function prepareRename(
  { audience, reports }: View,
  { position }: PrepareRenameParams,
): { range: Range; placeholder: string } | Refusal {
  const place = offsetAt(reports, position);
  const target = place && renameTargetAt(place.placed.report, place.offset);
  if (place === undefined || target === undefined) return refusal(say(audience.locale, message('rename.nothingHere')));
  const { firstLine, report } = place.placed;
  return { range: toRange(report, firstLine, target.span), placeholder: target.text };
}

/** `tell` shows the user what was left as it is. */
export function rename(tell: (words: string) => void) {
  return (view: View, { position, newName }: RenameParams): WorkspaceEdit | Refusal => {
    const { client, locale } = view.audience;
    const inWords = (told: Message): string => say(locale, told);
    const place = offsetAt(view.reports, position);
    if (place === undefined) return refusal(inWords(message('rename.nothingHere')));
    const renaming = renameAt(place.placed.report, place.offset, newName);
    if (renaming.kind === 'refused') return refusal(inWords(renaming.reason));
    // Who cannot be shown the conflict before the change must not run into it.
    if (renaming.conflict !== undefined && !client.changeAnnotations) return refusal(inWords(renaming.conflict));
    const years = renaming.notes.map(inWords).join(locale === 'zh-cn' ? '、' : ', ');
    if (years !== '') tell(inWords(message('rename.kept', { years })));
    return toRename(view, place.placed, renaming);
  };
}

function refusal(words: string): Refusal {
  return new ResponseError(LSPErrorCodes.RequestFailed, words);
}
