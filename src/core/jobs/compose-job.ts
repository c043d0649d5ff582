import type { Answer, Finding } from '../answer.ts';
import type { Plan } from '../need.ts';
import { plainLine, quoteLine } from './quoted-passages.ts';
import { readOutput, textField } from './read-output.ts';
import { instructions, objectOf, problem, type TextJob, value } from './text-job.ts';
import { answerProblem, contentStems } from './text-problem.ts';

export type ComposeRequest = {
  readonly question: string;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
};

const task =
  'Put the findings together into the short answer of the question: a name, a date, a number, yes or no, in words of the findings or the question. Where they give none, answer is empty.';

/** Makes the short answer of the question from the findings of its needs; no word of it may come from elsewhere. */
export const composeJob: TextJob<ComposeRequest, Answer | undefined> = {
  name: 'compose',
  turns: ({ question, plan, findings }) => [
    instructions(task, { answer: 'Ilse Brandt' }),
    {
      role: 'user',
      content: [
        ...findings.map(({ need, text, quotes }, index) => {
          const asked = plan.needs.find(({ id }) => id === need)?.question ?? '';
          return quoteLine(index + 1, `${asked} ${text} (${quotes[0]?.text ?? ''})`);
        }),
        `Question: ${plainLine(question)}`,
      ].join('\n'),
    },
  ],
  schema: () => objectOf({ answer: { type: 'string' } }),
  maxTokens: 60,
  temperature: 0,
  parse: (output, { question, findings }) => {
    const read = readOutput(output);
    if (read.kind === 'problem') return read;
    const text = textField(read.value, 'answer');
    if (text === undefined) return problem('The output has no answer, or only the beginning of one.');
    if (text === '') return value(undefined);
    const trouble = answerProblem(text);
    if (trouble !== undefined) return problem(trouble);
    const foreign = foreignWord(text, { question, findings });
    return foreign === undefined
      ? value({ text, findings })
      : problem(`The answer has the word “${foreign}”, which stands in no finding.`);
  },
};

function foreignWord(text: string, { question, findings }: Pick<ComposeRequest, 'question' | 'findings'>) {
  const held = [
    question,
    ...findings.flatMap((each) => [each.text, ...each.quotes.map((quote) => quote.text)]),
  ];
  const known = contentStems(`${held.join(' ')} yes no`);
  return [...contentStems(text)].find((each) => !known.has(each));
}
