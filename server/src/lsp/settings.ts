// Reads what users set, from all the ways in which clients tell it, and believes nothing that it did not look at.
import {
  localeOf,
  NO_SETTINGS,
  settingsFrom,
  type CheckSettings,
  type Locale,
  type SettingProblem,
} from '../core/index.js';

/** The section of the settings that is ours. */
export const SECTION = 'disclosureReport';

export interface Settings {
  /** Undefined where the user leaves it to the client: `auto`, or nothing. */
  readonly locale: Locale | undefined;
}

/** What a user may set differently for each folder. */
export interface DocumentSettings {
  /** Hints with the sum at the end of a row whose total is wrong or missing. */
  readonly sumHints: boolean;
  /** Hints with the names of columns. */
  readonly columnHints: boolean;
  readonly lenses: boolean;
  readonly virtualAlign: boolean;
  readonly ambiguousAsWide: boolean;
  /** For clients that do not tell the tab size of their editor. */
  readonly tabSize: number;
  /** How severe checks are, and what saving does. */
  readonly checks: CheckSettings;
}

export const DEFAULT_SETTINGS: DocumentSettings = {
  sumHints: true,
  columnHints: false,
  lenses: true,
  virtualAlign: false,
  ambiguousAsWide: false,
  tabSize: 8,
  checks: NO_SETTINGS,
};

/** Settings from the value of our section; anything that is not as it should be counts as not set. */
export function settingsOf(section: unknown): Settings {
  const locale = memberOf(section, 'locale');
  return { locale: locale === 'zh-cn' || locale === 'en' ? locale : undefined };
}

/** The same for one document. */
export function documentSettingsOf(section: unknown): DocumentSettings {
  const inlayHints = memberOf(section, 'inlayHints');
  const virtualAlign = memberOf(section, 'virtualAlign');
  const tabSize = memberOf(virtualAlign, 'tabSize');
  const isTabSize = typeof tabSize === 'number' && Number.isInteger(tabSize) && tabSize >= 1 && tabSize <= 64;
  return {
    sumHints: flag(memberOf(inlayHints, 'sums'), DEFAULT_SETTINGS.sumHints),
    columnHints: flag(memberOf(inlayHints, 'columns'), DEFAULT_SETTINGS.columnHints),
    lenses: flag(memberOf(memberOf(section, 'codeLens'), 'enabled'), DEFAULT_SETTINGS.lenses),
    virtualAlign: flag(memberOf(virtualAlign, 'enabled'), DEFAULT_SETTINGS.virtualAlign),
    ambiguousAsWide: flag(memberOf(virtualAlign, 'ambiguousAsWide'), DEFAULT_SETTINGS.ambiguousAsWide),
    tabSize: isTabSize ? tabSize : DEFAULT_SETTINGS.tabSize,
    checks: checkSettingsOf(section).settings,
  };
}

/** What our section says of checks, and what in it makes no sense. */
export function checkSettingsOf(section: unknown): {
  readonly settings: CheckSettings;
  readonly problems: readonly SettingProblem[];
} {
  // Clients send null for what is not set.
  const own = {
    checks: memberOf(section, 'checks') ?? undefined,
    fixOnSave: memberOf(section, 'fixOnSave') ?? undefined,
  };
  return settingsFrom(own, () => true);
}

/** Our section of the settings that `workspace/didChangeConfiguration` carries; clients send them whole. */
export function sectionOf(settings: unknown): unknown {
  return memberOf(settings, SECTION);
}

/** The language of the client: what its options for us say, else what it says of itself, else Chinese. */
export function clientLocale(initializationOptions: unknown, locale: string | undefined): Locale {
  const option = memberOf(initializationOptions, 'locale');
  return localeOf(typeof option === 'string' && option !== '' && option !== 'auto' ? option : locale);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}
