import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { documentId } from '../../src/core/ids.ts';
import { plainQuery } from '../../src/core/query.ts';
import { textFile } from '../conformance/library.ts';
import { docxOf, docxParagraph, epubOf, japanesePdf, pdfOf, zipOf } from '../kit/document-files.ts';
import { useUpQuota } from './harness/use-up-quota.ts';
import { openTab, type PageWindow, startLibraryBrowser, tabLibrary } from './library-tabs.ts';

const { signal } = new AbortController();
let started: Awaited<ReturnType<typeof startLibraryBrowser>>;
let context: BrowserContext;

beforeAll(async () => {
  started = await startLibraryBrowser();
});

afterEach(() => context.close());

afterAll(() => started.close());

async function freshTab(): Promise<Page> {
  context = await started.context();
  return openTab(context, started.address);
}

const anotherTab = () => openTab(context, started.address);
const counts = (page: Page) => tabLibrary(page).counts();
const idsOf = async (page: Page, query: string) => {
  const reply = await tabLibrary(page).search({ query: plainQuery(query), page: 0, pageSize: 5 }, signal);
  return reply.kind === 'found' ? reply.hits.map(({ passage }) => String(passage.id)) : reply.message;
};

type Made = Parameters<PageWindow['libraryPage']['importMade']>[1];

/** Starts an import in a page; what comes of it is asked for later, where the page is still there. */
function startImport(page: Page, made: Made, call = 1) {
  const report = page.evaluate(([id, each]) => (globalThis as PageWindow).libraryPage.importMade(id, each), [
    call,
    made,
  ] as const);
  // The page may be closed before it ends.
  report.catch(() => {});
  return report;
}

async function untilDone(page: Page, files: number, call = 1): Promise<void> {
  await page.waitForFunction(
    ([id, least]) => ((globalThis as PageWindow).libraryPage.progresses.get(id)?.filesDone ?? 0) >= least,
    [call, files] as const,
  );
}

async function untilStaged(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => (globalThis as PageWindow).libraryPage.isStaged()), { timeout: 60_000 })
    .toBe(true);
}

const many: Made = { folder: 'many', count: 400, characters: 40_000 };

test('the library is there again after a reload', async () => {
  const page = await freshTab();
  await tabLibrary(page).importFiles([textFile('a/kestrel.txt', 'The brig Kestrel.')], () => {}, signal);
  await page.reload();
  await page.waitForFunction(() => 'libraryPage' in globalThis);
  expect(await counts(page)).toMatchObject({ documents: 1, storage: 'disk' });
  expect(await idsOf(page, 'kestrel')).toEqual(['a/kestrel.txt']);
});

test('an import whose tab was closed goes on in the next, and nothing is read twice', async () => {
  const page = await freshTab();
  startImport(page, many);
  await untilStaged(page);
  await untilDone(page, 50);
  await page.close();
  const next = await anotherTab();
  const [pending] = await tabLibrary(next).pendingImports();
  expect(pending).toMatchObject({ filesTotal: many.count, resumable: true });
  expect(pending?.filesDone).toBeGreaterThan(0);
  const kept = (await counts(next)).documents;
  const report = await tabLibrary(next).resumeImport(pending?.id ?? '', () => {}, signal);
  expect(report).toMatchObject({ added: many.count - kept, ended: 'completed' });
  expect(await tabLibrary(next).pendingImports()).toEqual([]);
  expect((await counts(next)).documents).toBe(many.count);
});

test('an interrupted import that nobody wants is discarded, and what was written stays', async () => {
  const page = await freshTab();
  startImport(page, many);
  await untilStaged(page);
  await untilDone(page, 50);
  await page.reload();
  await page.waitForFunction(() => 'libraryPage' in globalThis);
  const [pending] = await tabLibrary(page).pendingImports();
  await tabLibrary(page).discardImport(pending?.id ?? '');
  expect(await tabLibrary(page).pendingImports()).toEqual([]);
  expect((await counts(page)).documents).toBeGreaterThan(0);
});

test('two tabs import at once, and both see all of it', async () => {
  const [one, two] = [await freshTab(), await anotherTab()];
  const reports = await Promise.all([
    startImport(one, { folder: 'one', count: 150, characters: 700 }),
    startImport(two, { folder: 'two', count: 150, characters: 700 }),
  ]);
  expect(reports).toMatchObject([
    { added: 150, ended: 'completed' },
    { added: 150, ended: 'completed' },
  ]);
  expect((await counts(one)).documents).toBe(300);
  expect((await counts(two)).documents).toBe(300);
  expect(await idsOf(two, 'one7')).toEqual(['one/7.txt']);
});

