// The page of each check, in both languages: what it finds, why, where that is laid down, a bad and a good example, how to switch
// it off. That the pages are fresh is seen by generated.test.ts, that the examples do what they say by examples.test.ts.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checks, say, sourceOf } from '../../server/src/core/index.js';
import { root } from '../support/project.js';

const FOLDER = 'docs/checks';
const PAGES = [
  { locale: 'en', end: '.md', heads: ['Why', 'Source', 'Bad', 'Good'], off: 'Switching it off', on: 'Switching it on' },
  {
    locale: 'zh-cn',
    end: '.zh-cn.md',
    heads: ['为什么检查', '依据', '问题示例', '正确示例'],
    off: '如何关闭',
    on: '如何打开',
  },
] as const;

/** For these no official text is known; their pages say so. */
const WITHOUT_SOURCE: readonly string[] = [
  'mixed-headings',
  'odd-number',
  'prose-arithmetic',
  'doubled-word',
  'broken-paragraph',
  'stale-dismissal',
];
/** An article, a document or a standard by its number. */
const NUMBERED = /第.{1,4}条|Articles? \d+|〔\d{4}〕\d+号|GB\/T \d+/;

suite('tidy: pages of checks', () => {
  for (const { id, docs, offByDefault } of checks) {
    test(id, () => {
      for (const { locale, end, heads, off, on } of PAGES) {
        const page = readFileSync(join(root, FOLDER, id + end), 'utf8');
        const [head, ...parts] = page.split(/^## /m);
        assert.ok(head!.startsWith(`# ${say(locale, docs.summary)}\n`), head);
        assert.deepEqual(
          parts.map(part => part.slice(0, part.indexOf('\n'))),
          [...heads, offByDefault === true ? on : off],
        );
        const [why, source, bad, good, last] = parts.map(part => part.slice(part.indexOf('\n')).trim());
        assert.equal(why, say(locale, docs.rationale));
        assert.equal(source, say(locale, sourceOf(id)));
        assert.equal(NUMBERED.test(source), !WITHOUT_SOURCE.includes(id), source);
        assert.match(bad!, /```text\n[\s\S]+\n```\n\n> .+/);
        assert.match(good!, /```text\n[\s\S]+\n```/);
        assert.ok(last!.includes(`{ "checks": { "${id}": "`), last);
        const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!);
        assert.ok(links.includes(id + PAGES.find(other => other.locale !== locale)!.end));
        for (const link of links) assert.ok(existsSync(join(root, dirname(`${FOLDER}/x`), link)), link);
      }
    });
  }
});
