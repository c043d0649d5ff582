import { type Surroundings, surroundings } from '../relations/states-relation.ts';
import { answerSpans } from '../spans/answer-spans.ts';
import type { AnswerSpan } from '../spans/span.ts';
import type { ReadPassage, ReadSentence } from '../text/read-passage.ts';

/** A span with its words as they are compared, and the words around it. */
export type SentenceSpan = {
  readonly span: AnswerSpan;
  /** Folded words, joined by spaces. */
  readonly key: string;
  readonly stems: readonly string[];
  readonly around: Surroundings;
};

const remembered = new WeakMap<ReadSentence, readonly SentenceSpan[]>();

/** The spans of a sentence that hold more than function words. The same for every question, so they are remembered. */
export function sentenceSpans(passage: ReadPassage, sentence: ReadSentence): readonly SentenceSpan[] {
  const known = remembered.get(sentence);
  if (known !== undefined) return known;
  const lower = passage.passage.text.slice(sentence.start, sentence.end).toLowerCase();
  const found = answerSpans(passage, sentence).flatMap((span) => {
    const words = passage.words.slice(span.from, span.to);
    const stems = words.filter((word) => !word.isFunction).map((word) => word.stem);
    if (stems.length === 0) return [];
    const key = words.map((word) => word.term).join(' ');
    return [{ span, key, stems, around: surroundings(lower, span, sentence.start) }];
  });
  remembered.set(sentence, found);
  return found;
}
