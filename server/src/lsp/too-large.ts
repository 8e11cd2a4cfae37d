// Which documents are not read since they are no reports, whatever they hold; one diagnostic says so.
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Locale } from '../core/index.js';
import type { LineDocument } from './document.js';
import { words } from './words.js';

/** In megabytes of memory, at two for a character. The command line takes no larger files either. */
const LIMIT_MB = 64;

export function isTooLarge({ characters }: LineDocument): boolean {
  return 2 * characters > LIMIT_MB * 1024 * 1024;
}

/** Says so at the beginning of the document. */
export function tooLarge(locale: Locale, source: string): Diagnostic {
  const start = { line: 0, character: 0 };
  const message = words(locale).tooLarge(LIMIT_MB);
  return { range: { start, end: start }, severity: DiagnosticSeverity.Warning, code: 'too-large', source, message };
}
