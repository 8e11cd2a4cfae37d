// Findings as SARIF 2.1.0, for code scanning services. Rules come from the registry of checks.
import { pathToFileURL } from 'node:url';
import { checks, say, type Locale, type Severity } from '../../core/index.js';
import type { CheckedFile, Place, ShownFinding } from '../file-report.js';
import type { CheckRenderer } from './check-renderer.js';
import { jsonList } from './json-list.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;

export function checkSarif(locale: Locale, version: string): CheckRenderer {
  const results = jsonList();
  const driver = {
    name: 'disclosure-report',
    version,
    language: locale === 'zh-cn' ? 'zh-CN' : 'en',
    rules: checks.map(check => ({
      id: check.id,
      shortDescription: { text: say(locale, check.docs.summary) },
      fullDescription: { text: say(locale, check.docs.rationale) },
      defaultConfiguration: {
        ...(check.offByDefault === true && { enabled: false }),
        level: LEVELS[check.defaultSeverity],
      },
      properties: { category: check.group },
    })),
  };
  const ruleIndex = new Map(checks.map((check, index) => [check.id, index]));
  return {
    begin: () =>
      '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[' +
      `{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`,
    file: file =>
      resultsOf(file, ruleIndex)
        .map(result => results.item(JSON.stringify(result)))
        .join(''),
    end: () => `${results.end()}]}]}\n`,
  };
}

function resultsOf(file: CheckedFile, ruleIndex: ReadonlyMap<string, number>): object[] {
  return [
    ...resultsFor(file.path, file.findings, ruleIndex, () => ({})),
    ...resultsFor(file.path, file.dismissed, ruleIndex, ({ reason }) => ({
      suppressions: [{ kind: 'external', status: 'accepted', ...(reason !== undefined && { justification: reason }) }],
    })),
  ];
}

function resultsFor<Told extends ShownFinding>(
  path: string,
  findings: readonly Told[],
  ruleIndex: ReadonlyMap<string, number>,
  more: (finding: Told) => object,
): object[] {
  const artifactLocation = { uri: uriOf(path) };
  return findings.map(finding => ({
    ruleId: finding.check,
    ruleIndex: ruleIndex.get(finding.check) ?? -1,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: { artifactLocation, region: regionOf(finding) },
        ...(finding.addresses.length > 0 && {
          logicalLocations: finding.addresses.map(address => ({ fullyQualifiedName: address, kind: 'member' })),
        }),
      },
    ],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((related, id) => ({
        id,
        physicalLocation: { artifactLocation, region: regionOf(related) },
        message: { text: related.message },
      })),
    }),
    ...more(finding),
  }));
}

function regionOf({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative paths stay relative, as services match them with the paths of a repository. */
function uriOf(path: string): string {
  if (/^(?:[/\\]|[A-Za-z]:[/\\])/.test(path)) return pathToFileURL(path).href;
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
