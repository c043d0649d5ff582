import { expect, test } from 'vitest';
import { answerMarkdown } from '../../../src/ui/answer/copy-answer.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const merrow = passage('Merrow <brig>', 'The captain of the Merrow was *Ilse* Brandt.');
const captain = finding('*Ilse* Brandt', merrow);
const asked = () => new History('Who was the captain?').prepared().searched(hits(merrow));

test('answerMarkdown() gives the answer with its numbered quotes, made harmless', () => {
  const answer = { text: '*Ilse* Brandt', findings: [captain] };
  const { state } = asked().did({ type: 'answer', answer }, { type: 'run-answered', answer });
  expect(answerMarkdown(state)).toBe(
    [
      'Who was the captain?',
      '**\\*Ilse\\* Brandt** [1]',
      '- [1] “\\*Ilse\\* Brandt” (Merrow &lt;brig>)\n',
    ].join('\n\n'),
  );
});

test('answerMarkdown() writes a bare yes or no as the sentence that it is', () => {
  const answer = { text: 'yes', findings: [captain] };
  const { state } = asked().did({ type: 'answer', answer }, { type: 'run-answered', answer });
  expect(answerMarkdown(state)).toContain('**Yes**');
});

test('answerMarkdown() gives the account of a run without an answer', () => {
  const account = {
    reason: 'missing-hop',
    tried: [{ query: 'captain', failure: undefined, move: undefined }],
    found: [captain],
    missing: 'Where was she born?',
    wouldHelp: [],
  } as const;
  const { state } = asked().did({ type: 'give-up', account }, { type: 'run-given-up', account });
  expect(answerMarkdown(state)).toContain('**No answer found.** Missing: Where was she born?');
  expect(answerMarkdown(state)).toContain('- “captain”');
  expect(answerMarkdown(state)).toContain('Found on the way:\n\n- [1] “');
});

test('answerMarkdown() gives what came near, and says that it is no answer', () => {
  const account = { reason: 'missing-hop', tried: [], found: [], missing: 'Who?', wouldHelp: [] } as const;
  const { state } = asked()
    .extracted([merrow.id], [{ ...captain, support: 0.3 }])
    .did({ type: 'give-up', account }, { type: 'run-given-up', account });
  expect(answerMarkdown(state)).toContain('Nearest passages: Not sure enough to call it an answer.');
  expect(answerMarkdown(state)).toContain('- “\\***Ilse\\* Brandt**” (Merrow &lt;brig>)');
});

test('answerMarkdown() of a run that goes on is empty', () => {
  expect(answerMarkdown(asked().state)).toBe('');
});
