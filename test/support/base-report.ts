// A short report of a made-up body on which nothing is to be said, and ways to change single lines of it: the ground of the
// tests of checks, so that every check looks at every snippet.

/** Tabs are written as arrows. Every relation holds; all five of the section headings are plain. */
export const BASE = `示例市示例区林业局2023年政府信息公开工作年度报告

一、总体情况

2023年，我局按照要求做好主动公开、依申请公开、政府信息管理、政府信息公开平台建设和监督保障工作。

二、主动公开政府信息情况

第二十条第（一）项→→→
信息内容→本年制发件数→本年废止件数→现行有效件数
规章→0→0→0
行政规范性文件→2→1→9
第二十条第（五）项→→→
信息内容→本年处理决定数量→→
行政许可→31→→
第二十条第（六）项→→→
信息内容→本年处理决定数量→→
行政处罚→4→→
行政强制→0→→
第二十条第（八）项→→→
信息内容→本年收费金额（单位：万元）→→
行政事业性收费→12.5→→

三、收到和处理政府信息公开申请情况

（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→→→申请人情况→→→→→→
→→→自然人→法人或其他组织→→→→→总计
→→→→商业企业→科研机构→社会公益组织→法律服务机构→其他→
一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→11
二、上年结转政府信息公开申请数量→→→1→0→0→0→0→0→1
三、本年度办理结果→（一）予以公开→→3→1→0→0→0→0→4
→（二）部分公开（区分处理的，只计这一情形，不计其他情形）→→1→1→0→0→0→0→2
→（三）不予公开→1.属于国家秘密→0→0→0→0→0→0→0
→→2.其他法律行政法规禁止公开→0→0→0→0→0→0→0
→→3.危及“三安全一稳定”→0→0→0→0→0→0→0
→→4.保护第三方合法权益→0→0→0→0→1→0→1
→→5.属于三类内部事务信息→0→0→0→0→0→0→0
→→6.属于四类过程性信息→0→0→0→0→0→0→0
→→7.属于行政执法案卷→0→0→0→0→0→0→0
→→8.属于行政查询事项→0→0→0→0→0→0→0
→（四）无法提供→1.本机关不掌握相关政府信息→2→0→0→0→0→0→2
→→2.没有现成信息需要另行制作→0→0→0→0→0→0→0
→→3.补正后申请内容仍不明确→0→0→0→0→0→0→0
→（五）不予处理→1.信访举报投诉类申请→0→0→0→0→0→0→0
→→2.重复申请→0→0→0→0→0→0→0
→→3.要求提供公开出版物→0→0→0→0→0→0→0
→→4.无正当理由大量反复申请→0→0→0→0→0→0→0
→→5.要求行政机关确认或重新出具已获取信息→0→0→0→0→0→0→0
→（六）其他处理→1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请→1→0→0→0→0→0→1
→→2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请→0→0→0→0→0→0→0
→→3.其他→0→0→0→0→0→0→0
→（七）总计→→7→2→0→0→1→0→10
四、结转下年度继续办理→→→1→1→0→0→0→0→2

四、政府信息公开行政复议、行政诉讼情况

行政复议→→→→→行政诉讼→→→→→→→→→
结果维持→结果纠正→其他结果→尚未审结→总计→未经复议直接起诉→→→→→复议后起诉→→→→
→→→→→结果维持→结果纠正→其他结果→尚未审结→总计→结果维持→结果纠正→其他结果→尚未审结→总计
2→0→1→0→3→0→0→0→1→1→1→0→0→0→1

五、存在的主要问题及改进情况

一是公开内容不够及时，二是解读形式单一。已明确专人按月核对。

六、其他需要报告的事项

本年度未收取信息处理费。
`;

/**
 * The base report with other lines: for each key, the one line that contains it is replaced; by nothing where the value is
 * null. Values may hold marks and several lines.
 */
export function report(changes: Readonly<Record<string, string | null>> = {}, base: string = BASE): string {
  const lines: (string | null)[] = base.split('\n');
  for (const [key, value] of Object.entries(changes)) {
    const found = lines.flatMap((line, index) => (line?.includes(key) ? [index] : []));
    if (found.length !== 1) throw new Error(`${found.length} lines of the report contain “${key}”`);
    lines[found[0]!] = value;
  }
  return lines.filter(line => line !== null).join('\n');
}

/** The base report without a section, given by the words of its title, and without what stands under it. */
export function without(title: string, base: string = BASE): string {
  const lines = base.split('\n');
  const from = lines.findIndex(line => /^[一二三四五六]、/.test(line) && line.includes(title));
  if (from < 0) throw new Error(`no section “${title}”`);
  const next = lines.findIndex(
    (line, index) => index > from && /^[一二三四五六]、[^→]*$/.test(line) && !line.includes('→'),
  );
  return [...lines.slice(0, from), ...(next < 0 ? [] : lines.slice(next))].join('\n');
}
