// Draws images/icon.png, so that the picture has a source: node images/draw-icon.mjs
// A page with a table; its last row and column, the totals, stand out and are ticked off.
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

const size = 256;
const samples = 4;

const red = [0x9c, 0x2a, 0x2a];
const paper = [0xfd, 0xfb, 0xf7];
const fold = [0xe3, 0xd9, 0xcb];
const ink = [0x5a, 0x4a, 0x44];
const line = [0xb9, 0xad, 0xa3];
const gold = [0xf3, 0xc2, 0x4b];
const green = [0x2e, 0x8b, 0x57];

// Shapes from back to front: a colour, and whether a point lies in it.
const shapes = [
  [red, rounded(8, 8, 240, 240, 44)],
  [paper, (x, y) => rounded(58, 34, 140, 188, 8)(x, y) && x - y < 198 - 34 - 36],
  [fold, (x, y) => x >= 162 && y <= 70 && x - y <= 198 - 34 - 36 && x <= 198],
  [ink, rounded(76, 54, 70, 10, 5)],
  [line, rounded(76, 74, 48, 7, 3)],
  [line, box(76, 98, 104, 90)],
  ...grid(4, 4),
  [green, circle(190, 200, 36)],
  [paper, (x, y) => stroke(174, 201, 186, 213)(x, y) || stroke(186, 213, 208, 188)(x, y)],
];

/** The cells of the table, within its rules; the totals in gold. */
function grid(columns, rows) {
  const cells = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const total = row === rows - 1 || column === columns - 1;
      cells.push([total ? gold : paper, box(79 + column * 25.25, 101 + row * 21.75, 22.25, 18.75)]);
    }
  }
  return cells;
}

function box(left, top, width, height) {
  return (x, y) => x >= left && x < left + width && y >= top && y < top + height;
}

function rounded(left, top, width, height, radius) {
  return (x, y) => {
    const dx = Math.max(left + radius - x, x - (left + width - radius), 0);
    const dy = Math.max(top + radius - y, y - (top + height - radius), 0);
    return dx * dx + dy * dy <= radius * radius;
  };
}

function circle(centreX, centreY, radius) {
  return (x, y) => (x - centreX) ** 2 + (y - centreY) ** 2 <= radius * radius;
}

function stroke(x1, y1, x2, y2, width = 8) {
  return (x, y) => {
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const at = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
    return Math.hypot(x - x1 - at * (x2 - x1), y - y1 - at * (y2 - y1)) <= width / 2;
  };
}

/** Red, green, blue, alpha of one pixel: the mean of its samples. */
function pixel(column, row) {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < samples * samples; sample++) {
    const x = column + ((sample % samples) + 0.5) / samples;
    const y = row + (Math.floor(sample / samples) + 0.5) / samples;
    const shape = shapes.findLast(([, holds]) => holds(x, y));
    if (shape === undefined) continue;
    shape[0].forEach((value, channel) => (sum[channel] += value));
    sum[3]++;
  }
  const inside = sum[3];
  if (inside === 0) return [0, 0, 0, 0];
  return [...sum.slice(0, 3).map(value => Math.round(value / inside)), Math.round((255 * inside) / samples ** 2)];
}

function png() {
  const rows = [];
  for (let row = 0; row < size; row++) {
    rows.push(0);
    for (let column = 0; column < size; column++) rows.push(...pixel(column, row));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from(rows), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

writeFileSync(new URL('icon.png', import.meta.url), png());
