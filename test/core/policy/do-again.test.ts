import { describe, expect, test } from 'vitest';
import type { Effect } from '../../../src/core/effect.ts';
import type { Generation } from '../../../src/core/event.ts';
import { naivePolicy } from '../../../src/core/policy/naive-policy.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { retryPolicy } from '../../../src/core/policy/retry-policy.ts';
import { rulesPolicy } from '../../../src/core/policy/rules-policy.ts';
import { foldTrail } from '../../../src/core/trail/fold-trail.ts';
import { stationWords } from '../../../src/core/trail/station-words.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const question = 'Who was the captain of the brig Merrow?';
const ship = passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.');
const captain = finding('Ilse Brandt', ship);
const generation: Generation = {
  ...{ model: 'wllama:small', seed: 1, temperature: 0 },
  ...{ promptTokens: 5, outputTokens: 1, raw: '{' },
};
const lost = {
  type: 'engine-failed',
  failure: 'engine-lost',
  message: 'The graphics card was lost.',
} as const;
const invalid = { type: 'engine-failed', failure: 'model-invalid', message: 'No JSON came.' } as const;

function wanted(history: History, policy: Policy = rulesPolicy): Effect {
  const effect = policy(history.state);
  if (effect === undefined) throw new Error('Nothing is wanted.');
  return effect;
}

const searched = () =>
  new History(question)
    .prepared()
    .searched(hits(ship))
    .judged('good', { [ship.id]: 0.9 })
    .read([ship]);

describe('a step that the engine failed at', () => {
  test('is done again after a loss, as the log has it, with the move that was made', () => {
    const history = searched();
    const first = wanted(history);
    expect(first.type).toBe('extract');
    history.did(first, lost);
    const redo = { failure: 'engine-lost', at: history.step, move: 'retry', detail: lost.message };
    expect(wanted(history)).toEqual({ ...first, redo });
    history.did(wanted(history), { type: 'need-answered', finding: captain, others: [] });
    expect(wanted(history)).toMatchObject({ type: 'verify', finding: captain });
    expect(wanted(history)).not.toHaveProperty('redo');
  });

  test.each(['plan', 'extract', 'verify', 'answer'] as const)('is done again when it is to %s', (type) => {
    const history = new History(question).did(
      { type: 'recall', question },
      { type: 'runs-recalled', runs: [] },
    );
    if (type !== 'plan')
      history.did(wanted(history), {
        type: 'question-planned',
        plan: searched().state.plan ?? expect.unreachable(),
      });
    if (type !== 'plan')
      history
        .searched(hits(ship))
        .judged('good', { [ship.id]: 0.9 })
        .read([ship]);
    if (type === 'verify' || type === 'answer') history.extracted([ship.id], [captain]);
    if (type === 'answer') history.verified(captain, true);
    const effect = wanted(history);
    expect(effect.type).toBe(type);
    history.did(effect, lost);
    expect(wanted(history)).toMatchObject({ ...effect, redo: { move: 'retry', at: history.step } });
  });

  test('is done again at most four times, and then taken as done without result', () => {
    const history = searched();
    const [first] = [wanted(history)];
    const tries: Effect[] = [];
    for (let effect = first; effect.type === 'extract'; effect = wanted(history)) {
      tries.push(effect);
      history.did(effect, lost);
    }
    expect(tries).toHaveLength(5);
    expect(history.state.extractions).toMatchObject([{ findings: [], reason: lost.message }]);
    expect(history.state.again).toBeUndefined();
  });

  test('is done twice more after unusable output, where a model drew it', () => {
    const history = searched();
    const first = wanted(history);
    history.did(first, { ...invalid, generation });
    expect(wanted(history)).toMatchObject({ type: 'extract', redo: { failure: 'model-invalid' } });
    history.did(wanted(history), { ...invalid, generation });
    expect(wanted(history)).toMatchObject({ type: 'extract', redo: { failure: 'model-invalid' } });
    history.did(wanted(history), { ...invalid, generation });
    expect(wanted(history).type).not.toBe('extract');
    const withoutModel = searched();
    withoutModel.did(first, invalid);
    expect(wanted(withoutModel)).not.toHaveProperty('redo');
  });

  test('has its own tries for each kind of failure', () => {
    const history = searched();
    for (const failed of [lost, lost, { ...invalid, generation }, { ...invalid, generation }]) {
      history.did(wanted(history), failed);
      expect(wanted(history)).toMatchObject({ type: 'extract', redo: { failure: failed.failure } });
    }
    history.did(wanted(history), { ...invalid, generation });
    expect(wanted(history).type).not.toBe('extract');
  });

  test('is done again by every policy', () => {
    for (const policy of [naivePolicy, retryPolicy]) {
      const history = new History(question).searched(hits(ship));
      const effect = wanted(history, policy);
      history.did(effect, lost);
      expect(wanted(history, policy)).toMatchObject({ ...effect, redo: { failure: 'engine-lost' } });
    }
  });

  test('does not use up the retries of a source that broke', () => {
    const history = searched();
    history.did(wanted(history), lost);
    history.did(wanted(history), { type: 'need-answered', finding: captain, others: [] });
    expect(history.state.repairs).toEqual([]);
  });

  test('says in the trail what happened and what was done about it', () => {
    const history = new History(question).did(
      { type: 'recall', question },
      { type: 'runs-recalled', runs: [] },
    );
    history.did(wanted(history), lost);
    history.add({ type: 'step-started', step: history.step, effect: wanted(history) });
    const [start] = foldTrail(history.events).stations;
    expect(start && stationWords(start).noticed).toEqual([
      'Engine lost: The graphics card was lost. Asked the same again.',
    ]);
  });

  test('says so at the search that it worked on, too', () => {
    const history = searched();
    history.did(wanted(history), lost);
    history.did(wanted(history), { type: 'need-answered', finding: captain, others: [] });
    const station = foldTrail(history.events).stations.at(-1);
    expect(station && stationWords(station).noticed).toEqual([
      'Engine lost: The graphics card was lost. Asked the same again.',
    ]);
  });
});
