// Has V8 wait longer before it compiles a function a second time, for speed. A key stroke runs some hundred functions, each for
// microseconds: to compile them all within the first thousand key strokes takes more processor time than they save in these, and
// answers wait for it. What runs for long at a time is still compiled soon.

/** Bytes of its code that a function runs through before it is considered; V8's own figure is 67,584. */
const BUDGET = 2_000_000;

/**
 * To be called when a first document has been read: until then, all is to be fast as soon as it can be; from then on, the
 * sooner the better, since a function that V8 has begun to consider is compiled before long.
 */
export async function compileLater(): Promise<void> {
  // Chromium's V8 may be one that ends the process when a flag is changed later ("Check failed: !IsFrozen()").
  if (process.versions['electron'] !== undefined) return;
  // Loaded only now: it takes a millisecond, of which a start has not many.
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
