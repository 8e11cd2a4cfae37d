// Writes what a run found as Markdown: the goals first, then the figures that they come from.
import { BURST } from './editing.mjs';
import { SIZES } from './documents.mjs';
import { timesAsLong } from './everything-on.mjs';
import { goals, growthOf } from './goals.mjs';
import { count, megabytes, median, milliseconds, ratio, summary } from './stats.mjs';

const SERVERS = {
  ours: 'disclosure-report',
  nothing: 'a server that does nothing',
  json: 'vscode-json (pull)',
  node: '`node -e 0`, start to end',
};

/** The table of the goals, as far as they were measured. */
export function goalTable(results) {
  const measured = goals(results).filter(({ first, then }) => (first.reached ?? then?.reached) !== undefined);
  return table(
    ['#', 'goal', 'first', 'reached', 'then', 'reached'],
    measured.map(({ number, what, first, then }) => [
      number,
      what,
      first.words,
      verdict(first),
      then?.words ?? '',
      then === undefined ? '' : verdict(then),
    ]),
  );
}

function verdict({ reached, isMet }) {
  return reached === undefined ? 'not measured' : `${reached}, ${isMet ? 'pass' : '**miss**'}`;
}

/** All other tables, each under its heading. What was not measured is left out. */
export function figures(results) {
  const { editing, standing, coldStart, memory, batch, everythingOn, exactness } = results;
  return [
    editing && section('Edit to diagnostics', EDIT_WORDS, editTable(results, 'edit')),
    editing && section('Processor time of an edit', PROCESSOR_WORDS, editTable(results, 'processor')),
    editing && section('A new line near the top', NEWLINE_WORDS, editTable(results, 'newline')),
    standing && section('With 999 findings that stay', STANDING_WORDS, standingTable(standing)),
    editing && section(`A burst of ${BURST} edits`, BURST_WORDS, editTable(results, 'burst')),
    editing && section('Hover', '', editTable(results, 'hover')),
    editing && section('Code action', '', editTable(results, 'codeAction')),
    coldStart && section('Cold start', COLD_WORDS, coldTable(coldStart)),
    memory && section('Resident memory', MEMORY_WORDS, memoryTable(memory)),
    ...Object.entries(batch ?? {}).map(([files, programs]) =>
      section(`Folders: ${count(Number(files))} files of 6 KB`, BATCH_WORDS, batchTable(Number(files), programs)),
    ),
    everythingOn && section('Checks that are off by default', EVERYTHING_WORDS, everythingTable(everythingOn)),
    exactness && section('Nothing is capped', EXACT_WORDS, exactTable(exactness)),
  ]
    .filter(Boolean)
    .join('\n');
}

const EDIT_WORDS =
  'One digit typed in the middle, or taken back, which makes a finding or ends it: milliseconds, p50 / p95, from before ' +
  '`didChange` is written to the last byte of the diagnostics of that version. With vscode-json the pull request follows ' +
  'at once. Documents are different reports one after another, and JSON of the same lines and bytes.';
const PROCESSOR_WORDS =
  'What all threads of the server were running for, in an edit of the table above: mean of each round, then p50 / p95 of the ' +
  'rounds. It is hardly touched by what else the machine does.';
const NEWLINE_WORDS = 'The same for a line end typed into the first paragraph while there is a finding in the middle.';
const STANDING_WORDS =
  '6 MB in which all other reports have a fault of their own, so that each answer names them all; the server that does ' +
  'nothing sends 999 made-up ones.';
const BURST_WORDS = 'Written at once; until the diagnostics of the last one have come.';
const COLD_WORDS =
  'From starting the process to the first diagnostics of a document of 6 KB, milliseconds. The server that does nothing is ' +
  'bundled into one file as ours is. No certificates are read (NODE_EXTRA_CA_CERTS).';
const MEMORY_WORDS = 'After opening the document and twenty edits: MB now, and at the highest.';
const BATCH_WORDS =
  'The whole run of the command line, its starting included; one file in twenty has a fault. autocorrect with `--lint`, ' +
  'textlint with a light rule (brackets in Chinese text) and with the rule most in use, markdownlint with its default rules.';
const EVERYTHING_WORDS =
  'Processor time for a report of 6 KB read for the first time, microseconds, p50: the checks alone, and reading and checking.';
const EXACT_WORDS =
  'Findings of a faulty sample, of a thousand copies of it in one file, and whether these are those, each moved by whole ' +
  'copies and else the same to the letter.';

function everythingTable(everythingOn) {
  const row = (what, { without, with: on }) => [
    what,
    count(median(without)),
    count(median(on)),
    ratio(timesAsLong({ without, with: on })),
  ];
  return table(
    ['', 'without', 'with all', 'ratio'],
    [row('checks', everythingOn.checks), row('reading and checks', everythingOn.reading)],
  );
}

