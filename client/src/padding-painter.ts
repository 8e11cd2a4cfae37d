// Draws blank cells before characters of an editor, with decorations.
import * as vscode from 'vscode';
import type { VirtualPadding } from '../../server/src/lsp/protocol.js';

export interface PaddingPainter extends vscode.Disposable {
  /** Shows these paddings in the editor, and no others. They must be meant for its text as it is. */
  paint(editor: vscode.TextEditor, paddings: readonly VirtualPadding[]): void;
}

/**
 * VS Code puts a wide character, and whatever is drawn before it, into boxes of two cells: nothing else has room there. Such
 * a character gets its padding before the separator that stands in front of it, or, at the beginning of a line, as a margin.
 */
export function createPaddingPainter(): PaddingPainter {
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  const inside = vscode.window.createTextEditorDecorationType({ rangeBehavior });
  /** Margins at the beginning of a line, by their width: only a type of decoration has them. */
  const margins = new Map<number, vscode.TextEditorDecorationType>();

  const marginOf = (width: number): vscode.TextEditorDecorationType => {
    const known = margins.get(width);
    if (known !== undefined) return known;
    // There is no option for a margin. That of letters makes VS Code measure the line instead of counting its characters.
    const options = { rangeBehavior, textDecoration: `none; margin-left: ${width}ch`, letterSpacing: '0' };
    const type = vscode.window.createTextEditorDecorationType(options);
    margins.set(width, type);
    return type;
  };

  return {
    paint(editor, paddings) {
      const texts: vscode.DecorationOptions[] = [];
      const starts = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
      for (const { position, width } of paddings) {
        const { line, character } = position;
        const isWideHere = isWide(editor.document.lineAt(line).text.charCodeAt(character));
        if (isWideHere && character === 0) {
          const type = marginOf(width);
          starts.set(type, [...(starts.get(type) ?? []), new vscode.Range(line, 0, line, 1)]);
        } else {
          const at = new vscode.Position(line, isWideHere ? character - 1 : character);
          const renderOptions = { before: { contentText: '\u00a0'.repeat(width) } };
          texts.push({ range: new vscode.Range(at, at), renderOptions });
        }
      }
      editor.setDecorations(inside, texts);
      for (const type of margins.values()) editor.setDecorations(type, starts.get(type) ?? []);
    },
    dispose() {
      inside.dispose();
      for (const type of margins.values()) type.dispose();
    },
  };
}

/** As VS Code tells which characters take two cells. */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0xffe0 && code <= 0xffe6)
  );
}
