import type { Calibration } from '../../../core/reading/calibration.ts';
import {
  emptyReading,
  mergeReadings,
  readOutputs,
  type WindowReading,
} from '../../../core/reading/read-outputs.ts';
import { type ReadingWindow, readingWindows } from '../../../core/reading/reading-windows.ts';
import type { Vocabulary } from '../../../core/reading/word-pieces.ts';
import type { PassageReading, ReadingRequest } from '../../../ports/passage-reader.ts';
import type { Network } from './network.ts';

export type ReaderParts = {
  readonly network: Network;
  readonly vocabulary: Vocabulary;
  readonly calibration: Calibration;
};

export type ReadingWatch = {
  readonly signal: AbortSignal;
  readonly progress?: ((position: number, reading: PassageReading) => void) | undefined;
};

/** Passages that surely hold no answer as a whole are not read by paragraphs. */
const surelyNone = 0.985;

/**
 * Reads all passages of a request; tells of each as soon as all of it was read. The first passage goes by itself, so that something shows soon; the
 * others in batches of windows of like length, so that little of a batch is padding. Then come the paragraphs of those in which there may be something.
 * Rejects with the signal's reason between two batches.
 */
export async function readPassages(
  parts: ReaderParts,
  request: ReadingRequest,
  { signal, progress }: ReadingWatch,
): Promise<readonly PassageReading[]> {
  const windows = readingWindows(request, parts.vocabulary);
  const whole = windows.filter(({ isParagraph }) => !isParagraph);
  const paragraphs = windows.filter(({ isParagraph }) => isParagraph);
  const readings: PassageReading[] = request.passages.map(() => emptyReading);
  const read = new Map<number, readonly WindowReading[]>();
  const finish = (passage: number, own: readonly WindowReading[]) => {
    const merged = mergeReadings(own);
    readings[passage] = merged;
    progress?.(passage, merged);
  };
  request.passages.forEach((_, position) => {
    if (!whole.some(({ passage }) => passage === position)) progress?.(position, emptyReading);
  });
  await readWindows(parts, { request, windows: whole, signal }, (passage, own) => {
    const mayHold = own.some(({ kinds }) => kinds.none < surelyNone);
    if (mayHold && paragraphs.some((each) => each.passage === passage)) read.set(passage, own);
    else finish(passage, own);
  });
  const closer = paragraphs.filter(({ passage }) => read.has(passage));
  await readWindows(parts, { request, windows: closer, signal }, (passage, own) =>
    finish(passage, [...(read.get(passage) ?? []), ...own]),
  );
  signal.throwIfAborted();
  return readings;
}

type Windows = {
  readonly request: ReadingRequest;
  readonly windows: readonly ReadingWindow[];
  readonly signal: AbortSignal;
};

/** `done` is told of each passage once all its windows were read. */
async function readWindows(
  { network, calibration }: ReaderParts,
  { request, windows, signal }: Windows,
  done: (passage: number, readings: readonly WindowReading[]) => void,
): Promise<void> {
  const open = new Map<number, number>();
  for (const { passage } of windows) open.set(passage, (open.get(passage) ?? 0) + 1);
  const read = new Map<number, WindowReading[]>();
  for (const batch of batches(windows, network.batch)) {
    // A turn for the thread's other messages: one of them may be the stop.
    await nextTurn();
    signal.throwIfAborted();
    const outputs = await network.run(batch);
    batch.forEach((window, index) => {
      const [output, text] = [outputs[index], request.passages[window.passage]?.text];
      if (output === undefined || text === undefined) return;
      const reading = readOutputs(window, output, { calibration, text });
      const own = [...(read.get(window.passage) ?? []), { ...reading, isParagraph: window.isParagraph }];
      read.set(window.passage, own);
      if (own.length === open.get(window.passage)) done(window.passage, own);
    });
  }
}

function batches(windows: readonly ReadingWindow[], most: number): readonly (readonly ReadingWindow[])[] {
  const [first, ...others] = windows;
  if (first === undefined) return [];
  const byLength = others.toSorted((left, right) => left.ids.length - right.ids.length);
  const rest = Array.from({ length: Math.ceil(byLength.length / most) }, (_, index) =>
    byLength.slice(index * most, (index + 1) * most),
  );
  return [[first], ...rest];
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
