// Messages in English about settings, dismissed findings, and the files in which they stand.
import type { zhCnControl } from './zh-cn-control.js';

export const enControl: Readonly<Record<keyof typeof zhCnControl, string>> = {
  'settings.unknown-name': 'There is no setting “{name}”{near}',
  'settings.unknown-check': 'There is no check “{id}”{near}',
  'settings.near': '; did you mean “{near}”?',
  'settings.no-near': '; it has no effect',
  'settings.no-fix': '“{id}” has no quick fix: saving has nothing to do for it',
  'settings.bad-value': '{value} cannot stand here, only {values}',
  'settings.wrong-type': '{expected} is due here, not {value}',

  'json-file.broken': 'The JSON is wrong or breaks off here; nothing in this file counts, and the defaults hold',
  'json-file.empty': 'The file is empty; nothing in it counts, and the defaults hold (delete it if it is not needed)',
  'json-file.doubled': '“{name}” stands twice; only the last one counts',
  'json-file.folder': 'A file is due here, not a folder; the defaults hold',
  'json-file.not-utf-8': 'The file is not UTF-8; nothing in it counts, and the defaults hold. Save it as UTF-8',
  'json-file.denied': 'No permission to read this file; the defaults hold',
  'json-file.too-large': 'The file is too large and was not read; the defaults hold',
  'json-file.failed': 'The file cannot be read; the defaults hold',
  'ignore-file.version': 'Version {version} is not known (only {known} is); no finding is dismissed by this list',

  'dismiss.title': 'Dismiss this finding: {summary}…',
  'dismiss.broken': '{file} has errors and was not changed; mend it first',
  'dismiss.write-failed': '{file} cannot be written ({reason})',

  'stale-dismissal.summary': 'A dismissed finding is no longer there',
  'stale-dismissal.rationale':
    'What is dismissed is a finding with its cells and the numbers in them; when a number or the words change, the dismissal no longer counts and the finding is told again. Entries that are left over should go.',
  'stale-dismissal.entry':
    '“{file}” has no such finding any more (its numbers or words have changed, or it was mended); the entry can go',
  'stale-dismissal.no-file': 'There is no file “{file}”; the entry can go',
  'stale-dismissal.comment': 'There is no {checks} here any more; the comment can go',
  'stale-dismissal.unknown': 'There is no check “{id}”; the comment has no effect',
  'stale-dismissal.fix': 'Take the comment out',
};
