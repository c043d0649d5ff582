import { elementTexts, xmlElements } from '../../src/adapters/any/document-readers/xml-elements.ts';
import type { SourceTrouble } from '../../src/wire/proxy-search.ts';
import { unreadable } from '../pages/page-job.ts';
import { furniture } from './furniture.ts';
import { plainText, plainTitle } from './plain-text.ts';
import { contentWords, joinedByOr } from './query-words.ts';
import type { DocumentRead, FoundPage, FoundPages, RemoteSource, SearchWanted } from './remote-source.ts';
import { oddAnswer, type SourceHttp } from './source-http.ts';

export type KiwixOptions = {
  readonly id: string;
  readonly name: string;
  readonly isLocal: boolean;
  readonly http: SourceHttp;
  /** The ZIM file to search; all that the server has where undefined. */
  readonly book: string | undefined;
  /** A page of that server. */
  readonly readPage: (
    address: string,
    options: { readonly without: readonly string[] },
    signal: AbortSignal,
  ) => Promise<DocumentRead>;
  readonly now: () => number;
};

const catalogMs = 300_000;
const mostBooks = 50;

/**
 * kiwix-serve: full-text search over ZIM files and their articles. Its words are joined by AND unless they are joined by OR, and it
 * answers a search that names no book with nothing: so the books of its catalogue are named.
 */
export class Kiwix implements RemoteSource {
  readonly kind = 'kiwix';
  readonly id: string;
  readonly name: string;
  readonly isLocal: boolean;
  readonly sees: string;
  readonly #options: KiwixOptions;
  #catalog: { readonly books: readonly string[]; readonly until: number } | undefined;

  constructor(options: KiwixOptions) {
    this.#options = options;
    this.id = options.id;
    this.name = options.name;
    this.isLocal = options.isLocal;
    this.sees = `The Kiwix server at ${options.http.base.host}: it sees the words of the query and the pages that are read.`;
  }

  async search(wanted: SearchWanted, signal: AbortSignal): Promise<FoundPages | SourceTrouble> {
    const books = await this.#books(signal);
    if ('kind' in books) return books;
    if (books.length === 0) return { kind: 'down', message: `Cannot search ${this.name}: it has no books.` };
    const address = this.#searchAddress(wanted, books);
    const answer = await this.#options.http.text(
      address,
      { accept: 'application/rss+xml, application/xml' },
      signal,
    );
    if (answer.kind !== 'answer') return answer;
    if (!/<rss\b[^>]*>[\s\S]*<channel>/u.test(answer.value.slice(0, 2000))) {
      return oddAnswer(this.name, 'no list of results; kiwix-serve 3.3 or later is needed');
    }
    const pages = itemsOf(answer.value).flatMap((item) => this.#pageOf(item));
    const total = Number(
      elementTexts(answer.value, 'opensearch:totalResults')[0]?.replaceAll(/[.,]/gu, '') ?? 0,
    );
    const hasMore = pages.length > 0 && (wanted.page + 1) * wanted.pageSize < total;
    return { kind: 'found', pages: pages.slice(0, wanted.pageSize), hasMore, collection: 0 };
  }

  async read(document: string, signal: AbortSignal): Promise<DocumentRead> {
    const { http, readPage } = this.#options;
    if (!URL.canParse(document) || new URL(document).origin !== http.base.origin) {
      return unreadable('refused-url', document, `it is no page of ${this.name}.`);
    }
    const raw = this.#rawAddress(new URL(document));
    const page = await readPage(raw, { without: furniture }, signal);
    // Older servers have the raw page elsewhere.
    const isElsewhere = page.kind === 'unreadable' && page.reason === 'not-there' && raw !== document;
    const found = isElsewhere ? await readPage(document, { without: furniture }, signal) : page;
    return found.kind === 'text' ? { ...found, address: document } : found;
  }

  async #books(signal: AbortSignal): Promise<readonly string[] | SourceTrouble> {
    const { book, http, now } = this.#options;
    if (book !== undefined) return [book];
    if (this.#catalog !== undefined && now() < this.#catalog.until) return this.#catalog.books;
    const answer = await http.text(
      http.at('catalog/v2/entries?count=-1'),
      { accept: 'application/atom+xml' },
      signal,
    );
    if (answer.kind !== 'answer') return answer;
    const links = xmlElements(answer.value).filter(
      ({ name, attributes }) => name === 'link' && attributes['type'] === 'text/html',
    );
    const books = links
      .flatMap(({ attributes }) => attributes['href']?.split('/').at(-1) ?? [])
      .slice(0, mostBooks);
    this.#catalog = { books, until: now() + catalogMs };
    return books;
  }

  #searchAddress({ query, page, pageSize }: SearchWanted, books: readonly string[]): URL {
    const url = this.#options.http.at('search');
    const words = contentWords(query).map((word) => (query.prefix ? `${word}*` : word));
    for (const book of books) url.searchParams.append('books.name', book);
    url.searchParams.set('pattern', joinedByOr(query, words));
    // Counts from 1.
    url.searchParams.set('start', String(page * pageSize + 1));
    url.searchParams.set('pageLength', String(pageSize));
    url.searchParams.set('format', 'xml');
    return url;
  }

  #pageOf({ title, link, description }: Item): readonly FoundPage[] {
    const url = URL.canParse(link, this.#options.http.base.href)
      ? new URL(link, this.#options.http.base)
      : undefined;
    if (url === undefined || url.origin !== this.#options.http.base.origin) return [];
    const text = plainText(description).replace(/^\.{3}\s*|\s*\.{3,}$/gu, '');
    return [{ document: url.href, title: plainTitle(title), text: text || plainTitle(title) }];
  }

  /** '/book/page' and '/content/book/page' -> '/raw/book/content/page', which is the page without the server's own frame. */
  #rawAddress(url: URL): string {
    const root = this.#options.http.at('').pathname;
    const path = url.pathname.slice(root.length).replace(/^content\//u, '');
    const slash = path.indexOf('/');
    if (!url.pathname.startsWith(root) || slash < 1) return url.href;
    return new URL(`${root}raw/${path.slice(0, slash)}/content/${path.slice(slash + 1)}`, url).href;
  }
}

type Item = { readonly title: string; readonly link: string; readonly description: string };

function itemsOf(xml: string): readonly Item[] {
  return [...xml.matchAll(/<item>([\s\S]*?)<\/item>/gu)].map(([, item = '']) => ({
    title: elementTexts(item, 'title')[0] ?? '',
    link: elementTexts(item, 'link')[0] ?? '',
    description: elementTexts(item, 'description')[0] ?? '',
  }));
}
