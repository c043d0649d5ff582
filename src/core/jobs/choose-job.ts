import type { Finding } from '../answer.ts';
import type { Passage } from '../passage.ts';
import { plainLine, quoteLine } from './quoted-passages.ts';
import { numberIn, readOutput } from './read-output.ts';
import { instructions, objectOf, problem, type TextJob, value } from './text-job.ts';

export type ChooseRequest = {
  readonly question: string;
  readonly candidates: readonly Finding[];
  /** Those that are quoted. */
  readonly passages: readonly Passage[];
};

const task =
  'Give the number of the right answer to the question, or 0 where none is right. After each stand the words that it was taken from.';

/** Which of several candidates is the answer: its position, from 0, or undefined for none. */
export const chooseJob: TextJob<ChooseRequest, number | undefined> = {
  name: 'choose',
  turns: ({ question, candidates, passages }) => [
    instructions(task, { choice: 2 }),
    {
      role: 'user',
      content: [
        ...candidates.map(({ text, quotes: [quote] }, index) => {
          const title = passages.find(({ id }) => id === quote?.passageId)?.title ?? '';
          return quoteLine(index + 1, `${text} (${title}: ${quote?.text ?? ''})`);
        }),
        `Question: ${plainLine(question)}`,
      ].join('\n'),
    },
  ],
  schema: ({ candidates }) =>
    objectOf({ choice: { type: 'integer', minimum: 0, maximum: candidates.length } }),
  maxTokens: 20,
  temperature: 0,
  parse: (output, { candidates }) => {
    const read = readOutput(output);
    if (read.kind === 'problem') return read;
    const number = numberIn(read.value.fields['choice'], 0, candidates.length);
    if (number === undefined) return problem('The output chooses none of the candidates.');
    return value(number === 0 ? undefined : number - 1);
  },
};
