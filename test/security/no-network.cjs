// Preloaded into a process (`node --require`): from here on every way to the network throws, and says so on the error stream.
'use strict';
const NAMES = {
  'node:net': ['connect', 'createConnection', 'createServer', 'Socket.prototype.connect', 'Server.prototype.listen'],
  'node:http': ['request', 'get', 'createServer'],
  'node:https': ['request', 'get', 'createServer'],
  'node:http2': ['connect', 'createServer', 'createSecureServer'],
  'node:tls': ['connect', 'createServer'],
  'node:dgram': ['createSocket'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6'],
};
for (const [module, paths] of Object.entries(NAMES)) {
  for (const path of paths) {
    const parts = path.split('.');
    const name = parts.pop();
    const owner = parts.reduce((value, part) => value[part], require(module));
    owner[name] = () => refuse(`${module}: ${path}`);
  }
}
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
  Object.defineProperty(globalThis, name, { configurable: true, get: () => refuse(name) });
}

function refuse(what) {
  process.stderr.write(`network: ${what}\n`);
  throw new Error(`network: ${what}`);
}
