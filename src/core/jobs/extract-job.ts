import type { Finding } from '../answer.ts';
import type { NeedId } from '../ids.ts';
import type { Passage, Quote } from '../passage.ts';
import { findQuote } from './find-quote.ts';
import { plainLine, quotePassages } from './quoted-passages.ts';
import { numberIn, readOutput, textField } from './read-output.ts';
import { instructions, objectOf, problem, type TextJob, value } from './text-job.ts';
import { answerProblem } from './text-problem.ts';

export type ExtractJobRequest = {
  readonly need: NeedId;
  readonly question: string;
  /** Most relevant first. */
  readonly passages: readonly Passage[];
};

export type Extracted = { readonly findings: readonly Finding[]; readonly reason: string };

/** A model says yes or no and not how sure it is; what it is worth on this machine is for the exam to find out. */
const unknownSupport = 0.5;

const task =
  'Find the answer to the question in the passages. quote is copied word for word from one passage and shows the answer; answer is as short as possible. Where no passage holds it, passage is 0, and quote and answer are empty.';

/** Finds the answer with the verbatim words that say it, or says that it is not here. */
export const extractJob: TextJob<ExtractJobRequest, Extracted> = {
  name: 'extract',
  turns: ({ question, passages }, { passageCharacters }) => [
    instructions(task, {
      passage: 2,
      quote: 'The Merrow sailed in 1832 under Ilse Brandt',
      answer: 'Ilse Brandt',
    }),
    {
      role: 'user',
      content: `${quotePassages(passages, passageCharacters)}\nQuestion: ${plainLine(question)}`,
    },
  ],
  schema: ({ passages }) =>
    objectOf({
      passage: { type: 'integer', minimum: 0, maximum: passages.length },
      quote: { type: 'string' },
      answer: { type: 'string' },
    }),
  maxTokens: 160,
  temperature: 0,
  parse: (output, { need, passages }) => {
    const read = readOutput(output);
    if (read.kind === 'problem') return read;
    const { fields, cutIn } = read.value;
    const number = numberIn(fields['passage'], 0, passages.length);
    const [quote, answer] = [textField(read.value, 'quote'), textField(read.value, 'answer')];
    if (number === 0 || (quote === '' && answer === ''))
      return value({ findings: [], reason: 'The model found no answer in these passages.' });
    if (quote === undefined || answer === undefined)
      return problem(
        cutIn === undefined
          ? 'The output has no quote, or no answer.'
          : `The output was cut off in its ${cutIn}.`,
      );
    const trouble = answerProblem(answer);
    if (trouble !== undefined) return problem(trouble);
    const found = quoteIn(quote, passages, number);
    if (found === undefined) return problem(`The words “${shorten(quote)}” stand in none of the passages.`);
    const finding: Finding = { need, text: answer, quotes: [found], support: unknownSupport };
    return value({ findings: [finding], reason: '' });
  },
};

/** Small models count badly: the passage that they name is looked into first, the others after it. */
function quoteIn(quote: string, passages: readonly Passage[], number: number | undefined): Quote | undefined {
  const named = number === undefined ? undefined : passages[number - 1];
  const order = named === undefined ? passages : [named, ...passages];
  for (const passage of order) {
    const found = findQuote(quote, passage);
    if (found !== undefined) return found;
  }
  return undefined;
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
