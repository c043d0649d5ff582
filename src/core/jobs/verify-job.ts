import type { Finding } from '../answer.ts';
import type { Passage } from '../passage.ts';
import { plainLine, quoteLine } from './quoted-passages.ts';
import { readOutput } from './read-output.ts';
import { instructions, objectOf, problem, type TextJob, value } from './text-job.ts';

export type VerifyRequest = {
  readonly question: string;
  readonly finding: Finding;
  readonly passages: readonly Passage[];
};

const task = 'Say whether the quoted words by themselves show that the answer to the question is right.';

/** Does the quote support the finding? That its words stand in the passage is no question for a model: code holds it. */
export const verifyJob: TextJob<VerifyRequest, { readonly supported: boolean; readonly reason: string }> = {
  name: 'verify',
  turns: ({ question, finding, passages }) => [
    instructions(task, { supported: true }),
    {
      role: 'user',
      content: [
        ...finding.quotes.map(({ passageId, text }, index) => {
          const title = passages.find(({ id }) => id === passageId)?.title ?? '';
          return quoteLine(index + 1, `${title}: ${text}`);
        }),
        `Question: ${plainLine(question)}`,
        `Answer: ${plainLine(finding.text)}`,
      ].join('\n'),
    },
  ],
  schema: () => objectOf({ supported: { type: 'boolean' } }),
  maxTokens: 30,
  temperature: 0,
  parse: (output, { finding, passages }) => {
    const read = readOutput(output);
    if (read.kind === 'problem') return read;
    const { supported } = read.value.fields;
    if (typeof supported !== 'boolean') return problem('The output says neither true nor false.');
    const isVerbatim = finding.quotes.every(({ passageId, start, end, text }) => {
      const passage = passages.find(({ id }) => id === passageId);
      return text !== '' && passage?.text.slice(start, end) === text;
    });
    if (finding.quotes.length === 0 || !isVerbatim)
      return value({ supported: false, reason: 'The quoted words do not stand in their passage like this.' });
    return value({
      supported,
      reason: supported
        ? 'The model holds that the quoted words show the answer.'
        : 'The model holds that the quoted words do not show the answer.',
    });
  },
};
