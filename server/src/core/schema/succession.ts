// Where the numbers of the form of 2019 stand on the form of 2021. Table three and table four kept their cells but for
// （六）其他处理, which became three rows; of table two only these cells live on (form.md §3 and §6): the others count
// something else (public documents, not those in force) or are no longer asked for (其他对外管理服务事项, 政府集中采购).

/** The first year that is to be reported on the form of 2021. */
export const SUCCEEDED_SINCE = 2021;

/** Cell of table two in 2019 → cell of table two in 2021, both as `row/column`. */
export const SUCCESSORS: Readonly<Record<string, string>> = {
  'rules/newly-made': 'rules/issued',
  'normative-documents/newly-made': 'normative-documents/issued',
  'licences/decisions': 'licences/decisions',
  'penalties/decisions': 'penalties/decisions',
  'compulsory-measures/decisions': 'compulsory-measures/decisions',
};
