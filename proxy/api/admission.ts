import { createHash, timingSafeEqual } from 'node:crypto';
import { modelRoutePath } from '../../src/wire/model-route.ts';
import type { ProxyRefusal } from '../../src/wire/proxy-refusal.ts';
import { literalAddress } from '../guard/check-url.ts';
import { isLoopbackAddress, isLoopbackHost } from '../loopback-host.ts';
import { refusal } from './refuse.ts';

export type AdmissionOptions = {
  readonly host: string;
  readonly key: string | undefined;
  readonly allowedHosts: readonly string[];
};

export type Asked = {
  readonly path: string;
  readonly method: string;
  readonly header: (name: string) => string | undefined;
};

/** Why a request is not let in at all; undefined where it is. */
export function admissionProblem(asked: Asked, options: AdmissionOptions): ProxyRefusal | undefined {
  const host = asked.header('host');
  if (!isKnownHost(host, options))
    return refusal(
      'origin',
      'This server is not reached by that name. Names are listed in its configuration ("allowedHosts").',
    );
  if (options.key !== undefined && !hasKey(asked.header('authorization'), options.key)) {
    return refusal('key', 'This server wants a key: any user name, the key as password.');
  }
  if (!asked.path.startsWith('/api/') && !asked.path.startsWith(`/${modelRoutePath}`)) return undefined;
  return isOwnPage(asked, host)
    ? undefined
    : refusal('origin', 'Only the page that this server serves may ask it.');
}

/** A page whose name was made to lead here (DNS rebinding) sends its own name. An address as host is nobody's name. */
function isKnownHost(host: string | undefined, { host: listens, allowedHosts }: AdmissionOptions): boolean {
  if (host === undefined) return false;
  if (isLoopbackHost(host) || allowedHosts.some((each) => each.toLowerCase() === host.toLowerCase()))
    return true;
  if (isLoopbackAddress(listens)) return false;
  return URL.canParse(`http://${host}/`) && literalAddress(new URL(`http://${host}/`).hostname) !== undefined;
}

/** In constant time: how long it takes tells nothing of the key. Basic (what browsers send) or Bearer (what programs do). */
function hasKey(authorization: string | undefined, key: string): boolean {
  const [, scheme, token = ''] = /^(basic|bearer) +(\S+)$/iu.exec(authorization ?? '') ?? [];
  const given =
    scheme?.toLowerCase() === 'basic'
      ? Buffer.from(token, 'base64')
          .toString('utf8')
          .replace(/^[^:]*:/u, '')
      : token;
  return timingSafeEqual(digest(given), digest(key));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Browsers say which page a request comes from; programs say nothing, and hold no cookie or key of a person's. */
function isOwnPage({ header }: Asked, host: string | undefined): boolean {
  const site = header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = header('origin');
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}
