// Findings in the editor: they come when a report is opened, follow each edit, and say where and why.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, closeAll, findings, hoverText, open, outline, waitForFindings } from '../support/editor.js';
import { cellRange, lineWith, proceedingsLine, sample } from '../support/samples.js';

suite('Findings', () => {
  teardown(closeAll);

  test('opening a report with faults shows them at their cells', async () => {
    const { document } = await open(await sample('07'));
    const total = cellRange(document, proceedingsLine(document), 4);
    const found = await waitForFindings(
      document.uri,
      all => all.some(one => one.range.isEqual(total)),
      'a wrong total',
    );

    const wrong = found.find(one => one.range.isEqual(total));
    ok(wrong !== undefined);
    strictEqual(checkOf(wrong), 'wrong-total');
    strictEqual(wrong.severity, vscode.DiagnosticSeverity.Error);
    match(wrong.message, /17/);
    match(wrong.message, /18/);
    deepStrictEqual(
      (wrong.relatedInformation ?? []).map(({ location }) => document.getText(location.range)),
      ['12', '3', '2', '1'],
      'the cells that took part',
    );

    const missing = found.find(one => checkOf(one) === 'missing-total');
    ok(missing !== undefined, 'the total that was left blank');
    strictEqual(missing.range.start.line, lineWith(document, '2.重复申请'));
    match(missing.message, /4/);
  });

  test('a clean report has no error and no warning', async () => {
    const { document } = await open(await sample('01'));
    strictEqual((await outline(document.uri)).length, 1);
    const loud = findings(document.uri).filter(one => one.severity <= vscode.DiagnosticSeverity.Warning);
    deepStrictEqual(loud.map(checkOf), []);
  });

  test('an edit clears a finding, undoing it brings the finding back', async () => {
    const { document, edit } = await open(await sample('07'));
    const total = cellRange(document, proceedingsLine(document), 4);
    const atTotal = (all: readonly vscode.Diagnostic[]): boolean => all.some(one => one.range.isEqual(total));
    await waitForFindings(document.uri, atTotal, 'a wrong total');

    await edit(builder => builder.replace(total, '18'));
    await waitForFindings(document.uri, all => !atTotal(all), 'no finding at the corrected total');
    await vscode.commands.executeCommand('undo');
    await waitForFindings(document.uri, atTotal, 'the finding again');
    await vscode.commands.executeCommand('redo');
    await waitForFindings(document.uri, all => !atTotal(all), 'none again');
  });

  test('findings move with the text above them', async () => {
    const { document, edit } = await open(await sample('07'));
    const line = proceedingsLine(document);
    await waitForFindings(document.uri, all => all.some(one => one.range.start.line === line), 'a wrong total');
    await edit(builder => builder.insert(new vscode.Position(0, 0), '\n\n'));
    await waitForFindings(document.uri, all => all.some(one => one.range.start.line === line + 2), 'two lines lower');
  });

  test('closing the report takes its findings away', async () => {
    const { document } = await open(await sample('07'));
    await waitForFindings(document.uri, all => all.length > 0, 'findings');
    await closeAll();
    await waitForFindings(document.uri, all => all.length === 0, 'no findings of a closed file');
  });

  test('hover on a total shows the sum, its addends and the difference', async () => {
    const { document } = await open(await sample('07'));
    const said = await hoverText(document.uri, cellRange(document, proceedingsLine(document), 4).start);
    for (const number of ['12', '3', '2', '1', '18', '17']) match(said, new RegExp(`(?<!\\d)${number}(?!\\d)`));
  });

  test('hover on a number in the text of a report says nothing of tables', async () => {
    const { document } = await open(await sample('07'));
    const line = lineWith(document, '全年公开信息764条');
    const at = document.lineAt(line).text.indexOf('764');
    strictEqual(await hoverText(document.uri, new vscode.Position(line, at)), '');
  });
});
