import type { PassageId } from '../../../core/ids.ts';
import { keepRecent } from '../../../core/keep-recent.ts';
import type { Passage } from '../../../core/passage.ts';
import { embeddedText } from '../../../core/reading/text-window.ts';
import type { TextEmbedder } from '../../../ports/text-embedder.ts';

/** Where vectors of texts are kept. A store that cannot keep anything gives nothing back; it never rejects. */
export type VectorStore = {
  get(texts: readonly string[], version: string): Promise<readonly (Float32Array | undefined)[]>;
  set(vectors: readonly (readonly [text: string, vector: Float32Array])[], version: string): Promise<void>;
  /** Forgets the vectors of all other texts, of whatever version. */
  retain?(texts: readonly string[]): Promise<void>;
};

/** A passage, and the cosine of its vector with that of a question. */
export type NearPassage = { readonly passage: Passage; readonly nearness: number };

export type IndexProgress = { readonly done: number; readonly of: number };

/** The command searches a larger library by words alone. */
export const mostIndexed = 4000;
/** So does the page: a thousand passages take two busy cores some five minutes to take in (docs/decisions/2026-11-27-dense-retrieval.md). */
export const mostInPage = 600;

/** Texts that are embedded between two looks at the signal and two writes to the store. */
const portion = 32;

/** Questions whose vectors are kept: a run asks the same again and again, an evaluation with every policy. */
const mostAsked = 500;

/** Passages as vectors, of which the nearest to a question are found by looking at all: some thousands take a few milliseconds. */
export class PassageVectors {
  readonly #embedder: TextEmbedder;
  readonly #store: VectorStore | undefined;
  readonly #entries = new Map<PassageId, { readonly passage: Passage; readonly vector: Float32Array }>();
  readonly #asked = new Map<string, Float32Array>();

  constructor(embedder: TextEmbedder, store?: VectorStore) {
    this.#embedder = embedder;
    this.#store = store;
  }

  get size(): number {
    return this.#entries.size;
  }

  /**
   * Takes in these passages and no others: what is known stays, what is gone goes. Gives the reason where there is no retriever; then what it had stays. Rejects
   * only with the signal's reason; what was embedded until then counts.
   */
  async index(
    passages: readonly Passage[],
    signal: AbortSignal,
    progress: (progress: IndexProgress) => void = () => {},
  ): Promise<string | undefined> {
    const wanted = new Set(passages.map(({ id }) => id));
    for (const id of this.#entries.keys()) if (!wanted.has(id)) this.#entries.delete(id);
    const open = passages.filter((passage) => !isSame(this.#entries.get(passage.id)?.passage, passage));
    if (open.length === 0) return undefined;
    const asked = await this.#embedder.embed([], signal);
    if (asked.kind === 'unavailable') return asked.message;
    for (let from = 0; from < open.length; from += portion) {
      progress({ done: passages.length - open.length + from, of: passages.length });
      const problem = await this.#take(open.slice(from, from + portion), asked.version, signal);
      if (problem !== undefined) return problem;
    }
    progress({ done: passages.length, of: passages.length });
    return undefined;
  }

  async #take(
    passages: readonly Passage[],
    version: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const texts = passages.map(embeddedText);
    const known = (await this.#store?.get(texts, version)) ?? [];
    const open = texts.filter((_, place) => known[place] === undefined);
    const reply = await this.#embedder.embed(open, signal);
    if (reply.kind === 'unavailable') return reply.message;
    const fresh = new Map(open.map((text, place) => [text, reply.vectors[place]]));
    passages.forEach((passage, place) => {
      const vector = known[place] ?? fresh.get(texts[place] ?? '');
      if (vector !== undefined) this.#entries.set(passage.id, { passage, vector });
    });
    const entries = [...fresh].flatMap(([text, vector]) =>
      vector === undefined ? [] : [[text, vector] as const],
    );
    if (entries.length > 0) await this.#store?.set(entries, version);
    return undefined;
  }

  /** Nearest first, at most `most`; none where nothing was taken in or the retriever is gone. Rejects with the signal's reason. */
  async nearest(text: string, most: number, signal: AbortSignal): Promise<readonly NearPassage[]> {
    if (this.#entries.size === 0) return [];
    const asked = this.#asked.get(text) ?? (await this.#embed(text, signal));
    if (asked === undefined) return [];
    return [...this.#entries.values()]
      .map(({ passage, vector }) => ({ passage, nearness: cosine(asked, vector) }))
      .sort((left, right) => right.nearness - left.nearness)
      .slice(0, most);
  }

  async #embed(text: string, signal: AbortSignal): Promise<Float32Array | undefined> {
    const reply = await this.#embedder.embed([text], signal);
    const vector = reply.kind === 'embedded' ? reply.vectors[0] : undefined;
    if (vector !== undefined) keepRecent(this.#asked, [text, vector], mostAsked);
    return vector;
  }
}

function isSame(known: Passage | undefined, passage: Passage): boolean {
  return known !== undefined && known.text === passage.text && known.title === passage.title;
}

/** Of vectors of length 1. */
function cosine(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let place = 0; place < left.length; place++) sum += (left[place] ?? 0) * (right[place] ?? 0);
  return sum;
}
