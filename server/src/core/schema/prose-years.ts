// Words beside a year that tell why it need not be the year of the report.
import { list } from './word-lists.js';

/** Behind a year: a thing of that year that a report of the next one rightly tells (2023年度部门决算). */
export const YEAR_OF_ANOTHER: readonly string[] = [
  ...list('决算 预算 年报 年度报告 工作报告 考核 评估 测评 评议 评价 通报 排名 规划 计划 要点 方案 指标', '公报 清单'),
  ...list(
    '存在 问题 整改 反馈 以来 以前 之前 以后 之后 起 至今 修订 版 印发 施行 实施 成立 出台 同期 相比',
    '末 底 初',
  ),
  ...list('结转 受理 收到 新收').map(word => `${word}的`),
];

/** In its sentence: it compares, goes over several years, or tells of an award of that year. */
export const YEAR_COMPARED: readonly string[] = list(
  '同比 相比 较 比上年 比去年 上年 去年 同期 连续 至今 增至 降至 逐年 历年 被评为 荣获 获评 授予 表彰 排名',
);

/** In its sentence in section five: it tells what became of the problems of that year. */
export const YEAR_OF_PROBLEMS: readonly string[] = list('问题 不足 整改 改进');

/** In its sentence: it tells what is to come. */
export const YEAR_PLANNED: readonly string[] = list('将 计划 拟 下一步 下步 力争 预计 明年 来年 打算 目标 争取 今后');

/** In a sentence before section one: the report names itself. */
export const REPORT_NAMES_ITSELF: readonly string[] = list(
  '现将 现公布 特公布 现予公布 编制 报告如下 汇报如下 予以公布',
);

/** In section one, where last year's report may be told to have been published. */
export const OVERVIEW_NAMES_ITSELF: readonly string[] = list('现将 报告如下 汇报如下');
