// How prose writes numbers: what they are counted in, and how a rough one is told.
import { list } from './word-lists.js';

/** What a number is counted in, where it can be the number of a cell; the others are only told apart. */
export const COUNT_CLASSIFIERS: readonly string[] = list('件 条 宗 次 起 份 个 项 例 件次 条次');

export const OTHER_CLASSIFIERS: readonly string[] = [
  ...list(
    '万元 亿元 人次 人 名 户 篇 期 场 场次 期次 批 批次 家 所 处 块 台 本 册 卷 页 部 张 幅 套 类 种',
    '轮 届 组 支 封 字 步 分 倍 位 村 岁 级 款 条目 版 楼 路 号 室 层 部门 单位 乡镇 社区 县 区 市 省',
    '国 院 校 站 股 科',
  ),
  ...list(
    '个工作日 工作日 个月 个季度 个百分点 天 日 月 年 年度 小时 分钟 周 时 点 秒 季度 个自然日 日内',
    '年内 周年 年来',
  ),
  ...list('平方米 平方公里 公里 千米 米 亩 公斤 吨 千克 度'),
];

/** A sentence that sorts documents by whether they are open. */
export const SORTED_DOCUMENTS = /公文|发文|公开属性|主动公开(?:类|的|为|文件|有|共){0,3}\d{1,6}[件份]/;

/** A number told roughly: what stands before it, what behind. */
export const ABOUT_BEFORE: Readonly<Record<'more' | 'less' | 'near', readonly string[]>> = {
  more: list('超过 超 逾 突破 多于 不少于'),
  less: list('近 不足 接近 不到 少于 将近'),
  near: list('约 大约 约为 约有 大概'),
};
export const ABOUT_AFTER: Readonly<Record<'more' | 'less' | 'near', readonly string[]>> = {
  more: list('余 多 以上 余个'),
  less: ['以内', '以下'],
  near: ['左右', '上下'],
};
