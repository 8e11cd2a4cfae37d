// Texts in every encoding that reports are kept in: read as what they are, written back byte for byte.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode, type Encoding } from '../../server/src/cli/encoding.js';
import { inFolder, reports, root, runCli } from './run-cli.js';

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];
const sample = readFileSync(join(reports, 'packed-left.txt'), 'utf8');

suite('cli: encodings', () => {
  for (const encoding of ENCODINGS) {
    for (const bom of [true, false]) {
      test(`a report in ${encoding} ${bom ? 'with' : 'without'} a BOM`, () => {
        const bytes = bytesOf(sample, encoding, bom);
        assert.deepEqual(decode(bytes), { ok: true, value: { text: sample, encoding, bom } });
      });
    }

    test(`any text goes through ${encoding} and back, or is refused`, () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), text => {
          const bytes = encode(text, encoding, true);
          if (bytes === undefined) return;
          const decoded = decode(bytes);
          // Control characters and markup are told apart as no report; nothing else may be lost.
          if (decoded.ok) assert.equal(decoded.value.text, text);
        }),
      );
    });
  }

  test('GB18030 has bytes for every character that its decoder knows', () => {
    const missing: string[] = [];
    for (let code = 0x20; code < 0x10000; code++) {
      if (code >= 0xd800 && code <= 0xf8ff) continue;
      if (encode(String.fromCharCode(code), 'gb18030', false) === undefined) missing.push(code.toString(16));
    }
    assert.deepEqual(missing, []);
    assert.equal(encode('€一𐀀ᠠ', 'gb18030', false)?.toString('hex'), 'a2e3d2bb903081308134d630');
  });

  test('lone surrogates have no bytes', () => {
    for (const encoding of ENCODINGS) assert.equal(encode('一\ud800二', encoding, false), undefined);
  });

  test('binary files are told apart by what they are', () => {
    const why = (bytes: Buffer): unknown => {
      const decoded = decode(bytes);
      return decoded.ok ? decoded.value : decoded.why;
    };
    assert.deepEqual(why(Buffer.from('%PDF-1.7\n%âãÏÓ')), { kind: 'format', format: 'PDF' });
    assert.deepEqual(why(Buffer.from('PK\x03\x04\x14\x00')), { kind: 'format', format: 'ZIP' });
    assert.deepEqual(why(Buffer.from('d0cf11e0a1b11ae1', 'hex')), { kind: 'format', format: 'OLE' });
    assert.deepEqual(why(Buffer.from('{\\rtf1\\ansi')), { kind: 'format', format: 'RTF' });
    assert.deepEqual(why(Buffer.from('\n<!-- a --><!DOCTYPE html><p>一、总体情况')), {
      kind: 'format',
      format: 'HTML',
    });
    assert.deepEqual(why(Buffer.alloc(100_000)), { kind: 'binary' });
    assert.deepEqual(why(Buffer.from('\x01\x02\x03\x04\x05\x06')), { kind: 'binary' });
  });

  test('a UTF-8 text with a broken character is not taken for GB18030', () => {
    const bytes = bytesOf(sample, 'utf-8', false);
    const line = sample.slice(0, sample.indexOf('规章')).split('\n').length;
    bytes[bytes.indexOf(Buffer.from('规章')) + 1] = 0x20;
    assert.deepEqual(decode(bytes), { ok: false, why: { kind: 'broken-utf-8', line } });
  });

  test('bytes that fit no encoding', () => {
    assert.deepEqual(decode(Buffer.from([0x41, 0xff, 0xff, 0x42])), { ok: false, why: { kind: 'unknown-encoding' } });
  });

  test('an empty file is an empty text', () => {
    assert.deepEqual(decode(Buffer.alloc(0)), { ok: true, value: { text: '', encoding: 'utf-8', bom: false } });
  });

  test('all encodings give the same findings', () => {
    inFolder(folder => {
      const files: string[] = [];
      for (const encoding of ENCODINGS) {
        for (const bom of [true, false]) {
          const file = `${encoding}${bom ? '-bom' : ''}.txt`;
          files.push(file);
          writeFileSync(join(folder, file), bytesOf(sample.replaceAll('\n', '\r\n'), encoding, bom));
        }
      }
      const ran = runCli(['check', '--format', 'ndjson', ...files], { cwd: folder });
      const findings = ran.stdout.trimEnd().split('\n').map(findingsOfLine);
      assert.equal(findings.length, files.length);
      assert.notEqual(findings[0], '[]');
      for (const other of findings) assert.equal(other, findings[0]);
    });
  });

  test('fix --write keeps encoding, BOM and line ends', () => {
    const fixed = runCli(['fix', '--stdout', 'packed-left.txt']).stdout;
    assert.notEqual(fixed, sample);
    for (const eol of ['\n', '\r\n', '\r']) {
      inFolder(folder => {
        for (const encoding of ENCODINGS) {
          for (const bom of [true, false]) {
            const bytes = bytesOf(sample.replaceAll('\n', eol), encoding, bom);
            writeFileSync(join(folder, `${encoding}${bom}.txt`), bytes);
          }
        }
        assert.equal(runCli(['fix', '--write', folder]).status, 0);
        for (const encoding of ENCODINGS) {
          for (const bom of [true, false]) {
            const written = readFileSync(join(folder, `${encoding}${bom}.txt`));
            assert.deepEqual(written, bytesOf(fixed.replaceAll('\n', eol), encoding, bom), `${encoding} ${bom}`);
          }
        }
      });
    }
  });

  test('nothing is written where writing would change other characters', () => {
    // 0x80 is the euro sign in many a GBK file, but the euro sign is written A2 E3.
    const text = sample.replace('训2次', '训2次，费用10€');
    const odd = bytesOf(text, 'gb18030', false);
    const at = odd.indexOf(Buffer.from('a2e3', 'hex'));
    const bytes = Buffer.concat([odd.subarray(0, at), Buffer.from([0x80]), odd.subarray(at + 2)]);
    inFolder(folder => {
      const file = join(folder, 'a.txt');
      writeFileSync(file, bytes);
      const ran = runCli(['fix', '--write', 'a.txt'], { cwd: folder });
      assert.equal(ran.status, 2);
      assert.match(ran.stderr, /a\.txt: writing it as gb18030 again would change other characters/);
      assert.deepEqual(readFileSync(file), bytes);
    });
  });

  test('the samples in other encodings are read', () => {
    const folder = join(root, 'samples/encodings');
    const count = readdirSync(folder).length;
    const ran = runCli(['check', '--format', 'json', folder]);
    const { summary } = JSON.parse(ran.stdout) as { summary: { files: number; reports: number } };
    assert.deepEqual([summary.files, summary.reports], [count, count]);
  });
});

function bytesOf(text: string, encoding: Encoding, bom: boolean): Buffer {
  const bytes = encode(text, encoding, bom);
  assert.ok(bytes !== undefined);
  return bytes;
}

function findingsOfLine(line: string): string {
  const { findings } = JSON.parse(line) as { findings: unknown };
  return JSON.stringify(findings);
}
