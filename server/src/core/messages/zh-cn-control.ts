// Messages in Chinese about settings, dismissed findings, and the files in which they stand.

export const zhCnControl = {
  'settings.unknown-name': '没有「{name}」这个设置{near}',
  'settings.unknown-check': '没有「{id}」这个检查项{near}',
  'settings.near': '，是不是「{near}」？',
  'settings.no-near': '，未生效',
  'settings.no-fix': '「{id}」没有快速修复，保存时不作处理',
  'settings.bad-value': '{value} 不能用在这里，可用的值有 {values}',
  'settings.wrong-type': '这里应写 {expected}，现为 {value}',

  'json-file.broken': 'JSON 从这里起有误或者没有写完；本文件未生效，按默认设置检查',
  'json-file.empty': '文件是空的，未生效，按默认设置检查（如不使用，可以删除）',
  'json-file.doubled': '「{name}」写了两次，只有后一次起作用',
  'json-file.folder': '这里应为文件，实为文件夹；按默认设置检查',
  'json-file.not-utf-8': '文件不是 UTF-8 编码，未生效，按默认设置检查；请另存为 UTF-8',
  'json-file.denied': '没有权限读取这个文件；按默认设置检查',
  'json-file.too-large': '文件过大，未读取；按默认设置检查',
  'json-file.failed': '文件读取失败；按默认设置检查',
  'ignore-file.version': '无法识别版本 {version}（本程序只支持版本 {known}）；忽略清单未生效',

  'dismiss.title': '忽略此项：{summary}…',
  'dismiss.broken': '{file} 有错，未写入；请先改正',
  'dismiss.write-failed': '{file} 写入失败（{reason}）',

  'stale-dismissal.summary': '忽略清单中有已不存在的问题',
  'stale-dismissal.rationale':
    '忽略一项问题时，记下的是检查项、单元格和其中的数字；数字或文字改动后，该项不再有效，问题会重新报告。清单中过时的项应当删除。',
  'stale-dismissal.entry': '「{file}」中已没有这一项（数字或文字有改动，或者问题已改正），可以删除',
  'stale-dismissal.no-file': '没有「{file}」这个文件，这一项可以删除',
  'stale-dismissal.comment': '这里忽略的 {checks} 已不存在，可以删除这行注释',
  'stale-dismissal.unknown': '没有「{id}」这个检查项，这行注释未生效',
  'stale-dismissal.fix': '删除这行注释',

  'source.sections':
    '《中华人民共和国政府信息公开条例》第五十条；《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）规定的六个部分及其标题。',
  'source.contents':
    '《中华人民共和国政府信息公开条例》第五十条规定的内容；国办公开办函〔2021〕30号要求不得遗漏，也不得笼统概括。第六部分没有其他事项的，可以写“无”。',
  'source.topics':
    '国办公开办函〔2021〕30号对“总体情况”的说明：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。分设小标题是习惯写法，不是硬性要求。',
  'source.tables': '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）中的三张表格：行、列和名称都由它规定。',
  'source.nil':
    '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）中的三张表格。没有发生的填 0 是通行做法，官方文件未作明确规定。',
  'source.editions':
    '国办公开办函〔2019〕60号（试行，用于2019、2020年度）；国办公开办函〔2021〕30号（用于2021年度及以后）。',
  'source.totals': '国办公开办函〔2021〕30号表格中的“总计”和“（七）总计”：总计是各项之和。',
  'source.balance':
    '国办公开办函〔2021〕30号表三表头：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”；以及各表的“总计”。',
  'source.period':
    '《中华人民共和国政府信息公开条例》第四十九条、第五十条：年度报告报告上一年度的情况；统计期限为当年1月1日至12月31日。',
  'source.one-truth':
    '《中华人民共和国政府信息公开条例》第五十条规定了报告哪些情况；同一情况在文字和表格里都写到的，应当一致。',
  'source.reckoning': '官方文件未规定文字中的数如何计算；同一句话里的数应当相互一致，这里只作提示。',
  'source.fee':
    '国办公开办函〔2021〕30号第六部分的提示：收取信息处理费的情况在此处报告；收费办法见国办函〔2020〕109号。信息处理费不是表二中的行政事业性收费。',
  'source.punctuation': '国家标准 GB/T 15834—2011《标点符号用法》。',
  'source.own': '与报告格式无关：这是对忽略清单和忽略注释本身的检查。',
  'source.habit': '官方文件未作专门规定；按通行做法检查，便于公众阅读和程序汇总。',
} as const;
