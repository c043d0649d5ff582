import type { EffectOf } from '../core/effect.ts';
import type { SourceId } from '../core/ids.ts';
import type { PastReview, Review } from '../core/network/review.ts';
import type { State } from '../core/state.ts';
import type { QueryGate } from '../ports/query-gate.ts';
import type { SearchReply, Source } from '../ports/source.ts';
import type { OutcomeBody } from './perform.ts';

type Context = {
  readonly world: {
    readonly sources: Pick<ReadonlyMap<SourceId, Source>, 'get'>;
    readonly gate?: QueryGate;
    readonly pageSize: number;
    readonly searchTimeoutMs: number;
  };
  readonly state: State;
  readonly signal: AbortSignal;
};

/** Lets the query be reviewed where it leaves this machine, then asks the source. */
export async function performSearch(effect: EffectOf<'search'>, context: Context): Promise<OutcomeBody> {
  const { world, state, signal } = context;
  const source = world.sources.get(effect.source);
  if (source === undefined) return failed('source-down', `Source "${effect.source}" is not switched on.`);
  const request = { source: source.id, query: effect.query, past: pastReviews(state) };
  const review = await world.gate?.review(request, signal);
  if (review === undefined) return ask(source, effect, context);
  if (review.decision === 'refused') {
    const refused = failed('source-blocked', refusalWords(source.name, review));
    return { ...refused, refusedBy: 'person', review };
  }
  return {
    ...(await ask(source, { ...effect, query: review.sent ?? effect.query, review }, context)),
    review,
  };
}

function pastReviews({ searches }: State): readonly PastReview[] {
  return searches.flatMap(({ source, outcome: { review } }) =>
    review === undefined ? [] : [{ ...review, source }],
  );
}

function refusalWords(name: string, { privateWords }: Review): string {
  return privateWords.length === 0
    ? `The query did not go to ${name}: it was not let.`
    : `The query did not go to ${name}: it has words of your own documents (${privateWords.join(', ')}).`;
}

type Asked = Pick<EffectOf<'search'>, 'query' | 'page'> & { readonly review?: Review };
type SearchOutcome = Extract<OutcomeBody, { readonly type: 'search-completed' | 'search-failed' }>;

async function ask(
  source: Source,
  { query, page, review }: Asked,
  { world, signal }: Context,
): Promise<SearchOutcome> {
  const request = { query, page, pageSize: world.pageSize, ...(review === undefined ? {} : { review }) };
  if (world.searchTimeoutMs === Number.POSITIVE_INFINITY)
    return searchOutcome(await source.search(request, signal));
  const timeout = AbortSignal.timeout(world.searchTimeoutMs);
  try {
    return searchOutcome(await source.search(request, AbortSignal.any([signal, timeout])));
  } catch (error) {
    if (signal.aborted || !timeout.aborted) throw error;
    return failed(
      'source-slow',
      `${source.name} did not answer within ${world.searchTimeoutMs / 1000} seconds.`,
    );
  }
}

function searchOutcome(reply: SearchReply): SearchOutcome {
  if (reply.kind === 'found') {
    const { hits, terms, collectionPassages, hasMore } = reply;
    return { type: 'search-completed', hits, terms, collectionPassages, hasMore };
  }
  const outcome = failed(`source-${reply.kind}`, reply.message);
  if (reply.kind !== 'blocked') return outcome;
  const by = reply.refusedBy === undefined ? {} : { refusedBy: reply.refusedBy };
  return { ...outcome, retryAfterMs: reply.retryAfterMs, ...by };
}

type Failed = Extract<OutcomeBody, { readonly type: 'search-failed' }>;

function failed(failure: Failed['failure'], message: string): Failed {
  return { type: 'search-failed', failure, message, retryAfterMs: undefined };
}
