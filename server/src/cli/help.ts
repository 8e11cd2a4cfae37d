// The help texts, in both languages. They are laid out for a screen of 80 columns; a Chinese character takes two.
import type { Locale } from '../core/index.js';
import type { CommandName } from './args.js';

type Topic = CommandName | 'overview';

const zhCn: Readonly<Record<Topic, string>> = {
  overview: `政府信息公开年报检查：检查、修复政府信息公开工作年度报告，提取表中数字。

用法：disclosure-report 命令 [选项] 路径…

命令：
  check     列出报告中的问题
  fix       自动修复：只做不改变任何数字和文字的修复
  format    只重新对齐表格
  extract   按单元格地址提取表中的数字
  lsp       语言服务器（编辑器用）
  help      某个命令的用法：disclosure-report help check

选项：
  --locale zh-cn|en   显示信息所用的语言（默认按 LC_ALL、LC_MESSAGES、LANG，未设时为中文）
  -h, --help          显示用法
  -v, --version       显示版本

路径可以是文件、文件夹（包括子文件夹里的 .txt 和 .md 文件）或 -（标准输入）。
文字编码为 UTF-8、UTF-16 或 GB18030，自动识别。

退出状态：0 没有问题，1 有问题，2 运行出错（路径不存在、文件无法读取、选项有误）。
`,
  check: `列出报告中的问题。

用法：disclosure-report check [选项] 路径…

选项：
  --format 格式        text    每个问题一行：路径:行:列 级别 检查项 说明（默认）
                       json    一个 JSON 对象
                       ndjson  每个文件一行 JSON
                       sarif   SARIF 2.1.0
                       junit   JUnit XML
  --max-severity 级别  error|warning|info|hint：有这一级或更重的问题就算不通过
                       （默认 error）
  --baseline 文件      文件里记下的问题不再报告，只报告新的
  --update-baseline    把现有的问题都记进 --baseline 的文件
  --show-dismissed     也列出已忽略的问题
  --no-config          不读取 disclosure-report.json 和忽略清单
  --threads 数目       文件很多时同时检查几个（默认按处理器个数，至多 8）
  --stdin 内容         标准输入是什么：text 一份文本；lines 每行一个路径，或者一个
                       {"path":…,"text":…}；auto 按开头判断（默认）
  --locale zh-cn|en    显示信息所用的语言

设置写在 disclosure-report.json 里（报告所在的文件夹，或往上最近的一个）；
忽略的问题记在报告旁边的 disclosure-report.ignore.json 里。

退出状态：0 没有达到该级别的问题，1 有，2 运行出错。

例：
  disclosure-report check 年报.txt
  disclosure-report check --format json --max-severity warning 年报汇编/
  pdftotext -layout 年报.pdf - | disclosure-report check -
  find 全省 -name '*.txt' | disclosure-report check --format ndjson -
`,
  fix: `自动修复报告：反复应用所有安全的修复，直到没有可修复的问题。安全的修复只移动、合并表格里的
内容，不改变任何数字和文字。

用法：disclosure-report fix [--write | --diff | --stdout] [选项] 路径…

选项：
  --diff               显示会怎样修改，不改动文件（默认）
  --write              写入文件，保持原来的编码和换行
  --stdout             把修改后的全文写到标准输出（一次一个文件）
  --max-severity 级别  error|warning|info|hint：修复后还剩这一级或更重的问题时，
                       退出状态为 1（默认 error）
  --no-config          不读取 disclosure-report.json 和忽略清单
  --locale zh-cn|en    显示信息所用的语言

退出状态：0 没有剩下达到该级别的问题，1 有，2 运行出错。

例：
  disclosure-report fix 年报.txt
  disclosure-report fix --write 年报汇编/
`,
  format: `重新对齐表格：把每个数字放回规定表格中应在的单元格。数字个数不对的行保持原样。

用法：disclosure-report format [--write | --diff | --stdout] [选项] 路径…

选项：
  --diff              显示会怎样修改，不改动文件（默认）
  --write             写入文件，保持原来的编码和换行
  --stdout            把修改后的全文写到标准输出（一次一个文件）
  --locale zh-cn|en   显示信息所用的语言

退出状态：0 完成，2 运行出错。
`,
  extract: `按单元格地址（如 applications/new/total）提取表中的数字。位置不能确定的数字不会列在
地址下面。

用法：disclosure-report extract [选项] 路径…

选项：
  --format 格式       json    一个 JSON 对象（默认）
                      csv     每个单元格一行
                      ndjson  每个文件一行 JSON
  --bom               在 CSV 前面加 BOM，Excel 才会按 UTF-8 打开
  --locale zh-cn|en   显示信息所用的语言

退出状态：0 完成，2 运行出错。

例：
  disclosure-report extract 年报.txt
  disclosure-report extract --format csv --bom 年报汇编/ > 数字.csv
`,
  lsp: `语言服务器，通过标准输入输出与编辑器通信。

用法：disclosure-report lsp --stdio
`,
  help: `显示用法。

用法：disclosure-report help [命令]
`,
};

