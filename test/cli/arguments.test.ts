// Reading the words of a command line: commands, options, complaints and the language.
import assert from 'node:assert/strict';
import { readArguments, type Arguments } from '../../server/src/cli/args.js';
import { localeOfSystem } from '../../server/src/cli/locale.js';
import { runCli } from './run-cli.js';

/** What `check` does where nothing else is said. */
const CHECK = {
  baseline: undefined,
  updateBaseline: false,
  showDismissed: false,
  noConfig: false,
  threads: undefined,
  input: 'auto',
};

suite('cli: arguments', () => {
  test('defaults', () => {
    assert.deepEqual(commandOf('check a.txt -'), {
      name: 'check',
      ...CHECK,
      format: 'text',
      maxSeverity: 'error',
      paths: ['a.txt', '-'],
    });
    assert.deepEqual(commandOf('fix a.txt'), {
      name: 'fix',
      mode: 'diff',
      maxSeverity: 'error',
      noConfig: false,
      paths: ['a.txt'],
    });
    assert.deepEqual(commandOf('format --write a'), { name: 'format', mode: 'write', paths: ['a'] });
    assert.deepEqual(commandOf('extract a'), { name: 'extract', format: 'json', bom: false, paths: ['a'] });
  });

  test('options stand anywhere, with = or a blank, and end at --', () => {
    assert.deepEqual(commandOf('--locale en check a --format=json --max-severity hint'), {
      name: 'check',
      ...CHECK,
      format: 'json',
      maxSeverity: 'hint',
      paths: ['a'],
    });
    assert.deepEqual(commandOf('extract --format csv --bom -- --odd check'), {
      name: 'extract',
      format: 'csv',
      bom: true,
      paths: ['--odd', 'check'],
    });
    assert.deepEqual(commandOf('check check'), {
      name: 'check',
      ...CHECK,
      format: 'text',
      maxSeverity: 'error',
      paths: ['check'],
    });
  });

  test('settings, dismissals and a baseline', () => {
    assert.deepEqual(commandOf('check a --baseline b.json --update-baseline --show-dismissed --no-config'), {
      name: 'check',
      ...CHECK,
      baseline: 'b.json',
      updateBaseline: true,
      showDismissed: true,
      noConfig: true,
      format: 'text',
      maxSeverity: 'error',
      paths: ['a'],
    });
  });

  test('threads, and what standard input holds', () => {
    assert.deepEqual(commandOf('check --threads 3 --stdin lines -'), {
      name: 'check',
      ...CHECK,
      format: 'text',
      maxSeverity: 'error',
      threads: 3,
      input: 'lines',
      paths: ['-'],
    });
  });

  test('help and version', () => {
    assert.deepEqual(commandOf('--help'), { name: 'help', topic: undefined });
    assert.deepEqual(commandOf('fix -h'), { name: 'help', topic: 'fix' });
    assert.deepEqual(commandOf('help extract'), { name: 'help', topic: 'extract' });
    assert.deepEqual(commandOf('--version'), { name: 'version' });
    assert.deepEqual(commandOf('lsp --stdio --clientProcessId=12'), { name: 'lsp' });
  });

  for (const [words, id] of [
    ['', 'no-command'],
    ['chek a', 'unknown-command'],
    ['report.txt', 'unknown-command-path'],
    ['check', 'paths-missing'],
    ['check --bom a', 'unknown-option'],
    ['check -x a', 'unknown-option'],
    ['check --toString a', 'unknown-option'],
    ['--write fix a', 'ok'],
    ['extract --format sarif a', 'option-value'],
    ['check --max-severity fatal a', 'option-value'],
    ['check --update-baseline a', 'update-needs-baseline'],
    ['check --baseline', 'option-needs-value'],
    ['fix --baseline b.json a', 'unknown-option'],
    ['check --locale fr a', 'option-value'],
    ['check --format', 'option-needs-value'],
    ['check --format= a', 'option-needs-value'],
    ['check --format --locale en a', 'option-needs-value'],
    ['fix --write=yes a', 'option-takes-no-value'],
    ['fix --write --stdout a', 'option-conflict'],
    ['lsp', 'lsp-needs-stdio'],
    ['lsp --stdio a', 'too-many-arguments'],
    ['help check fix', 'too-many-arguments'],
    ['help me', 'unknown-command'],
  ] as const) {
    test(`${words || '(nothing)'} → ${id}`, () => {
      const { request } = read(words);
      assert.equal(request.ok ? 'ok' : request.complaint.id, id);
    });
  }

  test('a complaint is one line with a hint, on standard error, and ends the run with 2', () => {
    const { status, stdout, stderr } = runCli(['fix', '--wirte', 'a.txt']);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^disclosure-report: there is no option --wirte; see disclosure-report fix --help\n$/);
  });

  test('the system names the language; C, POSIX and nothing are Chinese', () => {
    assert.equal(localeOfSystem({}), 'zh-cn');
    assert.equal(localeOfSystem({ LANG: 'C' }), 'zh-cn');
    assert.equal(localeOfSystem({ LANG: 'C.UTF-8' }), 'zh-cn');
    assert.equal(localeOfSystem({ LANG: 'POSIX' }), 'zh-cn');
    assert.equal(localeOfSystem({ LANG: 'zh_TW.UTF-8' }), 'zh-cn');
    assert.equal(localeOfSystem({ LANG: 'en_US.UTF-8' }), 'en');
    assert.equal(localeOfSystem({ LANG: 'de_DE' }), 'en');
    assert.equal(localeOfSystem({ LANG: 'en_US', LC_MESSAGES: 'zh_CN' }), 'zh-cn');
    assert.equal(localeOfSystem({ LANG: 'zh_CN', LC_ALL: 'en_US' }), 'en');
  });

  test('--locale holds for complaints about the rest of the line', () => {
    assert.equal(read('check --nope --locale=zh_CN').locale, 'zh-cn');
    assert.equal(read('check --nope --locale en-GB').locale, 'en');
  });
});

function read(words: string): Arguments {
  return readArguments(words === '' ? [] : words.split(' '), { LANG: 'en_US.UTF-8' });
}

function commandOf(words: string): unknown {
  const { request } = read(words);
  assert.ok(request.ok, words);
  return request.command;
}
