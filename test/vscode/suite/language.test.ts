// Which files are reports, and what the editor does differently in them.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  findings,
  open,
  openNew,
  outline,
  textOf,
  waitForFindings,
  waitForLanguage,
} from '../support/editor.js';
import { sample } from '../support/samples.js';

const reportId = 'disclosure-report';

suite('Language', () => {
  teardown(closeAll);

  test('a file named like a report is one', async () => {
    const { document } = await open(await sample('01'));
    strictEqual(document.languageId, reportId);
  });

  test('a text file that holds a report becomes one', async () => {
    const { document } = await openNew('draft.txt', await textOf(await sample('07')));
    const report = await waitForLanguage(document.uri, reportId);
    await waitForFindings(report.uri, all => all.length > 0, 'findings');
  });

  test('a text file that speaks of reports stays plain text', async () => {
    const { document } = await openNew('notes.txt', '会议记录\n\n请各单位于1月31日前报送政府信息公开工作年度报告。\n');
    await vscode.extensions.getExtension('disclosure-report.disclosure-report')?.activate();
    strictEqual(document.languageId, 'plaintext');
    strictEqual(findings(document.uri).length, 0);
  });

  test('a Markdown report stays Markdown and is served', async () => {
    const { document } = await open(await sample('09'));
    strictEqual(document.languageId, 'markdown');
    await waitForFindings(document.uri, all => all.length > 0, 'findings in a Markdown file');
    const names = (await outline(document.uri)).flatMap(symbol => [symbol, ...symbol.children]).map(({ name }) => name);
    ok(
      names.some(name => name.startsWith('三、')),
      names.join(' | '),
    );
    strictEqual(document.languageId, 'markdown');
  });

  test('a README stays unserved', async () => {
    const { document } = await openNew('README-other.md', '# A tool\n\n一、总体情况\n\nNothing here.\n');
    strictEqual(document.languageId, 'markdown');
    strictEqual(findings(document.uri).length, 0);
  });

  test('“This File Is Not a Report” is remembered and can be taken back', async () => {
    const { document } = await openNew('refused.txt', await textOf(await sample('07')));
    await waitForLanguage(document.uri, reportId);
    await vscode.commands.executeCommand('disclosureReport.notThisFile');
    await waitForLanguage(document.uri, 'plaintext');
    await closeAll();
    const again = await open('refused.txt');
    strictEqual(again.document.languageId, 'plaintext');
    await vscode.commands.executeCommand('disclosureReport.treatAsReport');
    await waitForLanguage(document.uri, reportId);
  });

  test('detection can be switched off', async () => {
    const settings = vscode.workspace.getConfiguration('disclosureReport');
    await settings.update('detectByContent', false, vscode.ConfigurationTarget.Global);
    try {
      const { document } = await openNew('undetected.txt', await textOf(await sample('07')));
      strictEqual(document.languageId, 'plaintext');
    } finally {
      await settings.update('detectByContent', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('the editor keeps tabs, draws no boxes and trims nothing', async () => {
    const { document, options } = await open(await sample('01'));
    strictEqual(options.insertSpaces, false);
    const editor = vscode.workspace.getConfiguration('editor', document);
    const inForce = (...keys: readonly string[]): readonly unknown[] => keys.map(key => editor.get(key));
    deepStrictEqual(inForce('unicodeHighlight.ambiguousCharacters', 'unicodeHighlight.nonBasicASCII'), [false, false]);
    deepStrictEqual(inForce('detectIndentation', 'renderWhitespace'), [false, 'boundary']);
    strictEqual(editor.get('guides.indentation'), false, 'tabs in front of a number are cells, no indentation');
    strictEqual(vscode.workspace.getConfiguration('files', document).get('trimTrailingWhitespace'), false);
  });

  test('saving keeps the tabs at the end of a row', async () => {
    const text = await textOf(await sample('01'));
    const { document, edit } = await openNew('kept-政府信息公开年度报告.txt', text);
    await edit(builder => builder.insert(new vscode.Position(0, 0), '\n'));
    strictEqual(await document.save(), true);
    strictEqual(await textOf('kept-政府信息公开年度报告.txt'), `\n${text}`);
  });
});
