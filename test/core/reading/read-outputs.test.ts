import { expect, it } from 'vitest';
import type { Calibration } from '../../../src/core/reading/calibration.ts';
import {
  emptyReading,
  mergeReadings,
  readOutputs,
  type WindowOutputs,
} from '../../../src/core/reading/read-outputs.ts';
import { type ReadingWindow, readingWindows } from '../../../src/core/reading/reading-windows.ts';
import { smallVocabulary } from './kit.ts';

const vocabulary = smallVocabulary();
const calibration: Calibration = {
  relevance: { temperature: 2, bias: 1 },
  span: { temperature: 1 },
  kind: { temperature: 1 },
};

function windowOf(text: string): ReadingWindow {
  const [window] = readingWindows(
    { question: 'Who?', evidence: [], passages: [{ title: 'T', text }] },
    vocabulary,
  );
  if (window === undefined) throw new Error('There is no window.');
  return window;
}

/** Logits of 0 but for the pieces named: [piece, logit]. */
function outputs(
  window: ReadingWindow,
  start: readonly (readonly [number, number])[],
  end: readonly (readonly [number, number])[],
): WindowOutputs {
  const logits = (set: readonly (readonly [number, number])[]) => {
    const all = new Array<number>(window.ids.length).fill(0);
    for (const [piece, logit] of set) all[piece < 0 ? 0 : window.textAt + piece] = logit;
    return all;
  };
  return { relevance: 2, kind: [2, 0, 0, 1], start: logits(start), end: logits(end) };
}

function read(text: string, start: [number, number][], end: [number, number][]) {
  const window = windowOf(text);
  return readOutputs(window, outputs(window, start, end), { calibration, text });
}

it('relevance is the logit with its bias, by its temperature', () => {
  expect(read('one two', [], []).relevance).toBeCloseTo(1 / (1 + Math.exp(-1.5)));
});

it('kinds sum to 1', () => {
  const { kinds } = read('one two', [], []);
  expect(kinds.span + kinds.yes + kinds.no + kinds.none).toBeCloseTo(1);
  expect(kinds.span).toBeGreaterThan(kinds.none);
});

it('the best span is the slice between the likeliest start and end', () => {
  const text = 'born in 1871 at sea';
  const [span] = read(text, [[2, 9]], [[2, 9]]).spans;
  expect(text.slice(span?.start, span?.end)).toBe('1871');
  expect(span?.probability).toBeGreaterThan(0.9);
});

it('a span never ends before it starts', () => {
  const spans = read('a b c d e', [[3, 9]], [[1, 9]]).spans;
  expect(spans.every(({ start, end }) => end > start)).toBe(true);
});

it('a span does not go on over an empty line', () => {
  const text = 'born in\n\nborn in 1871';
  const { spans } = read(
    text,
    [
      [0, 9],
      [2, 8],
    ],
    [[3, 9]],
  );
  expect(text.slice(spans[0]?.start, spans[0]?.end)).toBe('born in');
  expect(spans.every(({ start, end }) => !text.slice(start, end).includes('\n'))).toBe(true);
});

it('a span that begins or ends inside a word takes the whole word', () => {
  const text = 'the Merrow sailed';
  const window = windowOf(text);
  const inside = window.pieces.flatMap((piece, index) => (piece.isInside ? [index] : []))[0] ?? -1;
  expect(inside).toBeGreaterThan(0);
  const { spans } = readOutputs(window, outputs(window, [[inside, 9]], [[inside, 9]]), { calibration, text });
  expect(text.slice(spans[0]?.start, spans[0]?.end)).toBe('Merrow');
});

it('“no span here” takes probability from all spans', () => {
  const sure = read('born in 1871', [[2, 6]], [[2, 6]]).spans[0]?.probability ?? 0;
  const unsure =
    read(
      'born in 1871',
      [
        [2, 6],
        [-1, 9],
      ],
      [
        [2, 6],
        [-1, 9],
      ],
    ).spans[0]?.probability ?? 0;
  expect(unsure).toBeLessThan(sure / 10);
});

