// Words for users, kept apart from the code that finds things: a message is an id with parameters, said in either language.
import { en } from './en.js';
import { zhCn } from './zh-cn.js';

export type Locale = 'zh-cn' | 'en';
export type MessageId = keyof typeof zhCn;
export type MessageParams = Readonly<Record<string, string | number | bigint | Message>>;

/** Something to tell the user, in no language yet. Parameters may be messages themselves. */
export interface Message {
  readonly id: MessageId;
  readonly params: MessageParams;
}

/** A message by its id; `params` name what its template puts in braces. */
export function message(id: MessageId, params: MessageParams = {}): Message {
  return { id, params };
}

/**
 * The message in words. A parameter that the template names but nobody gave stays in braces, so that it is seen. Of
 * `{count|one|more}` and `{count|one|two|more}` the words for the number are taken, `#` in them being the number.
 */
export function say(locale: Locale, told: Message): string {
  const pieces = piecesOf((locale === 'zh-cn' ? zhCn : en)[told.id]);
  let words = pieces[0]!;
  for (let at = 1; at < pieces.length; at += 3) {
    words += valueIn(locale, told, pieces[at]!, pieces[at + 1]) + pieces[at + 2]!;
  }
  return words;
}

function valueIn(locale: Locale, told: Message, name: string, forms: string | undefined): string {
  const value = told.params[name];
  if (value === undefined) return forms === undefined ? `{${name}}` : `{${name}|${forms}}`;
  if (typeof value === 'object') return say(locale, value);
  return forms === undefined ? String(value) : formFor(String(value), forms.split('|'));
}

const PARAMETER = /\{(\w+)(?:\|([^{}]*))?\}/;

const taken = new Map<string, readonly (string | undefined)[]>();

/** A template taken apart, once: words, and behind each the name of a parameter, its forms if it has some, and words again. */
function piecesOf(template: string): readonly (string | undefined)[] {
  let pieces = taken.get(template);
  if (pieces === undefined) taken.set(template, (pieces = template.split(PARAMETER)));
  return pieces;
}

function formFor(number: string, forms: readonly string[]): string {
  const place = number === '1' ? 0 : number === '2' ? Math.min(1, forms.length - 1) : forms.length - 1;
  return forms[place]!.replaceAll('#', number);
}

/** The locale for a language tag as editors and systems give it (`zh-CN`, `zh_CN.UTF-8`, `en-US`); Chinese unless it is another. */
export function localeOf(tag: string | undefined): Locale {
  return tag === undefined || tag === '' || /^zh/i.test(tag) ? 'zh-cn' : 'en';
}