function editTable({ editing }, what) {
  const sizes = SIZES.filter(({ name }) => editing[name] !== undefined);
  const rows = ['ours', 'nothing', 'json']
    .filter(server => sizes.some(({ name }) => editing[name][server][what].length > 0))
    .map(server => {
      const exponent = growthOf({ editing }, server);
      const cells = sizes.map(({ name }) => times(editing[name][server][what]));
      const last = what === 'edit' && Number.isFinite(exponent) ? [exponent.toFixed(2)] : [];
      return [SERVERS[server], ...cells, ...last];
    });
  if (rows.length === 0) return undefined;
  const heads = sizes.map(({ name }) => name);
  return table(['ms, p50 / p95', ...heads, ...(rows[0].length > heads.length + 1 ? ['exponent'] : [])], rows);
}

function standingTable(standing) {
  const rows = Object.entries(standing).map(([server, { edit, newline, bytes }]) => [
    SERVERS[server],
    times(edit),
    times(newline),
    count(bytes / 1000),
  ]);
  return table(['ms, p50 / p95', 'digit in the middle', 'new line near the top', 'KB in an answer'], rows);
}

function coldTable(coldStart) {
  const node = median(coldStart.node);
  const rows = Object.entries(coldStart).map(([server, samples]) => [
    SERVERS[server],
    times(samples),
    (median(samples) / node).toFixed(2),
  ]);
  return table(['', 'ms, p50 / p95', '× `node -e 0`'], rows);
}

function memoryTable(memory) {
  const sizes = Object.keys(memory);
  const rows = Object.keys(memory[sizes[0]]).map(server => [
    SERVERS[server],
    ...sizes.map(size => {
      const { now, highest } = memory[size][server];
      return `${megabytes(median(now))} / ${megabytes(median(highest))}`;
    }),
  ]);
  return table(['MB, now / highest', ...sizes], rows);
}

function batchTable(files, programs) {
  const ours = median(programs.ours.time);
  const rows = Object.entries(programs).map(([name, { time, memory }]) => [
    SERVERS[name] ?? name,
    count(files / (median(time) / 1000)),
    (ours / median(time)).toFixed(2),
    megabytes(median(memory)),
    String(time.length),
  ]);
  return table(['', 'files a second', '× ours', 'MB at the highest', 'runs'], rows);
}

function exactTable(exactness) {
  return table(
    ['sample', 'by', 'of one', 'of a thousand', ''],
    exactness.map(({ sample, by, one, many, exact, where }) => [
      sample,
      by,
      count(one),
      count(many),
      exact ? 'exact' : `**differs**: \`${where.slice(0, 160)}\``,
    ]),
  );
}

function times(samples) {
  if (samples.length === 0) return '–';
  const { p50, p95 } = summary(samples);
  return `${milliseconds(p50)} / ${milliseconds(p95)}`;
}

/** Undefined if there is nothing to be said. */
function section(title, words, body) {
  if (body === undefined) return undefined;
  return `## ${title}\n\n${words === '' ? '' : `${words}\n\n`}${body}\n`;
}

function table(heads, rows) {
  const line = cells => `| ${cells.map(cell => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The whole of docs/benchmarks.md. */
export function page(results) {
  const { machine } = results;
  return `# Benchmarks

Written by \`npm run bench -- --write\`; do not edit. Ratios to peers measured in the same run hold on other machines, times do
not. All programs take turns in each round; figures are medians (p50) and 95th percentiles (p95) over all rounds.

| | |
| --- | --- |
| date | ${machine.date} |
| machine | ${machine.cpus} × ${machine.cpu}, ${machine.memory} GB, ${machine.system} |
| load when it began, and ended | ${machine.loads.join(', ')}${machine.isRealTime ? ' (of others; we ran before them by `chrt`)' : ''} |
| versions | disclosure-report ${machine.version}, Node ${machine.node}, ${machine.peers.join(', ')} |

## Goals

${goalTable(results)}

## How to repeat

\`\`\`
npm run bench -- --files 10000 --write
\`\`\`

builds, installs the peers (versions above) into bench/node_modules when it is first run, and takes six to ten minutes. Leave the
machine alone meanwhile; if that cannot be, let the run go before all others with \`sudo chrt -r 1\`. \`npm run bench -- --quick\`
takes less than a minute and measures edits in 6 KB and 600 KB only, \`npm run bench -- --profile\` names the functions that an
edit spends its time in, \`npm run bench -- --help\` lists the other options.

${figures(results)}`;
}
