import { drawFault, type FaultKind, type FaultRates } from '../../core/evaluation/faults.ts';
import type { SearchReply, SearchRequest, Source } from '../../ports/source.ts';

export type FaultOptions = {
  readonly rates: FaultRates;
  /** A random number, 0-1: the same sequence makes the same searches fail. */
  readonly random: () => number;
  /** Words to draw irrelevant results by, for example titles of the collection. */
  readonly elsewhere: readonly string[];
};

/** A source whose searches fail at given rates, for measuring recovery. Reading is left alone. */
export function faultySource(source: Source, options: FaultOptions): Source {
  return {
    id: source.id,
    name: source.name,
    search: async (request, signal) => {
      const fault = drawFault(options.rates, options.random());
      return fault === undefined
        ? source.search(request, signal)
        : searchWithFault(source, { request, fault, options, signal });
    },
    read: (request, signal) => source.read(request, signal),
  };
}

type Faulty = {
  readonly request: SearchRequest;
  readonly fault: FaultKind;
  readonly options: FaultOptions;
  readonly signal: AbortSignal;
};

async function searchWithFault(
  source: Source,
  { request, fault, options, signal }: Faulty,
): Promise<SearchReply> {
  switch (fault) {
    case 'down':
    case 'slow':
      return { kind: fault, message: `A fault was put in here: ${fault}.` };
    case 'blocked':
      return { kind: 'blocked', message: 'A fault was put in here: blocked.', retryAfterMs: undefined };
    case 'empty':
    case 'irrelevant': {
      const honest = await source.search(request, signal);
      if (honest.kind !== 'found') return honest;
      const hits = fault === 'empty' ? [] : await drawElsewhere(source, { request, options, signal });
      return { ...honest, hits, hasMore: false };
    }
    default:
      return fault satisfies never;
  }
}

async function drawElsewhere(source: Source, { request, options, signal }: Omit<Faulty, 'fault'>) {
  const { elsewhere, random } = options;
  const text = elsewhere[Math.floor(random() * elsewhere.length)] ?? '';
  const query = { text, phrases: [], match: 'any', prefix: false } as const;
  const reply = await source.search({ ...request, query }, signal);
  return reply.kind === 'found' ? reply.hits : [];
}
