import { describe, expect, it } from 'vitest';
import { oraclePolicy } from '../../../src/core/evaluation/oracle-policy.ts';
import { FaultRecord } from '../../../src/core/faults/injected-fault.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const question = 'Where was the captain of the Merrow born?';
const merrow = passage('Merrow (brig)', 'The Merrow was a brig under captain Ilse Brandt.');
const brandt = passage('Ilse Brandt', 'Ilse Brandt was born in Quill Harbour.');
const noise = passage('Turnips', 'Turnips grow in spring.');

function oracle(answers: readonly string[] = ['Quill Harbour']) {
  const record = new FaultRecord();
  return { policy: oraclePolicy({ gold: [merrow, brandt], answers, record }), record };
}

const begin = () => new History(question, { policy: 'oracle' }).prepared();

describe('oraclePolicy', () => {
  it('asks the question first, then looks up each needed passage that did not come', () => {
    const { policy } = oracle();
    const history = begin();
    expect(policy(history.state)).toMatchObject({ type: 'search', query: { text: question } });
    history.searched(hits(noise, merrow));
    expect(policy(history.state)).toMatchObject({ type: 'search', query: { phrases: ['Ilse Brandt'] } });
  });

  it('reads the needed passages alone, and takes the right one of what is found', () => {
    const { policy } = oracle();
    const history = begin().searched(hits(noise, merrow, brandt));
    expect(policy(history.state)).toMatchObject({ type: 'extract', passages: [merrow.id, brandt.id] });
    history.extracted([merrow.id, brandt.id], [finding('Turnips', noise), finding('Quill Harbour', brandt)]);
    expect(policy(history.state)).toMatchObject({ type: 'answer', answer: { text: 'Quill Harbour' } });
  });

  it('does not take spoiled passages for what it needs', () => {
    const { policy, record } = oracle();
    const history = begin();
    record.atStep(history.state.steps + 1);
    record.note('corrupted');
    history.searched(hits(merrow, brandt));
    expect(policy(history.state)).toMatchObject({ type: 'search', query: { phrases: ['Merrow (brig)'] } });
  });

  it('gives up after one search where there is no answer', () => {
    expect(oracle([]).policy(begin().searched(hits(merrow)).state)?.type).toBe('give-up');
  });
});
