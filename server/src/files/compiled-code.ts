// The code that V8 has made of this program, kept for its next start by whoever started it (launch/launch.ts).

/** Handed to the program by its launcher where there is none yet; not there where the program is loaded in another way. */
declare const keepCompiledCode: (() => void) | undefined;

/** Whether code would be kept of this run: a former one has left none that fits. */
export function isCodeWanted(): boolean {
  return typeof keepCompiledCode === 'function';
}

/** Keeps what has been compiled so far, once. It takes some milliseconds: this is for when an answer has been given. */
export function keepCode(): void {
  if (typeof keepCompiledCode === 'function') keepCompiledCode();
}
