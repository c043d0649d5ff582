import { failureOf } from '../fetch/failure-of.ts';
import type { FetchFailure } from '../fetch/fetch-failure.ts';
import { type Hop, openHop } from '../fetch/open-hop.ts';
import { redirectOf, userAgent } from '../fetch/open-url.ts';
import { checkUrl } from '../guard/check-url.ts';
import { type Connect, type ConnectOptions, guardedConnect } from '../guard/guarded-connect.ts';
import { modelReach } from './allowed-hosts.ts';

export type ModelFetchOptions = {
  readonly mirrors: readonly string[];
  readonly connect: ConnectOptions;
};

export type FetchedModel =
  | { readonly kind: 'opened'; readonly hop: Hop; readonly url: URL }
  | { readonly kind: 'not-allowed'; readonly host: string }
  | { readonly kind: 'failed'; readonly failure: FetchFailure };

const mostHops = 6;
const headersMs = 30_000;

/**
 * Asks for a file of a model. Redirects are followed by hand: each must be on the list, and the range goes with it, which it would not to
 * another host else. Rejects only with the signal's reason.
 */
export async function fetchModel(
  text: string,
  { headers, mirrors, connect }: ModelFetchOptions & { readonly headers: Readonly<Record<string, string>> },
  signal: AbortSignal,
): Promise<FetchedModel> {
  let next: string = text;
  for (let hops = 0; hops < mostHops; hops++) {
    const url = URL.canParse(next) ? new URL(next) : undefined;
    const reach = url === undefined ? undefined : modelReach(url, { mirrors, isRedirect: hops > 0 });
    if (url === undefined || reach === undefined)
      return { kind: 'not-allowed', host: url?.host || next.slice(0, 100) };
    const checked = checkUrl(url.href, reach);
    if (checked.kind !== 'allowed') return { kind: 'failed', failure: checked };
    const hop = await hopTo(checked.url, { headers, connect: guardedConnect(reach, connect) }, signal);
    if ('failure' in hop) return { kind: 'failed', failure: hop.failure };
    const location = redirectOf(hop);
    if (location === undefined) return { kind: 'opened', hop, url: checked.url };
    hop.close();
    next = URL.canParse(location, checked.url.href) ? new URL(location, checked.url).href : location;
  }
  const message = `Cannot read "${text}": it redirects too often.`;
  return { kind: 'failed', failure: { kind: 'too-many-redirects', message } };
}

async function hopTo(
  url: URL,
  { headers, connect }: { readonly headers: Readonly<Record<string, string>>; readonly connect: Connect },
  signal: AbortSignal,
): Promise<Hop | { readonly failure: FetchFailure }> {
  // Packed bytes would have other ranges than the file.
  const sent = { 'user-agent': userAgent, 'accept-encoding': 'identity', ...headers };
  try {
    return await openHop(url, { request: { method: 'GET', headers: sent, headersMs }, connect }, signal);
  } catch (error) {
    signal.throwIfAborted();
    return { failure: failureOf(error, url) };
  }
}
