// No text for users stands in one language only, wherever it is written: the manifest, the schemas, the tables of words, and the
// sources, in which a sentence may stand nowhere but in such a table. Equal keys are the business of messages and nls tests.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { checks, say, sourceOf, type Message } from '../../server/src/core/index.js';
import { en } from '../../server/src/core/messages/en.js';
import { zhCn } from '../../server/src/core/messages/zh-cn.js';
import { helpText } from '../../server/src/cli/help.js';
import { words as serverWords } from '../../server/src/lsp/words.js';
import { filesBelow, root } from '../support/project.js';

const HAN = /\p{Script=Han}/u;
/** What stands in quotation marks, in brackets or in code is quoted from the form, or is to be typed. */
const QUOTED = /“[^”]*”|「[^」]*」|`[^`]*`|（[^）]*）|\([^)]*\)|\{\w+\}/g;
/** A few words of a sentence: no name, no path, no option. */
const SENTENCE = /\p{Ll}{2,} \p{Ll}{2,}|\p{Lu}\p{Ll}+ \p{L}{2,}/u;

const HAN_SENTENCE = /\p{Script=Han}.*[，。；：！？（）]|[，。；：！？（）].*\p{Script=Han}/u;

/** Files in which texts stand, each beside its translation; and what programs, not people, read. */
const TABLES = /^server\/src\/(?:core\/messages\/|core\/schema\/|cli\/words\.ts|cli\/help\.ts|lsp\/words\.ts)/;

suite('tidy: every text in two languages', () => {
  test('the manifest holds no words of its own', () => {
    const loose: string[] = [];
    const manifest = jsonOf('package.json');
    walk(manifest, [], (path, text) => {
      if (SHOWN_KEYS.has(String(path.at(-1))) || SHOWN_KEYS.has(String(path.at(-2)))) {
        if (!/^%[^%]+%$/.test(text)) loose.push(`${path.join('.')}: ${text}`);
      }
    });
    assert.deepEqual(
      loose.filter(text => /^(?:displayName|description|contributes)\b/.test(text)),
      [],
    );
  });

  const pairs: readonly (readonly [name: string, english: Texts, chinese: Texts])[] = [
    ['messages of the core', en, zhCn],
    ['package.nls', textsOf('package.nls.json'), textsOf('package.nls.zh-cn.json')],
    ['words of the client', keysOf('l10n/bundle.l10n.zh-cn.json'), textsOf('l10n/bundle.l10n.zh-cn.json')],
    ['words of the server', said(serverWords('en')), said(serverWords('zh-cn'))],
    ['help of the command line', help('en'), help('zh-cn')],
    ['checks', checkTexts('en'), checkTexts('zh-cn')],
  ];
  for (const [name, english, chinese] of pairs) {
    test(`${name}: English is English, Chinese is Chinese`, () => {
      assert.deepEqual(Object.keys(english).toSorted(), Object.keys(chinese).toSorted());
      for (const [id, text] of Object.entries(english)) {
        const translated = chinese[id]!;
        // Marks and numbers alone are the same in both.
        const isWordless = !/\p{L}/u.test(text.replace(QUOTED, '')) && !/\p{L}/u.test(translated.replace(QUOTED, ''));
        if (isWordless) continue;
        if (SAME_IN_BOTH.has(id)) continue;
        assert.ok(/\p{Script=Latin}/u.test(text), `${id} has no English: ${text}`);
        assert.ok(HAN.test(translated), `${id} has no Chinese: ${translated}`);
        assert.ok(text !== translated, `${id} is the same in both: ${text}`);
      }
    });
  }

  test('the schemas say everything in Chinese and in English', () => {
    for (const file of filesBelow('schemas', '.json')) {
      walk(jsonOf(file), [], (path, text) => {
        if (!['description', 'markdownDescription'].includes(String(path.at(-1)))) return;
        const [chinese, english, ...more] = text.split('\n\n');
        assert.deepEqual(more, [], `${file} ${path.join('.')}`);
        assert.ok(HAN.test(chinese!) && english !== undefined && /[a-z]{2}/.test(english), `${file} ${path.join('.')}`);
      });
    }
  });

  const loose = ['client/src', 'server/src']
    .flatMap(folder => filesBelow(folder, '.ts'))
    .filter(file => !TABLES.test(file))
    .flatMap(file => sentencesIn(file));

  test('no sentence stands in the sources, outside of the tables', () =>
    assert.deepEqual(
      loose.filter(found => !FOR_PROGRAMS.some(allowed => allowed.test(found))),
      [],
    ));

  test('what programs are told still stands there', () =>
    assert.deepEqual(
      FOR_PROGRAMS.filter(allowed => !loose.some(found => allowed.test(found))),
      [],
    ));
});

/** Members of the manifest that VS Code shows. */
const SHOWN_KEYS = new Set([
  'displayName',
  'description',
  'markdownDescription',
  'title',
  'shortTitle',
  'category',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'enumItemLabels',
  'deprecationMessage',
  'markdownDeprecationMessage',
  'patternErrorMessage',
  'label',
  'contents',
]);

/** Ids of texts that are made of the words of the form alone. */
const SAME_IN_BOTH = new Set<string>(['relation.intake-equals-outcome', 'relation.proceedings-total']);

/** What logs, protocols and file formats say, for other programs and for us. */
const FOR_PROGRAMS: readonly RegExp[] = [
  /^server\/src\/lsp\/(?:answer|order|server)\.ts: The (?:request|text|server) /,
  /^server\/src\/lsp\/message-reader\.ts: a (?:header|body) /,
  /^server\/src\/lsp\/(?:saving\.ts: (?:will|did)Save of |session\.ts: (?:diagnostics of |settings files))/,
  /^server\/src\/cli\/render\/check-junit\.ts: \s*<\/?\??(?:xml|testsuites?|testcase|skipped|failure) /,
  /^server\/src\/cli\/render\/diff\.ts: \\ No newline at end of file/,
];

type Texts = Readonly<Record<string, string>>;

function jsonOf(file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

function textsOf(file: string): Texts {
  return jsonOf(file) as Texts;
}

/** The English of the client is what its Chinese is looked up by. */
function keysOf(file: string): Texts {
  return Object.fromEntries(Object.keys(textsOf(file)).map(key => [key, key]));
}

function said(words: object): Texts {
  return Object.fromEntries(
    Object.entries(words).map(([id, text]) => [
      id,
      typeof text === 'function' ? String((text as (n: number) => string)(2)) : String(text),
    ]),
  );
}

function help(locale: 'en' | 'zh-cn'): Texts {
  const topics = [undefined, 'check', 'fix', 'format', 'extract', 'lsp'] as const;
  return Object.fromEntries(topics.map(topic => [topic ?? 'overview', helpText(locale, topic)]));
}

function checkTexts(locale: 'en' | 'zh-cn'): Texts {
  const told = (id: string, message: Message): [string, string] => [id, say(locale, message)];
  return Object.fromEntries(
    checks.flatMap(({ id, docs }) => [
      told(`${id}.summary`, docs.summary),
      told(`${id}.rationale`, docs.rationale),
      told(`${id}.source`, sourceOf(id)),
    ]),
  );
}

function walk(
  value: unknown,
  path: readonly (string | number)[],
  see: (path: readonly (string | number)[], text: string) => void,
): void {
  if (typeof value === 'string') see(path, value);
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value)) walk(member, [...path, name], see);
}

/** Literals that hold a sentence, or a Chinese one, and are not looked up in a table: `file: sentence`. */
function sentencesIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && !ts.isImportDeclaration(node.parent) && !isLookedUp(node)) {
      // The core reads the words of the form; it may not speak Chinese.
      const han = file.startsWith('server/src/core/') ? HAN_SENTENCE : HAN;
      if (SENTENCE.test(node.text) || han.test(node.text)) found.push(`${file}: ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The argument of `l10n.t(…)`, whose Chinese is in the bundle. */
function isLookedUp(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /(?:^|\.)l10n\.t$/.test(node.parent.expression.getText());
}
