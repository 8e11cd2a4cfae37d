// What a new report says before anyone has written it: the first words of each paragraph, with gaps for what only its author
// knows. In braces: `{organ}` and `{year}` of the report, `{?}` a gap, `{table/row/column}` the number of that cell.

/** How the skeleton of a whole report is called where it is offered. */
export const SKELETON_NAME = '政府信息公开工作年度报告';

export const TITLE = '{organ}{year}年政府信息公开工作年度报告';

/** Behind the title: by what rule the report is made, and of which period it speaks. */
export const INTRODUCTION =
  '本报告根据《中华人民共和国政府信息公开条例》和{source}规定的格式编制，所列数据的统计期限自{year}年1月1日至{year}年12月31日。';

/** One paragraph for each topic of the first section, by its id. */
export const TOPIC_PARAGRAPHS: Readonly<Record<string, string>> = {
  'proactive-disclosure':
    '{year}年，通过政府网站、政务新媒体等渠道主动公开政府信息{?}条。制发行政规范性文件{disclosure/normative-documents/issued}件，废止{disclosure/normative-documents/repealed}件，现行有效{disclosure/normative-documents/in-force}件。',
  'on-application':
    '{year}年，新收政府信息公开申请{applications/new/total}件，上年结转{applications/carried-over/total}件，办结{applications/outcome-total/total}件，结转下年度继续办理{applications/carried-forward/total}件。',
  'information-management': '落实政府信息发布审核、公开属性源头认定和动态调整制度，{?}。',
  platforms: '政府网站信息公开专栏{?}，政务新媒体{?}。',
  supervision: '开展政府信息公开培训{?}次、{?}人次，{?}。',
};

/** The paragraphs of the sections that hold neither topics nor a table, by the id of the section. */
export const SECTION_PARAGRAPHS: Readonly<Record<string, string>> = {
  problems: '一是{?}；二是{?}。下一步，{?}。',
  'other-matters': '{year}年收取政府信息公开信息处理费{?}元。{?}',
};
