import { expect, test } from 'vitest';
import { lexicalChecker } from '../../../src/adapters/any/lexical-checker.ts';
import { createTrainedChecker, mostRead } from '../../../src/adapters/any/trained-checker.ts';
import type { Passage } from '../../../src/core/passage.ts';
import { plainQuery } from '../../../src/core/query.ts';
import type { JudgeRequest } from '../../../src/ports/relevance-checker.ts';
import { hits, passage } from '../../kit/passages.ts';
import { scriptedPassageReader, unavailableReader } from '../../kit/scripted-passage-reader.ts';

const { signal } = new AbortController();
const question = 'Who steered the brig Merrow?';
const plain = passage('Crew list', 'At the helm of that vessel stood Ilse Brandt.');
const named = passage('Merrow (river)', 'The Merrow is a river. A brig once lay there.');
const noise = passage('Turnips', 'Turnips grow in spring.');

function asking(...passages: readonly Passage[]): JudgeRequest {
  return {
    ...{
      question,
      query: plainQuery(question),
      hits: hits(...passages),
      terms: [],
      collectionPassages: 1000,
    },
    ...{ evidence: [], followed: undefined },
  };
}

test('what the trained reader says moves a passage over what words say', async () => {
  const reader = scriptedPassageReader((title) => ({ relevance: title === 'Crew list' ? 0.999 : 0.001 }));
  const words = await lexicalChecker.judge(asking(named, plain, noise), signal);
  const judged = await createTrainedChecker(reader).judge(asking(named, plain, noise), signal);
  const of = (judgement: typeof words, id: string) =>
    judgement.relevances.find(({ passageId }) => passageId === id)?.relevance ?? -1;
  expect(of(judged, 'Crew list')).toBeGreaterThan(of(words, 'Crew list'));
  expect(of(judged, 'Merrow (river)')).toBeLessThan(of(words, 'Merrow (river)'));
});

test('readings stand in the judgement, so that the log has them', async () => {
  const reader = scriptedPassageReader(() => ({ relevance: 0.25 }));
  const { readings } = await createTrainedChecker(reader).judge(asking(named, noise), signal);
  expect(new Map(readings?.map(({ passageId, relevance }) => [passageId, relevance]))).toEqual(
    new Map([
      [named.id, 0.25],
      [noise.id, 0.25],
    ]),
  );
});

test('only the first hits by words are read, beside the best of the evidence', async () => {
  const reader = scriptedPassageReader(() => undefined);
  const many = Array.from({ length: 30 }, (_, index) => passage(`T${index}`, 'Turnips grow in spring.'));
  const evidence = [plain, named, noise, passage('More', 'More.')];
  await createTrainedChecker(reader).judge({ ...asking(named, ...many), evidence }, signal);
  expect(reader.asked).toHaveLength(1);
  expect(reader.asked[0]?.passages).toHaveLength(mostRead);
  expect(reader.asked[0]?.passages[0]?.title).toBe('Merrow (river)');
  expect(reader.asked[0]?.evidence.map(({ title }) => title)).toEqual(['Crew list', 'Merrow (river)']);
});

test('a list of which the trained reader says that nothing bears on the need gets no good verdict', async () => {
  const reader = scriptedPassageReader(() => ({ relevance: 0.0005 }));
  const { verdict } = await createTrainedChecker(reader).judge(asking(noise), signal);
  expect(verdict).toBe('bad');
});

test('without the trained reader words judge, just as they do alone', async () => {
  const request = asking(named, plain, noise);
  const alone = await lexicalChecker.judge(request, signal);
  expect(await createTrainedChecker(unavailableReader).judge(request, signal)).toEqual(alone);
});

test('an empty list is judged without reading', async () => {
  const reader = scriptedPassageReader(() => undefined);
  expect((await createTrainedChecker(reader).judge(asking(), signal)).verdict).toBe('bad');
  expect(reader.asked).toEqual([]);
});
