// Which files a path stands for.
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../server/src/cli/paths.js';
import { inFolder } from './run-cli.js';

suite('cli: paths', () => {
  test('folders give .txt and .md files, sorted, without hidden folders and node_modules', () => {
    inFolder(folder => {
      fill(folder, [
        'b.txt',
        'a.md',
        'Z.TXT',
        'c.html',
        '.hidden.txt',
        'sub/1.txt',
        'sub/deep/2.txt',
        '.git/3.txt',
        'node_modules/4.md',
        '年报.txt',
      ]);
      assert.deepEqual(listed([folder], folder), ['Z.TXT', 'a.md', 'b.txt', 'sub/1.txt', 'sub/deep/2.txt', '年报.txt']);
    });
  });

  test('paths stay as they were given', () => {
    inFolder(folder => {
      fill(folder, ['sub/a.txt']);
      assert.deepEqual(
        [...filesOf([`${folder}/sub/../sub/`])].map(item => item.path),
        [`${folder}/sub/../sub/a.txt`],
      );
    });
  });

  test('a named file is read whatever its extension, a hidden folder too', () => {
    inFolder(folder => {
      fill(folder, ['report.doc', '.drafts/a.txt']);
      assert.deepEqual(listed([join(folder, 'report.doc'), join(folder, '.drafts')], folder), [
        'report.doc',
        '.drafts/a.txt',
      ]);
    });
  });

  test('each file comes once', () => {
    inFolder(folder => {
      fill(folder, ['a.txt', 'b.txt']);
      symlinkSync(join(folder, 'b.txt'), join(folder, 'c.txt'));
      assert.deepEqual(listed([join(folder, 'b.txt'), folder, folder, join(folder, 'a.txt')], folder), [
        'b.txt',
        'a.txt',
      ]);
      assert.deepEqual([...filesOf(['-', '-'])], [{ kind: 'stdin', path: '-' }]);
    });
  });

  test('a link beside its file does not take its place, and one to a file that does not come by itself is followed', () => {
    inFolder(folder => {
      fill(folder, ['set/b.txt', 'set/report.doc', 'later/e.txt']);
      symlinkSync(join(folder, 'set/b.txt'), join(folder, 'set/a.txt'));
      symlinkSync(join(folder, 'set/report.doc'), join(folder, 'set/c.txt'));
      symlinkSync(join(folder, 'later/e.txt'), join(folder, 'set/d.txt'));
      const all = ['set/b.txt', 'set/c.txt', 'set/d.txt'];
      assert.deepEqual(listed([join(folder, 'set'), join(folder, 'later')], folder), all);
      assert.deepEqual(listed([join(folder, 'set'), join(folder, 'set/report.doc')], folder), all);
      assert.deepEqual(listed([join(folder, 'later'), join(folder, 'set')], folder), [
        'later/e.txt',
        'set/b.txt',
        'set/c.txt',
      ]);
    });
  });

  test('links that lead in circles end', () => {
    inFolder(folder => {
      fill(folder, ['one/a.txt']);
      symlinkSync(folder, join(folder, 'one/up'));
      symlinkSync(join(folder, 'one'), join(folder, 'two'));
      assert.deepEqual(listed([folder], folder), ['one/a.txt']);
    });
  });

  test('links to folders and files elsewhere are followed, dead ones told', () => {
    inFolder(folder => {
      fill(folder, ['elsewhere/b.txt', 'set/a.txt']);
      symlinkSync(join(folder, 'elsewhere'), join(folder, 'set/link'));
      symlinkSync(join(folder, 'nowhere'), join(folder, 'set/dead.txt'));
      symlinkSync(join(folder, 'nowhere'), join(folder, 'set/dead'));
      assert.deepEqual(listed([join(folder, 'set')], folder), ['set/a.txt', 'failed set/dead.txt', 'set/link/b.txt']);
    });
  });

  test('a path that is not there, and a folder without reports', () => {
    inFolder(folder => {
      mkdirSync(join(folder, 'empty'));
      fill(folder, ['other/page.html']);
      assert.deepEqual(
        listed(
          ['no-such', 'empty', 'other'].map(name => join(folder, name)),
          folder,
        ),
        ['failed no-such', 'empty-folder empty', 'empty-folder other'],
      );
    });
  });
});

function fill(folder: string, files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
}

/** What comes out, relative to `folder`; other kinds than files are named. */
function listed(paths: readonly string[], folder: string): string[] {
  return [...filesOf(paths)].map(({ kind, path }) => {
    const name = path.slice(folder.length + 1);
    return kind === 'file' ? name : `${kind} ${name}`;
  });
}
