// Writes docs/checks/: a page for each check of the registry and an index, in both languages. What a page shows is what the
// checks say of the reports in samples/: the line, the finding, and what the first quick fix makes of it.
//
//   node scripts/generate.mjs            writes the pages, removes those of checks that are gone
//   node scripts/generate.mjs --check    fails, and names them, where pages are not what would be written
import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'checks');
const NOTICE = '<!-- Written by `npm run generate` from the check and from samples/: edit those, not this. -->';

/** Longer lines of a report are cut in the examples. */
const WIDEST = 110;
/** So many lines that a fix changes are shown; of more only those at the finding. */
const MOST_LINES = 4;

const GROUPS = {
  structure: 'structure · 结构',
  table: 'table · 表格',
  value: 'value · 数值',
  balance: 'balance · 勾稽',
  consistency: 'consistency · 一致性',
  'cross-file': 'cross-file · 跨文件',
};
const SEVERITIES = { error: 'error · 错误', warning: 'warning · 警告', info: 'info · 信息', hint: 'hint · 提示' };

const EN = {
  place: (sample, line) => `For example, in sample ${sample}, line ${line} (\`→\` is a tab):`,
  fix: (title, kind) => `Quick fix: **${title}** (${kind}).`,
  safe: 'safe: changes no number and no word',
  suggested: 'changes the content, so only on a click',
};
const ZH = {
  place: (sample, line) => `例如样例 ${sample} 第 ${line} 行（\`→\` 表示制表符）：`,
  fix: (title, kind) => `快速修复：**${title}**（${kind}）。`,
  safe: '安全：不改变任何数字和文字',
  suggested: '会改变内容，点击后才执行',
};

const core = await loadCore();
const examples = findExamples();
const pages = new Map(core.checks.map(check => [`${check.id}.md`, pageOf(check)]));
pages.set('README.md', indexPage());

if (process.argv.includes('--check')) complain();
else write();

function write() {
  mkdirSync(folder, { recursive: true });
  for (const name of strays()) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}

function complain() {
  const stale = [...pages].filter(([name, text]) => written(name) !== text).map(([name]) => name);
  const wrong = [...stale, ...strays()];
  if (wrong.length === 0) return;
  console.error(`docs/checks: ${wrong.join(', ')} out of date: run \`npm run generate\`.`);
  process.exitCode = 1;
}

function written(name) {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
}

/** Pages of checks that are gone. */
function strays() {
  try {
    return readdirSync(folder).filter(name => !pages.has(name));
  } catch {
    return [];
  }
}

/** The core as it stands in the sources, built or not. */
async function loadCore() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'server', 'src', 'core', 'index.ts')],
    bundle: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

function indexPage() {
  const rows = core.checks.map(check => {
    const { id, group, defaultSeverity, docs } = check;
    const summary = `${core.say('en', docs.summary)}<br>${core.say('zh-cn', docs.summary)}`;
    return `| [${id}](${id}.md) | ${GROUPS[group]} | ${SEVERITIES[defaultSeverity]} | ${summary} |`;
  });
  return `# Checks · 检查项

${NOTICE}

Each finding carries the id of its check, in the editor and on the command line. Ids do not change once released.

每条检查结果都带有检查项的标识，编辑器里和命令行里相同；发布后标识不再改变。

| id | group · 类别 | severity · 级别 | what · 内容 |
| --- | --- | --- | --- |
${rows.join('\n')}

A cause is reported once, at its earliest place: a relation with a blank, unreadable or unplaced number is not assessed, and a
missing table is one finding, not thirty blank cells.

同一个原因只报告一次，报告在最先出现的地方：有空白、无法识别或位置不明的数字时，不核对相应的勾稽关系；缺一张表只报告一条，不会再报三十个空格。
`;
}

function pageOf(check) {
  const { id, group, defaultSeverity, since, docs } = check;
  const [en, zh] = ['en', 'zh-cn'].map(locale => exampleIn(locale, examples.get(id)));
  return `# ${id}

${NOTICE}

| group · 类别 | severity · 级别 | quick fixes · 快速修复 | since · 起始版本 |
| --- | --- | --- | --- |
| ${GROUPS[group]} | ${SEVERITIES[defaultSeverity]} | ${check.fixes ? 'yes · 有' : 'no · 无'} | ${since} |

## ${core.say('en', docs.summary)}

${core.say('en', docs.rationale)}
${en}
## ${core.say('zh-cn', docs.summary)}

${core.say('zh-cn', docs.rationale)}
${zh}
[All checks · 全部检查项](README.md)
`;
}

