import { plainQuery, queryKey } from '../../src/core/query.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { SourceTrouble } from '../../src/wire/proxy-search.ts';
import type { ProxySource, TestSourceReply } from '../../src/wire/proxy-sources.ts';
import { timeLimit } from '../fetch/time-limit.ts';
import type { Breaker } from './breaker.ts';
import type { Places } from './places.ts';
import type { DocumentRead, FoundPages, RemoteSource, SearchWanted } from './remote-source.ts';
import type { TimedCache } from './timed-cache.ts';

export type GuardedOptions = {
  readonly clock: Clock;
  /** 0-1, for the jitter of retries. */
  readonly random: () => number;
  /** For one search, with its retries. */
  readonly timeMs: number;
  readonly breaker: Breaker;
  readonly places: Places;
  readonly searches: TimedCache<FoundPages>;
  readonly documents: TimedCache<DocumentRead>;
};

const mostTries = 3;
const firstDelayMs = 250;
/** A source that asks for no more than this is waited for. */
const longestWaitMs = 2000;
const testQuery = plainQuery('history');

/**
 * Around any source: trouble is tried again with growing, uneven pauses, a source that keeps failing rests, what came is kept for a
 * while, and what went wrong last is told.
 */
export class GuardedSource {
  readonly #source: RemoteSource;
  readonly #options: GuardedOptions;
  #lastFailure: { readonly trouble: SourceTrouble; readonly at: number } | undefined;
  #latencyMs: number | undefined;

  constructor(source: RemoteSource, options: GuardedOptions) {
    this.#source = source;
    this.#options = options;
  }

  state(): ProxySource {
    const { id, name, kind, sees, isLocal } = this.#source;
    const restsUntil = this.#options.breaker.restsUntil(this.#options.clock.now());
    const state = restsUntil === undefined ? 'ready' : 'resting';
    const seen = { restsUntil, lastFailure: this.#lastFailure, latencyMs: this.#latencyMs };
    return { id, name, kind, sees, isLocal, state, ...seen };
  }

  /** Rejects only with the signal's reason. */
  async search(wanted: SearchWanted, signal: AbortSignal): Promise<FoundPages | SourceTrouble> {
    const { clock, searches, breaker } = this.#options;
    const key = JSON.stringify([queryKey(wanted.query), wanted.page, wanted.pageSize]);
    const kept = searches.get(key, clock.now());
    if (kept !== undefined) return kept;
    if (!breaker.enter(clock.now())) return this.#resting();
    const reply = await this.#withinTime((whole) => this.#tried(wanted, whole), signal);
    if (reply.kind === 'found') searches.set(key, reply, clock.now());
    return reply;
  }

  /** A page is not tried again: the next page of the results is as good. Rejects only with the signal's reason. */
  async read(document: string, signal: AbortSignal): Promise<DocumentRead> {
    const { clock, documents } = this.#options;
    const kept = documents.get(document, clock.now());
    if (kept !== undefined) return kept;
    const page = await this.#source.read(document, signal);
    if (page.kind === 'text') documents.set(document, page, clock.now());
    return page;
  }

  /** One search, now: no cache, no retry, also of a source that rests. */
  async test(signal: AbortSignal): Promise<Exclude<TestSourceReply, { kind: 'refused' }>> {
    const { clock } = this.#options;
    const began = clock.now();
    const wanted = { query: testQuery, page: 0, pageSize: 3 };
    const reply = await this.#withinTime((whole) => this.#once(wanted, whole), signal);
    const latencyMs = Math.max(0, clock.now() - began);
    if (reply.kind !== 'found') return { kind: 'fails', latencyMs, trouble: reply };
    const message = reply.pages.length === 0 ? 'It answers; it has nothing about "history".' : 'It answers.';
    return { kind: 'works', latencyMs, message };
  }

  #resting(): SourceTrouble {
    const { clock, breaker } = this.#options;
    const now = clock.now();
    const forMs = Math.max(0, (breaker.restsUntil(now) ?? now) - now);
    const trouble = this.#lastFailure?.trouble ?? { kind: 'down', message: `${this.#source.name} failed.` };
    const message = `${trouble.message} It rests for ${Math.ceil(forMs / 1000)} s after several failures.`;
    return trouble.kind === 'blocked'
      ? { ...trouble, message, retryAfterMs: forMs }
      : { kind: trouble.kind, message };
  }

  async #withinTime(
    ask: (whole: AbortSignal) => Promise<FoundPages | SourceTrouble>,
    signal: AbortSignal,
  ): Promise<FoundPages | SourceTrouble> {
    const { timeMs, places, breaker } = this.#options;
    const { signal: whole, end } = timeLimit(signal, timeMs);
    let leave: (() => void) | undefined;
    try {
      leave = await places.take(whole);
      if (leave !== undefined) return await ask(whole);
      breaker.left();
      return {
        kind: 'slow',
        message: `${this.#source.name} has too many searches waiting. Try again later.`,
      };
    } catch (error) {
      if (signal.aborted) breaker.left();
      signal.throwIfAborted();
      if (!whole.aborted) throw error;
      return this.#noted({
        kind: 'slow',
        message: `${this.#source.name} did not answer within ${timeMs / 1000} s.`,
      });
    } finally {
      end();
      leave?.();
    }
  }

  async #tried(wanted: SearchWanted, whole: AbortSignal): Promise<FoundPages | SourceTrouble> {
    for (let attempt = 1; ; attempt++) {
      const reply = await this.#once(wanted, whole);
      const delayMs = attempt < mostTries ? this.#delayAfter(reply, attempt) : undefined;
      if (delayMs === undefined) return reply;
      await this.#options.clock.wait(delayMs, whole);
    }
  }

  /** How long to wait before the next try; undefined where there is none: it answered, turned us away, or rests now. */
  #delayAfter(reply: FoundPages | SourceTrouble, attempt: number): number | undefined {
    const { random, breaker, clock } = this.#options;
    if (reply.kind === 'found') return undefined;
    if (reply.kind === 'blocked') {
      const { retryAfterMs } = reply;
      return retryAfterMs !== undefined && retryAfterMs <= longestWaitMs ? retryAfterMs : undefined;
    }
    if (breaker.restsUntil(clock.now()) !== undefined) return undefined;
    return firstDelayMs * 2 ** (attempt - 1) * (0.5 + random());
  }

  async #once(wanted: SearchWanted, whole: AbortSignal): Promise<FoundPages | SourceTrouble> {
    const { clock, breaker } = this.#options;
    const began = clock.now();
    const reply = await this.#source.search(wanted, whole);
    if (reply.kind !== 'found') return this.#noted(reply);
    this.#latencyMs = Math.max(0, clock.now() - began);
    breaker.succeeded();
    return reply;
  }

  #noted(trouble: SourceTrouble): SourceTrouble {
    const { clock, breaker } = this.#options;
    const now = clock.now();
    this.#lastFailure = { trouble, at: now };
    const asked = trouble.kind === 'blocked' ? trouble.retryAfterMs : undefined;
    breaker.failed(now, asked !== undefined && asked > longestWaitMs ? asked : undefined);
    return trouble;
  }
}
