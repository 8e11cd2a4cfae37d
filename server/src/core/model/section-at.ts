// Tells in which section a line stands.
import { lastUpTo } from '../text/search.js';
import type { ModelSection } from './model.js';

/** The section whose heading is the last one up to `line`, that line included; undefined before the first. */
export function sectionAt(sections: readonly ModelSection[], line: number): ModelSection | undefined {
  return sections[lastUpTo(sections, ({ headingLine }) => headingLine, line)];
}
