// Makes a failing run small enough to be read: fewer edits, then fewer lines of the text, as long as it still fails.
import { splitLines } from '../../server/src/core/index.js';
import { edited, replay, type Script, type Step } from './run.js';

/** A smaller script that fails too, though perhaps in another way. Takes at most about `seconds`. */
export function shrink(script: Script, seconds: number): Script {
  const end = Date.now() + seconds * 1000;
  const fails = (tried: Script): boolean => replay(tried, true) !== undefined;
  const first = replay(script, true);
  if (first === undefined) return script;
  let small: Script = { ...script, steps: script.steps.slice(0, first.after) };
  // What fails in a text that is only read needs no edits to tell it.
  const asText = { ...script, text: textAfter(small), steps: [READ] };
  if (fails(asText)) small = asText;
  small = { ...small, steps: fewer(small.steps, steps => fails({ ...small, steps }), end) };
  small = { ...small, text: fewerLines(small.text, text => fails({ ...small, text }), end) };
  small.steps.forEach((step, at) => {
    step.edit.forEach((change, index) => {
      const withText = (text: string): Script => {
        const edit = step.edit.with(index, { ...change, text });
        return { ...small, steps: small.steps.with(at, { ...step, edit }) };
      };
      small = withText(fewerLines(change.text, text => fails(withText(text)), end));
      step = small.steps[at]!;
    });
  });
  return { ...small, steps: fewer(small.steps, steps => fails({ ...small, steps }), end) };
}

/** An edit that changes nothing, after which everything is asked. */
const READ: Step = {
  edit: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '' }],
  then: 'ask',
};

function textAfter({ text, steps }: Pick<Script, 'text' | 'steps'>): string {
  return steps.flatMap(({ edit }) => edit).reduce(edited, text);
}

/** The text with as few of its lines as still fail. */
export function fewerLines(text: string, stillFails: (text: string) => boolean, end: number): string {
  return fewer(splitLines(text), lines => stillFails(lines.join('')), end).join('');
}

/** Leaves out runs of items, long ones first. */
function fewer<Item>(
  items: readonly Item[],
  stillFails: (kept: readonly Item[]) => boolean,
  end: number,
): readonly Item[] {
  let kept = items;
  for (let length = Math.ceil(kept.length / 2); length >= 1; length = length === 1 ? 0 : Math.ceil(length / 2)) {
    for (let from = 0; from < kept.length && Date.now() < end;) {
      const tried = [...kept.slice(0, from), ...kept.slice(from + length)];
      if (stillFails(tried)) kept = tried;
      else from += length;
    }
  }
  return kept;
}
