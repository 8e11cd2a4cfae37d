// The file disclosure-report.json: the settings of a folder and what is below it, for the command line and for teams.
import { isProblem, readJson, troubleOf, type FileProblem, type FileRead } from './json-file.js';
import { NO_SETTINGS, settingsFrom, type CheckSettings } from './settings.js';

export const SETTINGS_FILE = 'disclosure-report.json';

export interface SettingsFile {
  readonly settings: CheckSettings;
  readonly problems: readonly FileProblem[];
}

/** What the file says. Of a file that cannot be read nothing counts, and one problem tells so. */
export function readSettingsFile(read: FileRead): SettingsFile {
  if (read.kind === 'absent') return { settings: NO_SETTINGS, problems: [] };
  if (read.kind === 'trouble') return { settings: NO_SETTINGS, problems: [troubleOf(read.trouble)] };
  const file = readJson(read.text);
  if (isProblem(file)) return { settings: NO_SETTINGS, problems: [file] };
  const { settings, problems } = settingsFrom(file.value, name => name === '$schema');
  const told = problems.map(({ path, onKey, message }) => ({ span: file.spanOf(path, onKey), message }));
  return { settings, problems: [...told, ...file.doubled].sort((one, other) => one.span.from - other.span.from) };
}
