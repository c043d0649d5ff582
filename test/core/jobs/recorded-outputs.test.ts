import { describe, expect, test } from 'vitest';
import { needId } from '../../../src/core/ids.ts';
import { composeJob } from '../../../src/core/jobs/compose-job.ts';
import { decomposeJob } from '../../../src/core/jobs/decompose-job.ts';
import { extractJob } from '../../../src/core/jobs/extract-job.ts';
import { judgeJob } from '../../../src/core/jobs/judge-job.ts';
import { writeQueryJob } from '../../../src/core/jobs/write-query-job.ts';
import { passage } from './job-requests.ts';

/**
 * What SmolLM2-135M-Instruct (Q4_1, wllama 3.13.0 in Chromium 156, 2026-11-25) wrote when it was asked, letter for letter. It
 * loves to copy the example of its instructions.
 */
describe('recorded outputs of SmolLM2', () => {
  test('a plan that tells another story than the question is taken for what it is', () => {
    const output =
      '{ "parts":["who was the captain of the candid gleaner","where was the barque tender heron born"],"combine":"last"}';
    const request = {
      question: 'Which ship was launched first, the Candid Gleaner or the barque Tender Heron?',
    };
    // Each part has words of the question, so that only the exam can tell that it leads nowhere.
    expect(decomposeJob.parse(output, request)).toMatchObject({
      kind: 'value',
      value: { needs: [{ id: 'part-1' }, { id: 'part-2' }], combination: { kind: 'last' } },
    });
  });

  test('a query that is copied from the example is refused', () => {
    const request = {
      question: 'In which year did Nasrorn Rastend die?',
      avoid: ['year nasrorn rastend die'],
    };
    expect(writeQueryJob.parse('{"query":"captain brig merrow"}', request)).toMatchObject({
      kind: 'problem',
      problem: expect.stringMatching(/about something else/u),
    });
  });

  test('a quote that is copied from the example is refused, since it stands in no passage', () => {
    const output =
      '{\n"passage":2,\n"quote":"The Merrow sailed in 1832 under Ilse Brandt","answer":"Ilse Brandt"}';
    const passages = [
      passage('a', 'The Nelkyn Lighthouse was built in 1702. Its first keeper was Drile Nahald.'),
      passage('b', 'Tasviskar, on the river Rulur, is a harbour town of Skesnold.'),
    ];
    const request = {
      ...{ need: needId('whole'), question: 'Who was the first keeper of the Nelkyn Lighthouse?', passages },
    };
    expect(extractJob.parse(output, request)).toMatchObject({
      kind: 'problem',
      problem: expect.stringMatching(/none of the passages/u),
    });
  });

  test('a plan that repeats the example is refused', () => {
    const part = '"who was the captain of the Merrow?"';
    const output = `{\n  "parts":[\n    ${part},${part},${part},${part}],"combine":"last"}`;
    const request = { question: 'Who died later, Kvogim Vostend or Rorulm Brerusk?' };
    expect(decomposeJob.parse(output, request)).toMatchObject({
      kind: 'problem',
      problem: expect.stringMatching(/about something else/u),
    });
  });

  test('an answer that its time cut off is refused, with the field that it was cut off in', () => {
    const output =
      '{\n "passage":2,\n "quote":"She was designed by Kvorrulm Nahald. She carried a crew of 40. ",\n "answer":"The Mesmal was a cutter built at Skawolm’s Yard and launc';
    const text =
      'The Mesmal was a cutter of 105 tons. She was designed by Kvorrulm Nahald. She carried a crew of 40.';
    const request = {
      ...{ need: needId('whole'), question: 'Which cutter was built at the Brurhevoe Yard?' },
      passages: [passage('a', 'The Yard.'), passage('b', text)],
    };
    expect(extractJob.parse(output, request)).toEqual({
      ...{ kind: 'problem', problem: 'The output was cut off in its answer.' },
    });
  });

  test('a year where a name is wanted can be read: that it is wrong is for the exam to find', () => {
    const findings = ['1817', '1650'].map((text) => ({ need: needId(text), text, quotes: [], support: 1 }));
    const plan = { needs: [], combination: { kind: 'last' } } as const;
    const question =
      'Which book was published first, “Shore Birds of Mount Hersam” or “On the Motion of Waves”?';
    expect(composeJob.parse('{\n"answer":"1650"}', { question, plan, findings })).toMatchObject({
      ...{ kind: 'value', value: { text: '1650' } },
    });
  });

  test('a list of passages is read, white space and all', () => {
    const passages = ['a', 'b', 'c'].map((id) => passage(id, 'The Great Flood of Durygarn struck in 1624.'));
    const request = { question: 'Which book has a chapter on the Great Flood of Durygarn?', passages };
    expect(judgeJob.parse('{ "relevant":[1]}', request)).toEqual({ kind: 'value', value: [0] });
  });

  test.each([
    [
      'The lighthouse of Merrow was built by Ilse Brandt, a Dutch-American lighthouse builder, in 1832.',
      'problem',
    ],
    [
      'The original sentence is: "The new employee was hired by the company yesterday."\n\nThe revised sentence is: "The new employee was hired yesterday."',
      'problem',
    ],
    [
      '{\n  "answer": "The lighthouse of Merrow was built by Ilse Brandt in 1832 by",\n  "quote": "The lighthouse of Merrow was built by Ilse Brandt in 1832 by, "\n}',
      'problem',
    ],
  ])('%s is of no use as an answer with its quote', (output, kind) => {
    const passages = [passage('a', 'The lighthouse of Merrow was built in 1832 by Ilse Brandt.')];
    const request = { need: needId('whole'), question: 'Who built the lighthouse of Merrow?', passages };
    expect(extractJob.parse(output, request)).toMatchObject({ kind });
  });
});
