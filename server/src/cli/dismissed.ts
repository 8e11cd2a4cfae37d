// What the lists of dismissed findings come to at the end of a run: entries that answer nothing any more, and a new baseline.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  checks,
  keyOf,
  levelOf,
  listOf,
  message,
  say,
  type Dismissal,
  type Locale,
  type Message,
  type Severity,
  type Span,
} from '../core/index.js';
import { writeJsonFile } from '../files/json-files.js';
import { isNamed, nameFrom, placeIn, type Controls, type List } from './control.js';
import type { Entry } from './examine.js';
import type { CheckedFile, ShownFinding } from './file-report.js';
import type { Output } from './output.js';

const STALE = 'stale-dismissal';

/** The lists as files with findings of their own: each entry that answers no finding of the files of this run. */
export function staleEntries(controls: Controls, locale: Locale): CheckedFile[] {
  const check = checks.find(({ id }) => id === STALE)!;
  return [...controls.lists.values()].flatMap((list): CheckedFile[] => {
    const level = levelOf(check, controls.settingsBeside(list.path));
    if (level === 'off') return [];
    const findings = list.file.dismissals.flatMap(({ dismissal, span }) => {
      const told = staleness(list, dismissal);
      return told === undefined ? [] : [shownEntry(list, span, level, say(locale, told))];
    });
    return findings.length === 0 ? [] : [{ path: list.path, reports: 0, findings, dismissed: [] }];
  });
}

function staleness(list: List, dismissal: Dismissal): Message | undefined {
  if (list.used.has(dismissal)) return undefined;
  const { file } = dismissal;
  if ([...list.files].some(name => isNamed(dismissal, name))) return message('stale-dismissal.entry', { file });
  const isGone = file !== '-' && !existsSync(resolve(dirname(list.path), file));
  return isGone ? message('stale-dismissal.no-file', { file }) : undefined;
}

function shownEntry({ text }: List, span: Span, severity: Severity, words: string): ShownFinding {
  const [line, column] = placeIn(text, span.from).split(':').map(Number) as [number, number];
  const [endLine, endColumn] = placeIn(text, span.to).split(':').map(Number) as [number, number];
  const place = { line, column, endLine, endColumn };
  return { check: STALE, severity, message: words, ...place, addresses: [], related: [], fixes: [] };
}

/** Findings on their way into a new baseline. */
export interface Baseline {
  add(path: string, entries: readonly Entry[]): void;
  /** Writes the list. Entries for files that were no part of this run stay, as long as the files are there. */
  write(): void;
}

export function newBaseline(path: string, controls: Controls, output: Output): Baseline {
  const entries: Dismissal[] = [];
  return {
    add(file, own) {
      const name = file === '-' ? file : nameFrom(path, file);
      for (const entry of own) entries.push({ file: name, ...entry });
    },
    write() {
      const former = controls.lists.get(resolve(path));
      if (former?.file.broken === true) {
        output.problem('baseline-broken', { path });
        return;
      }
      const old = former?.file.dismissals.map(({ dismissal }) => dismissal) ?? [];
      const reasons = new Map(old.map(one => [`${one.file} ${keyOf(one)}`, one.reason]));
      const kept = old.filter(
        one => former!.files.has(one.file) === false && existsSync(resolve(dirname(path), one.file)),
      );
      const list = [...kept, ...entries].map(one => {
        const reason = reasons.get(`${one.file} ${keyOf(one)}`);
        return reason === undefined ? one : { ...one, reason };
      });
      const code = writeJsonFile(path, listOf(list));
      if (code === undefined) output.note('baseline-written', { path, count: list.length });
      else output.problem('write-failed', { path, reason: code });
    },
  };
}