it('spans do not overlap, are at most five, and the best is first', () => {
  const text = 'a b c d e f g h';
  const { spans } = read(
    text,
    [
      [0, 2],
      [3, 3],
    ],
    [
      [1, 2],
      [4, 3],
    ],
  );
  expect(spans.length).toBeLessThanOrEqual(5);
  for (const [index, left] of spans.entries())
    for (const right of spans.slice(index + 1)) {
      expect(left.probability).toBeGreaterThanOrEqual(right.probability);
      expect(left.end <= right.start || right.end <= left.start).toBe(true);
    }
});

it('places hold behind emoji, accents written apart and ideographs', () => {
  const text = '👨‍👩‍👧 東京 e\u0301 cafe\u0301 end';
  const window = windowOf(text);
  const last = window.pieces.findIndex(({ start }) => start === text.indexOf('cafe'));
  const lastOfWord = window.pieces.findLastIndex(({ end }) => end <= text.indexOf('\u0301 end'));
  const { spans } = readOutputs(window, outputs(window, [[last, 9]], [[lastOfWord, 9]]), {
    calibration,
    text,
  });
  expect(text.slice(spans[0]?.start, spans[0]?.end)).toBe('cafe\u0301');
});

it('several windows make one reading: the best relevance, the surest kind, all spans', () => {
  const spans = [{ start: 0, end: 4, probability: 0.1 }];
  const first = { ...emptyReading, isParagraph: false, relevance: 0.2, spans };
  const second = {
    relevance: 0.7,
    kinds: { span: 0.8, yes: 0, no: 0, none: 0.2 },
    spans: [
      { start: 0, end: 4, probability: 0.3 },
      { start: 9, end: 12, probability: 0.2 },
    ],
  };
  expect(mergeReadings([first, { ...second, isParagraph: false }])).toEqual(second);
  expect(mergeReadings([])).toEqual(emptyReading);
});

it('a paragraph that is read by itself outweighs the passage, in which its name stands for another one’s', () => {
  const said = (probability: number, start: number) => ({ start, end: start + 5, probability });
  const kinds = { span: 0.8, yes: 0, no: 0, none: 0.2 };
  const whole = { isParagraph: false, relevance: 0.9, kinds, spans: [said(0.7, 0), said(0.1, 40)] };
  const first = { isParagraph: true, relevance: 0.1, kinds: { ...kinds, span: 0.1, none: 0.9 } };
  const second = { isParagraph: true, relevance: 0.9, kinds, spans: [said(0.9, 40)] };
  const merged = mergeReadings([whole, { ...first, spans: [said(0.2, 0)] }, second]);
  expect(merged.spans.map(({ start }) => start)).toEqual([40, 0]);
  expect(merged.kinds.span).toBeCloseTo(0.8);
  // 0.35 of what the whole says and 0.65 of what the paragraph says.
  expect(merged.spans[0]?.probability).toBeCloseTo(0.35 * 0.1 + 0.65 * 0.9);
  expect(merged.spans[1]?.probability).toBeCloseTo((0.35 * 0.7 * 0.8 + 0.65 * 0.2 * 0.1) / 0.8);
});

it('no span goes from one field or cell of a record into the next', () => {
  for (const text of ['Owner: Ilse Brandt\nBerth: A1', 'Merrow | Ilse Brandt | A1\nTern | Hedda Lorn | B2']) {
    const window = windowOf(text);
    const place = (word: string) => window.pieces.findIndex(({ start }) => start === text.indexOf(word));
    const { spans } = readOutputs(window, outputs(window, [[place('Ilse'), 9]], [[place('A1'), 9]]), {
      calibration,
      text,
    });
    expect(spans.every(({ start, end }) => !/[\n|]/u.test(text.slice(start, end)))).toBe(true);
  }
});
