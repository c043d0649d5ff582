import { needId } from '../ids.ts';
import type { Combination, Need, Plan } from '../need.ts';
import { optionsOf } from '../reader/plan/options.ts';
import { readQuestion } from '../reader/question/read-question.ts';
import { plainLine } from './quoted-passages.ts';
import { type OutputFields, readOutput, textField } from './read-output.ts';
import { instructions, objectOf, type Parsed, problem, type TextJob, value } from './text-job.ts';
import { textProblem } from './text-problem.ts';

export type DecomposeRequest = { readonly question: string };

const mostParts = 4;
const combines = ['last', 'smallest', 'greatest', 'same'] as const;

const task =
  'Split the question into the fewest simple questions, each answered by one look-up, in order; #1 stands for the answer of the first. A simple question stays one part. combine: "last" where the last part is the answer, "smallest" or "greatest" to compare two, "same" to ask whether two are the same.';

/** Splits a question into needs of one hop each. */
export const decomposeJob: TextJob<DecomposeRequest, Plan> = {
  name: 'decompose',
  turns: ({ question }) => [
    instructions(task, {
      parts: ['Who was the captain of the Merrow?', 'Where was #1 born?'],
      combine: 'last',
    }),
    { role: 'user', content: `Question: ${plainLine(question)}` },
  ],
  schema: () =>
    objectOf({
      parts: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: mostParts },
      combine: { type: 'string', enum: combines },
    }),
  maxTokens: 160,
  temperature: 0,
  parse: (output, { question }) => {
    const read = readOutput(output);
    if (read.kind === 'problem') return read;
    const needs = needsOf(read.value, question);
    return needs.kind === 'problem' ? needs : planOf(needs.value, { fields: read.value, question });
  },
};

function needsOf({ fields, cutIn }: OutputFields, question: string): Parsed<readonly Need[]> {
  const parts: unknown = fields['parts'];
  if (!Array.isArray(parts) || parts.length === 0 || cutIn === 'parts')
    return problem('The output has no parts, or only the beginning of them.');
  if (parts.length > mostParts) return problem(`The question was split into ${parts.length} parts.`);
  const needs: Need[] = [];
  for (const [index, part] of parts.entries()) {
    if (typeof part !== 'string') return problem('A part of the question is not text.');
    const trouble = partProblem(part, { index, question, before: needs });
    if (trouble !== undefined) return problem(trouble);
    needs.push(needOf(part, index));
  }
  return value(needs);
}

function partProblem(
  part: string,
  {
    index,
    question,
    before,
  }: { readonly index: number; readonly question: string; readonly before: readonly Need[] },
): string | undefined {
  const numbers = partsNamed(part);
  if (numbers.some((number) => number < 1 || number > index))
    return `Part ${index + 1} wants an answer that does not come before it.`;
  const text = part.trim();
  if (before.some((need) => need.question === text)) return 'Two parts are the same.';
  return textProblem(text, { about: numbers.length > 0 ? text : question, longest: 300 });
}

/** Numbers of the parts whose answers a part wants. */
function partsNamed(part: string): readonly number[] {
  return [...part.matchAll(/#(\d+)/gu)].map(([, digits]) => Number(digits));
}

/** '#3' means the third part; in a need '#1' means the first of those that it depends on. */
function needOf(part: string, index: number): Need {
  const numbers = [...new Set(partsNamed(part))];
  const question = part
    .trim()
    .replace(/#(\d+)/gu, (_, digits: string) => `#${numbers.indexOf(Number(digits)) + 1}`);
  return {
    id: needId(`part-${index + 1}`),
    question,
    dependsOn: numbers.map((number) => needId(`part-${number}`)),
    expects: readQuestion(question).expects,
  };
}

function planOf(
  needs: readonly Need[],
  { fields, question }: { readonly fields: OutputFields; readonly question: string },
): Parsed<Plan> {
  const combine = combines.find((each) => each === textField(fields, 'combine')) ?? 'last';
  if (combine === 'last') return value({ needs, combination: { kind: 'last' } });
  const of = needs
    .filter(({ id }) => !needs.some(({ dependsOn }) => dependsOn.includes(id)))
    .map(({ id }) => id);
  if (of.length !== 2)
    return problem(`Two things are to be compared, and ${of.length} parts say something of them.`);
  if (combine === 'same') return value({ needs, combination: { kind: 'same', of } });
  const options = optionsOf(question);
  if (options === undefined) return problem('The question sets no two things side by side.');
  const combination: Combination = {
    kind: 'compare',
    options: [options.first, options.second],
    of,
    pick: combine,
  };
  return value({ needs, combination });
}
