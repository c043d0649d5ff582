import { describe, expect, test } from 'vitest';
import { needId, passageId } from '../../../src/core/ids.ts';
import { chooseJob } from '../../../src/core/jobs/choose-job.ts';
import { composeJob } from '../../../src/core/jobs/compose-job.ts';
import { decomposeJob } from '../../../src/core/jobs/decompose-job.ts';
import { extractJob } from '../../../src/core/jobs/extract-job.ts';
import { judgeJob } from '../../../src/core/jobs/judge-job.ts';
import { verifyJob } from '../../../src/core/jobs/verify-job.ts';
import { writeQueryJob } from '../../../src/core/jobs/write-query-job.ts';
import { wholeNeed } from '../../../src/core/needs/whole-plan.ts';
import { brandt, ships } from './job-requests.ts';

const question = 'Who was the captain of the Merrow?';

describe('writeQueryJob', () => {
  const request = { question, avoid: ['captain Merrow'] };

  test('gives a query of other words', () => {
    expect(writeQueryJob.parse('{"query":"Merrow  brig\\nmaster"}', request)).toEqual({
      kind: 'value',
      value: { text: 'Merrow brig master', phrases: [], match: 'any', prefix: false },
    });
  });

  test.each([
    ['was tried before, in whatever order', '{"query":"Merrow: Captain"}', /tried before/u],
    ['is in another language', '{"query":"船长是谁 梅罗号"}', /another language/u],
    ['is about something else', '{"query":"weather tomorrow"}', /about something else/u],
    ['repeats itself', '{"query":"Merrow ship Merrow ship Merrow ship Merrow ship"}', /repeats itself/u],
    ['has no end', `{"query":"${'Merrow captain '.repeat(500)}"}`, /characters/u],
    ['is cut off', '{"query":"Merrow capt', /only the beginning/u],
    ['has no words', '{"query":"???"}', /no words/u],
  ])('refuses a query that %s', (_, output, words) => {
    expect(writeQueryJob.parse(output, request)).toEqual({
      kind: 'problem',
      problem: expect.stringMatching(words),
    });
  });
});

describe('decomposeJob', () => {
  const hops = { question: 'Where was the captain of the Merrow born?' };

  test('makes a need of each part, with what it depends on', () => {
    const output =
      '{"parts":["Which ship sank in 1832?","Who was the captain of the Merrow?","Where was #2 born, and was #1 there?"],"combine":"last"}';
    const parsed = decomposeJob.parse(output, {
      question: 'Where was the captain of the ship Merrow, which sank in 1832, born?',
    });
    expect(parsed).toMatchObject({
      kind: 'value',
      value: {
        needs: [
          { id: 'part-1', dependsOn: [], question: 'Which ship sank in 1832?' },
          { id: 'part-2', dependsOn: [], expects: 'person' },
          { id: 'part-3', dependsOn: ['part-2', 'part-1'], question: 'Where was #1 born, and was #2 there?' },
        ],
        combination: { kind: 'last' },
      },
    });
  });

  test('compares two things that the question sets side by side', () => {
    const asked = { question: 'Which ship is older, the Merrow or the Tarn?' };
    const output = '{"parts":["When was the Merrow built?","When was the Tarn built?"],"combine":"smallest"}';
    expect(decomposeJob.parse(output, asked)).toMatchObject({
      kind: 'value',
      value: {
        combination: {
          kind: 'compare',
          options: ['the Merrow', 'the Tarn'],
          of: ['part-1', 'part-2'],
          pick: 'smallest',
        },
      },
    });
  });

  test.each([
    [
      'wants the answer of a later part',
      '{"parts":["Where was #2 born?","Who was the captain of the Merrow?"]}',
      /does not come before/u,
    ],
    ['wants its own answer', '{"parts":["Where was #1 born?"]}', /does not come before/u],
    [
      'says a part twice',
      '{"parts":["Who was the captain of the Merrow?","Who was the captain of the Merrow?"]}',
      /same/u,
    ],
    [
      'has many parts',
      JSON.stringify({ parts: Array.from({ length: 9 }, (_, at) => `Captain ${at}?`) }),
      /9 parts/u,
    ],
    [
      'is about something else',
      '{"parts":["What is the weather?"],"combine":"last"}',
      /about something else/u,
    ],
    ['is cut off', '{"parts":["Who was the captain of the Merrow?","Where was', /only the beginning/u],
    [
      'compares what is not two',
      '{"parts":["Who was the captain of the Merrow?"],"combine":"same"}',
      /1 parts/u,
    ],
    [
      'compares where nothing is set side by side',
      '{"parts":["Captain of the Merrow?","Where was the captain born?"],"combine":"greatest"}',
      /side by side/u,
    ],
  ])('refuses a plan that %s', (_, output, words) => {
    expect(decomposeJob.parse(output, hops)).toEqual({
      kind: 'problem',
      problem: expect.stringMatching(words),
    });
  });
});