const en: Readonly<Record<Topic, string>> = {
  overview: `Checks and mends annual reports on government information disclosure
(政府信息公开工作年度报告), and extracts the numbers of their tables.

Usage: disclosure-report COMMAND [OPTIONS] PATH…

Commands:
  check     list what is wrong
  fix       mend what can be mended without changing any number or word
  format    realign the tables, nothing else
  extract   the numbers of the tables by cell address
  lsp       the language server, for editors
  help      how to use a command: disclosure-report help check

Options:
  --locale zh-cn|en   language of all messages (default: by LC_ALL, LC_MESSAGES
                      and LANG; Chinese where they name none)
  -h, --help          show this help
  -v, --version       show the version

A path is a file, a folder (all .txt and .md files in it and below), or - for
standard input. UTF-8, UTF-16 and GB18030 are told apart by themselves.

Exit status: 0 nothing found, 1 findings, 2 the run itself failed (a path that
is not there, an unreadable file, a bad option).
`,
  check: `Lists what is wrong in the reports.

Usage: disclosure-report check [OPTIONS] PATH…

Options:
  --format FORMAT       text    a line each: path:line:column severity check
                                message (default)
                        json    one JSON object
                        ndjson  one JSON object a line for each file
                        sarif   SARIF 2.1.0
                        junit   JUnit XML
  --max-severity LEVEL  error|warning|info|hint: the lowest severity that fails
                        the run (default: error)
  --baseline FILE       findings written down in FILE are not reported again
  --update-baseline     write all present findings into the --baseline file
  --show-dismissed      list dismissed findings too
  --no-config           look at neither disclosure-report.json nor at lists of
                        dismissed findings
  --threads N           how many files are checked at a time, where there are
                        many (default: by the processor, at most 8)
  --stdin CONTENT       what standard input is: text, one file; lines, each a
                        path or a {"path":…,"text":…}; auto, by how it begins
                        (default)
  --locale zh-cn|en     language of the messages

Settings stand in disclosure-report.json, in the folder of a report or in the
nearest one above it; dismissed findings in disclosure-report.ignore.json beside
the report.

Exit status: 0 nothing of that severity, 1 findings, 2 the run itself failed.

Examples:
  disclosure-report check report.txt
  disclosure-report check --format json --max-severity warning reports/
  pdftotext -layout report.pdf - | disclosure-report check -
  find province -name '*.txt' | disclosure-report check --format ndjson -
`,
  fix: `Applies every safe fix, again until none is left. A safe fix moves and joins
what stands in tables and changes no number and no word.

Usage: disclosure-report fix [--write | --diff | --stdout] [OPTIONS] PATH…

Options:
  --diff                show what would change, leave the files alone (default)
  --write               write the files, in the encoding and with the line ends
                        that they have
  --stdout              write the whole changed text to standard output (one
                        file at a time)
  --max-severity LEVEL  error|warning|info|hint: the lowest severity that, left
                        after the fixes, gives exit status 1 (default: error)
  --no-config           look at neither disclosure-report.json nor at lists of
                        dismissed findings
  --locale zh-cn|en     language of the messages

Exit status: 0 nothing of that severity is left, 1 something is left, 2 the run
itself failed.

Examples:
  disclosure-report fix report.txt
  disclosure-report fix --write reports/
`,
  format: `Realigns the tables: each number goes to its field of the official grid. Rows
with too many or too few numbers stay as they are.

Usage: disclosure-report format [--write | --diff | --stdout] [OPTIONS] PATH…

Options:
  --diff              show what would change, leave the files alone (default)
  --write             write the files, in the encoding and with the line ends
                      that they have
  --stdout            write the whole changed text to standard output (one file
                      at a time)
  --locale zh-cn|en   language of the messages

Exit status: 0 done, 2 the run itself failed.
`,
  extract: `Gives the numbers of the tables by cell address, such as
applications/new/total. Numbers without a certain place stand under no address.

Usage: disclosure-report extract [OPTIONS] PATH…

Options:
  --format FORMAT     json    one JSON object (default)
                      csv     a line for each cell
                      ndjson  one JSON object a line for each file
  --bom               begin CSV with a BOM, so that Excel reads it as UTF-8
  --locale zh-cn|en   language of the messages

Exit status: 0 done, 2 the run itself failed.

Examples:
  disclosure-report extract report.txt
  disclosure-report extract --format csv --bom reports/ > numbers.csv
`,
  lsp: `The language server, speaking with an editor over standard input and output.

Usage: disclosure-report lsp --stdio
`,
  help: `Shows how to use a command.

Usage: disclosure-report help [COMMAND]
`,
};

/** The help of a command, or the overview. */
export function helpText(locale: Locale, topic: CommandName | undefined): string {
  return (locale === 'zh-cn' ? zhCn : en)[topic ?? 'overview'];
}
