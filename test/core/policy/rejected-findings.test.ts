import { expect, test } from 'vitest';
import { replay } from '../../../src/agent/replay.ts';
import type { RunEvent } from '../../../src/core/event.ts';
import { foldEvents } from '../../../src/core/evolve.ts';
import { openFindings } from '../../../src/core/policy/learned/open-findings.ts';
import { rulesPolicy } from '../../../src/core/policy/rules-policy.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const question = 'Who was the captain of the brig Merrow?';
const ship = passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt, or so Anna Vey said.');
const captain = finding('Ilse Brandt', ship);
const other = finding('Anna Vey', ship, { support: 0.7 });

/** Other objects for each event, as a store or a file gives them. */
function readAgain(events: readonly RunEvent[]): readonly RunEvent[] {
  return events.map((event) => structuredClone(event));
}

/** A run whose better finding did not stand, as it is after it was stored and read again. */
function stored() {
  const history = new History(question)
    .prepared()
    .searched(hits(ship))
    .judged('good', { [ship.id]: 0.9 })
    .read([ship])
    .extracted([ship.id], [captain, other])
    .verified(captain, false);
  return readAgain(history.events);
}

test('a finding that was rejected stays so where the log was stored and read again', () => {
  const state = foldEvents(stored());
  expect(openFindings(state).map(({ finding: { text } }) => text)).toEqual(['Anna Vey']);
  expect(rulesPolicy(state)).not.toMatchObject({ type: 'verify', finding: { text: 'Ilse Brandt' } });
});

test('a stored log in which a finding was rejected is replayed as it was made', () => {
  const history = new History(question)
    .did({ type: 'recall', question }, { type: 'runs-recalled', runs: [] })
    .did(
      { type: 'plan', question },
      { type: 'question-planned', plan: new History(question).prepared().state.plan ?? expect.unreachable() },
    );
  for (let effect = rulesPolicy(history.state); effect !== undefined; effect = rulesPolicy(history.state)) {
    if (effect.type === 'search')
      history.did(effect, {
        ...{
          type: 'search-completed',
          hits: hits(ship),
          terms: [],
          collectionPassages: 1000,
          hasMore: false,
        },
      });
    else if (effect.type === 'judge')
      history.did(effect, {
        ...{ type: 'results-judged', verdict: 'good' },
        relevances: [{ passageId: ship.id, relevance: 0.9 }],
      });
    else if (effect.type === 'read') history.did(effect, { type: 'passages-read', passages: [], names: [] });
    else if (effect.type === 'extract')
      history.did(effect, { type: 'need-answered', finding: captain, others: [other] });
    else if (effect.type === 'verify')
      history.did(effect, {
        ...{ type: 'finding-verified', supported: effect.finding.text !== 'Ilse Brandt', reason: 'Read.' },
      });
    else break;
  }
  expect(history.state.rejected).toHaveLength(1);
  expect(replay(readAgain(history.events), rulesPolicy).kind).toBe('identical');
});
