// The only file that sends diagnostics. For each document they go out in the order of its versions, and only one list is
// under way at a time: a client that reads slowly gets the newest next, not all that it missed.
import { PublishDiagnosticsNotification, type Connection } from 'vscode-languageserver';
import { DiagnosticList } from './diagnostic-list.js';
import { diagnosticsOf } from './to-proto.js';
import type { View } from './view.js';

export interface Publisher {
  /** Sends the findings of this state of the document, unless a newer one has been sent. Done when the client has them. */
  publish(view: View): Promise<void>;
  /** Takes back what was sent for the document. */
  clear(uri: string): Promise<void>;
}

export function createPublisher(connection: Connection): Publisher {
  /** The version that was sent last, by URI. A document that is not served and never was has none. */
  const sent = new Map<string, number>();
  return {
    async publish(view) {
      const { uri } = view.audience;
      const former = sent.get(uri);
      if (former === undefined ? view.reports.length === 0 : former > view.version) return;
      sent.set(uri, view.version);
      const diagnostics = new DiagnosticList(view.reports.map(placed => diagnosticsOf(placed, view.audience)));
      await connection.sendNotification(PublishDiagnosticsNotification.method, {
        uri,
        version: view.version,
        diagnostics,
      });
    },
    async clear(uri) {
      if (sent.delete(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
