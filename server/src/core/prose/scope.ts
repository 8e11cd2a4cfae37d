// Whether a sentence tells the numbers of the body that reports, or those of another: of the office alone in the report of a
// whole district, of the whole city in that of a department.
import type { ReportModel } from '../model/model.js';
import type { Scope } from './discourse.js';

const LEVELS = '省市区县州旗盟镇乡';

/** Whether the numbers may be of another body than the one that the title names. Without a title nobody can tell. */
export function isForeign(model: ReportModel, scope: Scope | undefined): boolean {
  const { organ } = model;
  if (scope === undefined) return false;
  if (scope.kind === 'own')
    return isGovernment(organ) && !/单位|机关|我们/.test(scope.text) && !organ.endsWith('办事处');
  if (organ === '') return scope.kind === 'government' || scope.kind === 'part';
  switch (scope.kind) {
    case 'own-area':
      return !isGovernment(organ);
    case 'area':
      return !isGovernment(organ) || !isArea(organ, scope.text);
    case 'government':
      // 区政府 in the report of the district may mean its office only.
      return isGovernment(organ) || !shortOf(organ).endsWith(shortOf(scope.text));
    case 'departments':
      return !isGovernment(organ);
    case 'part':
      return true;
    case 'named':
      return !isShortFor(scope.text, organ);
    default:
      return scope.kind satisfies never;
  }
}

/** 洪泽区人民政府, or 上海市 alone: the report of a whole area. */
function isGovernment(organ: string): boolean {
  return /(?:政府|街道|街道办事处|管委会|管理委员会)$/.test(organ) || LEVELS.includes(organ.at(-1) ?? ' ');
}

/** 全区 in the report of a district. */
function isArea(organ: string, area: string): boolean {
  if (area === '全系统') return false;
  const own = organ
    .replace(/人民政府$|政府$/, '')
    .replace(/(?:街道)?办事处$/, '街道')
    .at(-1);
  return own === area.at(-1);
}

/** 区医保局 for 示例市样例区医疗保障局: its characters in their order, and the same last one. */
function isShortFor(body: string, organ: string): boolean {
  const name = body.replace(/^(?:由|经|省|市|区|县|镇|乡)+/, '');
  if (name.at(-1) !== organ.at(-1)) return false;
  let at = 0;
  for (const character of name) {
    at = organ.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function shortOf(body: string): string {
  return body.replace('人民政府', '政府').replace(/^.{0,8}?的/, '');
}
