import { emptyReading } from '../../src/core/reading/read-outputs.ts';
import type { PassageReader, PassageReading, ReadingRequest } from '../../src/ports/passage-reader.ts';

export type ScriptedReader = PassageReader & { readonly asked: ReadingRequest[] };

/** Says of each passage what `say` gives for it: how relevant, and the words of it that answer, with how likely they do. */
export function scriptedPassageReader(
  say: (
    title: string,
    request: ReadingRequest,
  ) =>
    | { readonly relevance?: number; readonly answer?: string; readonly kind?: 'span' | 'yes' | 'no' }
    | undefined,
): ScriptedReader {
  const asked: ReadingRequest[] = [];
  return {
    id: 'scripted',
    asked,
    read: async (request, signal, progress) => {
      signal.throwIfAborted();
      asked.push(request);
      const readings = request.passages.map(({ title, text }, position): PassageReading => {
        const said = say(title, request);
        const start = text.indexOf(said?.answer ?? '\u0000');
        const { kind = start < 0 ? 'none' : 'span' } = said ?? {};
        const reading = {
          relevance: said?.relevance ?? 0.01,
          kinds: { ...emptyReading.kinds, none: 0.01, [kind]: 0.99 },
          spans: start < 0 ? [] : [{ start, end: start + (said?.answer ?? '').length, probability: 0.99 }],
        };
        progress?.(position, reading);
        return reading;
      });
      return { kind: 'read', readings };
    },
  };
}

export const unavailableReader: PassageReader = {
  id: 'unavailable',
  read: async () => ({ kind: 'unavailable', message: 'Cannot use the trained reader: it is not there.' }),
};
