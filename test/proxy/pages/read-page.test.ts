import type { RequestListener } from 'node:http';
import { PDFDocument } from 'pdf-lib';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { PageThreads, pageThreadOptions } from '../../../proxy/pages/page-threads.ts';
import { readPage } from '../../../proxy/pages/read-page.ts';
import { readLimits } from '../../kit/read-limits.ts';
import { type StandInWeb, standInWeb } from '../../kit/stand-in-web.ts';

const threads = new PageThreads({ ...pageThreadOptions, threads: 1 });
afterAll(() => threads.end());

let web: StandInWeb | undefined;
afterEach(() => web?.close());

const limits = {
  ...readLimits,
  mostBytes: 12_000_000,
  totalMs: 15_000,
  leastSpeed: { bytesPerSecond: 1000, windowMs: 3000 },
};
const reach = { kind: 'public', ports: [80] } as const;
const prose = (about: string) =>
  Array.from(
    { length: 12 },
    (_, at) =>
      `<p>Paragraph ${at} tells of the ${about}, her crew, and the long way home, as it was written down.</p>`,
  ).join('');

async function read(listener: RequestListener, path = '/page') {
  web = await standInWeb(listener);
  const signal = AbortSignal.timeout(50_000);
  return readPage(`http://page.example.com${path}`, { reach, limits, connect: web.connect, threads }, signal);
}

const sends =
  (body: string | Uint8Array, type = 'text/html; charset=utf-8'): RequestListener =>
  (_, response) =>
    response.writeHead(200, type === '' ? {} : { 'content-type': type }).end(body);

