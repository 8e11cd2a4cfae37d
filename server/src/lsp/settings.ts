// Reads what users set, from all the ways in which clients tell it, and believes nothing that it did not look at.
import { localeOf, type Locale } from '../core/index.js';

/** The section of the settings that is ours. */
export const SECTION = 'disclosureReport';

export interface Settings {
  /** Undefined where the user leaves it to the client: `auto`, or nothing. */
  readonly locale: Locale | undefined;
}

/** Settings from the value of our section; anything that is not as it should be counts as not set. */
export function settingsOf(section: unknown): Settings {
  const locale = memberOf(section, 'locale');
  return { locale: locale === 'zh-cn' || locale === 'en' ? locale : undefined };
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
