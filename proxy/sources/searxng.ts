import { parseWire } from '../../src/wire/parse-wire.ts';
import type { SourceTrouble } from '../../src/wire/proxy-search.ts';
import { type SearxngAnswer, searxngAnswer } from '../../src/wire/source-answers.ts';
import { plainText, plainTitle } from './plain-text.ts';
import { quotedPhrases } from './query-words.ts';
import {
  blocked,
  type DocumentRead,
  type FoundPages,
  type RemoteSource,
  type SearchWanted,
} from './remote-source.ts';
import { oddAnswer, type SourceHttp } from './source-http.ts';

export type SearxngOptions = {
  readonly id: string;
  readonly name: string;
  readonly isLocal: boolean;
  readonly http: SourceHttp;
  readonly engines?: string | undefined;
  readonly categories?: string | undefined;
  readonly language?: string | undefined;
  /** Any page of the public web, through the guard. */
  readonly readPage: (address: string, signal: AbortSignal) => Promise<DocumentRead>;
  readonly now: () => number;
};

/** How long SearXNG leaves an engine alone that failed; older ones do not tell of it meanwhile. */
const longestBanMs = 120_000;

/**
 * SearXNG's JSON. It answers with status 200 whatever its engines do: a list without results beside engines that did not respond is a
 * trouble, and so is an empty one soon after (an engine that is banned is not asked, and then not named).
 */
export class Searxng implements RemoteSource {
  readonly kind = 'searxng';
  readonly id: string;
  readonly name: string;
  readonly isLocal: boolean;
  readonly sees =
    'The SearXNG server, and the search engines that it asks: they see the words of the query and that server’s address, not yours.';
  readonly #options: SearxngOptions;
  #silent: { readonly trouble: SourceTrouble; readonly until: number } | undefined;

  constructor(options: SearxngOptions) {
    this.#options = options;
    this.id = options.id;
    this.name = options.name;
    this.isLocal = options.isLocal;
  }

  async search(wanted: SearchWanted, signal: AbortSignal): Promise<FoundPages | SourceTrouble> {
    const answer = await this.#options.http.json(this.#address(wanted), signal);
    if (answer.kind !== 'answer') return answer;
    const parsed = parseWire(searxngAnswer, answer.value);
    if (parsed.kind === 'invalid') return oddAnswer(this.name, parsed.message);
    const { results, unresponsive_engines: silent } = parsed.value;
    const pages = results.flatMap(({ url, title, content }) =>
      /^https?:\/\//iu.test(url) && URL.canParse(url)
        ? [
            {
              document: new URL(url).href,
              title: plainTitle(title),
              text: plainText(content) || plainTitle(title),
            },
          ]
        : [],
    );
    if (pages.length > 0) {
      this.#silent = undefined;
      return { kind: 'found', pages: pages.slice(0, wanted.pageSize), hasMore: true, collection: 0 };
    }
    return this.#nothing(silent, wanted);
  }

  read(document: string, signal: AbortSignal): Promise<DocumentRead> {
    return this.#options.readPage(document, signal);
  }

  #address({ query, page }: SearchWanted): URL {
    const { http, engines, categories, language } = this.#options;
    const url = http.at('search');
    const text = [query.text, ...quotedPhrases(query)].join(' ').trim();
    const fields = { q: text, format: 'json', pageno: String(page + 1), engines, categories, language };
    for (const [name, value] of Object.entries(fields))
      if (value !== undefined) url.searchParams.set(name, value);
    return url;
  }

  #nothing(
    silent: SearxngAnswer['unresponsive_engines'],
    { page }: SearchWanted,
  ): FoundPages | SourceTrouble {
    const now = this.#options.now();
    if (silent.length > 0) {
      const trouble = troubleOf(this.name, silent);
      this.#silent = { trouble, until: now + longestBanMs };
      return trouble;
    }
    if (this.#silent !== undefined && now < this.#silent.until && page === 0) return this.#silent.trouble;
    return { kind: 'found', pages: [], hasMore: false, collection: 0 };
  }
}

function troubleOf(name: string, silent: SearxngAnswer['unresponsive_engines']): SourceTrouble {
  const reasons = silent.map(([engine, reason]) => `${engine}: ${reason}`);
  const message = `${name} found nothing because its engines did not respond (${reasons.slice(0, 8).join(', ')}).`;
  const all = reasons.join(' ');
  if (/captcha|denied|too many|suspended|blocked|quota|limit/iu.test(all)) return blocked(message);
  return { kind: /time-?out|timed out/iu.test(all) ? 'slow' : 'down', message };
}
