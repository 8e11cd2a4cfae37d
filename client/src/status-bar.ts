// The item in the status bar: how many errors and warnings the report in front has.
import * as vscode from 'vscode';
import { State } from 'vscode-languageclient/node';
import type { Server } from './client.js';
import { DIAGNOSTIC_SOURCE } from './documents.js';
import { isGarbled } from './encoding.js';
import type { Reports } from './reports.js';

/** Shows the item while a report is in front, and keeps the context key `disclosureReport.activeReport`. */
export function showStatus(reports: Reports, server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('disclosureReport.findings', vscode.StatusBarAlignment.Left, 40);
  item.name = vscode.l10n.t('Disclosure Report');
  let active: boolean | undefined;

  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const isReport = document !== undefined && reports.has(document);
    if (isReport !== active) {
      active = isReport;
      void vscode.commands.executeCommand('setContext', 'disclosureReport.activeReport', isReport);
    }
    if (!isReport) return item.hide();
    Object.assign(item, appearance(document, server));
    // Read out in place of the text, whose icons have English names.
    item.accessibilityInformation = { label: `${item.name}: ${String(item.tooltip)}` };
    item.show();
  };

  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(update),
    reports.onDidChange(update),
    server.client.onDidChangeState(update),
    server.onDidCheck(update),
  );
}

interface Appearance {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
}

function appearance(document: vscode.TextDocument, server: Server): Appearance {
  // In front, so that no count is read as that of reports, nor the item taken for VS Code's own.
  const label = vscode.l10n.t('Report');
  const { state } = server.client;
  if (state === State.Stopped || state === State.StartFailed) {
    const tooltip = vscode.l10n.t('The language server does not run. Click to start it.');
    return { text: `${label} $(circle-slash)`, tooltip, command: 'disclosureReport.restartServer' };
  }
  const command = 'workbench.actions.view.problems';
  if (state !== State.Running || !server.isChecked(document.uri)) {
    return { text: `${label} $(sync~spin)`, tooltip: vscode.l10n.t('Checking the report…'), command };
  }
  if (isGarbled(document)) {
    const tooltip = vscode.l10n.t('Characters were lost: the file is in another encoding. Click to choose it.');
    return { text: `${label} $(warning)`, tooltip, command: 'workbench.action.editor.changeEncoding' };
  }
  const findings = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === DIAGNOSTIC_SOURCE);
  const errors = findings.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length;
  const warnings = findings.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning).length;
  const others = findings.length - errors - warnings;
  const tooltip = vscode.l10n.t(
    'Errors: {0}, warnings: {1}, notes: {2}. Click for the list.',
    errors,
    warnings,
    others,
  );
  const text = `${label} ${errors + warnings === 0 ? '$(check)' : `$(error) ${errors} $(warning) ${warnings}`}`;
  return { text, tooltip, command };
}
