// The file disclosure-report.json: the settings of a folder and what is below it, for the command line and for teams.
import { isProblem, readJson, troubleOf, type FileProblem, type FileRead } from './json-file.js';
import { NO_SETTINGS, settingsFrom, type CheckSettings } from './settings.js';

export const SETTINGS_FILE = 'disclosure-report.json';

export interface SettingsFile {
  readonly settings: CheckSettings;
  readonly problems: readonly FileProblem[];
  /** Nothing of it counts. */
  readonly broken: boolean;
}

/** What the file says. Of a file that cannot be read nothing counts, and one problem tells so. */
export function readSettingsFile(read: FileRead): SettingsFile {
  if (read.kind === 'absent') return { settings: NO_SETTINGS, problems: [], broken: false };
  if (read.kind === 'trouble') return brokenBy(troubleOf(read.trouble));
  const file = readJson(read.text);
  if (isProblem(file)) return brokenBy(file);
  const { settings, problems } = settingsFrom(file.value, name => name === '$schema');
  const told = problems.map(({ path, onKey, message }) => ({ span: file.spanOf(path, onKey), message }));
  const ordered = [...told, ...file.doubled].sort((one, other) => one.span.from - other.span.from);
  return { settings, problems: ordered, broken: false };
}

function brokenBy(problem: FileProblem): SettingsFile {
  return { settings: NO_SETTINGS, problems: [problem], broken: true };
}
