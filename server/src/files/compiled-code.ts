// The code that V8 has made of this program, kept for its next start by whoever started it (launch/launch.ts).

/** Handed to the program by its launcher; not there where the program is loaded in another way. */
declare const keepCompiledCode: (() => void) | undefined;

/** Keeps what has been compiled so far, once. It takes some milliseconds: this is for when an answer has been given. */
export function keepCode(): void {
  if (typeof keepCompiledCode === 'function') keepCompiledCode();
}
