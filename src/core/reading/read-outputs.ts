import { type Calibration, sigmoid, softmax } from './calibration.ts';
import { apartFrom, type DecodedSpan, decodeSpans, type SpanLogits } from './decode-spans.ts';
import type { ReadingWindow } from './reading-windows.ts';

/** What one passage holds; the same shape as ports/passage-reader.ts promises. */
export type DecodedReading = {
  readonly relevance: number;
  readonly kinds: { readonly span: number; readonly yes: number; readonly no: number; readonly none: number };
  readonly spans: readonly DecodedSpan[];
};

/** Raw outputs of the network for one window. `kind`: span, yes, no, none. */
export type WindowOutputs = SpanLogits & { readonly relevance: number; readonly kind: ArrayLike<number> };

const mostSpans = 5;

/** Of a passage without words. */
export const emptyReading: DecodedReading = {
  relevance: 0,
  kinds: { span: 0, yes: 0, no: 0, none: 1 },
  spans: [],
};

/** What one window says of its passage. `text` is the passage's. */
export function readOutputs(
  window: ReadingWindow,
  outputs: WindowOutputs,
  { calibration, text }: { readonly calibration: Calibration; readonly text: string },
): DecodedReading {
  const { temperature, bias } = calibration.relevance;
  const logits = [0, 1, 2, 3].map((index) => outputs.kind[index] ?? 0);
  const [span = 0, yes = 0, no = 0, none = 0] = softmax(logits, calibration.kind.temperature);
  const spans = decodeSpans(window, outputs, {
    text,
    temperature: calibration.span.temperature,
  }).map((each) => withMarks(text, each));
  return {
    relevance: sigmoid((outputs.relevance + bias) / temperature),
    ...{ kinds: { span, yes, no, none }, spans: apartFrom(spans, mostSpans) },
  };
}

/** A reading of one window. */
export type WindowReading = DecodedReading & Pick<ReadingWindow, 'isParagraph'>;

/** How much a paragraph by itself counts beside the passage as a whole. */
const paragraphShare = 0.65;

/**
 * One reading of a passage from those of its windows: as relevant as the best of them, of the kind that the most certain one says, with the
 * best spans of all; where its paragraphs were read by themselves too, the mean of both.
 */
export function mergeReadings(readings: readonly WindowReading[]): DecodedReading {
  const whole = best(readings.filter(({ isParagraph }) => !isParagraph));
  const paragraphs = readings.filter(({ isParagraph }) => isParagraph);
  return paragraphs.length === 0 ? whole : mean(whole, best(paragraphs.map(asShares)));
}

function best(readings: readonly DecodedReading[]): DecodedReading {
  const [surest, ...others] = readings.toSorted((left, right) => left.kinds.none - right.kinds.none);
  if (surest === undefined) return emptyReading;
  const { relevance, kinds, spans } = surest;
  if (others.length === 0) return { relevance, kinds, spans };
  const all = new Map<string, DecodedSpan>();
  for (const span of readings.flatMap((each) => each.spans)) {
    const key = `${span.start} ${span.end}`;
    if (span.probability > (all.get(key)?.probability ?? 0)) all.set(key, span);
  }
  return {
    relevance: Math.max(...readings.map((each) => each.relevance)),
    kinds,
    spans: apartFrom([...all.values()], mostSpans),
  };
}

/** Probabilities of spans together with that of there being one: those of several paragraphs can be compared. */
function asShares(reading: DecodedReading): DecodedReading {
  const spans = reading.spans.map((span) => ({
    ...span,
    probability: span.probability * reading.kinds.span,
  }));
  return { ...reading, spans };
}

/** `paragraphs`: with shares for its spans. */
function mean(whole: DecodedReading, paragraphs: DecodedReading): DecodedReading {
  const between = (first: number, second: number) => (1 - paragraphShare) * first + paragraphShare * second;
  const kinds = {
    span: between(whole.kinds.span, paragraphs.kinds.span),
    yes: between(whole.kinds.yes, paragraphs.kinds.yes),
    no: between(whole.kinds.no, paragraphs.kinds.no),
    none: between(whole.kinds.none, paragraphs.kinds.none),
  };
  const given = asShares(whole).spans.map((span) => ({ ...span, probability: between(span.probability, 0) }));
  const closer = paragraphs.spans.map((span) => ({ ...span, probability: between(0, span.probability) }));
  // Both may mean the same with a word more or less: the likelier of the two stands for both.
  const spans = [...given, ...closer]
    .map((span) => {
      const others = given.includes(span) ? closer : given;
      const same = others.filter((other) => holds(span, other) || holds(other, span));
      return {
        ...span,
        probability: span.probability + Math.max(0, ...same.map((each) => each.probability)),
      };
    })
    .map((span) => ({ ...span, probability: Math.min(1, span.probability / Math.max(kinds.span, 1e-6)) }));
  return {
    relevance: between(whole.relevance, paragraphs.relevance),
    ...{ kinds, spans: apartFrom(spans, mostSpans) },
  };
}

function holds(outer: DecodedSpan, inner: DecodedSpan): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** Signs that belong to the last letter (accents written apart, vowel signs) belong to the span. */
function withMarks(text: string, span: DecodedSpan): DecodedSpan {
  const marks = /^(?:\p{M}|\u200d)+/u.exec(text.slice(span.end, span.end + 16))?.[0].length ?? 0;
  return marks === 0 ? span : { ...span, end: span.end + marks };
}
