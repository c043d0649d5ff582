import { describe, expect, it } from 'vitest';
import { admissionProblem } from '../../../proxy/api/admission.ts';

const key = 'a key that is long enough';
const shared = { host: '0.0.0.0', key, allowedHosts: ['reroute.example:8443'] };
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

function problem(
  headers: Readonly<Record<string, string>>,
  options: Parameters<typeof admissionProblem>[1] = shared,
  path = '/',
) {
  return admissionProblem({ path, method: 'GET', header: (name) => headers[name] }, options)?.reason;
}

describe('admissionProblem()', () => {
  it.each([basic(`anybody:${key}`), basic(`:${key}`)])('lets in whoever has the key', (authorization) => {
    expect(problem({ host: '192.168.1.5:5173', authorization })).toBeUndefined();
  });

  it('takes a key without spaces as a bearer token', () => {
    const options = { ...shared, key: 'abcdefghijklmnop' };
    expect(
      problem({ host: '192.168.1.5', authorization: 'Bearer abcdefghijklmnop' }, options),
    ).toBeUndefined();
  });

  it.each([
    '',
    'Basic',
    basic('x'),
    basic(`x:${key}x`),
    basic(`x:${key.slice(1)}`),
    'Bearer x',
    basic(''),
    'Digest x',
    `${basic(`x:${key}`)} x`,
  ])('wants the key from whoever sends "%s", for the page too', (authorization) => {
    expect(problem({ host: '192.168.1.5', authorization })).toBe('key');
    expect(problem({ host: '192.168.1.5', authorization }, shared, '/api/sources')).toBe('key');
  });

  it.each([
    'localhost:1',
    '127.0.0.1',
    '192.168.1.5',
    '[fd00::5]:5173',
    'reroute.example:8443',
    'Reroute.Example:8443',
  ])('answers to the host %s', (host) => {
    expect(problem({ host, authorization: basic(`x:${key}`) })).toBeUndefined();
  });

  it.each(['evil.example', 'reroute.example', 'reroute.example:80', '192.168.1.5.nip.io', ''])(
    'does not answer to the host "%s"',
    (host) => {
      expect(problem({ host, authorization: basic(`x:${key}`) })).toBe('origin');
    },
  );

  it('answers to addresses of the network only where it listens there', () => {
    expect(problem({ host: '192.168.1.5' }, { host: '127.0.0.1', key: undefined, allowedHosts: [] })).toBe(
      'origin',
    );
  });

  it('takes its own origin for its page, over TLS too, and others not', () => {
    const options = { host: '127.0.0.1', key: undefined, allowedHosts: [] };
    const from = (origin: string) => problem({ host: 'localhost:5173', origin }, options, '/api/search');
    expect([from('http://localhost:5173'), from('https://localhost:5173')]).toEqual([undefined, undefined]);
    expect([from('http://localhost:8080'), from('http://evil.example'), from('null')]).toEqual([
      'origin',
      'origin',
      'origin',
    ]);
  });
});
