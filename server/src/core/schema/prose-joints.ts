// Words that join numbers in prose and say whose and when: time, comparison, scope, parts, and mere grammar.
import type { WordGroup } from './prose-words.js';
import { each, list } from './word-lists.js';

export const LAST_YEAR = list('上年 上年度 上一年 上一年度 去年 往年');

export const JOINT_WORDS: readonly WordGroup[] = [
  // ---- when, and compared with what
  { kind: 'past', words: [...LAST_YEAR, '上年同期', '去年同期', '同期', '前年', '前一年'] },
  { kind: 'compare', words: list('同比 较 比 相比 相较 环比 对比 增至 降至 减至 升至') },
  { kind: 'up', words: list('增长 增加 上升 提高 增幅 提升 增加了 增长了 多') },
  { kind: 'down', words: list('下降 减少 回落 降低 降幅 下滑 减少了 下降了 少') },
  {
    kind: 'partial',
    words: list(
      '上半年 下半年 第一季度 第二季度 第三季度 第四季度 一季度 二季度 三季度 四季度 月份 前三季度',
      '施行以来 实施以来 成立以来 开通以来',
    ),
  },
  {
    kind: 'future',
    words: list('将 计划 拟 下一步 下步 力争 预计 争取 打算 明年 来年 今后 下一年 目标'),
  },

  // ---- whose
  {
    kind: 'scope',
    of: 'own',
    words: [...each(['我', '本'], list('局 办 委 厅 院 中心 单位 机关 部门 所 处 会 社 馆 台 队 行政机关')), '我们'],
  },
  {
    kind: 'scope',
    of: 'own-area',
    words: each(['我', '本'], list('省 市 区 县 州 旗 镇 乡 街道 盟 地区 开发区')),
  },
  {
    kind: 'scope',
    of: 'area',
    words: each(['全'], list('省 市 区 县 州 旗 镇 乡 街道 盟 系统 地区')),
  },
  {
    kind: 'scope',
    of: 'government',
    words: [
      ...each(
        list('省 市 区 县 州 旗 镇 乡'),
        list('政府 政府办 政府办公室 政府办公厅 人民政府 人民政府办公室 人民政府办公厅'),
      ),
    ],
  },
  {
    kind: 'scope',
    of: 'departments',
    words: list('各部门 各单位 各级 各职能部门 各行政机关 各级行政机关 各有关部门 政府部门 各相关单位 各相关部门'),
  },
  {
    kind: 'scope',
    of: 'part',
    // 各县区收到2100件，市直部门收到1019件: each is a part of what the whole area counts.
    words: [
      ...list(
        '局机关 委机关 厅机关 机关本级 市本级 区本级 县本级 省本级 本级 信访室 接待室',
        '各镇街 各镇 各乡镇 各街道 各县区 各区县 各县 各县市区 各县（市、区） 各直属单位',
        '市直部门 区直部门 县直部门 市直单位 区直单位 县直单位 市直各部门 区直各部门 县直各部门',
        '市级机关 区级机关 市级部门 区级部门 县级部门',
        '基层单位 基层各单位 二级机构 二级单位 派出机构 各分局 各科室',
      ),
      ...each(list('局属 委属 厅属 院属 办属 所属 下属 直属'), list('各单位 单位 事业单位 各事业单位 机构 各部门')),
    ],
  },

  // ---- the joints of a sentence
  {
    kind: 'all',
    words: list('均 全部 都 均已 已全部 全部已 所有 一律 已经全部 已均 皆 悉数 都已 均已全部'),
  },
  { kind: 'due', words: list('到期 应当 应答复 需答复 应办结 应于 除') },
  { kind: 'among', words: ['其中'] },
  { kind: 'including', words: list('含 包含 包括 其中包括 其中含 另含') },
  { kind: 'further', words: list('另有 另外 此外 还有 另 外加') },
  { kind: 'rest', words: list('剩余 余下 尚有 未办结 仍有') },
  { kind: 'remainder', words: ['其他', '其它', '其余'] },
  { kind: 'etc', words: ['等', '……', '…'] },
  {
    kind: 'share',
    words: list(
      '占 占比 占总数 占总量 占全部 约占 占比为 占答复总数 占总数的 占比约 比例为 占总量的 占申请总数',
      '占申请总量',
    ),
  },
  { kind: 'sum', words: ['合计', '共计', '总计'] },
  // 以区政府名义印发3件, 以区政府办名义印发5件: each is a part.
  { kind: 'each', words: list('名义 各 分别 每 若干 每月 每季度 每年 平均 人均 日均') },
  { kind: 'and', words: list('及 和 或 以及 与 或者') },
  {
    kind: 'filler',
    of: 'object',
    words: list('案件 案例 事项 事务 办件 办理件 信息 政府信息 情况 情形 问题 现象 事件 决定 文件 工作'),
  },
  {
    kind: 'filler',
    words: [
      ...list(
        '的 了 完成 共 总 计 为 有 达 是 已 也 则 就 还 数 量 件 类 于 并 对 在 自 从 累计 总共 共有 总数 总量',
        '数量 件数 提出 提起 提交 要求 现将 截至 截止 截止到',
      ),
      ...list(
        '因 由 引起 引发 导致 产生 发生 出现 针对 涉及 关于 有关 方面 相关 当事人 申请人 申请方 群众 市民',
        '企业 社会 社会各界 来自 单位和个人 被申请人 作为 被告 继续 任何 新 实际 依法 按时 按期 及时',
        '按规定 按要求 书面 其 该 均为 只 仅 一共 累计有 开展 进行 我国',
      ),
      ...list(
        '各类 各种 各项 本年度 本年 全年 年内 当年 今年 年度 全年共 年末 年底 截至年底 截至年末 截至目前',
        '目前 期间 报告期内 自身 单位',
      ),
    ],
  },
];
