import { keepRecent } from '../../../core/keep-recent.ts';
import type {
  PassageReader,
  PassageReading,
  ReadingReply,
  ReadingRequest,
} from '../../../ports/passage-reader.ts';
import { readingKey } from './reading-key.ts';

/** Where readings are kept, by their key. */
export type ReadingStore = Pick<Map<string, PassageReading>, 'get' | 'set'>;

const mostKept = 20_000;

/**
 * Remembers what was read: the same question, evidence and passage come back often within a run and in repeated evaluations. Asks the
 * reader behind it only for what is new.
 */
export function createCachedReader(reader: PassageReader, kept: ReadingStore = new Recent()): PassageReader {
  return {
    id: reader.id,
    read: async (request, signal, progress): Promise<ReadingReply> => {
      signal.throwIfAborted();
      const keys = request.passages.map((passage) => readingKey(request, passage));
      const known = keys.map((key) => kept.get(key));
      known.forEach((reading, position) => {
        if (reading !== undefined) progress?.(position, reading);
      });
      const open = known.flatMap((reading, position) => (reading === undefined ? [position] : []));
      if (open.length === 0) return { kind: 'read', readings: known.flatMap((each) => each ?? []) };
      const asked: ReadingRequest = {
        ...request,
        passages: open.flatMap((position) => request.passages[position] ?? []),
      };
      const reply = await reader.read(asked, signal, (place, reading) =>
        progress?.(open[place] ?? -1, reading),
      );
      if (reply.kind !== 'read') return reply;
      open.forEach((position, place) => {
        const reading = reply.readings[place];
        if (reading === undefined) return;
        known[position] = reading;
        kept.set(keys[position] ?? '', reading);
      });
      return { kind: 'read', readings: known.flatMap((each) => each ?? []) };
    },
  };
}

/** Forgets the oldest when there are too many. */
class Recent implements ReadingStore {
  readonly #readings = new Map<string, PassageReading>();

  get(key: string): PassageReading | undefined {
    return this.#readings.get(key);
  }

  set(key: string, reading: PassageReading): Map<string, PassageReading> {
    keepRecent(this.#readings, [key, reading], mostKept);
    return this.#readings;
  }
}
