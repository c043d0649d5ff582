import { Client, errors } from '@opensearch-project/opensearch';
import { splitPassages } from '../../src/core/library/split-passages.ts';
import { openSearchHits } from '../../src/wire/open-search-answers.ts';
import { parseWire } from '../../src/wire/parse-wire.ts';
import type { SourceTrouble } from '../../src/wire/proxy-search.ts';
import type { ReadLimits } from '../fetch/read-all.ts';
import type { ConnectOptions } from '../guard/guarded-connect.ts';
import { unreadable } from '../pages/page-job.ts';
import { guardedConnection, OpenSearchUnreached } from './open-search-connection.ts';
import { searchBody } from './open-search-query.ts';
import {
  blocked,
  type DocumentRead,
  type FoundPages,
  type RemoteSource,
  type SearchWanted,
} from './remote-source.ts';
import { oddAnswer, type SourceHttp } from './source-http.ts';
import { troubleAsProblem } from './trouble-as-problem.ts';

export type OpenSearchOptions = {
  readonly id: string;
  readonly name: string;
  readonly isLocal: boolean;
  /** Names what goes wrong; the client of OpenSearch has a connection of its own, through the same guard. */
  readonly http: SourceHttp;
  readonly url: string;
  readonly index: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly modelId?: string | undefined;
  readonly limits: ReadLimits;
  readonly connect: ConnectOptions;
};

/** An OpenSearch cluster that `npm run load-opensearch` has filled with passages. A document is what its corpus calls it. */
export class OpenSearch implements RemoteSource {
  readonly kind = 'opensearch';
  readonly id: string;
  readonly name: string;
  readonly isLocal: boolean;
  readonly sees: string;
  readonly #options: OpenSearchOptions;
  readonly #client: Client;

  constructor(options: OpenSearchOptions) {
    this.#options = options;
    this.id = options.id;
    this.name = options.name;
    this.isLocal = options.isLocal;
    this.#client = openSearchClient(options);
    this.sees = `The OpenSearch cluster at ${options.http.base.host}: it sees the words of the query and the documents that are read.`;
  }

  async search(wanted: SearchWanted, signal: AbortSignal): Promise<FoundPages | SourceTrouble> {
    const { index, modelId } = this.#options;
    const answer = await this.#ask({ index, body: searchBody(wanted, modelId) }, signal);
    if (answer.kind !== 'answer') return answer;
    const { hits, timed_out: timedOut } = answer.value;
    if (timedOut && hits.hits.length === 0)
      return { kind: 'slow', message: `${this.name} did not finish its search in time.` };
    const pages = hits.hits.map(({ _source: { document, title, text, position, start, end, hash } }) => ({
      ...{ document, title, text },
      passage: { index: position, start, end, hash },
    }));
    const seen = wanted.page * wanted.pageSize + pages.length;
    return { kind: 'found', pages, hasMore: seen < hits.total.value && pages.length > 0, collection: 0 };
  }

  async read(document: string, signal: AbortSignal): Promise<DocumentRead> {
    const { index } = this.#options;
    const query = { bool: { filter: [{ term: { document } }, { term: { position: 0 } }] } };
    const answer = await this.#ask(
      { index, body: { query, size: 1, _source: { excludes: ['embedding'] } } },
      signal,
    );
    if (answer.kind !== 'answer') return troubleAsProblem(answer);
    const first = answer.value.hits.hits[0]?._source;
    if (first?.whole === undefined)
      return unreadable('not-there', document, `${this.name} has no such document.`);
    const title = first.title.split(' › ')[0] ?? first.title;
    const ranges = splitPassages(first.whole, { title });
    return { kind: 'text', title, text: first.whole, hash: first.hash, ranges, address: undefined };
  }

  async #ask(request: { readonly index: string; readonly body: object }, signal: AbortSignal) {
    signal.throwIfAborted();
    const asked = this.#client.search(request);
    // Nothing is given back: Node takes a thenable that a listener returns for one to watch, and throws what it rejects with.
    const stop = () => void asked.abort();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const { body } = await asked;
      const parsed = parseWire(openSearchHits, body);
      if (parsed.kind === 'invalid') return oddAnswer(this.name, parsed.message);
      return { kind: 'answer', value: parsed.value } as const;
    } catch (error) {
      signal.throwIfAborted();
      return this.#troubleOf(error);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  #troubleOf(error: unknown): SourceTrouble {
    if (error instanceof OpenSearchUnreached) return this.#options.http.trouble(error.failure);
    if (error instanceof errors.ResponseError) {
      const { statusCode = 0, message } = error;
      if (statusCode === 429)
        return blocked(`${this.name} is overloaded or has had too many requests (status 429).`);
      if (statusCode === 401 || statusCode === 403) {
        return blocked(
          `${this.name} does not let us in (status ${statusCode}). Check the user name and password in the configuration.`,
        );
      }
      if (statusCode === 404)
        return {
          kind: 'down',
          message: `${this.name} has no index "${this.#options.index}". Load one: npm run load-opensearch.`,
        };
      return {
        kind: 'down',
        message: `Cannot search ${this.name}: it answered with status ${statusCode} (${message.slice(0, 200)}).`,
      };
    }
    const why = error instanceof Error ? error.message : String(error);
    return oddAnswer(this.name, why.slice(0, 200));
  }
}

/** The official client, through the guard. It retries nothing by itself: that is the caller's. */
export function openSearchClient(
  options: Pick<OpenSearchOptions, 'url' | 'username' | 'password' | 'limits' | 'connect'>,
): Client {
  const { url, username, password } = options;
  return new Client({
    node: url,
    maxRetries: 0,
    requestTimeout: options.limits.totalMs,
    agent: false,
    Connection: guardedConnection(options),
    ...(username === undefined || password === undefined ? {} : { auth: { username, password } }),
  });
}
