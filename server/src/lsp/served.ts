// Decides which reports of a document are served, and what of them. A document of our own language is served whole; in any other
// one only what is a report beyond doubt, since nobody asked for it there.
import { controlReport, type PlacedReport, type ReportModel, type ReportSnapshot } from '../core/index.js';
import type { Decisions } from './controls.js';
import type { ControlledPlace } from './view.js';

/** The id of the language of reports, as in the extension's package.json. */
export const LANGUAGE_ID = 'disclosure-report';

/** The reports that diagnostics and answers speak of; empty for a Markdown or text file that holds none. */
export function servedReports(languageId: string, reports: readonly PlacedReport[]): readonly PlacedReport[] {
  if (languageId === LANGUAGE_ID) return reports;
  return reports.filter(({ report }) => isReport(report));
}

/** The reports as the decisions of their users leave them. */
export function controlledReports(reports: readonly PlacedReport[], { control }: Decisions): ControlledPlace[] {
  return reports.map(placed => {
    const result = controlReport(placed.report, control);
    return { placed: result.report === placed.report ? placed : { ...placed, report: result.report }, result };
  });
}

const known = new WeakMap<ReportSnapshot, boolean>();

function isReport(report: ReportSnapshot): boolean {
  const former = known.get(report);
  if (former !== undefined) return former;
  const answer = showsReport(report.model);
  known.set(report, answer);
  return answer;
}

/** Two sections that their words tell (a number alone tells nothing), and beside them the title or a table of the form. */
function showsReport(model: ReportModel): boolean {
  if (!model.recognized) return false;
  const sections = new Set<string>();
  for (const section of model.sections) {
    if (section.schema !== undefined && section.matched !== 'ordinal') sections.add(section.schema.id);
  }
  return sections.size >= 2 && (model.title !== '' || model.tables.size > 0);
}
