import { plainQuery, type Query, queryKey } from '../query.ts';
import { terms } from '../text/tokenize.ts';
import { plainLine } from './quoted-passages.ts';
import { readOutput, textField } from './read-output.ts';
import { instructions, objectOf, problem, type TextJob, value } from './text-job.ts';
import { textProblem } from './text-problem.ts';

export type WriteQueryRequest = { readonly question: string; readonly avoid: readonly string[] };

const task =
  'Write another search query for the question, two to eight words: its names, and other words of the same meaning than the queries that failed.';

/** Another query for the same need, none of those that were tried. */
export const writeQueryJob: TextJob<WriteQueryRequest, Query> = {
  name: 'write-query',
  turns: ({ question, avoid }) => [
    instructions(task, { query: 'captain brig Merrow' }),
    {
      role: 'user',
      content: [
        `Question: ${plainLine(question)}`,
        `Failed queries: ${avoid.length === 0 ? 'none' : avoid.map((each) => `"${plainLine(each)}"`).join(', ')}`,
      ].join('\n'),
    },
  ],
  schema: () => objectOf({ query: { type: 'string' } }),
  maxTokens: 60,
  temperature: 0.3,
  parse: (output, { question, avoid }) => {
    const read = readOutput(output);
    if (read.kind === 'problem') return read;
    const text = textField(read.value, 'query');
    if (text === undefined) return problem('The output has no query, or only the beginning of one.');
    const trouble = textProblem(text, { about: [question, ...avoid].join(' '), longest: 160 });
    if (trouble !== undefined) return problem(trouble);
    const tried = new Set(avoid.map(keyOf));
    return tried.has(keyOf(text))
      ? problem(`The query “${text}” was tried before.`)
      : value(plainQuery(text));
  },
};

function keyOf(text: string): string {
  return queryKey(plainQuery(terms(text).join(' ')));
}
