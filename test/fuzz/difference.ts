// Compares two values all the way down and says where they first differ; a thousand times faster than a failed deepEqual, and
// quicker on equal ones, since whatever both share by identity is not looked into.

/** The path of the first difference with both values, or undefined where there is none. */
export function differenceOf(one: unknown, other: unknown): string | undefined {
  const found = look(one, other);
  return found && `${found.path.reverse().join('.')}: ${shown(found.one)} is to be ${shown(found.other)}`;
}

interface Difference {
  /** From the inside out. */
  readonly path: (string | number)[];
  readonly one: unknown;
  readonly other: unknown;
}

function look(one: unknown, other: unknown): Difference | undefined {
  if (Object.is(one, other)) return undefined;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return { path: [], one, other };
  }
  if (Array.isArray(one) && Array.isArray(other)) return lookIntoLists(one, other);
  if (one instanceof Map && other instanceof Map) return lookIntoLists([...one], [...other]);
  if (one instanceof Set && other instanceof Set) return lookIntoLists([...one], [...other]);
  if (one instanceof Error && other instanceof Error) return lookInto('message', one.message, other.message);
  return lookIntoObjects(one as Members, other as Members);
}

type Members = Readonly<Record<string, unknown>>;

function lookInto(name: string | number, one: unknown, other: unknown): Difference | undefined {
  if (one === other) return undefined;
  const found = look(one, other);
  found?.path.push(name);
  return found;
}

function lookIntoLists(one: readonly unknown[], other: readonly unknown[]): Difference | undefined {
  const shorter = Math.min(one.length, other.length);
  for (let index = 0; index < shorter; index++) {
    const found = lookInto(index, one[index], other[index]);
    if (found !== undefined) return found;
  }
  return lookInto('length', one.length, other.length);
}

/** A member that is undefined is as good as none. Members may be computed by the class of an object. */
function lookIntoObjects(one: Members, other: Members): Difference | undefined {
  for (const name of namesOf(one)) {
    if (typeof one[name] === 'function' || (name === 'table' && isReading(one))) continue;
    const found = lookInto(name, one[name], other[name]);
    if (found !== undefined) return found;
  }
  for (const name of namesOf(other)) {
    if (one[name] === undefined && other[name] !== undefined)
      return { path: [name], one: undefined, other: other[name] };
  }
  return undefined;
}

/**
 * What prose was read as names the table it was read from, for its form. As long as none of the cells has changed that it was
 * compared with, that may be the table of an earlier reading.
 */
function isReading(value: Members): boolean {
  return 'schema' in value && 'cells' in value && 'units' in value;
}

function namesOf(value: Members): string[] {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null || prototype === Object.prototype) return Object.keys(value);
  const computed = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(
    ([, { get }]) => get !== undefined,
  );
  return [...Object.keys(value), ...computed.map(([name]) => name)];
}

function shown(value: unknown): string {
  const json = JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? `${member}n` : member)) as
    string | undefined;
  return json === undefined ? String(value) : json.length > 300 ? `${json.slice(0, 300)}…` : json;
}
