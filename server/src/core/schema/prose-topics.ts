// How prose shows that a topic of the first section is told, and that section six tells of the fee for processing information.
import { list } from './word-lists.js';

/** Words by the id of the topic: those of its heading, and those by which prose without headings tells it. */
export const TOPIC_WORDS: Readonly<
  Record<string, { readonly heading: readonly string[]; readonly prose: readonly string[] }>
> = {
  'proactive-disclosure': {
    heading: list('主动公开 公开内容 信息发布 信息公开情况 公开情况 重点领域'),
    prose: list('主动公开 公开信息 发布信息 公开政府信息 发布政务信息 公开各类 发布各类 更新信息'),
  },
  'on-application': {
    heading: ['依申请', '申请公开', '公开申请'],
    prose: list('依申请 信息公开申请 申请公开 公开申请'),
  },
  'information-management': {
    heading: list('信息管理 信息化管理 规范化、标准化 规范化标准化 标准化规范化 标准化、规范化 信息资源 管理'),
    prose: list('信息管理 审核 保密审查 规范性文件 公开属性 动态调整 先审 三审'),
  },
  platforms: {
    heading: list('平台 网站 渠道 新媒体 载体'),
    prose: list('平台 网站 新媒体 公众号 公报 公开栏 专栏 微博 查阅点 查阅场所'),
  },
  supervision: {
    heading: list('监督 保障 考核 培训 组织领导 队伍'),
    prose: list('监督 保障机制 考核 培训 社会评议 责任追究 督查 检查 领导小组'),
  },
};

/** The topics were laid down with the form of 2021. */
export const TOPICS_SINCE = 2021;

/** The fee for processing information, by any of its names; 行政事业性收费 is another thing. */
export const FEE_WORDS: readonly string[] = list('信息处理费 信息公开处理费 公开处理费 处理费');

/** Charges told without that name, where they are told of information. */
export const FEE_VERBS: readonly string[] = list('未收费 收费情况 收取费用 收费事项 收费 收取任何费用 未收取 费用');

/** The fee was laid down in 2020: earlier reports have nothing to tell of it. */
export const FEE_SINCE = 2021;
