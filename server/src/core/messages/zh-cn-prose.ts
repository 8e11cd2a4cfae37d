// Messages in Chinese about the prose of a report: its numbers, its sums, its years, what it leaves untold.

export const zhCnProse = {
  'prose-contradicts-table.summary': '正文中的数与表格不符',
  'prose-contradicts-table.rationale':
    '正文和表格说的是同一件事，读者会拿来对照；几种读法都不符时，至少有一处写错。范围不同的数（只说本级、只说部门）不在此列。',
  'prose-contradicts-table.count': '正文写的是 {said}，表中「{name}」为 {value}{others}',
  'prose-contradicts-table.other': '（「{name}」为 {value}，也不符）',
  'prose-contradicts-table.nil': '正文说没有，表中「{name}」为 {value}',
  'prose-contradicts-table.all-done': '正文说已全部办结，表中「{name}」为 {value}',
  'prose-contradicts-table.fix': '将正文改为 {value}',
  'prose-arithmetic.summary': '正文中的分项与总数不符，或比例有误',
  'prose-arithmetic.rationale': '分项应合成总数，比例和增幅应与同一句中的数相符（四舍五入和舍去尾数都可以）。',
  'prose-arithmetic.parts': '各项合计 {sum}，与 {stated} 相差 {difference}',
  'prose-arithmetic.part': '其中一项',
  'prose-arithmetic.share': '{count} 占 {whole} 的 {percent}%，正文写的是 {stated}%',
  'prose-arithmetic.shared': '这个数的比例',
  'prose-arithmetic.growth': '按句中两年的数，变化为 {percent}%，正文写的是 {stated}%',
  'prose-arithmetic.now': '本年的数',
  'prose-arithmetic.before': '上年的数或相差的数',
  'prose-arithmetic.fix': '改为 {percent}%',
  'year-mismatch.summary': '年份与报告年度不符',
  'year-mismatch.rationale':
    '标题、统计期限和正文说的应是同一年；沿用上年文本时常有漏改。与上年比较、下一年工作安排、文件名称和文号不在此列。',
  'year-mismatch.period': '统计期限写的是 {stated} 年，本报告为 {year} 年度',
  'year-mismatch.statement': '这里写的是 {stated} 年，本报告为 {year} 年度',
  'year-mismatch.title': '标题是 {year} 年度，正文却有 {count} 处写 {stated} 年',
  'year-mismatch.related-title': '报告年度出自标题',
  'year-mismatch.here': '写的是 {stated} 年',
  'year-mismatch.fix': '改为 {year} 年',
  'fee-statement.summary': '没有说明是否收取信息处理费',
  'fee-statement.rationale':
    '2021年的格式在第六部分注明：收取信息处理费情况在此处报告。没有收取也宜写明。信息处理费不是表二的行政事业性收费。',
  'fee-statement.found': '「{title}」没有说明是否收取信息处理费',
  'missing-topic.summary': '总体情况缺少规定的方面',
  'missing-topic.rationale':
    '国办公开办函〔2021〕30号要求第一部分写五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。',
  'missing-topic.found': '「{title}」没有写到：{topics}',
  'prose-mention.read': '读作「{name}」',
  'prose-mention.nil': '读作「{name}」为 0',
  'prose-mention.all-done': '读作「{name}」为 0',
  'prose-mention.differs': '✗ 与正文不符',
  'prose-mention.unknown': '表中的数不能确定，或另有不平之处，没有与正文比较',
} as const;
