// Text of a report stays text wherever it is shown: in Markdown it makes no link, no tag, no code; only links of ours are there.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { inFolder, runCli } from '../cli/run-cli.js';
import { startClient, type LspClient } from '../support/lsp-client.js';
import { samples } from '../support/samples.js';

const INJECTIONS = [
  '[x](command:evil.run)',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=evil()>',
  '<a href="command:evil.run">x</a>',
  '`evil`',
  '```\nevil\n```',
  '[x]: command:evil.run',
  '<command:evil.run>',
  '&lt;b&gt;',
  '**evil**',
  '| evil | evil |',
  '$(evil)',
  '\\[x\\](command:evil.run)',
];
const URI = 'file:///reports/a.txt';
const markdown = new MarkdownIt({ html: true });
/** Links to cells of the report, and to the pages of the checks, which lie beside the server. */
const OURS = /^(?:command:disclosureReport\.goToCell\?|file:\/\/\/\S*docs\/checks\/[\w.-]+$)/;

suite('security: text of reports', () => {
  let client: LspClient;

  setup(async () => {
    client = await startClient({ initializationOptions: { goToCell: true, showRelations: true } });
  });
  teardown(() => client.kill());

  test('makes nothing in Markdown but text', async () => {
    let looked = 0;
    for (const [index, injection] of INJECTIONS.entries()) {
      for (const text of hostile(injection, index)) {
        const version = ++looked;
        if (version === 1) client.open(URI, text);
        else client.change(URI, version, [{ text }]);
        for (const value of await markdownIn(client, URI, text)) assertHarmless(value, injection);
      }
    }
    assert.ok(looked > 20);
  });

  test('makes no colour and no command in a terminal, nor does the name of a file', () => {
    inFolder(folder => {
      mkdirSync(join(folder, 'reports'));
      const [text] = hostile('\u001b[31m\u0007\u009b2J', 0);
      writeFileSync(join(folder, 'reports', '\u001b[31m报告.txt'), text!);
      for (const words of [
        ['check', '.'],
        ['fix', '--write', '.'],
        ['check', '\u001b[31m'],
      ]) {
        const { stdout, stderr } = runCli(words, { cwd: join(folder, 'reports') });
        assert.ok(
          !/[\u0007\u001b\u009b]/.test(stdout + stderr),
          `${words.join(' ')}: ${JSON.stringify(stdout + stderr)}`,
        );
      }
    });
  });

  test('the judge sees what it is to see', () => {
    for (const injection of INJECTIONS.slice(0, 6))
      assert.throws(() => assertHarmless(injection, injection), injection);
  });
});

/** Reports with the words in a label, in numbers, in sentences, headings, the title. */
function hostile(words: string, pick: number): string[] {
  const all = samples().filter(({ name }) => /^(?:01|07|09|17)/.test(name));
  const { text } = all[pick % all.length]!;
  return [
    text.replace('2.重复申请', `2.重复申请${words}`).replace(/(\d+)(?=[\t |]*\n)/g, `$1${words}`),
    text.replace(/(?<=[\t|] ?)\d+(?=[\t |])/g, (number, at: number) => (at % 3 === 0 ? number + words : number)),
    text.replace(/\d+件/g, `$&${words}`).replace('一、总体情况', `一、总体情况${words}`),
    text.replace(/^.*年度报告/m, `示例市${words}局2023年政府信息公开工作年度报告`),
  ];
}

/** Every piece of Markdown that the server gives, wherever a cursor may be. */
async function markdownIn(client: LspClient, uri: string, text: string): Promise<string[]> {
  const textDocument = { uri };
  const lines = text.split('\n');
  const positions = lines.flatMap((line, index) =>
    [0, 3, Math.floor(line.length / 2), line.length].map(character => ({ line: index, character })),
  );
  const ask = (method: string, params: object): Promise<unknown> =>
    client.request(`textDocument/${method}`, { textDocument, ...params });
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const answers = await Promise.all([
    ...positions.map(position => ask('hover', { position })),
    ...positions.filter((_, index) => index % 9 === 0).map(position => ask('completion', { position })),
    ask('inlayHint', { range }),
    ask('codeLens', {}),
  ]);
  const found: string[] = [];
  JSON.stringify(answers, (_, value: { kind?: unknown; value?: unknown } | null) => {
    if (value?.kind === 'markdown' && typeof value.value === 'string') found.push(value.value);
    return value;
  });
  return found;
}

function assertHarmless(value: string, injection: string): void {
  for (const token of markdown.parse(value, {}).flatMap(({ children, ...block }) => [block, ...(children ?? [])])) {
    const shown = `${injection} in ${value}`;
    // The numbers of a row, as it may be read, stand in code; nothing else does.
    if (token.type === 'code_inline' && /^[^\p{L}<>()[\]]*$/u.test(token.content)) continue;
    assert.ok(
      !['html_block', 'html_inline', 'code_inline', 'code_block', 'fence', 'image'].includes(token.type),
      shown,
    );
    const href = token.type === 'link_open' ? token.attrs?.find(([name]) => name === 'href')?.[1] : undefined;
    if (token.type === 'link_open') assert.match(String(href), OURS, shown);
    if (token.type === 'strong_open') assert.ok(!/\*\*evil\*\*/.test(value.replace(/\\\*/g, '')), shown);
  }
}
