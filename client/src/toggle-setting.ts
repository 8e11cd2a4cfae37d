// Turns a setting of ours over, where its user keeps it.
import * as vscode from 'vscode';
import { SECTION } from './documents.js';

/** The new value of a setting that is true or false, for the file in front. */
export async function toggleSetting(name: string): Promise<boolean> {
  const document = vscode.window.activeTextEditor?.document;
  const settings = vscode.workspace.getConfiguration(SECTION, document);
  const value = !settings.get(name, false);
  const kept = settings.inspect<boolean>(name);
  const target =
    kept?.workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : kept?.workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await settings.update(name, value, target);
  return value;
}
