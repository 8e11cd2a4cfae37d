// Answers `textDocument/codeLens`: above each table how its relations stand, and whether it is off the grid.
import type { CodeLens } from 'vscode-languageserver';
import { tableLenses } from '../../core/index.js';
import { toCodeLenses } from '../to-proto-editor.js';
import type { Steps, View } from '../view.js';

export function* codeLenses({ audience, reports, settings }: View): Steps<CodeLens[]> {
  const lenses: CodeLens[] = [];
  for (const placed of settings.lenses ? reports : []) {
    for (const lens of tableLenses(placed.report))
      for (const one of toCodeLenses(placed, lens, audience)) lenses.push(one);
    yield;
  }
  return lenses;
}