test('a tab whose import another tab works on takes over when that is closed', async () => {
  const holder = await freshTab();
  await counts(holder);
  const page = await anotherTab();
  const report = startImport(page, many);
  await untilDone(page, 20);
  await holder.close();
  expect(await report).toMatchObject({ ended: 'completed', problems: [] });
  expect((await counts(page)).documents).toBe(many.count);
  expect(await tabLibrary(page).pendingImports()).toEqual([]);
});

test('an import ends with the tab that wanted it, and can be taken up by the other', async () => {
  const holder = await freshTab();
  await counts(holder);
  const page = await anotherTab();
  startImport(page, many);
  await untilStaged(page);
  await untilDone(page, 20);
  await page.close();
  await expect.poll(() => tabLibrary(holder).pendingImports(), { timeout: 60_000 }).toHaveLength(1);
  const [pending] = await tabLibrary(holder).pendingImports();
  expect(await tabLibrary(holder).resumeImport(pending?.id ?? '', () => {}, signal)).toMatchObject({
    ended: 'completed',
  });
  expect((await counts(holder)).documents).toBe(many.count);
});

test('an import into a full disk says how much is missing, keeps what it wrote, and goes on when there is room', async () => {
  const page = await freshTab();
  const session = await context.newCDPSession(page);
  const origin = new URL(started.address).origin;
  await tabLibrary(page).importFiles([textFile('a.txt', 'The brig Kestrel.')], () => {}, signal);
  const fill = () =>
    page.evaluate(async () => {
      const { emptyOrigin, fillOrigin } = (globalThis as PageWindow).libraryPage;
      await emptyOrigin();
      return fillOrigin(10);
    });
  await useUpQuota({ session, origin, quotaBytes: 40 * 2 ** 20, fill });
  const report = await startImport(page, many);
  expect(report).toMatchObject({ ended: 'storage-full' });
  expect(report.message).toMatch(/\(needs about [\d.]+ MB\)/u);
  const kept = (await counts(page)).documents;
  expect(kept).toBe(report.added + 1);
  expect(kept).toBeGreaterThan(1);
  expect(await idsOf(page, 'kestrel')).toEqual(['a.txt']);
  await page.evaluate(() => (globalThis as PageWindow).libraryPage.emptyOrigin());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400 * 2 ** 20 });
  const rest = await startImport(page, many, 2);
  expect(rest).toMatchObject({ ended: 'completed', added: many.count - report.added });
  expect((await counts(page)).documents).toBe(many.count + 1);
});

test('the library works in memory, and says so, where the browser keeps no files', async () => {
  context = await started.context();
  const refusing =
    "StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('No.', 'SecurityError'));\n";
  await context.route('**/library-worker*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: refusing + (await response.text()) });
  });
  const page = await openTab(context, started.address);
  await tabLibrary(page).importFiles([textFile('a.txt', 'The brig Kestrel.')], () => {}, signal);
  expect(await counts(page)).toMatchObject({
    documents: 1,
    storage: 'memory',
    note: expect.stringMatching(/private window/u),
  });
  expect(await idsOf(page, 'kestrel')).toEqual(['a.txt']);
  expect(await tabLibrary(page).pendingImports()).toEqual([]);
  const other = await anotherTab();
  expect((await counts(other)).documents).toBe(0);
});

test.each([
  [
    'breaks',
    () =>
      void setTimeout(() => {
        throw new Error('broken');
      }),
  ],
  ['is gone without a word', () => void setTimeout(() => self.close())],
])('the library is there again when its worker %s, and every call settles', async (_how, harm) => {
  const page = await freshTab();
  await tabLibrary(page).importFiles([textFile('a.txt', 'The brig Kestrel.')], () => {}, signal);
  const report = startImport(page, many);
  await untilDone(page, 20);
  await page
    .workers()
    .find((worker) => worker.url().includes('library-worker'))
    ?.evaluate(harm);
  expect(await report).toMatchObject({ ended: 'unavailable', message: expect.stringMatching(/broke off/u) });
  expect(await idsOf(page, 'kestrel')).toEqual(['a.txt']);
  expect(await startImport(page, many, 2)).toMatchObject({ ended: 'completed' });
  expect((await counts(page)).documents).toBe(many.count + 1);
});

test('close() ends the library, and what is asked then says so', async () => {
  const page = await freshTab();
  const report = startImport(page, many);
  await untilDone(page, 5);
  await page.evaluate(() => (globalThis as PageWindow).libraryPage.library.close());
  expect(await report).toMatchObject({ ended: 'unavailable', message: 'The library was closed.' });
  expect(await idsOf(page, 'brig')).toBe('The library was closed.');
});

