import type { Hit } from '../../../core/passage.ts';
import type { ReadReply, SearchReply, SearchRequest, Source } from '../../../ports/source.ts';
import type { NearPassage, PassageVectors } from './passage-vectors.ts';

/** Passages that come beside those that words find. */
const mostNear = 8;

export type NearFinder = Pick<PassageVectors, 'nearest'>;

/**
 * A source that finds by words, and beside that what lies nearest to the question in meaning: of its first page, some hits after those of the words, or marked among
 * them. Everything else is the source's own.
 */
export class DenseSource implements Source {
  readonly id: Source['id'];
  readonly name: string;
  readonly #source: Source;
  readonly #vectors: NearFinder;

  constructor(source: Source, vectors: NearFinder) {
    this.id = source.id;
    this.name = source.name;
    this.#source = source;
    this.#vectors = vectors;
  }

  async search(request: SearchRequest, signal: AbortSignal): Promise<SearchReply> {
    const reply = await this.#source.search(request, signal);
    if (reply.kind !== 'found' || !isNaturalText(request)) return reply;
    const near = await this.#vectors.nearest(request.query.text, mostNear, signal);
    return near.length === 0 ? reply : { ...reply, hits: withNear(reply.hits, near) };
  }

  read(request: Parameters<Source['read']>[0], signal: AbortSignal): Promise<ReadReply> {
    return this.#source.read(request, signal);
  }
}

/** Later pages go on with words; stems and words that all must stand there say little of what is meant. */
function isNaturalText({ query, page }: SearchRequest): boolean {
  return page === 0 && !query.prefix && query.match === 'any';
}

function withNear(hits: readonly Hit[], near: readonly NearPassage[]): readonly Hit[] {
  const nearness = new Map(near.map((each) => [each.passage.id, each.nearness]));
  const marked = hits.map((hit) => {
    const own = nearness.get(hit.passage.id);
    return own === undefined ? hit : { ...hit, nearness: own };
  });
  const found = new Set(hits.map(({ passage }) => passage.id));
  const others = near.filter(({ passage }) => !found.has(passage.id));
  return [...marked, ...others.map((each, index) => ({ ...each, rank: hits.length + index + 1, score: 0 }))];
}
