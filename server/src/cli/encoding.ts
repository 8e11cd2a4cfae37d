// Bytes to text and back, for the encodings in which reports are kept: UTF-8, UTF-16 and GB18030, with or without a BOM.
// Reading guesses nothing that it cannot prove; writing gives back the same bytes for the same text, or refuses.
import { isUtf8 } from 'node:buffer';
import { encodeGb18030 } from './gb18030.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A text, and how it was kept. The BOM is not part of `text`. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/** Why bytes are no text: what they are instead, or the line on which they stop being one. */
export type NotText =
  | { readonly kind: 'binary' }
  | { readonly kind: 'format'; readonly format: 'PDF' | 'ZIP' | 'OLE' | 'RTF' | 'HTML' }
  | { readonly kind: 'broken-utf-8'; readonly line: number }
  | { readonly kind: 'unknown-encoding' };

export type Decoded =
  { readonly ok: true; readonly value: DecodedText } | { readonly ok: false; readonly why: NotText };

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/**
 * Reads bytes as text: by their BOM, else as strict UTF-8, else as UTF-16 where NUL bytes on one side alone show it, else
 * as GB18030 where every byte fits. Binary files are told apart first, by how they begin and by what no text holds.
 */
export function decode(bytes: Buffer): Decoded {
  const format = formatOf(bytes);
  if (format !== undefined) return { ok: false, why: { kind: 'format', format } };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (isBinaryText(decoded.value.text)) return { ok: false, why: { kind: 'binary' } };
  if (/^\s*(?:<!--[^]*?-->\s*)?(?:<!doctype html|<html\b|<\?xml\b)/i.test(decoded.value.text.slice(0, 2000))) {
    return { ok: false, why: { kind: 'format', format: 'HTML' } };
  }
  return decoded;
}

/** Whether the first bytes of a stream already show that no report can follow; lets an endless one be left at once. */
export function startsBinary(head: Buffer): boolean {
  if (formatOf(head) !== undefined) return true;
  if (BOMS.some(([, bom]) => startsWith(head, bom))) return false;
  return head.includes(0) && utf16SideOf(head) === undefined;
}

/** The bytes of a text as it was kept, or undefined where the encoding has no bytes that read as exactly this text. */
export function encode(text: string, encoding: Encoding, bom: boolean): Buffer | undefined {
  const body = encodeBody(text, encoding);
  if (body === undefined) return undefined;
  const mark = bom ? (BOMS.find(([name]) => name === encoding)?.[1] ?? []) : [];
  const bytes = mark.length === 0 ? body : Buffer.concat([Buffer.from(mark), body]);
  // An encoder of one's own is proved by the platform's decoder before anything is written.
  return decodeAs(bytes.subarray(mark.length), encoding) === text ? bytes : undefined;
}

function encodeBody(text: string, encoding: Encoding): Buffer | undefined {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'gb18030':
      return encodeGb18030(text);
    default:
      return encoding satisfies never;
  }
}

function decodeText(bytes: Buffer): Decoded {
  for (const [encoding, bom] of BOMS) {
    if (!startsWith(bytes, bom)) continue;
    const text = decodeAs(bytes.subarray(bom.length), encoding);
    if (text !== undefined) return { ok: true, value: { text, encoding, bom: true } };
    if (encoding === 'utf-8') return { ok: false, why: { kind: 'broken-utf-8', line: lineOfBrokenUtf8(bytes) } };
    return { ok: false, why: { kind: 'unknown-encoding' } };
  }
  if (bytes.includes(0)) {
    const side = utf16SideOf(bytes.subarray(0, 65536));
    const text = side === undefined ? undefined : decodeAs(bytes, side);
    if (side === undefined || text === undefined) return { ok: false, why: { kind: 'binary' } };
    return { ok: true, value: { text, encoding: side, bom: false } };
  }
  if (isUtf8(bytes)) return { ok: true, value: { text: bytes.toString('utf8'), encoding: 'utf-8', bom: false } };
  if (isMostlyUtf8(bytes)) return { ok: false, why: { kind: 'broken-utf-8', line: lineOfBrokenUtf8(bytes) } };
  const text = decodeAs(bytes, 'gb18030');
  if (text !== undefined) return { ok: true, value: { text, encoding: 'gb18030', bom: false } };
  return { ok: false, why: { kind: hasManyControls(bytes.toString('latin1')) ? 'binary' : 'unknown-encoding' } };
}

/** The text, or undefined where a byte does not fit; a BOM that stands here is a character. */
function decodeAs(bytes: Buffer, encoding: Encoding): string | undefined {
  if (encoding === 'utf-8') return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Buffer, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** Kinds of file that people keep beside their reports, told by their first bytes, so that the answer can name them. */
function formatOf(bytes: Buffer): 'PDF' | 'ZIP' | 'OLE' | 'RTF' | undefined {
  const head = bytes.toString('latin1', 0, 8);
  if (head.startsWith('%PDF-')) return 'PDF';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'ZIP';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'OLE';
  if (head.startsWith('{\\rtf')) return 'RTF';
  return undefined;
}

/**
 * UTF-16 without a BOM holds NUL bytes (its tabs and line ends) and shows its side by what its pairs say: nearly all of
 * them are ASCII, Chinese characters and their punctuation. Where the NUL bytes stand tells nothing: 一 is 4E 00.
 */
function utf16SideOf(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = head.length >> 1;
  let little = 0;
  let big = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (isUsualCharacter(head.readUInt16LE(pair * 2))) little++;
    if (isUsualCharacter(head.readUInt16BE(pair * 2))) big++;
  }
  if (Math.max(little, big) < pairs * 0.95 || little === big) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function isUsualCharacter(code: number): boolean {
  if (code < 0x80) return code >= 0x20 || (code >= 9 && code <= 13);
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xffef)
  );
}

/** NUL or a crowd of control characters: what no editor writes into a text. */
function isBinaryText(text: string): boolean {
  return text.includes('\0') || hasManyControls(text);
}

function hasManyControls(text: string): boolean {
  const controls = text.match(/[\x00-\x07\x0e-\x19\x1c-\x1f\x7f]/g);
  return controls !== null && controls.length > 3 && controls.length * 50 > text.length;
}

/** A text that is UTF-8 but for a few bytes; as GB18030 it would read as nonsense, and be written back as nonsense. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code >= 0x80) whole++;
  }
  return broken * 10 < whole;
}

function lineOfBrokenUtf8(bytes: Buffer): number {
  const broken = bytes.toString('utf8').indexOf('\ufffd');
  const before = bytes.toString('utf8').slice(0, Math.max(broken, 0));
  return before.split(/\r\n|\n|\r/).length;
}
