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

/**
 * One reading of a passage from those of its windows: as relevant as the best of them, of the kind that the most certain one says, with the
 * best spans of all.
 */
export function mergeReadings(readings: readonly DecodedReading[]): DecodedReading {
  const [surest, ...others] = readings.toSorted((left, right) => left.kinds.none - right.kinds.none);
  if (surest === undefined) return emptyReading;
  if (others.length === 0) return surest;
  const spans = new Map<string, DecodedSpan>();
  for (const span of readings.flatMap((each) => each.spans)) {
    const key = `${span.start} ${span.end}`;
    if (span.probability > (spans.get(key)?.probability ?? 0)) spans.set(key, span);
  }
  return {
    relevance: Math.max(...readings.map(({ relevance }) => relevance)),
    kinds: surest.kinds,
    spans: apartFrom([...spans.values()], mostSpans),
  };
}

/** Signs that belong to the last letter (accents written apart, vowel signs) belong to the span. */
function withMarks(text: string, span: DecodedSpan): DecodedSpan {
  const marks = /^(?:\p{M}|\u200d)+/u.exec(text.slice(span.end, span.end + 16))?.[0].length ?? 0;
  return marks === 0 ? span : { ...span, end: span.end + marks };
}
