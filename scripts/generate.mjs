// Writes docs/checks/: two pages for each check of the registry, English and Chinese, and an index. What a page shows is what the
// check says of its example (test/support/check-examples.ts) and what the first quick fix makes of it.
//
//   node scripts/generate.mjs            writes the pages, removes those of checks that are gone
//   node scripts/generate.mjs --check    fails, and names them, where pages are not what would be written
import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCore, root } from './lib/core.mjs';

const folder = join(root, 'docs', 'checks');
const NOTICE =
  '<!-- Written by `npm run generate` from the check and its example (test/support/check-examples.ts): edit those, not this. -->';

/** Longer lines of a report are cut in the examples. */
const WIDEST = 110;
/** So many lines of an example, and of what a fix makes of it, are shown. */
const MOST_LINES = 12;

const WORDS = {
  en: {
    groups: {
      structure: 'structure',
      table: 'tables',
      value: 'values',
      balance: 'sums',
      consistency: 'consistency',
      style: 'style',
      'cross-file': 'across files',
    },
    severities: { error: 'error', warning: 'warning', info: 'information', hint: 'hint' },
    facts: ['severity', 'group', 'quick fixes', 'since'],
    offByDefault: severity => `off (${severity} where it is on)`,
    yes: 'yes',
    no: 'no',
    why: 'Why',
    source: 'Source',
    bad: 'Bad',
    good: 'Good',
    tabs: 'A `→` is a tab.',
    fix: (title, kind) => `Quick fix: **${title}** (${kind})`,
    makes: 'It makes of it:',
    safe: 'safe: changes no number and no word',
    suggested: 'changes the content, so only on a click',
    off: 'Switching it off',
    howOff:
      'For a folder and what is below it, write a `disclosure-report.json` there; the editor and the command line read it. In VS Code the setting `disclosureReport.checks` does the same.',
    howQuiet: '`"hint"` in place of `"off"` keeps it quiet without losing it.',
    howOn: 'Switching it on',
    howLoud: 'Without it the check is off. `"info"`, `"warning"` or `"error"` in place of `"hint"` make it louder.',
    howDismiss:
      'A single finding is let stand by the quick fix “Dismiss this finding…”, which writes it into `disclosure-report.ignore.json` beside the report. It is told again when one of its numbers changes.',
    other: '中文',
    all: 'All checks',
  },
  'zh-cn': {
    groups: {
      structure: '结构',
      table: '表格',
      value: '数值',
      balance: '勾稽',
      consistency: '一致性',
      style: '文字',
      'cross-file': '跨文件',
    },
    severities: { error: '错误', warning: '警告', info: '信息', hint: '提示' },
    facts: ['级别', '类别', '快速修复', '起始版本'],
    offByDefault: severity => `默认关闭（打开时为${severity}）`,
    yes: '有',
    no: '无',
    why: '为什么检查',
    source: '依据',
    bad: '问题示例',
    good: '正确示例',
    tabs: '`→` 表示制表符。',
    fix: (title, kind) => `快速修复：**${title}**（${kind}）`,
    makes: '修复后：',
    safe: '安全：不改动任何数字和文字',
    suggested: '会改动内容，点击后才执行',
    off: '如何关闭',
    howOff:
      '对一个文件夹及其下的报告：在那里写一个 `disclosure-report.json`，编辑器和命令行都会读取。在 VS Code 中，设置 `disclosureReport.checks` 有同样的作用。',
    howQuiet: '把 `"off"` 换成 `"hint"`，则只在文中标出，不列入问题。',
    howOn: '如何打开',
    howLoud: '不设置就不检查。把 `"hint"` 换成 `"info"`、`"warning"` 或 `"error"`，则提高级别。',
    howDismiss:
      '只想忽略某一处的，用快速修复「忽略此项…」：它记在报告旁边的 `disclosure-report.ignore.json` 里；所涉及的数字改动后，会重新报告。',
    other: 'English',
    all: '全部检查项',
  },
};

const core = await loadCore();
const { CHECK_EXAMPLES, withExample } = await loadExamples();
const pages = new Map(
  core.checks.flatMap(check => [
    [nameOf(check.id, 'en'), pageOf(check, 'en')],
    [nameOf(check.id, 'zh-cn'), pageOf(check, 'zh-cn')],
  ]),
);
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

async function loadExamples() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test', 'support', 'check-examples.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

function nameOf(id, locale) {
  return locale === 'en' ? `${id}.md` : `${id}.zh-cn.md`;
}

