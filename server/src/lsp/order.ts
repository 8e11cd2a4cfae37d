// The order that the protocol asks for: nothing before `initialize`, nothing but `exit` behind `shutdown`. Requests out of turn
// are answered with an error, notifications are not heard.
import { ErrorCodes, ResponseError, type Connection, type MessageStrategy } from 'vscode-languageserver';

/** A request out of turn is answered by the handler of this one. */
const REFUSED = '$/disclosureReport/refused';

interface Refusal {
  readonly code: number;
  readonly reason: string;
}

/** Lets a message pass or puts a refusal in its place; one for each connection. */
export function keepOrder(): MessageStrategy['handleMessage'] {
  let state: 'new' | 'serving' | 'ending' = 'new';
  return (message, next) => {
    const method = 'method' in message ? String(message.method) : undefined;
    if (method === undefined || method === 'exit' || method === '$/cancelRequest') return next(message);
    if (state === 'new' && method === 'initialize') state = 'serving';
    const refusal = state === 'serving' ? undefined : state === 'new' ? TOO_EARLY : TOO_LATE;
    if (state === 'serving' && method === 'shutdown') state = 'ending';
    if (refusal === undefined) return next(message);
    if (!('id' in message)) return undefined;
    return next({ ...message, method: REFUSED, params: refusal } as typeof message);
  };
}

/** Answers what `keepOrder` refused. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(REFUSED, ({ code, reason }: Refusal) => new ResponseError(code, reason));
}

const TOO_EARLY: Refusal = { code: ErrorCodes.ServerNotInitialized, reason: 'The server is not initialized yet.' };
const TOO_LATE: Refusal = { code: ErrorCodes.InvalidRequest, reason: 'The server has been shut down.' };
