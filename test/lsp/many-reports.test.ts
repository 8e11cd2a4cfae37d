// A document of more reports than the server keeps in full: what it says of each is what it says of that report alone, before
// and after edits anywhere, though most of them are read again when they are asked about.
import assert from 'node:assert/strict';
import type {
  CodeLens,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Position,
  Range,
  TextEdit,
} from 'vscode-languageserver-types';
import { analyze, splitLines } from '../../server/src/core/index.js';
import { FULL_CAPABILITIES, startClient, type LspClient } from '../support/lsp-client.js';
import { assertSameAnswers } from '../support/same-answers.js';
import { samples } from '../support/samples.js';

const URI = 'file:///made-up/many.txt';
/** More than are kept in full. */
const REPORTS = 80;
/** So many of them are asked about one by one. */
const LOOKED_AT = [0, 1, 2, 3, 4, 63, 64, 65, 79];

suite('many reports in one document', () => {
  const single = samples()
    .map(({ text }) => `${text.replace(/\r\n?/g, '\n').trimEnd()}\n\n`)
    .filter(text => /^20\d\d|^\S{2,12}20\d\d/.test(text) && analyze(splitLines(text + text)).reports.length === 2);
  const parts = Array.from({ length: REPORTS }, (_, index) => single[(index * 7) % single.length]!);
  // Without the last line end, which makes one more line.
  const text = parts.join('').slice(0, -1);
  const starts = parts.map((_, index) => parts.slice(0, index).join('').split('\n').length - 1);
  let client: LspClient;

  suiteSetup(async () => {
    assert.ok(single.length > 4, 'there are samples to make a volume of');
    assert.deepEqual(
      analyze(splitLines(text)).reports.map(({ firstLine }) => firstLine),
      starts,
    );
    client = await startClient({ capabilities: FULL_CAPABILITIES });
  });
  suiteTeardown(() => client.kill());

  test('each is answered about as if it were alone', async () => {
    client.open(URI, text);
    const { diagnostics } = await client.diagnostics(URI, 1);
    const all = await answers(URI, diagnostics);
    for (const index of LOOKED_AT) {
      const uri = `file:///made-up/alone-${index}.txt`;
      client.open(uri, parts[index]!.slice(0, -1));
      const alone = await answers(uri, (await client.diagnostics(uri, 1)).diagnostics);
      const [from, to] = [starts[index]!, starts[index + 1] ?? Infinity];
      for (const [kind, list] of Object.entries(all)) {
        const here = list.filter(({ line }) => from <= line && line < to).map(one => one.tell(from));
        const expected = alone[kind]!.map(one => one.tell(0));
        assert.deepEqual(here, expected, `${kind} of report ${index}`);
      }
      client.close(uri);
    }
    assert.ok(Object.values(all).every(list => list.length > REPORTS / 4));
  });

  test('edits in reports that were not asked about for long', async function () {
    this.timeout(240_000);
    const lines = text.split('\n');
    let version = 1;
    for (const report of [70, 3, 66, 3]) {
      const line = lines.findIndex((words, at) => at > starts[report]! && /\t\d+\t\d/.test(words));
      const character = lines[line]!.search(/\d\t/);
      lines[line] = `${lines[line]!.slice(0, character)}4${lines[line]!.slice(character)}`;
      const at: Position = { line, character };
      client.change(URI, ++version, [{ range: { start: at, end: at }, text: '4' }]);
    }
    await assertSameAnswers(client, URI, lines.join('\n'));
    lines.splice(1, 0, '');
    const top: Position = { line: 1, character: 0 };
    client.change(URI, ++version, [{ range: { start: top, end: top }, text: '\n' }]);
    await assertSameAnswers(client, URI, lines.join('\n'));
  });

  /** A piece of an answer: where it begins, and the whole of it with lines counted from `line`. */
  interface Told {
    readonly line: number;
    tell(line: number): unknown;
  }

  async function answers(uri: string, diagnostics: readonly Diagnostic[]): Promise<Record<string, Told[]>> {
    const ask = async <Answer>(method: string, params: object = {}): Promise<Answer> =>
      (await client.request(`textDocument/${method}`, { textDocument: { uri }, ...params })) as Answer;
    const range: Range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
    const told = (line: number, value: unknown): Told => ({
      line,
      tell: from =>
        JSON.parse(
          JSON.stringify(value)
            .replace(
              /"((?:start|end)?[lL]ine)":(\d+)/g,
              (_, key: string, at: string) => `"${key}":${Number(at) - from}`,
            )
            .replaceAll(uri, 'file:///')
            .replace(/"arguments":\["file:\/\/\/",(\d+)/g, (_, at: string) => `"arguments":["",${Number(at) - from}`),
        ),
    });
    const ranged = (list: readonly { readonly range: Range }[]): Told[] =>
      list.map(one => told(one.range.start.line, one));
    const fixes = await ask<{ title: string; edit: { documentChanges: { edits: TextEdit[] }[] } }[]>('codeAction', {
      range,
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    return {
      diagnostics: ranged(diagnostics),
      symbols: ranged(await ask<DocumentSymbol[]>('documentSymbol')),
      foldings: (await ask<FoldingRange[]>('foldingRange')).map(one => told(one.startLine, one)),
      lenses: ranged(await ask<CodeLens[]>('codeLens')),
      formatting: ranged(await ask<TextEdit[]>('formatting', { options: { tabSize: 4, insertSpaces: false } })),
      fixes: ranged(fixes.flatMap(({ edit }) => edit.documentChanges.flatMap(({ edits }) => edits))),
      tokens: tokens((await ask<{ data: number[] }>('semanticTokens/full')).data),
    };
  }

  function tokens(data: readonly number[]): Told[] {
    let line = 0;
    const list: Told[] = [];
    for (let at = 0; at < data.length; at += 5) {
      line += data[at]!;
      const own = line;
      const rest = data.slice(at + 2, at + 5);
      list.push({ line, tell: from => [own - from, ...rest] });
    }
    return list;
  }
});
