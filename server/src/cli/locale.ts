// Which language the command line speaks: what --locale says, else what the system says, else Chinese.
import { localeOf, type Locale } from '../core/index.js';

/** The locale that `--locale` names, or undefined where it names none that we speak: `zh-cn`, `zh_CN`, `en`, `en-GB`. */
export function localeNamed(name: string): Locale | undefined {
  return /^(?:zh|en)(?:[-_.@]|$)/i.test(name) ? localeOf(name) : undefined;
}

/** The system's locale, by the variables of POSIX in their order. `C` and `POSIX` name no language: the product's own it is. */
export function localeOfSystem(environment: Readonly<Record<string, string | undefined>>): Locale {
  const tag = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  return tag === undefined || /^(?:C|POSIX)(?:[.@]|$)/.test(tag) ? localeOf(undefined) : localeOf(tag);
}
