// A language server that does nothing: it keeps the text of open documents as every server made with these libraries does,
// sends the same list of diagnostics after each change and finds nothing to say to any question. What it takes is the least
// that such a server can take. `--standing=N` lets the list hold N diagnostics, else it is empty.
import { createConnection, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const standing = Number(/^--standing=(\d+)$/.exec(process.argv.at(-1))?.[1] ?? 0);
const diagnostics = Array.from({ length: standing }, (_, index) => ({
  range: { start: { line: index * 80, character: 20 }, end: { line: index * 80, character: 23 } },
  severity: 1,
  code: 'wrong-total',
  source: 'nothing',
  message: '总计应为各项之和：95 + 34 + 5 + 2 + 7 + 2 = 145，而这里写的是 146，相差 1。',
}));

const connection = createConnection();
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: { textDocumentSync: { openClose: true, change: 2 }, hoverProvider: true, codeActionProvider: true },
}));
connection.onHover(({ textDocument }) => (documents.get(textDocument.uri) === undefined ? undefined : null));
connection.onCodeAction(({ textDocument }) => (documents.get(textDocument.uri) === undefined ? undefined : []));
documents.onDidChangeContent(({ document: { uri, version } }) => {
  void connection.sendDiagnostics({ uri, version, diagnostics });
});
documents.listen(connection);
connection.listen();
