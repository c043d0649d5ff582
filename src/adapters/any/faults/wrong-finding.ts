import type { Finding } from '../../../core/answer.ts';
import { exactMatch } from '../../../core/evaluation/answer-score.ts';
import type { Passage, Quote } from '../../../core/passage.ts';
import { namesInProse } from '../../../core/text/names-in-prose.ts';
import { sentences } from '../../../core/text/sentences.ts';
import type { JobOf } from '../../../ports/reasoner.ts';
import type { FaultContext } from './fault-context.ts';

/** How sure a wrong answer is. */
const support = 0.97;

/** A name that stands in the passages and answers nothing, with the sentence that holds it; undefined where there is none. */
export function wrongFinding(
  { need, question, passages }: JobOf<'extract'>,
  { known, context }: { readonly known: readonly Finding[]; readonly context: FaultContext },
): Finding | undefined {
  const right = [...context.answers, ...known.map(({ text }) => text)];
  const names = passages.flatMap((passage) => namesInProse(passage.text).map((name) => ({ name, passage })));
  const wrong = names.filter(({ name }) => !question.includes(name) && exactMatch(name, right) === 0);
  const drawn = wrong[Math.floor(context.random() * wrong.length)];
  if (drawn === undefined) return undefined;
  return { need, text: drawn.name, quotes: [quoteOf(drawn.passage, drawn.name)], support };
}

function quoteOf(passage: Passage, name: string): Quote {
  const at = passage.text.indexOf(name);
  const sentence = sentences(passage.text).find(({ start, end }) => at >= start && at < end);
  const [start, end] = [sentence?.start ?? at, sentence?.end ?? at + name.length];
  return { passageId: passage.id, start, end, text: passage.text.slice(start, end) };
}
