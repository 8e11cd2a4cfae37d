// Opens the standard input for somebody who takes it in pieces.
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** As many bytes as a stream of Node reads at a time. */
const LONGEST_PIECE = 65_536;

/**
 * The standard input, of which `take` is given the pieces; what comes back tells of its end. A pipe, which is what clients
 * have there, is read past the stream, which makes a buffer for each piece: that is a tenth of what a key stroke costs.
 */
export function openInput(take: (piece: Buffer) => void): Readable {
  return openPipe(take) ?? process.stdin.on('data', take);
}

/** Undefined where it is a file, or a terminal. */
function openPipe(take: (piece: Buffer) => void): Readable | undefined {
  // There it may be the channel to the parent too, which only the stream knows.
  if (process.platform === 'win32') return undefined;
  const buffer = Buffer.allocUnsafe(LONGEST_PIECE);
  const callback = (length: number): boolean => {
    // The next piece will be written to the same place.
    take(Buffer.from(buffer.subarray(0, length)));
    return true;
  };
  const options = { fd: 0, readable: true, writable: false, onread: { buffer, callback } };
  try {
    return new Socket(options);
  } catch {
    return undefined;
  }
}
