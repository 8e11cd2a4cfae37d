// Remembers results beside the objects they were worked out from, for as long as those live: a WeakMap for the many. What is
// remembered lies in the object itself, out of sight, so that the collector need not go through tables of every line of every
// report, which took it a fifth of a run over many files.

export interface Memory<Key extends object, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/** A memory for objects of one sort. Copies of an object, by spreading it, do not know what it knows. */
export function memory<Key extends object, Value>(): Memory<Key, Value> {
  class Slot extends Same {
    #value: Value | undefined;

    static of(key: object): Value | undefined {
      return #value in key ? key.#value : undefined;
    }

    static fill(key: object, value: Value): void {
      // The constructor gives the key its slot.
      const slot = #value in key ? key : (new Slot(key) as Slot);
      slot.#value = value;
    }
  }
  return { get: key => Slot.of(key), set: (key, value) => Slot.fill(key, value) };
}

/** Its constructor makes no object: a class below it puts its private fields into the one that is given. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- the one way to put a private field into an object
class Same {
  constructor(object: object) {
    return object;
  }
}
