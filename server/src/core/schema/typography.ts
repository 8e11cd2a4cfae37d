// Words that typographic checks have to know, since what looks like a slip is rightly so there.

/** What begins like the next item of a list is no rest of a sentence. The source of a pattern. */
export const ITEM_BEGINNING =
  '^(?:[一二三四五六七八九十]+[是、.．]|[（(][一二三四五六七八九十\\d]+[）)]|\\d{1,2}[.、．]|第[一二三四五六七八九十]|附[件：:]|注[：:])';

/** A year behind a mark begins the next part of a sentence. The source of a pattern. */
export const YEAR_BEGINNING = '\\d{4}年';

/**
 * Words of reports that rightly stand twice: the end of one name and the beginning of the next (政府信息 信息处理费), and verbs and
 * measures that are doubled on purpose. Each as what ends before the place between the two, and what begins behind it.
 */
export const RIGHTLY_DOUBLED: readonly (readonly [string, string])[] = [
  ['政府信息', '信息处理费'],
  ['政府信息', '信息公开'],
  ['信息公开', '公开指南'],
  ['信息公开', '公开专栏'],
  ['信息公开', '公开工作'],
  ['申请公开', '公开'],
  ['依法公开', '公开'],
  ['工作', '工作日'],
  ['政府工作', '工作报告'],
  ['人大', '人大代表'],
  ['研究', '研究'],
  ['讨论', '讨论'],
  ['一个', '一个'],
  ['一步', '一步'],
  ['一项', '一项'],
  ['一条', '一条'],
  ['一件', '一件'],
  ['逐项', '逐项'],
];
