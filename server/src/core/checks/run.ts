import type { ReportModel } from '../model/model.js';
export function runChecks(_model: ReportModel): { findings: []; crashes: [] } { return { findings: [], crashes: [] }; }
