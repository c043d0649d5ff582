import type { AnswerKind } from '../../need.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { SpanShape } from '../spans/span.ts';
import type { ReadPassage } from '../text/read-passage.ts';
import type { Reading } from './reading.ts';
import { bestSentences, type SentenceContext } from './sentence-context.ts';
import { type SentenceSpan, sentenceSpans } from './sentence-spans.ts';

/** A span that may answer, where it stands, and the passages about what it names. */
export type Candidate = SentenceSpan & {
  readonly context: SentenceContext;
  readonly about: readonly ReadPassage[];
};

const mostSentences = 24;
const none: readonly ReadPassage[] = [];

/** Everything that could be the answer, in the sentences that bear on the question. */
export function candidatesFor(reading: Reading): readonly Candidate[] {
  const shapes = shapesFor(reading.question);
  return bestSentences(reading, mostSentences).flatMap((context) =>
    sentenceSpans(context.view.passage.read, context.view.sentence)
      .filter(({ span }) => shapes.has(span.shape))
      .map(({ span, key, stems, around }) => {
        return { span, key, stems, around, context, about: reading.shelf.titles.get(key) ?? none };
      }),
  );
}

const named: readonly SpanShape[] = ['name', 'part', 'names', 'quoted', 'phrase'];
const shapesByKind: Readonly<Partial<Record<AnswerKind, readonly SpanShape[]>>> = {
  date: ['date', 'number', 'name', 'phrase'],
  number: ['number', 'date'],
  person: named,
  place: named,
  organisation: named,
  reason: ['clause', 'phrase', 'name'],
  thing: [...named, 'number', 'date'],
};
const anyShape: readonly SpanShape[] = [...named, 'number', 'date', 'clause'];

function shapesFor({ expects, relations }: ReadQuestion): ReadonlySet<SpanShape> {
  // When someone was born is a date; when a cake is eaten may be a feast.
  if (expects === 'date' && relations.length > 0) return new Set(['date', 'number']);
  return new Set(shapesByKind[expects] ?? anyShape);
}
