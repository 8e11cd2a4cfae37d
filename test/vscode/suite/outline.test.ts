// The outline: report, sections, tables.
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, outline } from '../support/editor.js';
import { sample } from '../support/samples.js';

const ordinals = ['一', '二', '三', '四', '五', '六'];

/** The symbols whose names begin as section headings do. */
function sectionsOf(symbols: readonly vscode.DocumentSymbol[]): readonly vscode.DocumentSymbol[] {
  return symbols.filter(symbol => /^[一二三四五六]、/.test(symbol.name));
}

suite('Outline', () => {
  teardown(closeAll);

  test('has the six sections of a report', async () => {
    const { document } = await open(await sample('01'));
    const [report, ...others] = await outline(document.uri);
    ok(report !== undefined);
    strictEqual(others.length, 0);
    deepStrictEqual(
      sectionsOf(report.children).map(symbol => symbol.name[0]),
      ordinals,
    );
    const overview = report.children[0];
    ok(overview !== undefined && overview.children.length >= 4, 'the topics of the first section');
  });

  test('does not care how headings are marked', async () => {
    const { document } = await open(await sample('06'));
    const [report] = await outline(document.uri);
    strictEqual(sectionsOf(report?.children ?? []).length, 6);
  });

  test('has a report for each one of a volume', async () => {
    const { document } = await open(await sample('11'));
    const reports = await outline(document.uri);
    strictEqual(reports.length, 3);
    for (const report of reports) strictEqual(sectionsOf(report.children).length, 6, report.name);
  });

  test('every symbol holds its own name and lies inside its parent', async () => {
    const { document } = await open(await sample('11'));
    const visit = (symbol: vscode.DocumentSymbol, parent: vscode.Range): void => {
      ok(parent.contains(symbol.range), `${symbol.name} lies inside its parent`);
      ok(symbol.range.contains(symbol.selectionRange), `${symbol.name} holds its selection range`);
      for (const child of symbol.children) visit(child, symbol.range);
    };
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    for (const report of await outline(document.uri)) visit(report, whole);
  });

  test('sections and tables fold', async () => {
    const { document } = await open(await sample('01'));
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    ok(ranges.length >= 6, `${ranges.length} folding ranges`);
  });
});
