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
  'label-drift.fix': '使用规定的「{official}」',
} as const;
