// Answers `textDocument/hover`: what a number is and what it has to add up with.
import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt, type Span } from '../../core/index.js';
import { offsetAt } from '../from-proto.js';
import { cellLink, toHover } from '../to-proto.js';
import type { View } from '../view.js';

export function hover({ audience, reports }: View, { position }: HoverParams): Hover | null {
  const place = offsetAt(reports, position);
  if (place === undefined) return null;
  const { placed, offset } = place;
  const linkTo = audience.client.goToCell ? (span: Span): string => cellLink(placed, span, audience) : undefined;
  const found = hoverAt(placed.report, offset, audience.locale, linkTo);
  return found === undefined ? null : toHover(placed, found, audience);
}
