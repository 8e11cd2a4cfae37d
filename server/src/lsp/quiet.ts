// Waits until the messages that have come in have been looked at: they come one in each turn of the event loop.

/**
 * Ends as soon as two turns bring none, by the count of those that came, so that it is over before a next key can be struck; only
 * a client that sends faster than it can be listened to would be kept waiting, and only for answers that are old before it reads
 * them.
 */
export async function untilQuiet(count: () => number): Promise<void> {
  let before: number;
  do {
    before = count();
    await nextTurn();
    await nextTurn();
  } while (before !== count());
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