function exampleIn(locale, example) {
  if (example === undefined) return '';
  const { sample, line, before, finding, fix, after } = example;
  const words = locale === 'en' ? EN : ZH;
  const parts = [words.place(sample, line), fenced(before), `> ${core.say(locale, finding.message)}`];
  if (fix !== undefined) {
    const kind = fix.safety === 'safe' ? words.safe : words.suggested;
    parts.push(words.fix(core.say(locale, fix.title), kind), fenced(after));
  }
  return `\n${parts.join('\n\n')}\n`;
}

function fenced(lines) {
  return ['```text', ...lines.map(shown), '```'].join('\n');
}

/** A line with visible tabs, and not too long for a page. */
function shown(line) {
  const visible = line.replaceAll('\t', '→').replaceAll('\f', '␌');
  return visible.length <= WIDEST ? visible : `${visible.slice(0, WIDEST)}…`;
}

/** For each check its first finding of the usual severity in the samples, in the order of their names. */
function findExamples() {
  const found = new Map();
  const samples = join(root, 'samples');
  const names = readdirSync(samples)
    .filter(name => /^\d.*\.(?:txt|md)$/.test(name))
    .sort();
  for (const name of names) {
    const lines = core.splitLines(readFileSync(join(samples, name), 'utf8'));
    for (const { report, firstLine } of core.analyze(lines).reports) {
      for (const finding of report.findings) {
        const usual = core.checks.find(({ id }) => id === finding.check).defaultSeverity;
        if (found.has(finding.check) && (found.get(finding.check).usual || finding.severity !== usual)) continue;
        const link = `[${name.replace(/-?[^\x20-\x7e].*$/, '')}](../../samples/${name})`;
        const example = exampleOf(report, firstLine, finding, link);
        found.set(finding.check, { ...example, usual: finding.severity === usual });
      }
    }
  }
  return found;
}

function exampleOf(report, firstLine, finding, sample) {
  const { rawLines, lineStarts } = report.tree;
  const at = core.lineAt(lineStarts, finding.span.from);
  const fixes = core.fixesOf(report, finding);
  const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
  const shown = fix === undefined ? { before: [rawLines[at]] } : change(rawLines, lineStarts, at, fix.edits);
  const [before, after] = [shown.before, shown.after ?? []].map(lines => lines.map(raw => raw.replace(/[\r\n]+$/, '')));
  return { sample, line: firstLine + at + 1, before, finding, fix, after };
}

/** What a fix makes of the line `at`, or of the lines around it where it leaves that one alone; or the lines that it adds. */
function change(rawLines, lineStarts, at, edits) {
  const text = rawLines.join('');
  const fixed = core.splitLines(core.applyEdits(text, edits));
  let head = 0;
  while (head < fixed.length && fixed[head] === rawLines[head]) head++;
  let tail = 0;
  const shorter = Math.min(fixed.length, rawLines.length) - head;
  while (tail < shorter && fixed.at(-1 - tail) === rawLines.at(-1 - tail)) tail++;
  const changed = fixed.slice(head, fixed.length - tail);
  while (changed.length > 1 && changed.at(-1).trim() === '') changed.pop();
  if (changed.length > 0 && (changed.length <= MOST_LINES || head + tail === rawLines.length)) {
    const more = changed.length > MOST_LINES ? ['…'] : [];
    return { before: [rawLines[at]], after: [...changed.slice(0, MOST_LINES), ...more] };
  }
  const ends = part => core.splitLines(part).length - 1;
  const moved = edits
    .filter(({ span }) => span.to <= lineStarts[at])
    .reduce((sum, { span, newText }) => sum + ends(newText) - ends(text.slice(span.from, span.to)), 0);
  if (fixed[at + moved] !== rawLines[at]) return { before: [rawLines[at]], after: [fixed[at + moved]] };
  return { before: rawLines.slice(at - 2, at + 1), after: fixed.slice(at + moved - 1, at + moved + 1) };
}
