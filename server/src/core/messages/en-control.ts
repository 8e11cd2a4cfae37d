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

  'source.sections':
    'Article 50 of the Regulations on Open Government Information (政府信息公开条例); the six sections and titles of the form of the notice 国办公开办函〔2021〕30号.',
  'source.contents':
    'The contents of Article 50 of the Regulations on Open Government Information (政府信息公开条例); the notice 国办公开办函〔2021〕30号 asks for all of them, and for no generalities. Section six may say 无 where there is nothing else.',
  'source.topics':
    'What the notice 国办公开办函〔2021〕30号 says of the first section: five topics, from 主动公开 to 监督保障. Headings for them are usual, and no duty.',
  'source.tables':
    'The three tables of the form of the notice 国办公开办函〔2021〕30号, which lays down their rows, their columns and all labels.',
  'source.nil':
    'The three tables of the form of the notice 国办公开办函〔2021〕30号. That 0 is written for what did not happen is custom; no official text says so.',
  'source.editions':
    'The notices 国办公开办函〔2019〕60号 (on trial, for 2019 and 2020) and 国办公开办函〔2021〕30号 (for 2021 and later).',
  'source.totals':
    'The cells 总计 and （七）总计 of the form of the notice 国办公开办函〔2021〕30号: a total is the sum of its parts.',
  'source.balance':
    'Printed in the header of table three of the form of the notice 国办公开办函〔2021〕30号: in each column the first item and the second make as much as the third and the fourth; and the totals of the tables.',
  'source.period':
    'Articles 49 and 50 of the Regulations on Open Government Information (政府信息公开条例): a report tells of the year before; its numbers are of 1 January to 31 December.',
  'source.one-truth':
    'Article 50 of the Regulations on Open Government Information (政府信息公开条例) says what is to be reported; what is told both in words and in a table is one and the same.',
  'source.reckoning':
    'No official rule says how sentences are to count; that the numbers of one sentence agree is common sense, and this no more than a remark.',
  'source.fee':
    'What the form of the notice 国办公开办函〔2021〕30号 says in section six: that the fee for processing information is told there; the fee itself is laid down in 国办函〔2020〕109号. It is not the 行政事业性收费 of table two.',
  'source.punctuation': 'The national standard GB/T 15834—2011 on punctuation (标点符号用法).',
  'source.own':
    'None: this looks at lists of dismissed findings and at comments that dismiss some, not at the form of reports.',
  'source.habit':
    'No official rule says so; it is checked by habit, so that the public can read a report and programs can add it up.',
};
