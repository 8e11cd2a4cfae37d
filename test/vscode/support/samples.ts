// The samples that the suites use, by the number that their names begin with; and places inside a report.
import * as vscode from 'vscode';
import { workspaceFile } from './editor.js';

/** The name of the sample that begins so: `07` gives `07-arithmetic-faults-….txt`. */
export async function sample(number: string): Promise<string> {
  const entries = await vscode.workspace.fs.readDirectory(workspaceFile());
  const found = entries.find(([name, type]) => type === vscode.FileType.File && name.startsWith(`${number}-`));
  if (found === undefined) throw new Error(`No sample begins with ${number}`);
  return found[0];
}

/** The names of the files in a folder of the samples that begin so. */
export async function names(folder: string, beginning: string): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(workspaceFile(folder));
  return entries.map(([name]) => name).filter(name => name.startsWith(beginning));
}

/** The number of the first line that holds these words. */
export function lineWith(document: vscode.TextDocument, words: string): number {
  for (let line = 0; line < document.lineCount; line++) if (document.lineAt(line).text.includes(words)) return line;
  throw new Error(`No line holds ${words}`);
}

/** The range of one tab-separated cell, from 0; negative ones count from the end of the row. */
export function cellRange(document: vscode.TextDocument, line: number, cell: number): vscode.Range {
  const cells = document.lineAt(line).text.split('\t');
  const index = cell < 0 ? cells.length + cell : cell;
  const from = cells.slice(0, index).join('\t').length + (index > 0 ? 1 : 0);
  const text = cells[index];
  if (text === undefined) throw new Error(`Line ${line + 1} has no cell ${cell}`);
  return new vscode.Range(line, from, line, from + text.length);
}

/** The line of the fourth table's numbers: fifteen cells, all of them digits. */
export function proceedingsLine(document: vscode.TextDocument): number {
  for (let line = 0; line < document.lineCount; line++) {
    if (/^(\d+\t){14}\d+$/.test(document.lineAt(line).text)) return line;
  }
  throw new Error('The report has no line of fifteen numbers');
}

/** All numbers of a text in their order: what a safe fix must leave alone. */
export function numbersOf(text: string): readonly string[] {
  return text.match(/\d+(?:\.\d+)?/g) ?? [];
}
