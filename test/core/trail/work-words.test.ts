import { describe, expect, test } from 'vitest';
import { wholePlan } from '../../../src/core/needs/whole-plan.ts';
import { foldTrail } from '../../../src/core/trail/fold-trail.ts';
import { workWords } from '../../../src/core/trail/work-words.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const model = 'wllama:SmolLM2-135M';
const generation = { model, seed: 1, temperature: 0, promptTokens: 5, outputTokens: 2, raw: '{}' };

describe('workWords()', () => {
  test.each([
    ['says nothing where only the reader worked', [{ step: 'plan', model: undefined }], ''],
    ['names the model', [{ step: 'extract', model }], 'SmolLM2-135M looked for the answer.'],
    [
      'says each doing of each engine once',
      [
        { step: 'extract', model },
        { step: 'extract', model },
        { step: 'write-query', model },
        { step: 'verify', model: undefined },
      ],
      'SmolLM2-135M looked for the answer and wrote another query; the reader checked the quote.',
    ],
    [
      'says it when the reader began',
      [
        { step: 'extract', model: undefined },
        { step: 'verify', model },
      ],
      'The reader looked for the answer; SmolLM2-135M checked the quote.',
    ],
  ] as const)('%s', (_, work, words) => {
    expect(workWords(work)).toBe(words);
  });
});

test('foldTrail() notes at each station which engine did its steps', () => {
  const question = 'Who was the captain of the brig Merrow?';
  const ship = passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.');
  const captain = finding('Ilse Brandt', ship);
  const history = new History(question)
    .did({ type: 'recall', question }, { type: 'runs-recalled', runs: [] })
    .did({ type: 'plan', question }, { type: 'question-planned', plan: wholePlan(question), generation })
    .searched(hits(ship))
    .judged('good', { [ship.id]: 0.9 })
    .extracted([ship.id], [captain])
    .verified(captain, true);
  const answer = { text: 'Ilse Brandt', findings: [captain] };
  history.did({ type: 'answer', answer }, { type: 'run-answered', answer, generation });
  const work = foldTrail(history.events).stations.map((each) => ('work' in each ? workWords(each.work) : ''));
  expect(work).toEqual(['SmolLM2-135M split the question.', '', 'SmolLM2-135M put the answer together.']);
});
