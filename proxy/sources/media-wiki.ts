import { parseWire } from '../../src/wire/parse-wire.ts';
import type { SourceTrouble } from '../../src/wire/proxy-search.ts';
import { mediaWikiPage, mediaWikiSearch } from '../../src/wire/source-answers.ts';
import { type PageJob, type PageResult, unreadable } from '../pages/page-job.ts';
import { furniture } from './furniture.ts';
import { plainText, plainTitle } from './plain-text.ts';
import { contentWords, joinedByOr } from './query-words.ts';
import {
  blocked,
  type DocumentRead,
  type FoundPages,
  type RemoteSource,
  type SearchWanted,
} from './remote-source.ts';
import { oddAnswer, type SourceHttp } from './source-http.ts';
import { troubleAsProblem } from './trouble-as-problem.ts';

export type MediaWikiOptions = {
  readonly id: string;
  readonly name: string;
  readonly isLocal: boolean;
  readonly http: SourceHttp;
  readonly extract: (job: PageJob, signal: AbortSignal) => Promise<PageResult>;
};

/** Wikipedia, or any other MediaWiki, through its api.php: search and whole pages. A document is a page's address with its number. */
export class MediaWiki implements RemoteSource {
  readonly kind = 'mediawiki';
  readonly id: string;
  readonly name: string;
  readonly isLocal: boolean;
  readonly sees: string;
  readonly #options: MediaWikiOptions;

  constructor(options: MediaWikiOptions) {
    this.#options = options;
    this.id = options.id;
    this.name = options.name;
    this.isLocal = options.isLocal;
    this.sees = `The servers of ${options.http.base.hostname}: they see the words of the query, the pages that are read, and this server’s address.`;
  }

  async search(
    { query, page, pageSize }: SearchWanted,
    signal: AbortSignal,
  ): Promise<FoundPages | SourceTrouble> {
    const text = joinedByOr(query, contentWords(query));
    const url = this.#api({
      ...{
        action: 'query',
        list: 'search',
        srsearch: text.slice(0, 290),
        srnamespace: '0',
        srprop: 'snippet',
      },
      ...{ srlimit: String(pageSize), sroffset: String(page * pageSize), srinfo: 'totalhits' },
    });
    const answer = await this.#options.http.json(url, signal);
    if (answer.kind !== 'answer') return answer;
    const parsed = parseWire(mediaWikiSearch, answer.value);
    if (parsed.kind === 'invalid') return oddAnswer(this.name, parsed.message);
    if ('error' in parsed.value) return this.#apiTrouble(parsed.value.error);
    const { search } = parsed.value.query;
    const pages = search.map(({ title, pageid, snippet }) => ({
      document: this.#document(pageid),
      title: plainTitle(title),
      text: plainText(snippet) || plainTitle(title),
    }));
    return { kind: 'found', pages, hasMore: parsed.value.continue !== undefined, collection: 0 };
  }

  async read(document: string, signal: AbortSignal): Promise<DocumentRead> {
    const pageId = this.#pageId(document);
    if (pageId === undefined) return unreadable('refused-url', document, `it is no page of ${this.name}.`);
    const options = { disableeditsection: '1', disabletoc: '1', redirects: '1' };
    const url = this.#api({ action: 'parse', pageid: pageId, prop: 'text', ...options });
    const answer = await this.#options.http.json(url, signal);
    if (answer.kind !== 'answer') return troubleAsProblem(answer);
    const parsed = parseWire(mediaWikiPage, answer.value);
    if (parsed.kind === 'invalid') return troubleAsProblem(oddAnswer(this.name, parsed.message));
    if ('error' in parsed.value) {
      const { code, info } = parsed.value.error;
      const isGone = code === 'nosuchpageid' || code === 'missingtitle';
      return isGone
        ? unreadable('not-there', document, `${info}.`)
        : troubleAsProblem(this.#apiTrouble({ code, info }));
    }
    const { title, text } = parsed.value.parse;
    const bytes = new TextEncoder().encode(`<title>${escaped(title)}</title>${text}`);
    const job = {
      kind: 'html',
      bytes,
      charset: 'utf-8',
      address: document,
      article: false,
      without: furniture,
    } as const;
    const result = await this.#options.extract(job, signal);
    return result.kind === 'text' ? { ...result, address: document } : result;
  }

  #api(fields: Readonly<Record<string, string>>): URL {
    const url = new URL(this.#options.http.base);
    const all = { ...fields, format: 'json', formatversion: '2', maxlag: '5' };
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
    return url;
  }

  #document(pageId: number): string {
    const url = new URL('index.php', this.#options.http.base);
    url.searchParams.set('curid', String(pageId));
    return url.href;
  }

  #pageId(document: string): string | undefined {
    const id = URL.canParse(document) ? new URL(document).searchParams.get('curid') : null;
    return id !== null && /^\d{1,12}$/u.test(id) && this.#document(Number(id)) === document ? id : undefined;
  }

  #apiTrouble({ code, info }: { readonly code: string; readonly info: string }): SourceTrouble {
    const message = `Cannot search ${this.name}: ${info || code}`;
    if (/ratelimit|throttl|blocked|readapidenied/u.test(code)) return blocked(message);
    return { kind: code === 'maxlag' ? 'slow' : 'down', message };
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
