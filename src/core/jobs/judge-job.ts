import type { Passage } from '../passage.ts';
import { plainLine, quotePassages } from './quoted-passages.ts';
import { numberIn, readOutput } from './read-output.ts';
import { instructions, objectOf, problem, type TextJob, value } from './text-job.ts';

export type JudgeJobRequest = { readonly question: string; readonly passages: readonly Passage[] };

const task = 'List the numbers of the passages that help to answer the question; none where none does.';

/** Which passages bear on the question: their positions, from 0. */
export const judgeJob: TextJob<JudgeJobRequest, readonly number[]> = {
  name: 'judge',
  turns: ({ question, passages }, { passageCharacters }) => [
    instructions(task, { relevant: [2] }),
    {
      role: 'user',
      content: `${quotePassages(passages, passageCharacters)}\nQuestion: ${plainLine(question)}`,
    },
  ],
  schema: ({ passages }) =>
    objectOf({
      relevant: {
        ...{ type: 'array', maxItems: passages.length },
        items: { type: 'integer', minimum: 1, maximum: passages.length },
      },
    }),
  maxTokens: 40,
  temperature: 0,
  parse: (output, { passages }) => {
    const read = readOutput(output);
    if (read.kind === 'problem') return read;
    const { relevant } = read.value.fields;
    if (!Array.isArray(relevant) || read.value.cutIn === 'relevant')
      return problem('The output has no list of passages, or only the beginning of one.');
    const numbers = relevant.map((each) => numberIn(each, 1, passages.length));
    if (numbers.includes(undefined)) return problem('The list names a passage that is not there.');
    return value([...new Set(numbers.flatMap((each) => (each === undefined ? [] : [each - 1])))]);
  },
};
