// The six sections of the report, the same in both editions, with the variants of their titles seen in published reports.
// Titles and their order: form of 国办公开办函〔2021〕30号; variants: collected reports.
import type { SectionSchema } from './types.js';

export const SECTIONS: readonly SectionSchema[] = [
  {
    id: 'overview',
    ordinal: 1,
    title: '总体情况',
    variants: ['概述', '总体工作情况', '工作总体情况', '基本情况'],
    mayBeNil: false,
    topics: [
      {
        id: 'proactive-disclosure',
        title: '主动公开',
        variants: ['主动公开情况', '主动公开政府信息情况', '政府信息主动公开情况'],
      },
      {
        id: 'on-application',
        title: '依申请公开',
        variants: ['依申请公开情况', '依申请公开办理情况', '依申请公开工作情况'],
      },
      {
        id: 'information-management',
        title: '政府信息管理',
        variants: ['政府信息管理情况', '信息管理情况', '政府信息资源的规范化、标准化管理情况'],
      },
      {
        id: 'platforms',
        title: '政府信息公开平台建设',
        variants: ['平台建设', '平台建设情况', '政府信息公开平台建设情况'],
      },
      { id: 'supervision', title: '监督保障', variants: ['监督保障情况', '政府信息公开监督保障情况'] },
    ],
  },
  {
    id: 'disclosure',
    ordinal: 2,
    title: '主动公开政府信息情况',
    variants: ['行政机关主动公开政府信息情况', '主动公开政府信息的情况', '政府信息主动公开情况'],
    table: 'disclosure',
    mayBeNil: false,
  },
  {
    id: 'applications',
    ordinal: 3,
    title: '收到和处理政府信息公开申请情况',
    variants: [
      '行政机关收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '收到和处理政府信息依申请公开情况',
    ],
    table: 'applications',
    mayBeNil: false,
  },
  {
    id: 'proceedings',
    ordinal: 4,
    title: '政府信息公开行政复议、行政诉讼情况',
    variants: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议行政诉讼情况',
      '行政复议、行政诉讼情况',
      '行政复议和行政诉讼情况',
    ],
    table: 'proceedings',
    mayBeNil: false,
  },
  {
    id: 'problems',
    ordinal: 5,
    title: '存在的主要问题及改进情况',
    variants: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在问题及改进情况',
      '存在的问题及改进情况',
      '存在的主要问题及整改措施',
      '存在的主要问题及改进措施',
      '存在的主要问题和改进情况',
      '存在的主要问题和改进措施',
      '存在的问题及改进措施',
      '主要问题及改进情况',
    ],
    mayBeNil: false,
  },
  {
    id: 'other-matters',
    ordinal: 6,
    title: '其他需要报告的事项',
    variants: [
      '其他需要报告的事项情况',
      '其它需要报告的事项',
      '其他需报告的事项',
      '需要报告的其他事项',
      '其他需要报告事项',
    ],
    mayBeNil: true,
  },
];
