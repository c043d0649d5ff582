import { isIP } from 'node:net';
import { addressKind } from './address-kind.ts';
import { privateName } from './private-name.ts';
import type { Refusal } from './refusal.ts';

/**
 * How far a request may reach. 'public': any public host, on the ports that pages are served on. 'origin': one address that the
 * server's own configuration names, wherever it is, and nothing beside it.
 */
export type Reach =
  | { readonly kind: 'public'; readonly ports: readonly number[] }
  | { readonly kind: 'origin'; readonly origin: string };

const longestUrl = 4096;

export type CheckedUrl = { readonly kind: 'allowed'; readonly url: URL } | Refusal;

/**
 * Parses a URL once, as WHATWG does and as the connection will, and judges all that can be judged before its name is resolved.
 * What is given back is what is connected to: nobody parses the text again.
 */
export function checkUrl(text: string, reach: Reach): CheckedUrl {
  if (text.length > longestUrl) return refuse(text, `it is longer than ${longestUrl} characters`);
  const url = parsed(text);
  if (url === undefined) return refuse(text, 'it is no web address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse(text, `only http and https are read, not "${url.protocol}"`);
  }
  // 'http://bank.example@evil.example/' reads like the one and leads to the other.
  if (url.username !== '' || url.password !== '') return refuse(text, 'it carries a user name or a password');
  url.hash = '';
  const problem =
    reach.kind === 'origin' ? originProblem(url, reach.origin) : publicProblem(url, reach.ports);
  return problem ?? { kind: 'allowed', url };
}

/** URL.parse() came with Node 22. */
function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function originProblem(url: URL, origin: string): Refusal | undefined {
  return url.origin === origin
    ? undefined
    : refuse(url.href, `it is not at "${origin}", the address in the configuration`);
}

function publicProblem(url: URL, ports: readonly number[]): Refusal | undefined {
  const port = portOf(url);
  if (!ports.includes(port))
    return refuse(url.href, `pages are read from the ports ${ports.join(', ')} only, not ${port}`);
  const address = literalAddress(url.hostname);
  const kind = address === undefined ? undefined : addressKind(address);
  if (kind !== undefined) return kind === 'public' ? undefined : refuseAddress(url.hostname, kind);
  const why = privateName(url.hostname);
  return why === undefined ? undefined : refuse(url.href, why);
}

export function portOf({ port, protocol }: { readonly port: string; readonly protocol: string }): number {
  return Number(port || (protocol === 'https:' ? 443 : 80));
}

/**
 * The address that a host is written as; undefined for a name. WHATWG has turned octal, hex and short forms into plain ones; URL writes
 * IPv6 in brackets, undici hands it on without.
 */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return isIP(bare) === 0 ? undefined : bare;
}

export function refuseAddress(host: string, kind: string): Refusal {
  const message = `Cannot go to "${host}": its address is not on the public Internet (${kind}). Only public pages are read.`;
  return { kind: 'refused-address', message };
}

function refuse(text: string, why: string): Refusal {
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return { kind: 'refused-url', message: `Cannot go to "${shown}": ${why}.` };
}
