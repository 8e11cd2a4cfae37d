// The only file that sends diagnostics. For each document they are always those of its newest text, and only one list is
// under way at a time: a client that reads slowly gets the newest next, not all that it missed.
import { PublishDiagnosticsNotification, type Connection, type Diagnostic } from 'vscode-languageserver';
import { PlacedList } from './placed-list.js';
import { shiftDiagnostic } from './shift.js';
import { diagnosticsOf } from './to-proto.js';
import type { View } from './view.js';

export interface Publisher {
  /** Sends the findings of this state of the document, its newest. Done when the client has them. */
  publish(view: View): Promise<void>;
  /** Sends the one thing that is to be said of a document that is not read. */
  refuse(uri: string, version: number, reason: Diagnostic): Promise<void>;
  /** Takes back what was sent for the document. */
  clear(uri: string): Promise<void>;
}

export function createPublisher(connection: Connection): Publisher {
  /** Documents that were told of. One that is not served and never was is not among them. */
  const sent = new Set<string>();
  return {
    async publish(view) {
      const { uri } = view.audience;
      if (!sent.has(uri) && view.reports.length === 0) return;
      sent.add(uri);
      const diagnostics = new PlacedList(
        view.reports.map(placed => diagnosticsOf(placed, view.audience)),
        shiftDiagnostic,
      );
      await connection.sendNotification(PublishDiagnosticsNotification.method, {
        uri,
        version: view.version,
        diagnostics,
      });
    },
    async refuse(uri, version, reason) {
      sent.add(uri);
      await connection.sendDiagnostics({ uri, version, diagnostics: [reason] });
    },
    async clear(uri) {
      if (sent.delete(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
