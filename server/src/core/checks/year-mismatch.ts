// Places that say another year than that of the report: the statistical period, last year's year left in a sentence. Where
// most of the text says that other year, the title is the one that is out of line: one finding there.
import { message } from '../messages/message.js';
import type { ReportModel } from '../model/model.js';
import { yearPlaces, type YearPlace } from '../prose/years.js';
import { textOf } from '../syntax/text-of.js';
import { lineAt } from '../text/lines.js';
import type { TextEdit } from '../text/span.js';
import { defineCheck, type RelatedPlace, type Sighting } from './check.js';

/** So many places must agree on another year before the title is doubted. */
const ENOUGH_TO_DOUBT = 3;

export const yearMismatch = defineCheck<readonly YearPlace[]>({
  id: 'year-mismatch',
  group: 'consistency',
  scope: 'frame',
  defaultSeverity: 'warning',
  since: '0.2.0',
  docs: { summary: message('year-mismatch.summary'), rationale: message('year-mismatch.rationale') },

  *run(model) {
    const { year } = model;
    if (year === undefined) return;
    const places = yearPlaces(model);
    const wrong = places.filter(place => place.year !== year);
    if (wrong.length === 0) return;
    const doubted = doubtOfTitle(model, places, wrong);
    if (doubted) yield doubted;
    else yield* wrong.flatMap((place, index) => sightingOf(model, place, wrong[index - 1], wrong));
  },

  fixes(model, places) {
    const edits = places.flatMap((place): TextEdit[] => {
      const span = { from: place.span.from, to: place.span.from + 4 };
      // Not in Chinese digits, nor with a line break between them.
      return /^\d{4}$/.test(textOf(model.tree, span)) ? [{ span, newText: String(model.year) }] : [];
    });
    if (edits.length < places.length) return [];
    return [
      { title: message('year-mismatch.fix', { year: model.year! }), safety: 'suggested', preferred: true, edits },
    ];
  },
});

function sightingOf(
  model: ReportModel,
  place: YearPlace,
  before: YearPlace | undefined,
  wrong: readonly YearPlace[],
): Sighting<readonly YearPlace[]>[] {
  // Both ends of a period are one slip.
  if (isSamePeriod(model, before, place)) return [];
  const next = wrong[wrong.indexOf(place) + 1];
  const places = isSamePeriod(model, place, next) ? [place, next!] : [place];
  const params = { stated: place.year, year: model.year! };
  const id = place.kind === 'period' ? 'year-mismatch.period' : 'year-mismatch.statement';
  return [{ span: place.span, message: message(id, params), related: titleOf(model), data: places }];
}

/** The two ends of a period stand close to each other. */
function isSamePeriod({ tree }: ReportModel, one: YearPlace | undefined, other: YearPlace | undefined): boolean {
  if (one?.kind !== 'period' || other?.kind !== 'period') return false;
  const [line, last] = [one.span.to, other.span.from].map(offset => lineAt(tree.lineStarts, offset));
  // Places on two lines may lie further apart than what stands between them.
  return last! - line! <= 2 && textOf(tree, { from: one.span.to, to: other.span.from }).length < 20;
}

function doubtOfTitle(
  model: ReportModel,
  places: readonly YearPlace[],
  wrong: readonly YearPlace[],
): Sighting<readonly YearPlace[]> | undefined {
  const { titleSpan, year } = model;
  const [first] = wrong;
  if (titleSpan === undefined || first === undefined || !model.title.includes(String(year))) return undefined;
  const same = wrong.filter(place => place.year === first.year);
  if (same.length < ENOUGH_TO_DOUBT || same.length <= places.length - wrong.length) return undefined;
  const params = { year: year!, stated: first.year, count: same.length };
  const related = same.map(({ span, year: stated }) => ({ span, message: message('year-mismatch.here', { stated }) }));
  return { span: titleSpan, message: message('year-mismatch.title', params), related, data: [] };
}

function titleOf({ titleSpan, title, year }: ReportModel): RelatedPlace[] {
  const says = titleSpan !== undefined && title.includes(String(year));
  return says ? [{ span: titleSpan, message: message('year-mismatch.related-title') }] : [];
}
