// The shape of an output of `check`: pieces of text, so that each file is shown as soon as it is read and then forgotten.
import type { CheckedFile, CheckSummary } from '../file-report.js';

export interface CheckRenderer {
  begin(): string;
  file(file: CheckedFile): string;
  end(summary: CheckSummary): string;
}
