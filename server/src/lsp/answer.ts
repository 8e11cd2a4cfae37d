// Wraps the handlers of requests, all in the same way: looks up the document, heeds cancellation, and lets no exception
// out. Handlers themselves know neither the connection nor the session.
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Failed, Session } from './session.js';
import type { Steps, View } from './view.js';

/** What all our requests have in common. */
interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

export type Handler<Params, Answer> = (view: View, params: Params) => Answer | Steps<Answer>;

type Reply<Answer> = Answer | ResponseError<void> | null;

/** How long a request may keep all others waiting, in milliseconds; only files of many reports get near it. */
const PATIENCE = 10;

/**
 * The handler as the connection wants it. The answer is null for a document that is not open or holds no report, and where
 * the handler fails; the failure is logged. An answer that takes long is given up once it is cancelled, or once the text
 * changes under it.
 */
export function answering<Params extends DocumentParams, Answer>(
  name: string,
  session: Session,
  failed: Failed,
  handler: Handler<Params, Answer>,
): (params: Params, token: CancellationToken) => Promise<Reply<Answer>> {
  return async (params, token) => {
    const { uri } = params.textDocument;
    try {
      if (token.isCancellationRequested) return cancelled();
      await session.readFirst(uri, token);
      if (token.isCancellationRequested) return cancelled();
      const view = session.view(uri);
      if (view === undefined || view.reports.length === 0) return null;
      const steps = handler(view, params);
      if (!isSteps(steps)) return steps;
      let resting = performance.now();
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) return step.value;
        if (performance.now() - resting < PATIENCE) continue;
        await new Promise(resolve => setImmediate(resolve));
        if (token.isCancellationRequested) return cancelled();
        if (session.version(uri) !== view.version) return outdated();
        resting = performance.now();
      }
    } catch (error) {
      failed(`${name} on ${uri} (version ${session.version(uri) ?? 'none'})`, error);
      return null;
    }
  };
}

function isSteps<Answer>(value: Answer | Steps<Answer>): value is Steps<Answer> {
  return typeof value === 'object' && value !== null && 'next' in value;
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function outdated(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since it was asked about.');
}
