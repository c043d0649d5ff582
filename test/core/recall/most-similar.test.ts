import { expect, test } from 'vitest';
import { runId } from '../../../src/core/ids.ts';
import type { RunDigest } from '../../../src/core/recall/digest-run.ts';
import { leastSimilarity, mostSimilar } from '../../../src/core/recall/most-similar.ts';
import { questionProfile } from '../../../src/core/recall/question-profile.ts';
import { questionSimilarity, wordWeights } from '../../../src/core/recall/question-similarity.ts';

function digest(question: string, id = question): RunDigest {
  return { runId: runId(id), question, ended: 'answered', worked: [], failed: [], repairs: [] };
}

const paraphrases = [
  ['Who was the captain of the Merrow?', 'Who captained the Merrow?'],
  ['Where was the captain of the brig Merow born?', 'Where was the captain of the brig Merrow born?'],
  ["What is the birthplace of the Merrow's captain?", 'Where was the captain of the Merrow born?'],
  [
    'When was the Owl Island observatory founded?',
    'In which year was the observatory of Owl Island founded?',
  ],
  ['who wrote the songs of tolve', 'Who wrote the Songs of Tolve?'],
  ['Which painter taught Anna Vey?', 'Who was the painter that taught Anna Vey?'],
  ['How long is the bridge at Quill Harbour?', 'What is the length of the bridge at Quill Harbour?'],
  ['Why do turnips rot in storage?', 'What makes stored turnips rot?'],
  ['Wann wurde die Werft von Tolve gegründet?', 'In welchem Jahr wurde die Werft von Tolve gegründet?'],
  ['东京塔有多高？', '东京塔多高？'],
] as const;

const different = [
  ['Who was the captain of the Merrow?', 'Who was the captain of the Pelican?'],
  ['Who was the captain of the Merrow?', 'Where was the Merrow built?'],
  ['Where was Anna Vey born?', 'Where was Jon Rell born?'],
  ['Which painter taught Anna Vey?', 'When did Anna Vey die?'],
  ['When was the Owl Island observatory founded?', 'When was the Tolve shipyard founded?'],
  ['How long is the bridge at Quill Harbour?', 'Who is the mayor of Quill Harbour?'],
  ['Why do turnips rot in storage?', 'When are turnips planted?'],
  ['Why do turnips rot in storage?', 'Who was the captain of the Merrow?'],
  ['东京塔有多高？', '谁发明了火药？'],
] as const;

const everyQuestion = [...new Set([...paraphrases, ...different].flat())].map(questionProfile);
const crowded = wordWeights(everyQuestion);

function similarities(left: string, right: string): readonly number[] {
  const pair = [questionProfile(left), questionProfile(right)] as const;
  // Alone, as in a history of one run, and among many.
  return [wordWeights(pair), crowded].map((weight) => questionSimilarity(...pair, weight));
}

test.for(paraphrases)('questionSimilarity() takes "%s" and "%s" for alike', ([left, right]) => {
  for (const similarity of similarities(left, right)) expect(similarity).toBeGreaterThan(leastSimilarity);
});

test.for(different)('questionSimilarity() tells "%s" and "%s" apart', ([left, right]) => {
  for (const similarity of similarities(left, right)) expect(similarity).toBeLessThan(leastSimilarity);
});

test('questionSimilarity() is the same from both sides, and 1 for the same question', () => {
  for (const [left, right] of [...paraphrases, ...different]) {
    expect(similarities(left, right)[0]).toBeCloseTo(similarities(right, left)[0] ?? -1, 10);
    expect(similarities(left, left)[0]).toBeCloseTo(1, 10);
  }
});

test('mostSimilar() gives at most three runs, the most similar first, and of equals the first given', () => {
  const past = [
    digest('Where was the Merrow built?'),
    digest('Who captained the Merrow?', 'a'),
    digest('Who was the captain of the brig Merrow?', 'b'),
    digest('Who captained the Merrow?', 'c'),
    digest('Who captained the Merrow?', 'd'),
  ];
  const found = mostSimilar('Who was the captain of the Merrow?', past);
  expect(found.map((run) => run.runId)).toEqual(['a', 'c', 'd']);
  expect(found.every((run) => run.similarity > 0.99)).toBe(true);
});

test('mostSimilar() finds nothing in an empty history or for a question without words', () => {
  expect(mostSimilar('Who?', [])).toEqual([]);
  expect(mostSimilar('?!', [digest('Who captained the Merrow?')])).toEqual([]);
});
