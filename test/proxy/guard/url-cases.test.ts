import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openHop } from '../../../proxy/fetch/open-hop.ts';
import { checkUrl } from '../../../proxy/guard/check-url.ts';
import { sharedData } from '../../kit/shared-data.ts';

type UrlCase = {
  readonly input: string;
  readonly base: string | null;
  readonly failure?: boolean;
  readonly href: string;
  readonly hostname: string;
  readonly protocol: string;
};

const path = sharedData('sec-url-wpt/urltests.jsonl');
const cases = () =>
  readFileSync(path ?? '', 'utf8')
    .trim()
    .split('\n')
    .map((line): UrlCase => JSON.parse(line));

/** The host that a request for this URL would connect to. */
async function hostConnectedTo(url: URL): Promise<string | undefined> {
  let host: string | undefined;
  const connect = (wanted: { readonly hostname: string }, callback: (error: Error, socket: null) => void) => {
    host = wanted.hostname;
    callback(new Error('noted'), null);
  };
  const request = { method: 'GET', headers: {}, headersMs: 1000 } as const;
  await openHop(url, { request, connect }, AbortSignal.timeout(5000)).catch(() => undefined);
  return host;
}

it.skipIf(path === undefined)(
  'the guard and the connection agree on the host of every published case (sec-url-wpt)',
  async () => {
    let compared = 0;
    const stricter: string[] = [];
    for (const each of cases().filter(isOfTheWeb)) {
      const { input, hostname } = each;
      const url = parsed(each);
      if (url === undefined) {
        stricter.push(input);
        expect(checkUrl(input, { kind: 'public', ports: [80, 443] }).kind, input).toBe('refused-url');
        continue;
      }
      expect(url.href, input).toBe(each.href);
      const checked = checkUrl(url.href, { kind: 'origin', origin: url.origin });
      if (url.username !== '' || url.password !== '') {
        expect(checked.kind, input).toBe('refused-url');
        continue;
      }
      if (checked.kind !== 'allowed') throw new Error(`${input}: ${checked.message}`);
      expect(checked.url.hostname, input).toBe(hostname);
      // A connection takes IPv6 without brackets.
      expect(await hostConnectedTo(checked.url), input).toBe(hostname.replace(/^\[|\]$/gu, ''));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(200);
    // Node's own parser refuses some names in broken Punycode that the newest standard lets through.
    expect(stricter.filter((input) => !/xn--/iu.test(input))).toEqual([]);
  },
);

it.skipIf(path === undefined)('the guard refuses every published case that is no URL (sec-url-wpt)', () => {
  const broken = cases().filter(({ failure }) => failure === true);
  for (const { input } of broken)
    expect(checkUrl(input, { kind: 'public', ports: [80, 443] }).kind, input).toBe('refused-url');
  expect(broken.length).toBeGreaterThan(200);
});

function isOfTheWeb({ failure, protocol }: UrlCase): boolean {
  return failure !== true && (protocol === 'http:' || protocol === 'https:');
}

function parsed({ input, base }: UrlCase): URL | undefined {
  try {
    return new URL(input, base ?? undefined);
  } catch {
    return undefined;
  }
}
