// What the command line itself says, in both languages. Findings and fixes are worded by the core; help texts by help.ts.
import type { Locale } from '../core/index.js';

const zhCn = {
  'no-command': '没有写命令。用法见 disclosure-report --help',
  'unknown-command': '没有“{name}”这个命令。用法见 disclosure-report --help',
  'unknown-command-path': '没有“{name}”这个命令。要检查这个文件，请写 disclosure-report check {name}；用法见 --help',
  'unknown-option': '没有 {option} 这个选项。用法见 disclosure-report {command}--help',
  'option-needs-value': '选项 {option} 后面要写一个值：{values}。用法见 disclosure-report {command}--help',
  'option-takes-no-value': '选项 {option} 后面不带值。用法见 disclosure-report {command}--help',
  'option-value': '选项 {option} 的值“{value}”不对，可以是：{values}。用法见 disclosure-report {command}--help',
  'option-conflict': '选项 {one} 和 {other} 不能一起用。用法见 disclosure-report {command}--help',
  'paths-missing': '没有写文件或文件夹（- 表示标准输入）。用法见 disclosure-report {command}--help',
  'update-needs-baseline': '--update-baseline 要和 --baseline 文件 一起用。用法见 disclosure-report {command}--help',
  'too-many-arguments': '“{name}”是多余的。用法见 disclosure-report {command}--help',
  'lsp-needs-stdio': '语言服务器要写成 disclosure-report lsp --stdio',
  'lsp-missing': '找不到语言服务器 {path}，请重新安装',
  'stdout-one-file': '--stdout 一次只能处理一个文件',
  'write-stdin': '标准输入没有文件可写，请改用 --stdout 或 --diff',

  'path-missing': '{path}：没有这个文件或文件夹',
  'path-denied': '{path}：没有权限读取',
  'path-failed': '{path}：读取失败（{reason}）',
  'path-special': '{path}：不是普通文件',
  'too-large': '{path}：超过 {limit} MB，不像是年度报告，没有读取',
  'not-text-binary': '{path}：不是文本文件，没有读取',
  'not-text-PDF': '{path}：是 PDF 文件，不是纯文本；请先另存为文本',
  'not-text-ZIP': '{path}：是 Word、Excel 或压缩文件，不是纯文本；请先另存为文本',
  'not-text-OLE': '{path}：是旧版 Word 或 Excel 文件，不是纯文本；请先另存为文本',
  'not-text-RTF': '{path}：是 RTF 文件，不是纯文本；请先另存为文本',
  'not-text-HTML': '{path}：是 HTML 网页，不是纯文本；请复制网页正文，存为文本文件',
  'not-text-broken-utf-8': '{path}：第 {line} 行有残缺的 UTF-8 字符，没有读取',
  'not-text-unknown-encoding': '{path}：认不出文字编码（不是 UTF-8、UTF-16 或 GB18030），没有读取',
  'no-report': '{path}：没有找到政府信息公开年度报告的内容，未作检查',
  'no-report-found': '有 {count} 个文件没有政府信息公开年度报告的内容，未作检查：{paths}',
  'no-report-more': '{paths} 等',
  'folder-empty': '{path}：文件夹里没有 .txt 或 .md 文件',
  'between-paths': '、',
  'check-crashed': '{path}：检查项 {check} 出错（{reason}），这是本程序的缺陷，请报告',
  'file-crashed': '{path}：处理时出错（{reason}），这是本程序的缺陷，请报告',
  unexpected: '出错了（{reason}），这是本程序的缺陷，请报告',
  unplaced: '有 {count} 行数字的位置不能确定，没有列出（{files} 个文件）；--format json 的 unplaced 里有',

  'in-file': '{path}：{message}',
  dismissed: '已忽略',
  'dismissed-why': '{message}（{reason}）',
  'dismissed-count': '另有 {count} 项已忽略（--show-dismissed 可以列出）',
  'baseline-written': '{path}：记下了 {count} 项，以后只报告新的问题',
  'baseline-broken': '{path}：没有写入；请先改正或者删去这个文件',

  'check-summary': '{files} 个文件，{reports} 份报告：错误 {error}，警告 {warning}，信息 {info}，提示 {hint}',
  changed: '已修改：{path}',
  'would-change': '{count} 个文件可以修改（加 --write 写入文件）',
  'nothing-to-change': '没有需要修改的地方',
  'changed-count': '修改了 {count} 个文件',
  left: '还剩：错误 {error}，警告 {warning}，信息 {info}，提示 {hint}（disclosure-report check 可以列出）',
  unstable: '{path}：自动修复没有稳定的结果，文件没有改动，这是本程序的缺陷，请报告',
  'read-only': '{path}：文件是只读的，没有改动',
  'write-failed': '{path}：写入失败（{reason}），文件没有改动',
  'write-special': '{path}：不是普通文件，不能写入',
  'changed-meanwhile': '{path}：处理期间被别的程序改过，没有写入',
  'not-encodable': '{path}：按原来的编码 {encoding} 写回会改变别的字符，文件没有改动；请先转成 UTF-8',
} as const;

