// Answers `textDocument/definition` and `references`: from a total to its addends, from an addend to its totals.
import type { DefinitionParams, Location, LocationLink, ReferenceParams } from 'vscode-languageserver';
import { definitionAt, referencesAt } from '../../core/index.js';
import { offsetAt } from '../from-proto.js';
import { toLocation, toLocationLinks } from '../to-proto-editor.js';
import type { View } from '../view.js';

export function definition(
  { audience, reports }: View,
  { position }: DefinitionParams,
): Location[] | LocationLink[] | null {
  const place = offsetAt(reports, position);
  const found = place && definitionAt(place.placed.report, place.offset);
  if (place === undefined || found === undefined) return null;
  return audience.client.definitionLinks
    ? toLocationLinks(place.placed, found, audience)
    : found.targets.map(target => toLocation(place.placed, target, audience));
}

export function references({ audience, reports }: View, { position, context }: ReferenceParams): Location[] | null {
  const place = offsetAt(reports, position);
  const found = place && referencesAt(place.placed.report, place.offset);
  if (place === undefined || found === undefined) return null;
  const spans = context.includeDeclaration ? [found.origin, ...found.targets] : found.targets;
  return spans.map(span => toLocation(place.placed, span, audience));
}
