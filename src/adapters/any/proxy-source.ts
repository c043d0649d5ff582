import { nearestPassages } from '../../core/evidence/nearest-passages.ts';
import { namesAmong } from '../../core/follow/names-among.ts';
import type { DocumentId, PassageId, SourceId } from '../../core/ids.ts';
import type { Departure } from '../../core/network/may-leave.ts';
import type { Review } from '../../core/network/review.ts';
import type { Passage } from '../../core/passage.ts';
import type { ReadReply, SearchReply, SearchRequest, Source } from '../../ports/source.ts';
import { passagesOfPage, proxyReadReply } from '../../wire/proxy-read.ts';
import type { ProxyRefusal } from '../../wire/proxy-refusal.ts';
import { proxySearchReply } from '../../wire/proxy-search.ts';
import type { DoorReply, ProxyDoor } from './proxy-door.ts';

export type ProxySourceOptions = {
  readonly id: SourceId;
  readonly door: Pick<ProxyDoor, 'ask'>;
  /** As the server tells of it; asked for at each use, since it may be learnt later. */
  readonly about: () => { readonly name: string; readonly isLocal: boolean };
};

/** Of one page, in one step: a page of a whole book would fill the log. */
const mostPassages = 40;
/** Passages that are kept in mind, to tell which names the source knows. */
const mostKnown = 400;

/** A source that our server asks: a search engine, an encyclopedia, a corpus. */
export class ProxySource implements Source {
  readonly id: SourceId;
  readonly #options: ProxySourceOptions;
  readonly #known = new Map<PassageId, Passage>();

  constructor(options: ProxySourceOptions) {
    this.id = options.id;
    this.#options = options;
  }

  get name(): string {
    return this.#options.about().name;
  }

  async search(request: SearchRequest, signal: AbortSignal): Promise<SearchReply> {
    const { query, page, pageSize, review } = request;
    const reply = await this.#options.door.ask(
      proxySearchReply,
      {
        ...{ route: 'search', reason: `Search in ${this.name}`, asks: this.#asks() },
        body: { source: this.id, query, page, pageSize: Math.min(pageSize, 50) },
        departure: searchDeparture(this.id, review),
      },
      signal,
    );
    if (reply.kind !== 'answered') return searchTrouble(reply, this.name);
    if (reply.value.kind !== 'found') return reply.value;
    // Whatever the answer says, its passages are this source's.
    const hits = reply.value.hits.map((hit) => ({
      ...{ rank: hit.rank, score: scoreAt(hit.rank) },
      passage: { ...hit.passage, sourceId: this.id },
    }));
    this.#remember(hits.map(({ passage }) => passage));
    return { ...reply.value, hits };
  }

  async read(
    { passages, whole }: { readonly passages: readonly Passage[]; readonly whole: boolean },
    signal: AbortSignal,
  ): Promise<ReadReply> {
    if (!whole) return { kind: 'read', passages: [], names: this.#names(passages) };
    const pages = await Promise.all(
      [...new Set(passages.map((passage) => passage.documentId))].map((document) =>
        this.#readPage(document, passages, signal),
      ),
    );
    const read = pages.flatMap((page) => (page.kind === 'read' ? page.passages : []));
    if (read.length === 0) {
      const why = pages.filter((page) => page.kind === 'unreadable');
      return unreadable(why.map(({ message }) => message).join(' '), soonest(why));
    }
    this.#remember(read);
    return { kind: 'read', passages: read, names: this.#names(read) };
  }

  async #readPage(document: DocumentId, found: readonly Passage[], signal: AbortSignal): Promise<ReadReply> {
    const reply = await this.#options.door.ask(
      proxyReadReply,
      {
        ...{ route: 'read', reason: `Page of ${this.name}`, asks: this.#asks() },
        body: { source: this.id, document },
        departure: { kind: 'page', source: this.id },
      },
      signal,
    );
    if (reply.kind === 'refused') return unreadable(reply.refusal.message, reply.refusal.retryAfterMs);
    if (reply.kind !== 'answered') return unreadable(reply.message, undefined);
    if (reply.value.kind !== 'read') return unreadable(reply.value.message, reply.value.retryAfterMs);
    const passages = passagesOfPage({ ...reply.value, document }, this.id);
    return { kind: 'read', passages: nearestPassages(passages, { found, most: mostPassages }), names: [] };
  }

  #asks() {
    const { name, isLocal } = this.#options.about();
    return { name, isOutside: !isLocal };
  }

  #names(passages: readonly Passage[]) {
    return namesAmong(passages, [...this.#known.values()]);
  }

  #remember(passages: readonly Passage[]): void {
    for (const passage of passages) {
      this.#known.delete(passage.id);
      this.#known.set(passage.id, passage);
    }
    for (const id of this.#known.keys()) {
      if (this.#known.size <= mostKnown) return;
      this.#known.delete(id);
    }
  }
}

function unreadable(message: string, retryAfterMs: number | undefined): ReadReply {
  return { kind: 'unreadable', message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/** When the first of several pages may be asked for again. */
function soonest(pages: readonly { readonly retryAfterMs?: number }[]): number | undefined {
  const said = pages.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
  return said.length === 0 ? undefined : Math.min(...said);
}

/**
 * Scores of different sources cannot be compared, so that only the order counts. It falls as slowly as the library's scores usually do: the
 * relevance checker weighs both alike.
 */
function scoreAt(rank: number): number {
  return 1 / (1 + (rank - 1) / 8);
}

function searchDeparture(source: SourceId, review: Review | undefined): Departure {
  const decision = review?.decision;
  return {
    ...{ kind: 'search', source },
    privateWords: decision === 'withheld' ? [] : (review?.privateWords ?? []),
    isApproved: decision === 'let' || decision === 'edited' || decision === 'let-alike',
  };
}

type Trouble = Exclude<DoorReply<never>, { readonly kind: 'answered' }>;

function searchTrouble(trouble: Trouble, name: string): SearchReply {
  switch (trouble.kind) {
    case 'forbidden':
      return {
        ...{ kind: 'blocked', retryAfterMs: undefined, refusedBy: 'mode' },
        message: `${name} was not asked. ${trouble.message}`,
      };
    case 'no-server':
      return { kind: 'down', message: `${name} could not be asked. ${trouble.message}` };
    case 'refused':
      return refusalReply(trouble.refusal, name);
    default:
      return trouble satisfies never;
  }
}

/** Too much at once, an ending server and a fault of it pass; all else does not by asking again. */
function refusalReply({ reason, message, retryAfterMs }: ProxyRefusal, name: string): SearchReply {
  const words = `${name} was not asked: ${message}`;
  if (reason === 'fault') return { kind: 'down', message: words };
  return reason === 'too-many' || reason === 'ending'
    ? { kind: 'blocked', message: words, retryAfterMs }
    : { kind: 'blocked', message: words, retryAfterMs: undefined, refusedBy: 'server' };
}