function indexPage() {
  const rows = core.checks.map(check => {
    const { id, group, docs } = check;
    const [en, zh] = ['en', 'zh-cn'].map(locale => ({
      group: WORDS[locale].groups[group],
      severity: severityOf(check, locale),
      summary: core.say(locale, docs.summary),
    }));
    const links = `[${id}](${nameOf(id, 'en')})<br>[中文](${nameOf(id, 'zh-cn')})`;
    return `| ${links} | ${en.group} · ${zh.group} | ${en.severity} · ${zh.severity} | ${en.summary}<br>${zh.summary} |`;
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

同一个原因只报告一次，在最先出现的地方报告：有空白、无法识别或位置不明的数字时，不核对相应的勾稽关系；缺一张表只报告一条，不会再报三十个空格。
`;
}

function severityOf({ defaultSeverity, offByDefault }, locale) {
  const severity = WORDS[locale].severities[defaultSeverity];
  return offByDefault === true ? WORDS[locale].offByDefault(severity) : severity;
}

function pageOf(check, locale) {
  const { id, group, since, docs } = check;
  const words = WORDS[locale];
  const other = locale === 'en' ? 'zh-cn' : 'en';
  const facts = [severityOf(check, locale), words.groups[group], check.fixes ? words.yes : words.no, since];
  const isOff = check.offByDefault === true;
  const setting = `{ "checks": { "${id}": "${isOff ? check.defaultSeverity : 'off'}" } }`;
  return `# ${core.say(locale, docs.summary)}

${NOTICE}

\`${id}\`

| ${words.facts.join(' | ')} |
| ${words.facts.map(() => '---').join(' | ')} |
| ${facts.join(' | ')} |

## ${words.why}

${core.say(locale, docs.rationale)}

## ${words.source}

${core.say(locale, core.sourceOf(id))}

## ${words.bad}

${badExample(id, locale)}

## ${words.good}

${fenced(CHECK_EXAMPLES[id].good.split('\n'))}

## ${isOff ? words.howOn : words.off}

${[words.howOff, isOff ? words.howLoud : check.defaultSeverity === 'hint' ? '' : words.howQuiet].filter(Boolean).join(locale === 'en' ? ' ' : '')}

\`\`\`json
${setting}
\`\`\`

${words.howDismiss}

[${words.other}](${nameOf(id, other)}) · [${words.all}](README.md)
`;
}

/** The lines of the example, what is said of them, and what the first quick fix makes of them. */
function badExample(id, locale) {
  const words = WORDS[locale];
  const example = CHECK_EXAMPLES[id];
  const { text, firstLine } = withExample(example, example.bad);
  const { report, finding } = findingIn(id, text.replaceAll('→', '\t'));
  const shown = example.bad.split('\n');
  const hasTabs = example.bad.includes('→');
  const parts = [...(hasTabs ? [words.tabs] : []), fenced(shown), `> ${core.say(locale, finding.message)}`];
  const fixes = core.fixesOf(report, finding);
  const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
  if (fix !== undefined) {
    parts.push(words.fix(core.say(locale, fix.title), fix.safety === 'safe' ? words.safe : words.suggested));
    const made = madeOf(report, fix, firstLine, shown.length);
    if (made.length > 0) parts.push(words.makes, fenced(made));
  }
  return parts.join('\n\n');
}

function findingIn(id, text) {
  const { defaultSeverity } = core.checks.find(check => check.id === id);
  const { settings } = core.settingsFrom({ checks: { [id]: defaultSeverity } }, () => false);
  const [placed] = core.analyze(core.splitLines(text)).reports;
  const { report } = core.controlReport(placed.report, { settings, dismissals: [] });
  return { report, finding: report.findings.find(({ check }) => check === id) };
}

/** The lines that stand after the fix where those of the example stood. */
function madeOf({ tree }, fix, firstLine, count) {
  const text = tree.rawLines.join('');
  const fixed = core.splitLines(core.applyEdits(text, fix.edits)).map(line => line.replace(/[\r\n]+$/, ''));
  const before = tree.rawLines.map(line => line.replace(/[\r\n]+$/, ''));
  let tail = 0;
  while (tail < before.length - firstLine - count && before.at(-1 - tail) === fixed.at(-1 - tail)) tail++;
  return fixed.slice(firstLine, fixed.length - tail).map(line => line.replaceAll('\t', '→'));
}

function fenced(lines) {
  const cut = lines.map(line => (line.length <= WIDEST ? line : `${line.slice(0, WIDEST)}…`));
  const shown = cut.length <= MOST_LINES ? cut : [...cut.slice(0, MOST_LINES - 1), '…'];
  return ['```text', ...shown, '```'].join('\n');
}
