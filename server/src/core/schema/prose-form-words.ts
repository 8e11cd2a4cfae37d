// Words in which prose tells what the tables count: applications and their results, documents, reviews and suits, and what was
// done with them. `of` is what each stands for; words of one group mean the same.
import { LAST_YEAR } from './prose-joints.js';
import type { WordGroup } from './prose-words.js';
import { each, list } from './word-lists.js';

const NEXT_YEAR = list('下年 下年度 下一年 下一年度 次年 次年度 明年 来年');
const CARRY = list('结转 转入 转结 遗留 顺延');
const CARRY_TO = list(
  '结转 结转到 结转至 结转入 结转下来 转 转到 转至 转入 转结 顺延 顺延到 顺延至 延至 延到 跨 延续到',
  '延续至 留待',
);
const NOT = list('未 没有 没 尚未 暂未 均未 未曾 并未 从未 也未 都未');
const NO = list('无 没有 暂无 并无 均无 也无 未有 不存在 未 不涉及 未涉及');

const RECEIVE = list('收到 接到 受理 接收 接收到 收悉 收办 接受');
const ISSUE = list('制发 制定 出台 印发 制订 制作 制定发布 制定印发 制定出台 出台印发 制定公布 发布实施');
const REPEAL = list('废止 宣布废止 清理废止 宣布失效并废止 废止失效 失效废止 废止和失效 废止或失效');

