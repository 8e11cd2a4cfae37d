// Faults of the sections of a report: missing, doubled, out of order, under another title, empty, in another style, without
// a topic.
import {
  bodyOf,
  insertedAt,
  linesSpan,
  says,
  sectionOf,
  textOf,
  yearInForce,
  type Plant,
  type Section,
  type Target,
} from './target.js';

const SECTIONS = ['overview', 'disclosure', 'applications', 'proceedings', 'problems', 'other-matters'];

/** A known variant of each title. */
const VARIANTS: Readonly<Record<string, string>> = {
  overview: '基本情况',
  disclosure: '行政机关主动公开政府信息情况',
  applications: '行政机关收到和处理政府信息公开申请情况',
  proceedings: '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  problems: '存在问题及改进情况',
  'other-matters': '其他需要报告的情况',
};

const TOPICS = [
  '（一）主动公开。网站专栏及时更新，政策与解读同步发布。',
  '（二）依申请公开。受理渠道畅通，答复文书规范。',
  '（三）政府信息管理。拟稿时同步确定公开属性。',
  '（四）政府信息公开平台建设。专栏栏目逐一核对。',
  '（五）监督保障。定期开展培训和考核。',
];

export const structurePlants: readonly Plant[] = [
  ...SECTIONS.map(id => ({
    check: 'missing-section',
    what: `no ${id}`,
    plant: (target: Target) => {
      const section = sectionOf(target, id);
      return section && [{ span: linesSpan(target, section.firstLine, section.endLine), newText: '' }];
    },
  })),
  ...SECTIONS.map(id => ({
    check: 'duplicate-section',
    what: `${id} twice`,
    plant: (target: Target) => {
      const section = sectionOf(target, id);
      if (section === undefined) return undefined;
      const copy = textOf(target, linesSpan(target, section.firstLine, section.endLine));
      return [insertedAt(target, section.endLine, copy.trimEnd(), '')];
    },
  })),
  {
    check: 'section-order',
    what: '六 before 五',
    plant: target => {
      const [problems, other] = [sectionOf(target, 'problems'), sectionOf(target, 'other-matters')];
      if (problems?.endLine === undefined || other?.firstLine !== problems.endLine) return undefined;
      const moved = textOf(target, linesSpan(target, problems.firstLine, problems.endLine));
      return [
        { span: linesSpan(target, problems.firstLine, problems.endLine), newText: '' },
        insertedAt(target, other.endLine, moved.trimEnd()),
      ];
    },
  },
  ...[
    ['restarts', '一'],
    ['skips', '八'],
  ].map(([what, numeral]) => ({
    check: 'section-order',
    what: `the last number ${what}`,
    plant: (target: Target) => {
      const last = target.model.sections.at(-1);
      return last?.ordinal === undefined ? undefined : renumbered(target, last, numeral!);
    },
  })),
  {
    check: 'section-order',
    what: '（二） without （一）',
    plant: target => {
      const body = emptied(target, 'overview');
      return body && [{ ...body, newText: `\n${TOPICS.slice(1).join('\n\n')}\n\n主动公开工作有序推进。\n\n` }];
    },
  },
  {
    check: 'section-order',
    what: 'a topic as a section',
    plant: target => {
      const [overview, next] = [sectionOf(target, 'overview'), sectionOf(target, 'disclosure')];
      if (overview === undefined || next?.firstLine !== overview.endLine) return undefined;
      return [insertedAt(target, overview.endLine, '二、工作机制保障', '', '各科室分工负责，定期会商。', '')];
    },
  },
  ...SECTIONS.map(id => ({
    check: 'section-title',
    what: `another title of ${id}`,
    plant: (target: Target) => {
      const section = sectionOf(target, id);
      if (section?.matched !== 'exact') return undefined;
      return [{ span: section.titleSpan, newText: VARIANTS[id]! }];
    },
  })),
  ...['overview', 'problems', 'other-matters'].map(id => ({
    check: 'empty-section',
    what: `nothing in ${id}`,
    plant: (target: Target) => {
      const body = emptied(target, id);
      return body && [body];
    },
  })),
  {
    check: 'empty-section',
    what: '无 in problems',
    plant: target => {
      const body = emptied(target, 'problems');
      return body && [{ ...body, newText: '\n无。\n\n' }];
    },
  },
  {
    check: 'mixed-headings',
    what: 'one heading bold',
    plant: target => {
      const section = sectionOf(target, 'problems');
      if (section === undefined || says(target, 'mixed-headings')) return undefined;
      const node = target.model.tree.lines[section.headingLine]!;
      if (node.kind !== 'heading' || node.mark === 'bold') return undefined;
      const span = linesSpan(target, section.headingLine, section.headingLine + 1);
      const words = node.text.replace(/^#+\s*/, '').trim();
      return [{ span: { ...span, to: span.from + node.text.length }, newText: `**${words}**` }];
    },
  },
  ...TOPICS.map(topic => ({
    check: 'missing-topic',
    what: `without ${topic.slice(3, topic.indexOf('。'))}`,
    plant: (target: Target) => {
      if (yearInForce(target) === undefined || says(target, 'missing-topic')) return undefined;
      const body = emptied(target, 'overview');
      const told = TOPICS.filter(other => other !== topic).map(
        (other, place) => `（${'一二三四'[place]!}）${other.slice(3)}`,
      );
      return body && [{ ...body, newText: `\n${told.join('\n\n')}\n\n` }];
    },
  })),
];

/** The body of a section, taken out. */
function emptied(target: Target, id: string): { span: { from: number; to: number }; newText: string } | undefined {
  const section = sectionOf(target, id);
  if (section === undefined) return undefined;
  const node = target.model.tree.lines[section.headingLine]!;
  return node.kind === 'heading' && node.runIn ? undefined : { span: bodyOf(target, section), newText: '\n' };
}

function renumbered(
  target: Target,
  { headingLine, titleSpan }: Section,
  numeral: string,
): { span: { from: number; to: number }; newText: string }[] | undefined {
  const start = linesSpan(target, headingLine, headingLine + 1).from;
  const head = target.text.slice(start, titleSpan.from);
  const at = /[一二三四五六七八九十]+(?=、)/.exec(head);
  if (at === null || at[0] === numeral) return undefined;
  return [{ span: { from: start + at.index, to: start + at.index + at[0].length }, newText: numeral }];
}