test('a damaged database is set aside, and the library starts anew and says so', async () => {
  const page = await freshTab();
  await tabLibrary(page).importFiles([textFile('a.txt', 'The brig Kestrel.')], () => {}, signal);
  await page.evaluate(() => (globalThis as PageWindow).libraryPage.library.close());
  await expect
    .poll(() => page.evaluate(() => (globalThis as PageWindow).libraryPage.damageDatabase().catch(() => 0)))
    .toBe(1);
  const next = await anotherTab();
  expect(await counts(next)).toMatchObject({
    documents: 0,
    storage: 'disk',
    note: expect.stringMatching(/damaged/u),
  });
  await tabLibrary(next).importFiles([textFile('a.txt', 'The brig Kestrel.')], () => {}, signal);
  await next.reload();
  await next.waitForFunction(() => 'libraryPage' in globalThis);
  expect(await counts(next)).toMatchObject({ documents: 1 });
  expect((await counts(next)).note).toBeUndefined();
});

test('a text of 200 MB comes in part by part, and stops at once', async () => {
  const page = await freshTab();
  const report = page.evaluate(() => (globalThis as PageWindow).libraryPage.importLarge(1, 'log.txt', 200));
  await page.waitForFunction(() => {
    const {
      filesDone = 0,
      bytesDone = 0,
      bytesTotal = 0,
    } = (globalThis as PageWindow).libraryPage.progresses.get(1) ?? {};
    return filesDone === 0 && bytesTotal > 199_000_000 && bytesDone > 5_000_000;
  });
  expect((await idsOf(page, 'captain log')).length).toBeGreaterThan(0);
  await page.evaluate(() => (globalThis as PageWindow).libraryPage.abort(1));
  const stopped = await report;
  expect(stopped.ended).toBe('stopped');
  expect(stopped.added).toBeGreaterThan(0);
  expect(await counts(page)).toMatchObject({ documents: stopped.added });
});

test("every kind of file is read under the page's Content-Security-Policy, hostile ones as text or with a reason", async () => {
  context = await started.context();
  const troubles: string[] = [];
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  const page = await openTab(context, started.address);
  page.on('dialog', (dialog) => troubles.push(dialog.message()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/u.test(message.text())) troubles.push(message.text());
  });
  const hostile = '<img src=x onerror=alert(1)>';
  const encode = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
  const files: Record<string, Uint8Array | string> = {
    'a.md': `# Kestrel\n\nThe brig.<script>alert(1)</script>\n`,
    'b.html': '<!doctype html><title>Osprey</title><script>alert(1)</script><p>The sloop.',
    'c.docx': docxOf(docxParagraph('The cutter.')),
    'd.epub': epubOf('Merlin', ['<h1>One</h1><p>The lugger.</p>']),
    'e.pdf': await pdfOf([[{ text: 'The schooner Heron.' }]]),
    'f.pdf': japanesePdf,
    'g.csv': 'title,text\nTern,The ketch.\n',
    'h.jsonl': '{"id":"1","title":"Gull","text":"The barque."}\n{broken\n',
    [`${hostile}.txt`]: `The frigate ${hostile}`,
    'bomb.docx': zipOf({ 'word/document.xml': new Uint8Array(40_000_000) }),
    'page.pdf': '%PDF-1.4\nbroken',
  };
  const plain = Object.entries(files).map(([path, content]) => ({
    path,
    modifiedAt: 1,
    base64: encode(content),
  }));
  const report = await page.evaluate(
    (each) => (globalThis as PageWindow).libraryPage.importFiles(1, each),
    plain,
  );
  expect(report).toMatchObject({ added: 9, ended: 'completed' });
  expect(report.problems.map(({ path }) => path).sort()).toEqual(['bomb.docx', 'h.jsonl', 'page.pdf']);
  expect((await tabLibrary(page).document(documentId('f.pdf')))?.text).toBe('東京の港に船が着いた。');
  expect((await tabLibrary(page).document(documentId(`${hostile}.txt`)))?.text).toBe(
    `The frigate ${hostile}`,
  );
  for (const [word, id] of [
    ['cutter', 'c.docx'],
    ['lugger', 'd.epub'],
    ['schooner', 'e.pdf'],
    ['ketch', 'g.csv/row-2'],
    ['東京', 'f.pdf'],
  ] as const) {
    expect(await idsOf(page, word)).toEqual([id]);
  }
  expect(troubles).toEqual([]);
  expect([...asked]).toEqual([new URL(started.address).origin]);
  const resources = await page.evaluate(() => (globalThis as PageWindow).libraryPage.resources);
  expect(resources.some((name) => name.includes('sqlite3'))).toBe(true);
  expect(resources.some((name) => name.includes('pdf.worker'))).toBe(true);
});
