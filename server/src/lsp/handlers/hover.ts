// Answers `textDocument/hover`: what a number is and what it has to add up with.
import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../core/index.js';
import { offsetAt } from '../from-proto.js';
import { toHover } from '../to-proto.js';
import type { View } from '../view.js';

export function hover({ audience, reports }: View, { position }: HoverParams): Hover | null {
  const place = offsetAt(reports, position);
  if (place === undefined) return null;
  const found = hoverAt(place.placed.report, place.offset, audience.locale);
  return found === undefined ? null : toHover(place.placed, found, audience);
}
