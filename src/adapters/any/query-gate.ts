import type { SourceId } from '../../core/ids.ts';
import type { NetworkRules } from '../../core/network/may-leave.ts';
import { privateWords, withoutWords } from '../../core/network/private-words.ts';
import type { Review } from '../../core/network/review.ts';
import { plainQuery, type Query } from '../../core/query.ts';
import { terms } from '../../core/text/tokenize.ts';
import type { Clock } from '../../ports/clock.ts';
import type { GateRequest, QueryGate } from '../../ports/query-gate.ts';
import type { QueryReviewer } from '../../ports/query-reviewer.ts';
import type { Source } from '../../ports/source.ts';

export type QueryGateOptions = {
  /** Holds the person's own documents; what it is asked itself is never reviewed. */
  readonly library: Source;
  readonly rules: () => NetworkRules;
  /** Calls back when the person settles it anew; returns a function that ends it. */
  readonly watchRules: (changed: () => void) => () => void;
  readonly about: (source: SourceId) => { readonly name: string; readonly isLocal: boolean };
  /** Stems of words that anybody uses. */
  readonly common: () => Promise<ReadonlySet<string>>;
  readonly reviewer: QueryReviewer;
  readonly clock: Clock;
};

/** Reviews queries as the person has settled it: shows them in 'ask', holds private words back in 'open'. */
export function createQueryGate(options: QueryGateOptions): QueryGate {
  return {
    review: async ({ source, query, past }: GateRequest, signal) => {
      const { mode, sourcesOn, allowPrivateWords } = options.rules();
      // What may not leave at all is refused at the door, which says why.
      if (source === options.library.id || mode === 'air-gapped' || !sourcesOn.includes(source))
        return undefined;
      const words = await wordsOf(query, options, signal);
      if (mode === 'ask') {
        const before = past.filter((review) => review.source === source);
        return likePast({ query, words, before }) ?? askPerson({ source, query, words }, options, signal);
      }
      const mayGo = words.length === 0 || allowPrivateWords || options.about(source).isLocal;
      return mayGo ? undefined : withheld(query, words);
    },
  };
}

async function wordsOf(
  query: Query,
  { library, common }: QueryGateOptions,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const [reply, stems] = await Promise.all([
    library.search({ query, page: 0, pageSize: 1 }, signal),
    common(),
  ]);
  const own = new Set(
    reply.kind === 'found' ? reply.terms.filter((fact) => fact.passages > 0).map((fact) => fact.term) : [],
  );
  // Where the library cannot say which words it holds, it may hold any.
  const isOwn = (term: string) => reply.kind !== 'found' || own.has(term);
  return privateWords(query, { isOwn, common: stems });
}

function withheld(query: Query, words: readonly string[]): Review {
  const sent = withoutWords(query, words);
  return sent === undefined
    ? { decision: 'refused', privateWords: words, waitedMs: 0 }
    : { decision: 'withheld', sent, privateWords: words, waitedMs: 0 };
}

type Reviewed = { readonly query: Query; readonly words: readonly string[] };

/** The person let queries like this one go to the source before: it has no private word but those that they have seen. */
function likePast({
  query,
  words,
  before,
}: Reviewed & { readonly before: readonly Review[] }): Review | undefined {
  if (!before.some((review) => review.decision === 'let-alike')) return undefined;
  const seen = new Set(
    before
      .filter((review) => review.decision !== 'refused')
      .flatMap((review) => review.privateWords.flatMap(terms)),
  );
  const isAlike = words.flatMap(terms).every((term) => seen.has(term));
  return isAlike ? { decision: 'let-alike', sent: query, privateWords: words, waitedMs: 0 } : undefined;
}

async function askPerson(
  { source, query, words }: Reviewed & { readonly source: SourceId },
  { reviewer, about, clock, rules, watchRules }: QueryGateOptions,
  signal: AbortSignal,
): Promise<Review | undefined> {
  const startedAt = clock.now();
  const forbidden = new AbortController();
  const unwatch = watchRules(() => {
    const { mode, sourcesOn } = rules();
    if (mode === 'air-gapped' || !sourcesOn.includes(source)) forbidden.abort();
  });
  try {
    const request = { sourceName: about(source).name, query, privateWords: words };
    const reply = await reviewer.review(request, AbortSignal.any([signal, forbidden.signal]));
    const common = { privateWords: words, waitedMs: clock.now() - startedAt };
    switch (reply.kind) {
      case 'let':
      case 'let-alike':
        return { decision: reply.kind, sent: query, ...common };
      case 'edited':
        return { decision: 'edited', sent: plainQuery(reply.text), ...common };
      case 'refused':
        return { decision: 'refused', ...common };
      default:
        return reply satisfies never;
    }
  } catch (error) {
    if (signal.aborted || !forbidden.signal.aborted) throw error;
    // The door refuses it now, and says why.
    return undefined;
  } finally {
    unwatch();
  }
}
