import type { RequestListener } from 'node:http';
import { terms } from '../../src/core/text/tokenize.ts';
import { type StandInServer, standInServer } from './stand-in-server.ts';

export type SearxngPage = { readonly title: string; readonly text: string; readonly url?: string };

export type SearxngOptions = {
  /** From the n-th question after these on it answers nothing but 500. */
  readonly diesAfter?: number;
  /** Results of an answer; one, as little as a busy engine gives: a second hop has to be asked for. */
  readonly most?: number;
};

/** A SearXNG over a few pages, by shared words. */
export function standInSearxng(
  pages: readonly SearxngPage[],
  { diesAfter = Number.POSITIVE_INFINITY, most = 1 }: SearxngOptions = {},
): Promise<StandInServer> {
  let questions = 0;
  const listener: RequestListener = (request, response) => {
    questions += 1;
    if (questions > diesAfter) return void response.writeHead(500).end('broken');
    const asked = new Set(terms(new URL(request.url ?? '', 'http://x').searchParams.get('q') ?? ''));
    const results = pages
      .map(({ title, text, url }) => ({
        ...{ title, content: text, url: url ?? addressOf(title) },
        score: terms(`${title} ${text}`).filter((term) => asked.has(term)).length,
      }))
      .sort((left, right) => right.score - left.score)
      .slice(0, most);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ results, unresponsive_engines: [] }));
  };
  return standInServer(listener);
}

function addressOf(title: string): string {
  return `http://page.example.com/${encodeURIComponent(title)}`;
}
