// Closes the network to the extension inside a VS Code that needs it for itself: what our bundle calls throws and is kept, what
// anybody else calls goes through. Local pipes are no network.
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import net from 'node:net';
import { sep } from 'node:path';
import tls from 'node:tls';

type Functions = Record<string, unknown>;

const WAYS: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['net', net, ['connect', 'createConnection']],
  ['net.Socket', net.Socket.prototype, ['connect']],
  ['net.Server', net.Server.prototype, ['listen']],
  ['http', http, ['request', 'get', 'createServer']],
  ['https', https, ['request', 'get', 'createServer']],
  ['http2', http2, ['connect', 'createServer', 'createSecureServer']],
  ['tls', tls, ['connect', 'createServer']],
  ['dgram', dgram, ['createSocket']],
  ['dns', dns, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  ['dns.promises', dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  ['globalThis', globalThis, ['fetch', 'WebSocket', 'EventSource']],
];

export interface ClosedNetwork {
  /** What the code of the folder asked for. */
  readonly asked: readonly string[];
  open(): void;
}

/** From now on no code of that folder gets to the network. */
export function closeNetwork(folder: string): ClosedNetwork {
  const asked: string[] = [];
  const undo: (() => void)[] = [];
  for (const [module, owner, names] of WAYS) {
    const functions = owner as Functions;
    for (const name of names) {
      const original = functions[name];
      if (typeof original !== 'function') continue;
      functions[name] = function (this: unknown, ...args: unknown[]): unknown {
        if (!isPipe(args[0]) && isCalledFrom(folder)) {
          asked.push(`${module}.${name}`);
          throw new Error(`network: ${module}.${name}`);
        }
        // WebSocket and EventSource are made, not called.
        return new.target === undefined
          ? Reflect.apply(original, this, args)
          : (Reflect.construct(original, args) as unknown);
      };
      undo.push(() => (functions[name] = original));
    }
  }
  return { asked, open: () => undo.forEach(restore => restore()) };
}

/** A path, and no port and host; within Node the arguments come as a list. */
function isPipe(target: unknown): boolean {
  const first: unknown = Array.isArray(target) ? target[0] : target;
  if (typeof first === 'string') return first.startsWith('/') || first.startsWith('\\\\');
  return (
    typeof first === 'object' &&
    first !== null &&
    'path' in first &&
    typeof first.path === 'string' &&
    !('host' in first)
  );
}

function isCalledFrom(folder: string): boolean {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = Infinity;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = limit;
  return stack.includes(folder + sep);
}
