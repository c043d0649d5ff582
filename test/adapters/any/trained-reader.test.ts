import { expect, test } from 'vitest';
import { reader } from '../../../src/adapters/any/reader.ts';
import { createTrainedReader } from '../../../src/adapters/any/trained-reader.ts';
import { needId } from '../../../src/core/ids.ts';
import type { AnswerKind } from '../../../src/core/need.ts';
import type { Passage } from '../../../src/core/passage.ts';
import { passage } from '../../kit/passages.ts';
import { scriptedPassageReader, unavailableReader } from '../../kit/scripted-passage-reader.ts';

const { signal } = new AbortController();
const ship = passage(
  'Merrow (brig)',
  'The Merrow was a brig of Tolve. The captain of the brig was Ilse Brandt.',
);
const person = passage(
  'Ilse Brandt',
  'Ilse Brandt hailed from Quill Harbour; she kept a yard there in 1871.',
);
const noise = passage('Turnips', 'Turnips grow in spring.');

function job(question: string, passages: readonly Passage[], expects: AnswerKind = 'unknown') {
  return { kind: 'extract', need: needId('question'), question, expects, passages } as const;
}

async function extract(by: ReturnType<typeof createTrainedReader>, asked: ReturnType<typeof job>) {
  const result = await by.run<'extract'>(asked, signal);
  if (result.kind !== 'done') throw new Error(result.message);
  return result.value;
}

test('an answer that only the trained reader finds comes with the sentence that says it, word for word', async () => {
  const passages = scriptedPassageReader((title) =>
    title === 'Ilse Brandt' ? { relevance: 0.98, answer: 'Quill Harbour' } : { relevance: 0.4 },
  );
  const asked = job('What town was home to the captain of the brig Merrow?', [ship, person, noise]);
  const { findings } = await extract(createTrainedReader(passages), asked);
  expect(findings[0]?.text).toBe('Quill Harbour');
  for (const { passageId, start, end, text } of findings[0]?.quotes ?? []) {
    const source = [ship, person, noise].find(({ id }) => id === passageId);
    expect(source?.text.slice(start, end)).toBe(text);
  }
  expect(findings[0]?.quotes[0]?.text).toContain('Quill Harbour');
});

test('passages are read by themselves, and beside what names them', async () => {
  const passages = scriptedPassageReader(() => undefined);
  await extract(
    createTrainedReader(passages),
    job('Where was the captain of the Merrow from?', [noise, ship, person]),
  );
  const beside = passages.asked.find(
    ({ evidence, passages: [first] }) => evidence.length > 0 && first?.title === 'Ilse Brandt',
  );
  expect(beside?.evidence[0]?.title).toBe('Merrow (brig)');
  expect(passages.asked.some(({ evidence }) => evidence.length === 0)).toBe(true);
});

test('where the trained reader finds nothing and the rules nothing well supported, no answer is given', async () => {
  const passages = scriptedPassageReader(() => ({ relevance: 0.02 }));
  const { findings, reason } = await extract(
    createTrainedReader(passages),
    job('What is the price of a turnip in Tolve?', [noise]),
  );
  expect(findings).toEqual([]);
  expect(reason).not.toBe('');
});

test('what seems to be said of somebody else is no answer, and told as what came nearest', async () => {
  const list = passage(
    'Who is who',
    'Grace Okafor keeps the accounts. Hedda Lorn is new. She shares a plot with her brother Samuel.',
  );
  const passages = scriptedPassageReader(() => ({ relevance: 0.98, answer: 'Samuel' }));
  const { findings, nearest, reason } = await extract(
    createTrainedReader(passages),
    job("Who is Grace Okafor's brother?", [list]),
  );
  expect(findings).toEqual([]);
  expect(nearest?.map(({ text }) => text)).toEqual(['Samuel']);
  expect(nearest?.[0]?.quotes[0]?.text).toBe('She shares a plot with her brother Samuel.');
  expect(reason).toContain('the nearest is “Samuel”');
});

test('a yes-no question is answered as the trained reader says, with a quote', async () => {
  const passages = scriptedPassageReader(() => ({ relevance: 0.9, kind: 'no' }));
  const { findings } = await extract(
    createTrainedReader(passages),
    job('Did Ilse Brandt live in Owl Island?', [person], 'yes-no'),
  );
  expect(findings[0]?.text).toBe('no');
  expect(person.text).toContain(findings[0]?.quotes[0]?.text ?? 'nothing');
});

test('a choice is one of the two that are asked for, by its name there', async () => {
  const choice = job('Who was a captain, Ilse Brandt or Anna Vey?', [ship, person], 'choice');
  const passages = scriptedPassageReader((title) =>
    title === 'Merrow (brig)' ? { relevance: 0.99, answer: 'Ilse Brandt' } : undefined,
  );
  const { findings } = await extract(createTrainedReader(passages), choice);
  expect(findings.map(({ text }) => text)).toEqual(['Ilse Brandt']);
});

test('without the trained reader the rules give just what they give alone', async () => {
  const asked = job('Who was the captain of the brig Merrow?', [ship, person, noise]);
  const alone = await reader.run<'extract'>(asked, signal);
  expect(await createTrainedReader(unavailableReader).run<'extract'>(asked, signal)).toEqual(alone);
});

test('a stop goes through', async () => {
  const stopped = AbortSignal.abort(new Error('enough'));
  const asked = job('Who was the captain of the brig Merrow?', [ship]);
  const by = createTrainedReader(scriptedPassageReader(() => undefined));
  await expect(by.run<'extract'>(asked, stopped)).rejects.toThrow('enough');
});

const lead = 'Where did the commander of the schooner Wavecrest reside?';
const claim = {
  need: needId('question'),
  text: 'Quill Harbour',
  quotes: [{ passageId: person.id, start: 0, end: person.text.length, text: person.text }],
  support: 0.8,
};

test('a finding whose quote has no word of the question stands where the trained reader reads it there', async () => {
  const asked = { kind: 'verify', question: lead, finding: claim, passages: [person] } as const;
  const words = await reader.run<'verify'>(asked, signal);
  expect(words.kind === 'done' && words.value.supported).toBe(false);
  const sure = scriptedPassageReader(() => ({ relevance: 0.9, answer: 'Quill Harbour' }));
  const confirmed = await createTrainedReader(sure).run<'verify'>(asked, signal);
  expect(confirmed.kind === 'done' && confirmed.value.supported).toBe(true);
  const unsure = scriptedPassageReader(() => undefined);
  const refused = await createTrainedReader(unsure).run<'verify'>(asked, signal);
  expect(refused).toEqual(words);
});

test('a quote that does not stand in its passage is refused, whatever the trained reader says', async () => {
  const quotes = [{ ...claim.quotes[0], passageId: person.id, start: 0, end: 5, text: 'Quill' }];
  const asked = {
    kind: 'verify',
    question: lead,
    finding: { ...claim, quotes },
    passages: [person],
  } as const;
  const sure = scriptedPassageReader(() => ({ relevance: 0.9, answer: 'Quill Harbour' }));
  const result = await createTrainedReader(sure).run<'verify'>(asked, signal);
  expect(result.kind === 'done' && result.value.supported).toBe(false);
});
