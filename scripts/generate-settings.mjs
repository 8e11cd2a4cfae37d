// Writes what other files repeat of the checks: the settings `disclosureReport.checks` and `.fixOnSave` in package.json with their
// words in both languages, and the JSON schemas of disclosure-report.json and of the list of dismissed findings.
//
//   node scripts/generate-settings.mjs            writes the files
//   node scripts/generate-settings.mjs --check    fails, and names them, where files are not what would be written
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { loadCore, root } from './lib/core.mjs';

const { checks, LEVELS, SAVE_POLICIES, say } = await loadCore();
const LANGUAGES = { 'package.nls.json': 'en', 'package.nls.zh-cn.json': 'zh-cn' };

const files = new Map([
  ['package.json', manifest()],
  ...Object.entries(LANGUAGES).map(([name, locale]) => [name, texts(name, locale)]),
  ['schemas/disclosure-report.schema.json', settingsSchema()],
  ['schemas/disclosure-report.ignore.schema.json', listSchema()],
]);
const stale = [];
for (const [name, value] of files) {
  const path = join(root, name);
  const text = await format(JSON.stringify(value), { ...(await resolveConfig(path)), filepath: path });
  if (readOr(path) === text) continue;
  if (process.argv.includes('--check')) stale.push(name);
  else writeFileSync(path, text);
}
if (stale.length > 0) {
  console.error(`${stale.join(', ')} out of date: run \`npm run generate\`.`);
  process.exitCode = 1;
}

/** package.json with the two settings made anew; everything else, and their places, as they are. */
function manifest() {
  const whole = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { properties } = whole.contributes.configuration;
  properties['disclosureReport.checks'] = setting(20, 'checks', checks, check => ({
    type: 'string',
    enum: LEVELS,
    enumDescriptions: LEVELS.map(level => `%configuration.checks.${level}%`),
    default: levelOf(check),
    markdownDescription: `%check.${check.id}%`,
  }));
  properties['disclosureReport.fixOnSave'] = setting(21, 'fixOnSave', fixable(), ({ id }) => ({
    type: 'string',
    enum: SAVE_POLICIES,
    enumDescriptions: SAVE_POLICIES.map(policy => `%configuration.fixOnSave.${policy}%`),
    default: 'never',
    markdownDescription: `%check.${id}%`,
  }));
  return whole;
}

function setting(order, name, of, schemaOf) {
  return {
    type: 'object',
    default: {},
    additionalProperties: false,
    scope: 'resource',
    order,
    markdownDescription: `%configuration.${name}.description%`,
    properties: Object.fromEntries(of.map(check => [check.id, schemaOf(check)])),
  };
}

/** The words of the manifest, with one line for each check at the end. */
function texts(name, locale) {
  const whole = JSON.parse(readFileSync(join(root, name), 'utf8'));
  const others = Object.entries(whole).filter(([key]) => !key.startsWith('check.'));
  const own = checks.map(({ id, docs }) => [`check.${id}`, say(locale, docs.summary)]);
  return Object.fromEntries([...others, ...own]);
}

function settingsSchema() {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Written by `npm run generate` from the checks: edit those, not this.',
    title: 'disclosure-report.json',
    description: both(
      'Settings of the checks of annual reports on government information disclosure, for a folder and what is below it.',
      '政府信息公开年报检查的设置，对所在文件夹及其下的报告有效。',
    ),
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      checks: {
        description: both('How severe each check is.', '各检查项的级别。'),
        type: 'object',
        properties: choices(checks, LEVELS, levelOf),
      },
      fixOnSave: {
        description: both('What saving does with the fixes of each check.', '保存时如何处理各检查项的修复。'),
        type: 'object',
        properties: choices(fixable(), SAVE_POLICIES, () => 'never'),
      },
    },
  };
}

/** What else may not stand there the server says, in words of its own: the second branch lets everything through. */
function choices(of, values, standard) {
  const schemaOf = check => ({
    description: both(say('en', check.docs.summary), say('zh-cn', check.docs.summary)),
    default: standard(check),
    anyOf: [{ enum: values }, {}],
  });
  return Object.fromEntries(of.map(check => [check.id, schemaOf(check)]));
}

function listSchema() {
  const words = (en, zh, more = {}) => ({ description: both(en, zh), type: 'string', ...more });
  const list = (en, zh) => ({ description: both(en, zh), type: 'array', items: { type: 'string' } });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Written by `npm run generate` from the checks: edit those, not this.',
    title: 'disclosure-report.ignore.json',
    description: both(
      'Findings that somebody has looked at and let stand; also the form of a baseline.',
      '看过并决定保留的检查结果；命令行的基线文件也是这个格式。',
    ),
    type: 'object',
    required: ['version', 'dismissed'],
    properties: {
      version: { const: 1 },
      dismissed: {
        type: 'array',
        items: {
          type: 'object',
          required: ['file', 'check'],
          properties: {
            file: words('Path of the report from the folder of this file.', '报告的路径，从本文件所在的文件夹算起。'),
            report: words('Title of the report, where the file holds several.', '报告的标题（文件中有几份报告时）。'),
            check: words('The check.', '检查项。', { enum: checks.map(({ id }) => id) }),
            at: list('The cells that the finding speaks of.', '所涉及的单元格。'),
            values: list('The values in them.', '其中的数字；改动后这一项不再有效。'),
            words: words('The words that the finding stands on.', '所涉及的文字。'),
            note: words('What the finding said.', '检查结果的说明。'),
            reason: words('Why it may stand.', '忽略的理由。'),
          },
        },
      },
    },
  };
}

function both(en, zh) {
  return `${zh}\n\n${en}`;
}

function levelOf({ offByDefault, defaultSeverity }) {
  return offByDefault === true ? 'off' : defaultSeverity;
}

function fixable() {
  return checks.filter(({ fixes }) => fixes !== undefined);
}

function readOr(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
