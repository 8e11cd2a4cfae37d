// Tells what is wrong in the files beside reports, as diagnostics in those files: what cannot be read or makes no sense, and
// dismissed findings that are no longer there.
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Connection,
  type Diagnostic,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver';
import {
  checks,
  levelOf,
  message,
  say,
  staleDismissals,
  type ControlledReport,
  type Dismissal,
  type FileProblem,
  type Locale,
  type Message,
  type Span,
} from '../core/index.js';
import type { Decisions } from './controls.js';
import { SEVERITIES, SOURCE, toFileRange } from './to-proto.js';

/** An open document with what was decided about it and what came of that. */
export interface DecidedDocument {
  readonly decisions: Decisions;
  readonly reports: readonly ControlledReport[];
}

export interface ControlFiles {
  /** Sends what is to be said of the files of these documents, all that are open; takes back what no longer is. */
  tell(documents: readonly DecidedDocument[], locale: Locale): Promise<void>;
}

const STALE = 'stale-dismissal';

export function createControlFiles(connection: Connection): ControlFiles {
  /** What each file was told last, as JSON. */
  const sent = new Map<string, string>();
  return {
    async tell(documents, locale) {
      const due = new Map<string, Diagnostic[]>();
      const add = (uri: string, diagnostics: readonly Diagnostic[]): void => {
        const known = due.get(uri) ?? [];
        for (const one of diagnostics) if (!known.some(other => same(one, other))) known.push(one);
        due.set(uri, known);
      };
      for (const document of documents) {
        const { settingsFile, list } = document.decisions;
        for (const file of [settingsFile, list]) {
          if (file === undefined) continue;
          const { problems, broken } = file.content;
          add(
            file.uri,
            problems.map(problem => toProblem(file.text, problem, broken, locale)),
          );
        }
        if (list !== undefined) add(list.uri, staleIn(document, locale));
      }
      const messages: PublishDiagnosticsParams[] = [];
      for (const uri of new Set([...sent.keys(), ...due.keys()])) {
        const diagnostics = due.get(uri) ?? [];
        const json = JSON.stringify(diagnostics);
        if ((sent.get(uri) ?? '[]') === json) continue;
        if (diagnostics.length === 0) sent.delete(uri);
        else sent.set(uri, json);
        messages.push({ uri, diagnostics });
      }
      for (const params of messages) await connection.sendDiagnostics(params);
    },
  };
}

function toProblem(text: string, problem: FileProblem, broken: boolean, locale: Locale): Diagnostic {
  const severity = broken ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
  return toTold(text, problem.span, problem.message, severity, locale);
}

function staleIn({ decisions: { control, list }, reports }: DecidedDocument, locale: Locale): Diagnostic[] {
  const check = checks.find(({ id }) => id === STALE)!;
  const level = levelOf(check, control.settings);
  if (level === 'off' || list === undefined) return [];
  const stale = new Set(staleDismissals(reports, control).map(keyOfEntry));
  return list.content.dismissals
    .filter(({ dismissal }) => stale.has(keyOfEntry(dismissal)))
    .map(({ dismissal, span }) => ({
      ...toTold(list.text, span, message('stale-dismissal.entry', { file: dismissal.file }), SEVERITIES[level], locale),
      code: STALE,
      tags: [DiagnosticTag.Unnecessary],
    }));
}

/** Lists that were read anew hold other objects with the same content. */
function keyOfEntry(dismissal: Dismissal): string {
  return JSON.stringify(dismissal);
}

function toTold(text: string, span: Span, told: Message, severity: DiagnosticSeverity, locale: Locale): Diagnostic {
  return { range: toFileRange(text, span), severity, source: SOURCE, message: say(locale, told) };
}

function same(one: Diagnostic, other: Diagnostic): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
