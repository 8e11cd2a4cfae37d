// Findings for people: `path:line:column severity id message`, one a line, and a last line with the counts.
import { styleText } from 'node:util';
import type { Locale, Severity } from '../../core/index.js';
import type { CheckRenderer } from './check-renderer.js';
import { oneLine } from '../output.js';
import { word } from '../words.js';

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' } as const satisfies Record<
  Severity,
  Parameters<typeof styleText>[0]
>;

/** The text renderer; with `colour` the severity shows in its colour. */
export function checkText(locale: Locale, colour: boolean): CheckRenderer {
  return {
    begin: () => '',
    file({ path, findings, dismissed }) {
      let text = '';
      for (const { line, column, severity, check, message } of findings) {
        const level = colour ? styleText(COLOURS[severity], severity, { validateStream: false }) : severity;
        text += `${oneLine(path)}:${line}:${column} ${level} ${check} ${oneLine(message)}\n`;
      }
      for (const { line, column, check, message, reason } of dismissed) {
        const words = reason === undefined ? message : word(locale, 'dismissed-why', { message, reason });
        const level = word(locale, 'dismissed');
        text += `${oneLine(path)}:${line}:${column} ${level} ${check} ${oneLine(words)}\n`;
      }
      return text;
    },
    end: summary => `${word(locale, 'check-summary', { ...summary })}\n`,
  };
}
