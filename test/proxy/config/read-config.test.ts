import { describe, expect, it } from 'vitest';
import { type ReadConfig, readConfig } from '../../../proxy/config/read-config.ts';

const read = (file: unknown, environment: Readonly<Record<string, string>> = {}, flags = {}): ReadConfig =>
  readConfig(
    file === undefined
      ? undefined
      : { path: 'reroute.config.json', text: typeof file === 'string' ? file : JSON.stringify(file) },
    { environment, flags },
  );

function config(read: ReadConfig) {
  if (read.kind === 'mistake') throw new Error(read.message);
  return read.config;
}

describe('readConfig()', () => {
  it('serves on loopback without sources where nothing is configured', () => {
    expect(config(read(undefined))).toMatchObject({
      host: '127.0.0.1',
      port: 5173,
      sources: [],
      airGapped: false,
    });
  });

  it('lets the environment win over the file, and flags over both', () => {
    const told = config(
      read({ port: 1000, airGapped: false }, { PORT: '2000' }, { port: '3000', airGapped: true }),
    );
    expect(told).toMatchObject({ port: 3000, airGapped: true });
    expect(config(read({ port: 1000 }, { PORT: '2000' })).port).toBe(2000);
  });

  it('gives sources ids and names, and puts those of the environment beside those of the file', () => {
    const file = {
      sources: [
        { kind: 'mediawiki' },
        { kind: 'kiwix', id: 'zim', url: 'http://localhost:8080', book: 'ships' },
      ],
    };
    const { sources } = config(read(file, { REROUTE_SEARXNG_URL: 'http://localhost:8888' }));
    expect(sources.map(({ id, name }) => [id, name])).toEqual([
      ['mediawiki', 'Wikipedia'],
      ['zim', 'Kiwix: ships'],
      ['searxng', 'The web (SearXNG)'],
    ]);
  });

  it.each([
    ['not JSON', '{', 'it is no JSON'],
    ['a list', [], 'it is no JSON object'],
    ['a field that is not known', { prot: 1 }, 'prot'],
    [
      'a field in a source that is not known',
      { sources: [{ kind: 'kiwix', url: 'http://x', books: 1 }] },
      'sources.0.books',
    ],
    ['a port that is none', { port: 99999 }, 'port: Expected a whole number from 0 to 65535'],
    [
      'an address that is none',
      { sources: [{ kind: 'kiwix', url: 'localhost:8080' }] },
      'sources.0.url: Expected an http',
    ],
    ['a user name in an address', { sources: [{ kind: 'kiwix', url: 'http://me@host/' }] }, 'sources.0.url'],
    ['a kind that is not known', { sources: [{ kind: 'google', url: 'http://x' }] }, 'sources.0.kind'],
    ['two sources of one id', { sources: [{ kind: 'mediawiki' }, { kind: 'mediawiki' }] }, 'sources.1.id'],
    [
      'the address of a cloud',
      { sources: [{ kind: 'kiwix', url: 'http://169.254.169.254/' }] },
      'sources.0.url',
    ],
    ['a short key', { key: 'abc' }, 'key: Expected at least 16'],
    ['other machines without a key', { host: '0.0.0.0' }, 'host: "0.0.0.0" lets other machines in'],
  ])('names what is wrong by its field: %s', (_, file, message) => {
    const result = read(file);
    expect(result.kind === 'mistake' && result.message).toContain(message);
  });

  it.each([
    ['PORT', 'x'],
    ['REROUTE_AIR_GAPPED', 'maybe'],
    ['REROUTE_KIWIX_URL', 'kiwix'],
  ])('refuses %s=%s', (name, value) => {
    expect(read(undefined, { [name]: value }).kind).toBe('mistake');
  });

  it('lets other machines in with a key', () => {
    expect(config(read({ host: '0.0.0.0', key: 'a long enough key' })).host).toBe('0.0.0.0');
  });
});
