// Text to GB18030 bytes. The platform only decodes GB18030, so the table is that decoder read backwards, at first use.
// Whoever writes the bytes proves them by decoding them again: see encoding.ts.

/** What stands in `table` for a character without a code of two bytes: it has one of four. */
const ABSENT = 0;
const FIRST_ASTRAL = 0x10000;
/** Linear number of 0x90308130, the four-byte code of U+10000; from there on the codes follow Unicode. */
const ASTRAL_LINEAR = 189000;
/** Four-byte codes below U+10000: 0x81308130 to 0x8431A439. */
const BMP_CODES = 39420;

let table: Uint16Array | undefined;
let linearTable: Uint32Array | undefined;

/** The bytes of `text`, or undefined where a character has none (a lone surrogate). */
export function encodeGb18030(text: string): Buffer | undefined {
  table ??= readTwoByteCodes();
  const bytes = Buffer.allocUnsafe(text.length * 4);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    const pair = table[unit]!;
    if (pair !== ABSENT) {
      length = bytes.writeUInt16BE(pair, length);
      continue;
    }
    const code = text.codePointAt(at)!;
    const linear = code >= FIRST_ASTRAL ? ASTRAL_LINEAR + code - FIRST_ASTRAL : linearOf(code);
    if (linear === undefined) return undefined;
    if (code >= FIRST_ASTRAL) at++;
    length = writeLinear(bytes, length, linear);
  }
  return bytes.subarray(0, length);
}

/** Two-byte code by UTF-16 unit. Every pair is decoded once, each on a line of its own so that a bad one spoils no other. */
function readTwoByteCodes(): Uint16Array {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) codes.push((lead << 8) | trail);
    }
  }
  const bytes = Buffer.alloc(codes.length * 3, 10);
  codes.forEach((code, index) => bytes.writeUInt16BE(code, index * 3));
  const lines = new TextDecoder('gb18030').decode(bytes).split('\n');
  const result = new Uint16Array(0x10000);
  codes.forEach((code, index) => {
    const character = lines[index]!;
    const unit = character.charCodeAt(0);
    if (character.length === 1 && unit >= 0x80 && unit !== 0xfffd && result[unit] === ABSENT) result[unit] = code;
  });
  return result;
}

/** Linear number of the four-byte code of a character below U+10000, or undefined for a surrogate. */
function linearOf(unit: number): number | undefined {
  linearTable ??= readFourByteCodes();
  const found = linearTable[unit]!;
  return found === 0 ? undefined : found - 1;
}

/** One more than the linear number, by UTF-16 unit; 0 where there is none. */
function readFourByteCodes(): Uint32Array {
  const bytes = Buffer.alloc(BMP_CODES * 5, 10);
  for (let linear = 0; linear < BMP_CODES; linear++) writeLinear(bytes, linear * 5, linear);
  const lines = new TextDecoder('gb18030').decode(bytes).split('\n');
  const result = new Uint32Array(0x10000);
  for (let linear = 0; linear < BMP_CODES; linear++) {
    const character = lines[linear]!;
    const unit = character.charCodeAt(0);
    if (character.length === 1 && result[unit] === 0) result[unit] = linear + 1;
  }
  return result;
}

function writeLinear(bytes: Buffer, at: number, linear: number): number {
  bytes[at] = 0x81 + Math.floor(linear / 12600);
  bytes[at + 1] = 0x30 + (Math.floor(linear / 1260) % 10);
  bytes[at + 2] = 0x81 + (Math.floor(linear / 10) % 126);
  bytes[at + 3] = 0x30 + (linear % 10);
  return at + 4;
}
