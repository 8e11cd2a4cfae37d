// Messages in Chinese about the form itself: its edition, its labels, its headings.

export const zhCnForm = {
  'superseded-form.summary': '用了已停用的旧版表格',
  'superseded-form.rationale':
    '2019、2020年度的报告用国办公开办函〔2019〕60号的试行表格；2021年度起改用国办公开办函〔2021〕30号的表格：表二换了各列，删去其他对外管理服务事项和政府集中采购，表三的（六）其他处理分为三行。',
  'superseded-form.found': '{year}年度的报告用了{old}的旧表格；2021年度起应使用{source}的表格',
  'superseded-form.homeless': '「{row}」的 {value} 在2021年的表格中没有位置',
  'superseded-form.one-row': '（六）其他处理只有一行，是2019年的格式；2021年度起分为三行（合计不受影响）',
  'superseded-form.convert': '换用2021年的表格（表二保留 {kept} 个数，其余留空待填）',
  'superseded-form.convert-some': '换用2021年的表格（表二保留 {kept} 个数；没有位置而删去的：{rows}）',
  'superseded-form.split': '分为2021年格式的三行',

  'label-drift.summary': '行名或列名与规定的不一致',
  'label-drift.rationale': '表格的行名、列名由国办公开办函〔2021〕30号统一规定；改动后，公众难以对照，程序也难以汇总。',
  'label-drift.row': '行名「{label}」与规定的「{official}」不一致',
  'label-drift.column': '列名「{label}」与规定的「{official}」不一致',
  'label-drift.cut': '行名「{official}」断成了两行，后半部分不在表格里',
  'label-drift.cut-head': '行名「{official}」断成了两行，前半部分不在表格里',
  'label-drift.head': '行名的前半部分',
  'label-drift.tail': '行名的后半部分',
  'label-drift.fix': '使用规定的「{official}」',

  'mixed-headings.summary': '标题的样式不统一',
  'mixed-headings.rationale': '同一级标题有的带“#”，有的加粗，有的没有标记，发布后大小不一；多因从几处粘贴而来。',
  'mixed-headings.found': '标题的样式不统一：同级的第一个标题{first}，这里{style}（共 {count} 处不同）',
  'mixed-headings.first': '第一个标题{style}',
  'mixed-headings.also': '这里{style}',
  'mixed-headings.plain': '没有标记',
  'mixed-headings.hashes': '用“{marks}”',
  'mixed-headings.bold': '加粗',
  'mixed-headings.fix': '统一为第一个标题的样式',

  'western-punctuation.summary': '中文里用了西文标点',
  'western-punctuation.rationale': '中文之间的逗号、分号、冒号应为全角，句末用“。”；半角标点多是输入法没有切换所致。',
  'western-punctuation.found': '「{words}」中的“{mark}”应为“{chinese}”（本行共 {count} 处）',
  'western-punctuation.also': '这里的“{mark}”',
  'western-punctuation.fix': '本行 {count} 处改为中文标点',

  'doubled-punctuation.summary': '标点重复',
  'doubled-punctuation.rationale': '两个标点连在一起，多是修改时留下的。',
  'doubled-punctuation.found': '「{words}」中的标点重复：{marks}',
  'doubled-punctuation.fix': '只留一个“{mark}”',

  'doubled-word.summary': '词语重复',
  'doubled-word.rationale': '同一个词连写两遍，多是修改或粘贴时留下的。',
  'doubled-word.found': '「{words}」中的「{word}」写了两遍',
  'doubled-word.first': '第一遍在这里',
  'doubled-word.fix': '删去第二个「{word}」',

  'broken-paragraph.summary': '段落在句子中间断开',
  'broken-paragraph.rationale': '从 PDF 或网页粘贴时，一句话会被断成几行；发布后成了几个段落。',
  'broken-paragraph.found': '这一段在句子中间断开，下一段接着写',
  'broken-paragraph.several': '全文有 {count} 处段落在句子中间断开，这是第一处',
  'broken-paragraph.also': '这里也断开了',
  'broken-paragraph.fix': '接上断开的 {count} 处',
} as const;