describe('readPage()', { timeout: 60_000 }, () => {
  it('gives the article without what stands around it, with passages that are slices of it', async () => {
    const html = `<!doctype html><html><head><title>The Kestrel - Ship News</title></head><body><nav><a href="/">Home</a> Menu of all</nav>
      <article><h1>The Kestrel</h1>${prose('Kestrel')}<h2>Her end</h2>${prose('wreck')}</article><footer>Imprint and cookies</footer><script>alert(1)</script></body></html>`;
    const page = await read(sends(html));
    if (page.kind !== 'text') throw new Error(page.message);
    expect(page.title).toContain('The Kestrel');
    expect(page.text).toContain('Paragraph 3 tells of the Kestrel');
    expect(page.text).not.toMatch(/Menu of all|Imprint|alert/u);
    expect(page.ranges.length).toBeGreaterThan(1);
    expect(page.ranges.map(({ title }) => title).join()).toContain('Her end');
    for (const { start, end } of page.ranges)
      expect(page.text.slice(start, end).trim().length).toBe(end - start);
    expect(page.hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('reads a page without an article as a whole', async () => {
    const page = await read(sends('<title>Hours</title><table><tr><td>Monday</td><td>9-5</td></tr></table>'));
    expect(page).toMatchObject({ kind: 'text', title: 'Hours', text: 'Monday | 9-5' });
  });

  it('reads plain text, also in another encoding', async () => {
    const page = await read(
      sends(Buffer.from('caf\xe9 cr\xe8me', 'latin1'), 'text/plain; charset=iso-8859-1'),
    );
    expect(page).toMatchObject({ kind: 'text', text: 'café crème' });
  });

  it('reads UTF-8 that is called something else, and broken bytes as replacement characters', async () => {
    expect(await read(sends('Žluťoučký kůň úpěl', 'text/plain; charset=iso-8859-1'))).toMatchObject({
      text: 'Žluťoučký kůň úpěl',
    });
    await web?.close();
    const broken = await read(
      sends(
        Buffer.concat([
          Buffer.from(`Žluťoučký kůň ${'x'.repeat(50)} úpěl ďábelské ódy `),
          Buffer.from([0xff]),
        ]),
        'text/plain; charset=utf-8',
      ),
    );
    expect(broken.kind === 'text' && broken.text).toContain('\ufffd');
  });

  it('reads a PDF, also where it is called octets', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage();
    page.drawText('The Kestrel sank off Mowade in 1643 with all her crew.', { x: 40, y: 700, size: 14 });
    const bytes = await pdf.save();
    expect(await read(sends(bytes, 'application/octet-stream'))).toMatchObject({
      kind: 'text',
      text: expect.stringContaining('sank off Mowade'),
    });
  });

  it.each([
    ['a picture', 'image/png', Buffer.from('\x89PNG\r\n'), 'wrong-type'],
    ['a picture that is called HTML', 'text/html', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'wrong-type'],
    ['an archive', 'application/octet-stream', Buffer.from('PK\x03\x04xxxxxxx'), 'wrong-type'],
    ['JSON', 'application/json', Buffer.from('{}'), 'wrong-type'],
    ['text that is called PDF', 'application/pdf', Buffer.from('hello'), 'wrong-type'],
    ['a broken PDF', 'application/pdf', Buffer.from('%PDF-1.7 nothing'), 'damaged'],
    ['nothing', 'text/html', Buffer.from(''), 'no-text'],
    ['markup without text', 'text/html', Buffer.from('<html><body><img src=x></body></html>'), 'no-text'],
  ])('names what cannot be read: %s', async (_, type, body, reason) => {
    expect(await read(sends(body, type))).toMatchObject({ kind: 'unreadable', reason });
  });

  it.each([
    ['<html><head><script src=/app.js></script></head><body><div id=root></div></body></html>'],
    [
      '<body><div id=app>Loading…</div><noscript>You need to enable JavaScript to run this app.</noscript><script src=a.js></script></body>',
    ],
  ])('says that a page is made by its script (%#)', async (html) => {
    expect(await read(sends(html))).toMatchObject({ kind: 'unreadable', reason: 'needs-script' });
  });

  it('tells a CAPTCHA from a page', async () => {
    const html =
      '<title>Just a moment...</title><p>Verify you are human</p><form><script src=/c.js></script></form>';
    expect(await read(sends(html))).toMatchObject({ kind: 'unreadable', reason: 'blocked' });
  });

  it.each([
    [404, 'not-there'],
    [500, 'status'],
    [403, 'blocked'],
  ])('names status %s', async (status, reason) => {
    expect(await read((_, response) => response.writeHead(status).end('x'))).toMatchObject({
      kind: 'unreadable',
      reason,
    });
  });

  it('hands on how long it should wait after 429', async () => {
    const reply = await read((_, response) => response.writeHead(429, { 'retry-after': '30' }).end());
    expect(reply).toMatchObject({ reason: 'blocked', retryAfterMs: 30_000 });
  });

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'ftp://page.example.com/',
    'http://page.example.com:22/',
  ])('refuses %s', async (address) => {
    web = await standInWeb(sends('x'));
    const reply = await readPage(
      address,
      { reach, limits, connect: web.connect, threads },
      AbortSignal.timeout(5000),
    );
    expect(reply).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(/^refused-/u) });
    expect(web.dialled).toEqual([]);
  });

  it('gets through 10 MB of links, and through tags nested without end', async () => {
    const links = `<html><body>${'<a href="/x">a link to follow</a> '.repeat(300_000)}</body></html>`;
    const page = await read(sends(links));
    expect(page).toMatchObject({ kind: 'text' });
    expect(page.kind === 'text' && page.text.length).toBeLessThanOrEqual(1_000_000);
    await web?.close();
    expect(await read(sends(`${'<div>'.repeat(30_000)}deep down`))).toMatchObject({
      kind: 'text',
      text: 'deep down',
    });
  });

  it('takes nothing of a page for more than text', async () => {
    const html = `<article><h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>${prose('<img src=x onerror=alert(1)>')}</article>`;
    const page = await read(sends(html));
    expect(page.kind === 'text' && page.text).not.toContain('onerror');
    expect(page.kind === 'text' && page.text).toContain('<script>alert(1)</script>');
  });
});
