// Finds the name of the body of a report in its title and prose: whole, inside longer names, and cut short at the front
// (示例区林业局 for 示例市示例区林业局).
import { message, type Message } from '../messages/message.js';
import type { ReportModel } from '../model/model.js';
import { isInWork, type Occurrence } from './rename-year.js';

export interface OrganOccurrence extends Occurrence {
  /** How many characters of the whole name are missing in front; 0 for the whole name. */
  readonly short: number;
}

const SHORTEST = 4;
/** Behind these, in a name, the part for the next lower place begins. */
const PLACES = '省市县区州盟旗镇乡';
const OFFICE = /^[ \u3000]*(?:办公室|办公厅|党组|党委|党工委|机关党委|纪检)/;
/** A name that does not end as names of bodies do may be that of a place, with a body behind it. */
const IS_BODY = /[局委办厅院府处会所站心队社街镇乡司行]$/;
const BODY_BEHIND = /^[\p{Script=Han}]{1,10}?(?:局|委员会|办公室|办公厅|中心|政府|街道|医院|学校)/u;

/** Every place that names the body, in the order of the text; longer forms are found before shorter ones within them. */
export function organOccurrences(model: ReportModel): readonly OrganOccurrence[] {
  const { tree, organ, titleSpan } = model;
  if (organ.length < 2) return [];
  const forms = formsOf(organ);
  const pattern = new RegExp(forms.map(form => [...form].map(escapeRegExp).join('[ \\u3000]*')).join('|'), 'g');
  return tree.lines.flatMap(({ kind, text }, line): OrganOccurrence[] => {
    if (kind === 'row' || kind === 'blank') return [];
    const start = tree.lineStarts[line]!;
    const isTitle = titleSpan !== undefined && titleSpan.from < start + text.length && start < titleSpan.to;
    return [...text.matchAll(pattern)].map(({ index, 0: words }) => {
      const bare = words.replace(/[ \u3000]/g, '');
      const short = organ.length - bare.length;
      const doubt = isTitle ? undefined : doubtAt(organ, text, index, index + words.length, short);
      return { span: { from: start + index, to: start + index + words.length }, text: bare, doubt, short };
    });
  });
}

/** The whole name, then what is left of it behind each 市, 区, 县 …, longest first. */
function formsOf(organ: string): string[] {
  const forms = [organ];
  for (let at = 1; at < organ.length; at++) {
    const begins = PLACES.includes(organ[at - 1]!) || PLACES.includes(organ[at]!);
    if (begins && organ.length - at >= SHORTEST && IS_BODY.test(organ)) forms.push(organ.slice(at));
  }
  return forms;
}

function doubtAt(organ: string, text: string, from: number, to: number, short: number): Message | undefined {
  const after = text.slice(to, to + 20);
  if (isInWork(text, from)) return message('rename.inWork');
  if (OFFICE.test(after) || (!IS_BODY.test(organ) && BODY_BEHIND.test(after))) return message('rename.insideName');
  if (PLACES.includes(text[from - 1] ?? ' ')) return message('rename.insideName');
  return short > 0 ? message('rename.shortForm') : undefined;
}

function escapeRegExp(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