/** Words of what the form counts. */
export const FORM_WORDS: readonly WordGroup[] = [
  // ---- what is counted
  {
    kind: 'noun',
    of: 'application',
    words: list(
      '政府信息公开申请 信息公开申请 政府信息依申请公开 政府信息公开依申请 依申请公开政府信息',
      '依申请公开信息 依申请公开申请 依申请公开 依申请政府信息公开 依申请政府信息 依申请信息公开',
      '依申请信息 依申请 申请公开政府信息 申请公开信息 申请公开事项 申请公开 公开政府信息申请 公开申请',
      '政府信息申请 政务公开申请 政务信息公开申请',
    ),
  },
  { kind: 'noun', of: 'application-weak', words: ['申请'] },
  {
    kind: 'noun',
    of: 'review',
    words: list(
      '行政复议 复议 行政复议申请 复议申请 申请行政复议 被申请行政复议 被申请复议 申请复议 提起行政复议',
      '行政复议案 复议案',
    ),
  },
  {
    kind: 'noun',
    of: 'suit',
    words: list('行政诉讼 诉讼 提起行政诉讼 被提起行政诉讼 提起诉讼 被提起诉讼 行政诉讼案 诉讼案 行政应诉'),
  },
  {
    kind: 'noun',
    of: 'direct-suit',
    words: list('未经复议直接起诉 未经复议直接提起诉讼 未经复议直接诉讼 未经行政复议直接起诉 直接起诉'),
  },
  {
    kind: 'noun',
    of: 'suit-after',
    words: list('复议后起诉 复议后提起诉讼 复议后诉讼 经复议后起诉 行政复议后起诉'),
  },
  { kind: 'noun', of: 'rules', words: list('规章 政府规章 部门规章 市政府规章 省政府规章 地方政府规章') },
  { kind: 'noun', of: 'normative-documents', words: ['行政规范性文件', '规范性文件'] },
  { kind: 'noun', of: 'licences', words: ['行政许可'] },
  { kind: 'noun', of: 'penalties', words: ['行政处罚'] },
  { kind: 'noun', of: 'compulsory-measures', words: ['行政强制', '行政强制措施'] },
  { kind: 'noun', of: 'fees', words: ['行政事业性收费'] },
  { kind: 'noun', of: 'processing-fee', words: ['信息处理费', '信息公开处理费', '政府信息公开信息处理费'] },
  {
    kind: 'context',
    words: list('政府信息公开 信息公开 政务公开 政府信息公开工作 政府信息与政务公开 政务信息公开'),
  },

  // ---- results of table three and four
  {
    kind: 'result',
    of: 'granted',
    words: list('予以公开 同意公开 给予公开 准予公开 予以全部公开 同意全部公开 已予公开'),
  },
  { kind: 'result', of: 'partly-granted', words: ['部分公开', '予以部分公开', '同意部分公开'] },
  { kind: 'result', of: 'refused', words: list('不予公开 不同意公开 依法不予公开 决定不予公开 未予公开') },
  { kind: 'result', of: 'unavailable', words: ['无法提供'] },
  { kind: 'result', of: 'not-processed', words: ['不予处理', '按不予处理'] },
  { kind: 'result', of: 'otherwise-handled', words: list('其他处理 其它处理 作其他处理 其他方式处理') },
  { kind: 'ground', of: 'state-secret', words: ['属于国家秘密', '涉及国家秘密'] },
  {
    kind: 'ground',
    of: 'prohibited-by-law',
    words: ['其他法律行政法规禁止公开', '法律行政法规禁止公开', '其他法律法规禁止公开'],
  },
  { kind: 'ground', of: 'three-securities-one-stability', words: ['危及“三安全一稳定”', '危及三安全一稳定'] },
  { kind: 'ground', of: 'third-party-rights', words: ['保护第三方合法权益'] },
  { kind: 'ground', of: 'internal-affairs', words: ['属于三类内部事务信息', '三类内部事务信息', '内部事务信息'] },
  { kind: 'ground', of: 'process-information', words: ['属于四类过程性信息', '四类过程性信息', '过程性信息'] },
  { kind: 'ground', of: 'enforcement-file', words: ['属于行政执法案卷', '行政执法案卷', '行政执法案卷信息'] },
  { kind: 'ground', of: 'administrative-query', words: ['属于行政查询事项', '行政查询事项', '按行政查询事项'] },
  { kind: 'ground', of: 'not-held', words: ['本机关不掌握相关政府信息', '不掌握相关政府信息', '本机关不掌握'] },
  {
    kind: 'ground',
    of: 'needs-creation',
    words: list('没有现成信息需要另行制作 没有现成信息 需要另行制作 需另行制作'),
  },
  { kind: 'ground', of: 'unclear-after-correction', words: ['补正后申请内容仍不明确', '申请内容仍不明确'] },
  {
    kind: 'ground',
    of: 'petition-complaint',
    words: ['信访举报投诉类申请', '信访举报投诉类', '信访、举报、投诉类申请'],
  },
  { kind: 'ground', of: 'duplicate', words: ['重复申请'] },
  { kind: 'ground', of: 'published-material', words: ['要求提供公开出版物', '公开出版物'] },
  { kind: 'ground', of: 'massive-repeat', words: ['无正当理由大量反复申请', '大量反复申请'] },
  {
    kind: 'ground',
    of: 'confirm-or-reissue',
    words: ['要求行政机关确认或重新出具已获取信息', '确认或重新出具已获取信息'],
  },
  { kind: 'ground', of: 'no-correction', words: ['无正当理由逾期不补正', '逾期不补正', '逾期未补正'] },
  { kind: 'ground', of: 'fee-unpaid', words: ['逾期未按收费通知要求缴纳费用'] },
  {
    kind: 'outcome',
    of: 'upheld',
    words: list('结果维持 维持 予以维持 被维持 获维持 维持原行政行为 维持原判'),
  },
  { kind: 'outcome', of: 'corrected', words: list('结果纠正 纠正 被纠正 予以纠正 被纠错 纠错') },
  { kind: 'outcome', of: 'other', words: ['其他结果', '其它结果'] },
  { kind: 'outcome', of: 'pending', words: list('尚未审结 未审结 正在审理 尚在审理') },

  // ---- carried from year to year
  {
    kind: 'carry',
    of: 'carried-over',
    words: [...each(LAST_YEAR, CARRY), ...each(['结转'], LAST_YEAR), ...each(['结转自'], LAST_YEAR)],
  },
  {
    kind: 'carry',
    of: 'carried-forward',
    words: [
      ...each(CARRY_TO, NEXT_YEAR),
      ...each(NEXT_YEAR, ['结转']),
      ...each(['结转到', '结转至'], ['下一个年度']),
      '跨年度办理',
      '跨年办理',
      '结转下年度继续办理',
    ],
  },
  {
    kind: 'carry',
    of: 'in-hand',
    words: list('正在办理 正在办理中 正在办理当中 尚在办理 尚在办理中 仍在办理 仍在办理中 正在处理'),
  },
  { kind: 'carry', of: 'bare', words: list('结转 结转到 结转至 结转入 顺延到 顺延至') },
  {
    kind: 'nil-carry',
    of: 'carried-over',
    words: [...each(LAST_YEAR, each(['无', '没有', '未'], ['结转', '转入'])), ...each(NO, each(LAST_YEAR, CARRY))],
  },
  {
    kind: 'nil-carry',
    of: 'carried-forward',
    words: [...each(NO, each(list('结转 结转到 结转至 转 转入'), NEXT_YEAR)), ...each(NO, each(NEXT_YEAR, ['结转']))],
  },

  // ---- what was done
  {
    kind: 'verb',
    of: 'receive',
    words: [
      ...RECEIVE,
      '新收',
      '新收到',
      '本年新收',
      '新接收',
      '新受理',
      '新接到',
      '收到并受理',
      '登记受理',
      '受理并登记',
      '收件',
      '收到和处理',
    ],
  },
  { kind: 'verb', of: 'process', words: list('办理 处理 受理并办理 依法办理 依法处理') },
  {
    kind: 'verb',
    of: 'finish',
    words: list(
      '答复 办结 办理完毕 办理完成 处理完毕 处理完成 完成办理 完成答复 办理答复 答复办结 办结答复',
      '办理并答复 答复完毕 书面答复 作出答复 办结完毕 回复完毕 全部办结 全部答复 办理办结 处理办结',
    ),
  },
  { kind: 'verb', of: 'decide', words: list('作出 做出 实施 下达') },
  { kind: 'verb', of: 'issue', words: [...ISSUE, ...each(['新', '新增', '本年'], ISSUE), '新出', '新发'] },
  { kind: 'verb', of: 'repeal', words: [...REPEAL] },
  { kind: 'verb', of: 'in-force', words: ['现行有效', '继续有效'] },
  {
    kind: 'verb',
    of: 'publish',
    words: list(
      '公开 主动公开 发布 公布 新增公开 公示 上传 推送 刊登 刊发 更新 报送 解读 备案 审核 审查 清理',
      '梳理 评估 修订 征集 归集 录入 转载',
    ),
  },

  // ---- nothing
  { kind: 'nil', of: 'receive', words: each(NOT, RECEIVE) },
  {
    kind: 'nil',
    of: 'occur',
    words: [
      ...each(NOT, list('发生 出现 产生 引发 被提起 被申请 接到 收到')).filter(word => !/(?:收到|接到)$/.test(word)),
      ...NO.filter(word => word !== '未'),
    ],
  },
  { kind: 'nil', of: 'issue', words: [...each(NOT, ISSUE), ...each(list('无 无新 没有新 未新'), ISSUE)] },
  { kind: 'nil', of: 'repeal', words: [...each(NOT, REPEAL), '无废止'] },

  // ---- who applied, and how
  { kind: 'applicant', of: 'natural-person', words: ['自然人', '自然人申请', '自然人提出'] },
  { kind: 'applicant', of: 'business', words: ['商业企业'] },
  { kind: 'applicant', of: 'research', words: ['科研机构'] },
  { kind: 'applicant', of: 'public-welfare', words: ['社会公益组织'] },
  { kind: 'applicant', of: 'legal-service', words: ['法律服务机构'] },
  {
    kind: 'applicant',
    of: 'organisations',
    words: list('法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人或其它组织'),
  },
  {
    kind: 'filler',
    words: list(
      '公民、法人或其他组织 公民、法人和其他组织 公民、法人或者其他组织 公民、法人及其他组织',
      '公民法人和其他组织 公民法人或其他组织 社会公众 公众',
    ),
  },
  {
    kind: 'channel',
    words: list(
      '网络申请 网上申请 网站申请 平台申请 在线申请 线上申请 线下申请 信函申请 书面申请 邮寄申请',
      '当面申请 现场申请 窗口申请 传真申请 邮件申请 电子邮件申请 来信申请 口头申请 网上受理 当面受理',
      '信函受理',
    ),
  },
  {
    kind: 'other',
    of: 'matter',
    words: list(
      '咨询 投诉 举报 信访 信件 不动产登记 来信 来访 来电 留言 建议 提案 热线 工单 诉求 意见 答复文书 答复书 告知书',
      '答复函',
    ),
  },
  {
    kind: 'other',
    words: list(
      '减免 免征 免收 减征 缓征 停征 退还 返还 代理 指导 协助 不予受理 撤回 撤销 撤诉 驳回 并案 转办 延期 超期 逾期 败诉 胜诉 公开答复 答复率 办结率 满意率',
      '公开率 申请表 申请书 申请单 许可申请 行政许可申请 行政许可事项',
    ),
  },
];
