// The second lock, and what keeps the page working without a network. Built to 'service-worker.js' beside the page, without imports, so that
// every browser starts it. `precache` is put in by the build: the page's own files of this very build.

declare const __PRECACHE__: readonly string[];
declare const __BUILD__: string;

// The types of workers know the global scope of dedicated ones; this file is only ever started as a service worker.
const worker = self as unknown as ServiceWorkerGlobalScope;
const prefix = 'reroute-page-';
const cacheName = `${prefix}${__BUILD__}`;
/** Outlives the worker, which the browser ends whenever it likes, and its updates. */
const modeCache = 'reroute-mode';
const scope = new URL(worker.registration.scope);
const modeAddress = new URL('network-mode', scope).href;
const mostOvertakenMs = 500;
/** Doors of our own server behind which others are asked. */
const doors = ['api/', 'models/fetch'];

worker.addEventListener('install', (event) => event.waitUntil(precache()));
// A tab that runs keeps the worker and the files that it began with: the next worker waits until all of them are closed.
worker.addEventListener('activate', (event) => event.waitUntil(takeCharge()));

worker.addEventListener('message', (event) => {
  const { data } = event;
  const isMode = typeof data === 'object' && data !== null && data.kind === 'network-mode';
  if (isMode && typeof data.mode === 'string') event.waitUntil(keepMode(data.mode));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (!/^https?:$/u.test(url.protocol)) return;
  // Whatever asked for it, and in every mode.
  if (url.origin !== scope.origin) return event.respondWith(Response.error());
  if (isDoor(url)) return event.respondWith(throughDoor(request));
  const isOurs = url.pathname.startsWith(scope.pathname);
  if (request.method === 'GET' && isOurs && !request.headers.has('range'))
    event.respondWith(ownFile(request));
});

async function precache(): Promise<void> {
  const cache = await caches.open(cacheName);
  const left = [...__PRECACHE__];
  const keepNext = async (): Promise<void> => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) await keepOwn(cache, path);
  };
  await Promise.all(Array.from({ length: 6 }, keepNext));
}

async function keepOwn(cache: Cache, path: string): Promise<void> {
  const address = new URL(path, scope).href;
  if ((await cache.match(address)) !== undefined) return;
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`Cannot keep "${path}": the server answered ${response.status}.`);
  await cache.put(address, response);
}

/** Of the page that brought it, too: the first visit is held, and goes on when the server stops. */
async function takeCharge(): Promise<void> {
  await dropOldCaches();
  await worker.clients.claim();
}

async function dropOldCaches(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  }
}

/** Tells whoever waits for it that a mode was kept. */
const keeping = new EventTarget();

async function keepMode(mode: string): Promise<void> {
  const cache = await caches.open(modeCache);
  await cache.put(modeAddress, new Response(mode));
  keeping.dispatchEvent(new Event('kept'));
}

/** A mode that nobody has told is the strictest one. */
async function currentMode(): Promise<string> {
  const cache = await caches.open(modeCache);
  return (await (await cache.match(modeAddress))?.text()) ?? 'air-gapped';
}

function isDoor(url: URL): boolean {
  return doors.some((door) => url.pathname.startsWith(scope.pathname + door));
}

/** A request can overtake the word that the person has just opened the doors. */
async function opensSoon(): Promise<boolean> {
  await new Promise<void>((resolve) => {
    keeping.addEventListener('kept', () => resolve(), { once: true });
    setTimeout(resolve, mostOvertakenMs);
  });
  return (await currentMode()) !== 'air-gapped';
}

async function throughDoor(request: Request): Promise<Response> {
  if ((await currentMode()) !== 'air-gapped' || (await opensSoon())) return fetch(request);
  const message = 'The mode is air-gapped: the service worker lets nothing through to the server.';
  return Response.json({ kind: 'refused', reason: 'mode', message }, { status: 403 });
}

/** As it was kept with this build; what is large is kept when it is wanted first. */
async function ownFile(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const address = request.mode === 'navigate' ? new URL('index.html', scope).href : request.url;
  const kept = await cache.match(address);
  if (kept !== undefined) return isolated(kept);
  const response = await fetch(request);
  if (response.status === 200 && response.type === 'basic') await keep(cache, request, response.clone());
  return isolated(response);
}

async function keep(cache: Cache, request: Request, response: Response): Promise<void> {
  try {
    await cache.put(request.url, response);
  } catch {
    // The disk is full: the file comes from the server next time too.
  }
}

/** Isolation for places whose server does not send it: workers share memory then. */
function isolated(response: Response): Response {
  if (response.type === 'opaqueredirect' || response.status === 0 || response.status === 304) return response;
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
