// A server that dies now and then comes back; one that dies again and again is left alone.
import assert from 'node:assert/strict';
import { CRASH_MINUTES, MOST_CRASHES, crashLimit } from '../../client/src/crash-limit.js';

suite('crash limit', () => {
  test('gives up after several crashes in a short time', () => {
    const limit = crashLimit(() => 0);
    const answers = Array.from({ length: MOST_CRASHES }, () => limit.mayRestart());
    assert.deepEqual(answers, [...Array<boolean>(MOST_CRASHES - 1).fill(true), false]);
  });

  test('forgets what is long ago', () => {
    let at = 0;
    const limit = crashLimit(() => at);
    for (let crash = 0; crash < 10 * MOST_CRASHES; crash++, at += (CRASH_MINUTES * 60_000) / (MOST_CRASHES - 1)) {
      assert.equal(limit.mayRestart(), true);
    }
  });

  test('begins anew after a restart by hand', () => {
    const limit = crashLimit(() => 0);
    for (let crash = 0; crash < MOST_CRASHES; crash++) limit.mayRestart();
    limit.forget();
    assert.equal(limit.mayRestart(), true);
  });
});
