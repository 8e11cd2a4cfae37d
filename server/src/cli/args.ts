// The command line in words of the program: which command, which options, which paths. Says what is wrong with a bad one.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Locale, Severity } from '../core/index.js';
import { localeNamed, localeOfSystem } from './locale.js';
import type { InputForm } from './standard-input.js';
import type { WordId, WordParams } from './words.js';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'junit', 'ndjson'] as const;
export const EXTRACT_FORMATS = ['json', 'csv', 'ndjson'] as const;
export const INPUT_FORMS = ['auto', 'text', 'lines'] as const satisfies readonly InputForm[];
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];
const COMMANDS = ['check', 'fix', 'format', 'extract', 'lsp', 'help'] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];
export type ExtractFormat = (typeof EXTRACT_FORMATS)[number];
export type CommandName = (typeof COMMANDS)[number];
/** What becomes of a changed text: into its file, as a diff on standard output, or whole on standard output. */
export type RewriteMode = 'write' | 'diff' | 'stdout';

export type Command =
  | ({ readonly name: 'check'; readonly format: CheckFormat } & CheckOptions)
  | {
      readonly name: 'fix';
      readonly mode: RewriteMode;
      readonly maxSeverity: Severity;
      readonly noConfig: boolean;
      readonly paths: Paths;
    }
  | { readonly name: 'format'; readonly mode: RewriteMode; readonly paths: Paths }
  | { readonly name: 'extract'; readonly format: ExtractFormat; readonly bom: boolean; readonly paths: Paths }
  | { readonly name: 'lsp' }
  | { readonly name: 'version' }
  | { readonly name: 'help'; readonly topic: CommandName | undefined };

export interface CheckOptions {
  readonly maxSeverity: Severity;
  /** Path of a list of findings that are known and do not count. */
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  readonly showDismissed: boolean;
  /** Neither disclosure-report.json nor lists of dismissed findings count. */
  readonly noConfig: boolean;
  /** How many files are checked at a time, where there are many; as many as the machine can, unless it is said. */
  readonly threads: number | undefined;
  /** What standard input holds. */
  readonly input: InputForm;
  readonly paths: Paths;
}

export interface Complaint {
  readonly id: WordId;
  readonly params: WordParams;
}

export interface Arguments {
  readonly locale: Locale;
  readonly request:
    { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly complaint: Complaint };
}

type Paths = readonly string[];
type Options = NonNullable<ParseArgsConfig['options']>;
type Values = Readonly<Record<string, string | true>>;

const COMMON: Options = { help: { type: 'boolean', short: 'h' }, locale: { type: 'string' } };
const REWRITE: Options = { write: { type: 'boolean' }, diff: { type: 'boolean' }, stdout: { type: 'boolean' } };

/** Options of each command, on top of the common ones; `''` stands for a line without a command. */
const OPTIONS: Readonly<Record<CommandName | '', Options>> = {
  '': { version: { type: 'boolean', short: 'v' } },
  check: {
    format: { type: 'string' },
    'max-severity': { type: 'string' },
    baseline: { type: 'string' },
    'update-baseline': { type: 'boolean' },
    'show-dismissed': { type: 'boolean' },
    'no-config': { type: 'boolean' },
    threads: { type: 'string' },
    stdin: { type: 'string' },
  },
  fix: { ...REWRITE, 'max-severity': { type: 'string' }, 'no-config': { type: 'boolean' } },
  format: REWRITE,
  extract: { format: { type: 'string' }, bom: { type: 'boolean' } },
  // The editor's process id comes with most language clients; the server reads it from the command line by itself.
  lsp: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
  help: {},
};

const MOST_THREADS = 64;

/** What may stand behind an option that takes a value, for the words of a complaint. */
const VALUES: Readonly<Record<string, (command: CommandName | '') => readonly string[]>> = {
  format: command => (command === 'extract' ? EXTRACT_FORMATS : CHECK_FORMATS),
  'max-severity': () => SEVERITIES,
  baseline: () => ['FILE'],
  stdin: () => INPUT_FORMS,
  threads: () => [`1…${MOST_THREADS}`],
  locale: () => ['zh-cn', 'en'],
  clientProcessId: () => ['PID'],
};

/** Reads the words behind `disclosure-report`. Never throws: a line that makes no sense gives a complaint. */
export function readArguments(words: readonly string[], environment: NodeJS.ProcessEnv): Arguments {
  const system = localeOfSystem(environment);
  const found = scan(words);
  if (!found.ok) return { locale: localeInWords(words) ?? system, request: found };
  const { name, values, positionals } = found;
  const named = values['locale'];
  const locale = (typeof named === 'string' ? localeNamed(named) : undefined) ?? system;
  const complaint = badValue(name, values);
  if (complaint !== undefined) return { locale, request: { ok: false, complaint } };
  return { locale, request: commandOf(name, values, positionals) };
}

/** A wish for a language holds for complaints about the rest of the line too. */
function localeInWords(words: readonly string[]): Locale | undefined {
  const at = words.findIndex(text => text === '--locale' || text.startsWith('--locale='));
  if (at < 0) return undefined;
  return localeNamed(words[at]!.slice('--locale='.length) || (words[at + 1] ?? ''));
}

interface Refused {
  readonly ok: false;
  readonly complaint: Complaint;
}
type Scanned = { readonly ok: true; name: CommandName | ''; values: Values; positionals: readonly string[] } | Refused;

