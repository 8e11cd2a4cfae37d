// What each check says of itself: its group, when it runs and since when, how severe it is, and which words tell what it finds, why
// and by what rule. Ids, groups and severities are promises; this list is read when one of them changes.
import { checks, sourceOf } from '../../server/src/core/index.js';
import { checkGolden } from '../support/golden.js';

suite('golden: the list of checks', () => {
  test('in its order', () => {
    const lines = checks.map(({ id, group, scope, defaultSeverity, offByDefault, since, docs }) =>
      [
        `${id}: ${group}, ${defaultSeverity}${offByDefault === true ? ', off' : ''}, since ${since}, looks at the ${scope}`,
        `  ${[docs.summary, docs.rationale, sourceOf(id)].map(({ id: words }) => words).join(', ')}`,
      ].join('\n'),
    );
    checkGolden('check-list.txt', `${lines.join('\n')}\n`);
  });
});
