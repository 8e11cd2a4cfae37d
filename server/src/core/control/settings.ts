// What users may say about checks, in the settings of an editor and in disclosure-report.json alike: how severe each one is,
// and what is done with its fixes when a file is saved. Whatever is not as it should be is told and counts as not said.
import type { Check, Finding, Severity } from '../checks/check.js';
import { checks } from '../checks/registry.js';
import { message, type Message } from '../messages/message.js';
import { distance } from 'fastest-levenshtein';

export const LEVELS = ['error', 'warning', 'info', 'hint', 'off'] as const;
export const SAVE_POLICIES = ['never', 'ask', 'safe'] as const;

/** How severe the findings of a check are; `off`: it says nothing. */
export type Level = (typeof LEVELS)[number];
/** What saving does with the fixes of a check: nothing, a question, or the safe ones unasked. */
export type SavePolicy = (typeof SAVE_POLICIES)[number];

export interface CheckSettings {
  readonly checks: Readonly<Record<string, Level>>;
  readonly fixOnSave: Readonly<Record<string, SavePolicy>>;
}

/** All as the checks say of themselves, and nothing done on saving. */
export const NO_SETTINGS: CheckSettings = { checks: {}, fixOnSave: {} };

/** Something in settings that is not as it should be. */
export interface SettingProblem {
  /** Names of members and numbers of elements, from the outermost. */
  readonly path: readonly (string | number)[];
  /** The name is wrong, and not the value. */
  readonly onKey: boolean;
  readonly message: Message;
}

/** The settings that a value holds: an object with `checks` and `fixOnSave`; members of other names are `isOther`'s. */
export function settingsFrom(
  value: unknown,
  isOther: (name: string) => boolean,
): { readonly settings: CheckSettings; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  if (!isObject(value)) {
    problems.push({ path: [], onKey: false, message: wrongType('{ }', value) });
    return { settings: NO_SETTINGS, problems };
  }
  for (const name of Object.keys(value)) {
    if (name === 'checks' || name === 'fixOnSave' || isOther(name)) continue;
    problems.push({
      path: [name],
      onKey: true,
      message: message('settings.unknown-name', { name, near: nearTo(name) }),
    });
  }
  const settings = {
    checks: choices(value['checks'], 'checks', LEVELS, () => undefined, problems),
    fixOnSave: choices(value['fixOnSave'], 'fixOnSave', SAVE_POLICIES, withoutFix, problems),
  };
  return { settings, problems };

  function nearTo(name: string): Message {
    return suggestion(name, ['checks', 'fixOnSave']);
  }
}

/** Settings of which the nearer ones win, check by check. */
export function mergeSettings(farther: CheckSettings, nearer: CheckSettings): CheckSettings {
  return {
    checks: { ...farther.checks, ...nearer.checks },
    fixOnSave: { ...farther.fixOnSave, ...nearer.fixOnSave },
  };
}

/** How severe findings of the check are, where nothing less certain is said of one of them. */
export function levelOf(check: Check, settings: CheckSettings): Level {
  return settings.checks[check.id] ?? (check.offByDefault === true ? 'off' : check.defaultSeverity);
}

/** The findings as the settings want them: those of a check that is off left out, others as severe as is said. */
export function applySettings(findings: readonly Finding[], settings: CheckSettings): readonly Finding[] {
  if (Object.keys(settings.checks).length === 0) return findings;
  return findings.flatMap(finding => {
    const level: Severity | 'off' | undefined = settings.checks[finding.check];
    if (level === undefined || level === finding.severity) return [finding];
    return level === 'off' ? [] : [{ ...finding, severity: level }];
  });
}

/** One choice of `allowed` for each check that `value` names. */
function choices<Choice extends string>(
  value: unknown,
  name: string,
  allowed: readonly Choice[],
  unfit: (check: Check) => Message | undefined,
  problems: SettingProblem[],
): Readonly<Record<string, Choice>> {
  if (value === undefined) return {};
  if (!isObject(value)) {
    problems.push({ path: [name], onKey: false, message: wrongType('{ }', value) });
    return {};
  }
  const chosen: Record<string, Choice> = {};
  for (const [id, wanted] of Object.entries(value)) {
    const check = checks.find(candidate => candidate.id === id);
    const fault = check === undefined ? unknownCheck(id) : unfit(check);
    if (fault !== undefined) {
      problems.push({ path: [name, id], onKey: true, message: fault });
      continue;
    }
    const choice = allowed.find(candidate => candidate === wanted);
    if (choice !== undefined) chosen[id] = choice;
    else problems.push({ path: [name, id], onKey: false, message: badChoice(allowed, wanted) });
  }
  return chosen;
}

/** That no check has this id, and which one may be meant. */
export function unknownCheck(id: string): Message {
  const ids = checks.map(check => check.id);
  return message('settings.unknown-check', { id, near: suggestion(id, ids) });
}

function withoutFix(check: Check): Message | undefined {
  return check.fixes === undefined ? message('settings.no-fix', { id: check.id }) : undefined;
}

function badChoice(allowed: readonly string[], value: unknown): Message {
  const values = allowed.map(choice => `"${choice}"`).join(', ');
  return message('settings.bad-value', { value: shortJson(value), values });
}

export function wrongType(expected: string, value: unknown): Message {
  return message('settings.wrong-type', { expected, value: shortJson(value) });
}

function suggestion(name: string, known: readonly string[]): Message {
  const near = known
    .map(candidate => ({ candidate, gap: distance(candidate.toLowerCase(), name.toLowerCase()) }))
    .filter(({ candidate, gap }) => gap <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((one, other) => one.gap - other.gap)[0];
  return near === undefined ? message('settings.no-near') : message('settings.near', { near: near.candidate });
}

function shortJson(value: unknown): string {
  const json = JSON.stringify(value) ?? 'undefined';
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