/** Takes the line apart. The first word that is no option is the command, and says which options there are. */
function scan(words: readonly string[]): Scanned {
  const command = words.find((text, index) => !text.startsWith('-') && words[index - 1] !== '--locale');
  if (command !== undefined && !isOneOf(COMMANDS, command)) {
    const id = /[./\\]/.test(command) ? 'unknown-command-path' : 'unknown-command';
    return refuse(id, { name: command });
  }
  const name = command ?? '';
  const options: Options = { ...COMMON, ...OPTIONS[name] };
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true, allowPositionals: true });
  const values: Record<string, string | true> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const about = { option: token.rawName, command: name === '' ? '' : `${name} ` };
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) return refuse('unknown-option', about);
    if (option.type === 'boolean') {
      if (token.value !== undefined) return refuse('option-takes-no-value', about);
      values[token.name] = true;
      continue;
    }
    // `--format --write`: the second is an option of its own, and the value was forgotten.
    if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('-'))) {
      return refuse('option-needs-value', { ...about, values: (VALUES[token.name]?.(name) ?? []).join('|') });
    }
    values[token.name] = token.value;
  }
  if (command !== undefined) positionals.splice(positionals.indexOf(command), 1);
  return { ok: true, name, values, positionals };
}

function badValue(name: CommandName | '', values: Values): Complaint | undefined {
  for (const [option, allowed] of Object.entries(VALUES)) {
    const value = values[option];
    if (typeof value !== 'string' || option === 'clientProcessId' || option === 'baseline') continue;
    if (fits(option, value, allowed(name))) continue;
    const command = name === '' ? '' : `${name} `;
    return { id: 'option-value', params: { option: `--${option}`, value, values: allowed(name).join('|'), command } };
  }
  const modes = rewriteModes(values);
  if (modes.length < 2) return undefined;
  return { id: 'option-conflict', params: { one: `--${modes[0]!}`, other: `--${modes[1]!}`, command: `${name} ` } };
}

function fits(option: string, value: string, allowed: readonly string[]): boolean {
  if (option === 'locale') return localeNamed(value) !== undefined;
  if (option === 'threads') return /^[1-9]\d?$/.test(value) && Number(value) <= MOST_THREADS;
  return allowed.includes(value);
}

function commandOf(name: CommandName | '', values: Values, positionals: readonly string[]): Arguments['request'] {
  if (values['help'] === true)
    return accept({ name: 'help', topic: name === '' || name === 'help' ? undefined : name });
  if (values['version'] === true) return accept({ name: 'version' });
  if (name === '') return refuse('no-command', {});
  if (name === 'help') return helpOf(positionals);
  if (name === 'lsp') {
    if (positionals[0] !== undefined) return refuse('too-many-arguments', { name: positionals[0], command: 'lsp ' });
    return values['stdio'] === true ? accept({ name: 'lsp' }) : refuse('lsp-needs-stdio', {});
  }
  if (positionals.length === 0) return refuse('paths-missing', { command: `${name} ` });
  const maxSeverity = oneOf(SEVERITIES, values['max-severity'], 'error');
  const mode = rewriteModes(values)[0] ?? 'diff';
  switch (name) {
    case 'check':
      return checkOf(values, maxSeverity, positionals);
    case 'fix':
      return accept({ name, mode, maxSeverity, noConfig: values['no-config'] === true, paths: positionals });
    case 'format':
      return accept({ name, mode, paths: positionals });
    case 'extract': {
      const format = oneOf(EXTRACT_FORMATS, values['format'], 'json');
      return accept({ name, format, bom: values['bom'] === true, paths: positionals });
    }
    default:
      return name satisfies never;
  }
}

function checkOf(values: Values, maxSeverity: Severity, paths: Paths): Arguments['request'] {
  const { baseline } = values;
  const updateBaseline = values['update-baseline'] === true;
  if (updateBaseline && typeof baseline !== 'string') return refuse('update-needs-baseline', { command: 'check ' });
  return accept({
    name: 'check',
    format: oneOf(CHECK_FORMATS, values['format'], 'text'),
    maxSeverity,
    baseline: typeof baseline === 'string' ? baseline : undefined,
    updateBaseline,
    showDismissed: values['show-dismissed'] === true,
    noConfig: values['no-config'] === true,
    threads: typeof values['threads'] === 'string' ? Number(values['threads']) : undefined,
    input: oneOf(INPUT_FORMS, values['stdin'], 'auto'),
    paths,
  });
}

function helpOf(positionals: readonly string[]): Arguments['request'] {
  const [topic, more] = positionals;
  if (more !== undefined) return refuse('too-many-arguments', { name: more, command: 'help ' });
  if (topic === undefined) return accept({ name: 'help', topic: undefined });
  return isOneOf(COMMANDS, topic) ? accept({ name: 'help', topic }) : refuse('unknown-command', { name: topic });
}

function rewriteModes(values: Values): RewriteMode[] {
  return (['write', 'diff', 'stdout'] as const).filter(mode => values[mode] === true);
}

function isOneOf<Name extends string>(names: readonly Name[], text: string): text is Name {
  return names.some(name => name === text);
}

/** The value as one of `names`; `badValue` has refused every other before. */
function oneOf<Name extends string>(names: readonly Name[], value: string | true | undefined, otherwise: Name): Name {
  return names.find(name => name === value) ?? otherwise;
}

function accept(command: Command): { readonly ok: true; readonly command: Command } {
  return { ok: true, command };
}

function refuse(id: WordId, params: WordParams): Refused {
  return { ok: false, complaint: { id, params } };
}
