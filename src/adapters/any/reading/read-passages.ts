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

/**
 * Reads all passages of a request; tells of each as soon as all of it was read. The first passage goes by itself, so that something shows soon; the
 * others in batches of windows of like length, so that little of a batch is padding. Rejects with the signal's reason between two batches.
 */
export async function readPassages(
  parts: ReaderParts,
  request: ReadingRequest,
  { signal, progress }: ReadingWatch,
): Promise<readonly PassageReading[]> {
  const windows = readingWindows(request, parts.vocabulary);
  const open = new Map<number, number>();
  for (const { passage } of windows) open.set(passage, (open.get(passage) ?? 0) + 1);
  const read = new Map<number, WindowReading[]>();
  const readings: PassageReading[] = request.passages.map(() => emptyReading);
  request.passages.forEach((_, position) => {
    if (!open.has(position)) progress?.(position, emptyReading);
  });
  for (const batch of batches(windows, parts.network.batch)) {
    // A turn for the thread's other messages: one of them may be the stop.
    await nextTurn();
    signal.throwIfAborted();
    const outputs = await parts.network.run(batch);
    batch.forEach((window, index) => {
      const [output, text] = [outputs[index], request.passages[window.passage]?.text];
      if (output === undefined || text === undefined) return;
      const reading = readOutputs(window, output, { calibration: parts.calibration, text });
      const own = [...(read.get(window.passage) ?? []), { ...reading, isParagraph: window.isParagraph }];
      read.set(window.passage, own);
      if (own.length < (open.get(window.passage) ?? 0)) return;
      const merged = mergeReadings(own);
      readings[window.passage] = merged;
      progress?.(window.passage, merged);
    });
  }
  signal.throwIfAborted();
  return readings;
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
