// The list of all checks, in the order in which the documentation tells them. A new check is one line here.
import { blankValue } from './blank-value.js';
import { brokenParagraph } from './broken-paragraph.js';
import type { Check } from './check.js';
import { doubledPunctuation } from './doubled-punctuation.js';
import { doubledWord } from './doubled-word.js';
import { duplicateRow } from './duplicate-row.js';
import { duplicateSection } from './duplicate-section.js';
import { emptySection } from './empty-section.js';
import { feeStatement } from './fee-statement.js';
import { invalidNumber } from './invalid-number.js';
import { labelDrift } from './label-drift.js';
import { missingRow } from './missing-row.js';
import { missingSection } from './missing-section.js';
import { missingTable } from './missing-table.js';
import { missingTopic } from './missing-topic.js';
import { missingTotal } from './missing-total.js';
import { mixedHeadings } from './mixed-headings.js';
import { neighbourColumn } from './neighbour-column.js';
import { oddNumber } from './odd-number.js';
import { proseArithmetic } from './prose-arithmetic.js';
import { proseContradictsTable } from './prose-contradicts-table.js';
import { raggedRow } from './ragged-row.js';
import { sectionOrder } from './section-order.js';
import { sectionTitle } from './section-title.js';
import { shiftedRow } from './shifted-row.js';
import { splitTable } from './split-table.js';
import { staleDismissal } from './stale-dismissal.js';
import { supersededForm } from './superseded-form.js';
import { suspectCell } from './suspect-cell.js';
import { unbalancedColumn } from './unbalanced-column.js';
import { unknownRow } from './unknown-row.js';
import { westernPunctuation } from './western-punctuation.js';
import { wrongTotal } from './wrong-total.js';
import { yearMismatch } from './year-mismatch.js';

/** Each check with the type of its data hidden: what its `run` yields goes back to its own `fixes` only. */
export const checks: readonly Check[] = [
  missingSection,
  duplicateSection,
  sectionOrder,
  sectionTitle,
  emptySection,
  mixedHeadings,
  missingTopic,
  missingTable,
  supersededForm,
  splitTable,
  shiftedRow,
  raggedRow,
  missingRow,
  duplicateRow,
  unknownRow,
  labelDrift,
  blankValue,
  missingTotal,
  invalidNumber,
  oddNumber,
  wrongTotal,
  unbalancedColumn,
  suspectCell,
  neighbourColumn,
  yearMismatch,
  proseContradictsTable,
  proseArithmetic,
  feeStatement,
  westernPunctuation,
  doubledPunctuation,
  doubledWord,
  brokenParagraph,
  staleDismissal,
] as readonly unknown[] as readonly Check[];