export type WordId = keyof typeof zhCn;
export type WordParams = Readonly<Record<string, string | number>>;

const en: Readonly<Record<WordId, string>> = {
  'no-command': 'no command given; see disclosure-report --help',
  'unknown-command': 'there is no command "{name}"; see disclosure-report --help',
  'unknown-command-path':
    'there is no command "{name}"; to check that file write disclosure-report check {name}; see --help',
  'unknown-option': 'there is no option {option}; see disclosure-report {command}--help',
  'option-needs-value': 'option {option} needs a value: {values}; see disclosure-report {command}--help',
  'option-takes-no-value': 'option {option} takes no value; see disclosure-report {command}--help',
  'option-value': 'option {option} cannot be "{value}", only one of {values}; see disclosure-report {command}--help',
  'option-conflict': 'options {one} and {other} exclude each other; see disclosure-report {command}--help',
  'paths-missing': 'no file or folder given (- is standard input); see disclosure-report {command}--help',
  'update-needs-baseline': '--update-baseline needs --baseline FILE; see disclosure-report {command}--help',
  'too-many-arguments': 'unexpected argument "{name}"; see disclosure-report {command}--help',
  'lsp-needs-stdio': 'the language server is started as disclosure-report lsp --stdio',
  'lsp-missing': 'the language server {path} is not there; please install again',
  'stdout-one-file': '--stdout takes one file at a time',
  'write-stdin': 'standard input is no file to write to; use --stdout or --diff',

  'path-missing': '{path}: no such file or folder',
  'path-denied': '{path}: no permission to read it',
  'path-failed': '{path}: cannot be read ({reason})',
  'path-special': '{path}: not an ordinary file',
  'too-large': '{path}: larger than {limit} MB, hardly an annual report; not read',
  'not-text-binary': '{path}: not a text file; not read',
  'not-text-PDF': '{path}: a PDF file, not plain text; save it as text first',
  'not-text-ZIP': '{path}: a Word, Excel or zip file, not plain text; save it as text first',
  'not-text-OLE': '{path}: an old Word or Excel file, not plain text; save it as text first',
  'not-text-RTF': '{path}: an RTF file, not plain text; save it as text first',
  'not-text-HTML': '{path}: an HTML page, not plain text; copy what the page shows into a text file',
  'not-text-broken-utf-8': '{path}: line {line} holds broken UTF-8; not read',
  'not-text-unknown-encoding': '{path}: unknown text encoding (not UTF-8, UTF-16 or GB18030); not read',
  'no-report': '{path}: holds nothing of a government information disclosure report; not checked',
  'no-report-found': 'not checked, as they hold nothing of a disclosure report: {paths} (files: {count})',
  'no-report-more': '{paths}, …',
  'folder-empty': '{path}: no .txt or .md file in this folder',
  'between-paths': ', ',
  'check-crashed': '{path}: the check {check} failed ({reason}); this is a defect of this program, please report it',
  'file-crashed': '{path}: failed ({reason}); this is a defect of this program, please report it',
  unexpected: 'failed ({reason}); this is a defect of this program, please report it',
  unplaced:
    'rows left out, as their numbers have no certain place: {count} (files: {files}); see unplaced in --format json',

  'in-file': '{path}: {message}',
  dismissed: 'dismissed',
  'dismissed-why': '{message} ({reason})',
  'dismissed-count': 'dismissed besides: {count} (--show-dismissed lists them)',
  'baseline-written': '{path}: {count} findings written down; from now on only new ones are reported',
  'baseline-broken': '{path}: not written; mend or delete the file first',

  'check-summary':
    'files: {files}, reports: {reports}; errors: {error}, warnings: {warning}, infos: {info}, hints: {hint}',
  changed: 'changed: {path}',
  'would-change': 'files that would change: {count} (--write changes them)',
  'nothing-to-change': 'nothing to change',
  'changed-count': 'files changed: {count}',
  left: 'left: errors {error}, warnings {warning}, infos {info}, hints {hint} (disclosure-report check lists them)',
  unstable: '{path}: the fixes come to no end; file left as it is; this is a defect of this program, please report it',
  'read-only': '{path}: read-only; file left as it is',
  'write-failed': '{path}: cannot be written ({reason}); file left as it is',
  'write-special': '{path}: not an ordinary file, cannot be written',
  'changed-meanwhile': '{path}: changed by another program meanwhile; not written',
  'not-encodable':
    '{path}: writing it as {encoding} again would change other characters; file left as it is, convert it to UTF-8 first',
};

/** A sentence of the command line. Params fill what stands in braces. */
export function word(locale: Locale, id: WordId, params: WordParams = {}): string {
  const template: string = (locale === 'zh-cn' ? zhCn : en)[id];
  return template.replace(/\{(\w+)\}/g, (braces, name: string) => String(params[name] ?? braces));
}
