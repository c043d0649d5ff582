import { describe, expect, it } from 'vitest';
import { checkUrl } from '../../../proxy/guard/check-url.ts';
import { pagePorts } from '../../../src/wire/proxy-config.ts';

const check = (text: string) => checkUrl(text, { kind: 'public', ports: pagePorts });

describe('checkUrl() for pages', () => {
  it.each([
    ['https://en.wikipedia.org/wiki/Ship#Parts', 'https://en.wikipedia.org/wiki/Ship'],
    ['HTTP://Example.COM:80', 'http://example.com/'],
    ['https://93.184.216.34:8443/x', 'https://93.184.216.34:8443/x'],
    ['http://[2606:4700:4700::1111]/', 'http://[2606:4700:4700::1111]/'],
    ['http://example.com./', 'http://example.com./'],
    ['http://bücher.de/', 'http://xn--bcher-kva.de/'],
  ])('allows %s', (text, href) => {
    const checked = check(text);
    expect(checked.kind === 'allowed' && checked.url.href).toBe(href);
  });

  it.each([
    ...[
      'http://127.0.0.1/',
      'http://127.1/',
      'http://2130706433/',
      'http://0x7f000001/',
      'http://0177.0.0.1/',
      'http://0x7f.0.0.0x1/',
    ],
    ...[
      'http://017700000001/',
      'http://127.0.0.1./',
      'http://①②⑦.⓪.⓪.①/',
      'http://127。0。0。1/',
      'http://0/',
      'http://0.0.0.0/',
    ],
    ...[
      'http://[::1]/',
      'http://[::]/',
      'http://[0:0:0:0:0:0:0:1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://[::ffff:7f00:1]/',
    ],
    ...[
      'http://[::127.0.0.1]/',
      'http://[64:ff9b::127.0.0.1]/',
      'http://[2002:7f00:1::]/',
      'http://[fe80::1]/',
      'http://[fd00:ec2::254]/',
    ],
    ...[
      'http://169.254.169.254/latest/meta-data/',
      'http://2852039166/',
      'http://0xa9fea9fe/',
      'http://0251.0376.0251.0376/',
    ],
    ...[
      'http://10.0.0.1/',
      'http://192.168.1.1/',
      'http://172.16.5.5/',
      'http://100.100.100.200/',
      'http://168.63.129.16/',
    ],
    ...[
      'http://%31%32%37.0.0.1/',
      'http://127.0.0.1%2f/',
      'http:127.0.0.1',
      'http:/\\127.0.0.1/',
      'http:\\\\127.0.0.1\\',
    ],
  ])('refuses %s, which is an address of this machine or its network', (text) => {
    expect(check(text).kind).toMatch(/^refused-/u);
  });

  it.each([
    ...[
      'http://localhost/',
      'http://LOCALHOST./',
      'http://a.localhost/',
      'http://ｌocalhost/',
      'http://printer.local/',
      'http://db.internal/',
    ],
    ...[
      'http://metadata.google.internal/',
      'http://metadata/',
      'http://intranet/',
      'http://nas.lan/',
      'http://router.home.arpa/',
    ],
    ...[
      'http://localhost.localdomain/',
      'http://x.test/',
      'http://x.onion/',
      'http://1.0.0.127.in-addr.arpa/',
      'http://./',
      'http://../',
    ],
  ])('refuses %s, a name of the local network', (text) => {
    expect(check(text).kind).toBe('refused-url');
  });

  it.each([
    ...[
      'ftp://example.com/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'gopher://example.com/',
      'ws://example.com/',
    ],
    ...[
      'blob:http://example.com/x',
      'about:blank',
      'http://',
      'https://',
      '//example.com/',
      'example.com',
      '',
      'http://[::1',
      'http://a b/',
    ],
    ...[
      'http://user@example.com/',
      'http://user:pass@example.com/',
      'http://:pass@example.com/',
      'http://example.com@127.0.0.1/',
    ],
    ...[
      'http://example.com:22/',
      'http://example.com:6379/',
      'http://example.com:0/',
      'https://example.com:25/',
      'http://example.com:99999/',
    ],
  ])('refuses %j', (text) => {
    expect(check(text).kind).toBe('refused-url');
  });

  it('refuses an endless address without repeating it', () => {
    const checked = check(`http://example.com/${'a'.repeat(100_000)}`);
    expect(checked).toMatchObject({ kind: 'refused-url' });
    expect(JSON.stringify(checked).length).toBeLessThan(500);
  });
});

describe('checkUrl() for a configured origin', () => {
  const reach = { kind: 'origin', origin: 'http://localhost:8888' } as const;

  it('allows that origin, wherever it is, and no other', () => {
    expect(checkUrl('http://localhost:8888/search?q=x', reach).kind).toBe('allowed');
    for (const other of [
      'http://localhost:8889/',
      'https://localhost:8888/',
      'http://127.0.0.1:8888/',
      'http://localhost:8888@evil.org/',
    ])
      expect(checkUrl(other, reach).kind).toBe('refused-url');
  });
});
