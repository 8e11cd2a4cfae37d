// What users decided about the findings of a file: disclosure-report.json in the nearest folder upwards, the list of dismissed
// findings beside the file, and the baseline of the run. What is wrong in these files is told once, and the rest goes on.
import { dirname, relative, resolve } from 'node:path';
import {
  IGNORE_FILE,
  NO_SETTINGS,
  readIgnoreFile,
  readSettingsFile,
  say,
  SETTINGS_FILE,
  splitLines,
  type CheckSettings,
  type Control,
  type Dismissal,
  type FileProblem,
  type FileRead,
  type IgnoreFile,
} from '../core/index.js';
import { nearestFile, readJsonFile } from '../files/json-files.js';
import type { Output } from './output.js';

/** A list of dismissed findings that was read for this run. */
export interface List {
  /** As it is shown: as its folder was given on the command line. */
  readonly path: string;
  readonly text: string;
  readonly file: IgnoreFile;
  /** Files of this run that it may speak of, as it names them. */
  readonly files: Set<string>;
  /** Entries that answered a finding. */
  readonly used: Set<Dismissal>;
}

export interface Controls {
  readonly lists: ReadonlyMap<string, List>;
  /** The settings for files beside this one. */
  settingsBeside(path: string): CheckSettings;
  /** What holds for a file. With `anew`, the baseline of before does not count. */
  of(path: string, anew?: boolean): Control;
  /** Remembers that the file was checked, and which entries of its lists answered findings. */
  checked(path: string, used: readonly Dismissal[]): void;
}

export interface ControlOptions {
  /** Neither settings nor lists of dismissed findings are looked for. */
  readonly noConfig: boolean;
  readonly baseline: string | undefined;
}

export function controlsFor(
  { noConfig, baseline }: ControlOptions,
  output: Pick<Output, 'locale' | 'problem'>,
): Controls {
  const lists = new Map<string, List>();
  const settingsByFolder = new Map<string, CheckSettings>();
  const settingsByFile = new Map<string, CheckSettings>();

  const tell = (path: string, text: string, problems: readonly FileProblem[]): void => {
    for (const { span, message } of problems) {
      output.problem('in-file', { path: `${path}:${placeIn(text, span.from)}`, message: say(output.locale, message) });
    }
  };
  const settingsOf = (folder: string): CheckSettings => {
    const known = settingsByFolder.get(folder);
    if (known !== undefined) return known;
    const path = nearestFile(folder, SETTINGS_FILE);
    const settings = path === undefined ? NO_SETTINGS : (settingsByFile.get(path) ?? readSettings(path));
    settingsByFolder.set(folder, settings);
    return settings;
  };
  const readSettings = (path: string): CheckSettings => {
    const read = readJsonFile(path);
    const { settings, problems } = readSettingsFile(read);
    settingsByFile.set(path, settings);
    tell(shown(path), textOf(read), problems);
    return settings;
  };
  const listAt = (path: string): List => {
    const key = resolve(path);
    const known = lists.get(key);
    if (known !== undefined) return known;
    const read = readJsonFile(path);
    const file = readIgnoreFile(read);
    tell(path, textOf(read), file.problems);
    const list = { path, text: textOf(read), file, files: new Set<string>(), used: new Set<Dismissal>() };
    lists.set(key, list);
    return list;
  };

  const settingsBeside = (path: string): CheckSettings =>
    noConfig ? NO_SETTINGS : settingsOf(path === '-' ? '.' : dirname(path));

  const listsFor = (path: string): List[] => {
    const folder = path === '-' ? '.' : dirname(path);
    const beside = noConfig || path === '-' ? [] : [folder === '.' ? IGNORE_FILE : `${folder}/${IGNORE_FILE}`];
    return [...beside, ...(baseline === undefined ? [] : [baseline])].map(listAt);
  };
  const nameIn = (list: List, path: string): string => (path === '-' ? path : nameFrom(list.path, path));

  return {
    lists,
    settingsBeside,
    of(path, anew = false) {
      const dismissals = listsFor(path).flatMap(list => {
        if (list.file.dismissals.length === 0 || (anew && list.path === baseline)) return [];
        const name = nameIn(list, path);
        return list.file.dismissals.flatMap(({ dismissal }) => (isNamed(dismissal, name) ? [dismissal] : []));
      });
      return { settings: settingsBeside(path), dismissals };
    },
    checked(path, used) {
      for (const list of listsFor(path)) {
        // A list that names no files is asked about none: a long run need not remember its own.
        if (list.file.dismissals.length > 0) list.files.add(nameIn(list, path));
        for (const dismissal of used) list.used.add(dismissal);
      }
    },
  };
}

/** How a list names a file: the path from its own folder, with slashes. */
export function nameFrom(list: string, path: string): string {
  return relative(dirname(resolve(list)), resolve(path)).replaceAll('\\', '/');
}

/** Some systems take names of files apart into letters and marks. */
export function isNamed({ file }: Dismissal, name: string): boolean {
  return file.normalize('NFC') === name.normalize('NFC');
}

/** Line and column, from 1, as `3:5`. */
export function placeIn(text: string, offset: number): string {
  const lines = splitLines(text.slice(0, offset));
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}

function textOf(read: FileRead): string {
  return read.kind === 'text' ? read.text : '';
}

/** A path above the files as one would write it from here. */
function shown(path: string): string {
  const written = relative('.', path).replaceAll('\\', '/');
  return written === '' || written.startsWith('../../..') ? path : written;
}