describe('extractJob', () => {
  const request = { need: needId('whole'), question, passages: ships };

  test('ties the quote to its place in the passage, letter for letter', () => {
    const output = '{"passage":1,"quote":"first captain was Ilse Brandt","answer":"Ilse Brandt"}';
    const parsed = extractJob.parse(output, request);
    const text = 'first captain was Ilse  Brandt';
    expect(parsed).toEqual({
      kind: 'value',
      value: {
        findings: [
          {
            ...{ need: 'whole', text: 'Ilse Brandt', support: 0.5 },
            quotes: [{ passageId: passageId('p1'), start: 39, end: 39 + text.length, text }],
          },
        ],
        reason: '',
      },
    });
  });

  test('finds the quote where it stands, whatever number the model gives', () => {
    const output = '{"passage":1,"quote":"stands on a reef","answer":"a reef"}';
    expect(extractJob.parse(output, request)).toMatchObject({
      value: { findings: [{ quotes: [{ passageId: 'p2' }] }] },
    });
  });

  test.each([
    '{"passage":0,"quote":"","answer":""}',
    '{"passage":0,"quote":"x","answer":"y"}',
    '{"passage":2,"quote":"","answer":""}',
    '{"passage":0',
  ])('takes %s for an answer that is not here', (output) => {
    expect(extractJob.parse(output, request)).toMatchObject({ kind: 'value', value: { findings: [] } });
  });

  test.each([
    [
      'quotes what stands nowhere',
      '{"passage":1,"quote":"The captain was Nobody","answer":"Nobody"}',
      /none of the passages/u,
    ],
    [
      'is cut off in its answer',
      '{"passage":1,"quote":"first captain was Ilse Brandt","answer":"Ils',
      /cut off in its answer/u,
    ],
    ['is cut off in its quote', '{"passage":1,"quote":"first captain was Ilse', /cut off in its quote/u],
    ['answers with signs', '{"passage":1,"quote":"first captain was Ilse Brandt","answer":"—"}', /no words/u],
    [
      'answers at length',
      JSON.stringify({ passage: 1, quote: 'a brig of 210 tons', answer: 'Well, '.repeat(40) }),
      /no short answer/u,
    ],
    [
      'repeats itself',
      '{"passage":1,"quote":"a brig of 210 tons","answer":"tons tons tons tons"}',
      /repeats itself/u,
    ],
    ['has a quote without an answer', '{"passage":1,"quote":"a brig of 210 tons"}', /no answer/u],
  ])('refuses an output that %s', (_, output, words) => {
    expect(extractJob.parse(output, request)).toEqual({
      kind: 'problem',
      problem: expect.stringMatching(words),
    });
  });
});

describe('verifyJob', () => {
  const [first] = ships;
  const held = {
    ...brandt,
    quotes: brandt.quotes.map((quote) => ({
      ...quote,
      text: first?.text.slice(quote.start, quote.end) ?? '',
    })),
  };

  test('takes the word of the model where the quote is verbatim', () => {
    const request = { question, finding: held, passages: ships };
    expect(verifyJob.parse('{"supported":true}', request)).toMatchObject({ value: { supported: true } });
    expect(verifyJob.parse('{"supported": false', request)).toMatchObject({ value: { supported: false } });
  });

  test('does not take it where the quote is not', () => {
    const finding = { ...held, quotes: held.quotes.map((quote) => ({ ...quote, text: 'made up' })) };
    expect(verifyJob.parse('{"supported":true}', { question, finding, passages: ships })).toMatchObject({
      value: { supported: false },
    });
  });
});

describe('composeJob', () => {
  const plan = {
    needs: [{ id: wholeNeed, question, dependsOn: [], expects: 'person' }],
    combination: { kind: 'last' },
  } as const;
  const request = { question, plan, findings: [brandt] };

  test('gives the answer with all findings, or none', () => {
    expect(composeJob.parse('{"answer":"Ilse Brandt"}', request)).toEqual({
      ...{ kind: 'value', value: { text: 'Ilse Brandt', findings: [brandt] } },
    });
    expect(composeJob.parse('{"answer":""}', request)).toEqual({ kind: 'value', value: undefined });
    expect(composeJob.parse('{"answer":"yes"}', request)).toMatchObject({
      kind: 'value',
      value: { text: 'yes' },
    });
  });

  test('refuses words that no finding has', () => {
    expect(composeJob.parse('{"answer":"Captain Nemo"}', request)).toEqual({
      ...{ kind: 'problem', problem: 'The answer has the word “nemo”, which stands in no finding.' },
    });
  });
});

describe('judgeJob and chooseJob', () => {
  test('count from nought and name nothing twice', () => {
    const request = { question, passages: ships };
    expect(judgeJob.parse('{"relevant":[2,1,2]}', request)).toEqual({ kind: 'value', value: [1, 0] });
    expect(judgeJob.parse('{"relevant":[]}', request)).toEqual({ kind: 'value', value: [] });
    expect(judgeJob.parse('{"relevant":[3]}', request)).toMatchObject({ kind: 'problem' });
    const choosing = { question, candidates: [brandt, brandt], passages: ships };
    expect(chooseJob.parse('{"choice":"2"}', choosing)).toEqual({ kind: 'value', value: 1 });
    expect(chooseJob.parse('{"choice":0}', choosing)).toEqual({ kind: 'value', value: undefined });
    expect(chooseJob.parse('{"choice":3}', choosing)).toMatchObject({ kind: 'problem' });
  });
});
