import { type DocumentId, documentId, type RunId, runId } from '../../core/ids.ts';

/** The views of the page. They live behind '#', so that the page works under any path of any static host. */
export type Route =
  | { readonly view: 'ask' }
  | { readonly view: 'history' }
  | { readonly view: 'library' }
  | { readonly view: 'models' }
  | { readonly view: 'sources' }
  | { readonly view: 'settings' }
  | {
      readonly view: 'document';
      readonly id: DocumentId;
      /** Words to open the document at. */
      readonly quote: string | undefined;
      /** UTF-16 offset into the stored text near which the quote stands, if it stands there more than once. */
      readonly at: number | undefined;
      /** Hash of the text that the quote was taken from: tells whether the document has changed since. */
      readonly hash?: string | undefined;
    }
  | { readonly view: 'run'; readonly id: RunId }
  | { readonly view: 'unknown'; readonly hash: string };

export type ViewName = Route['view'];

/** '#/document/d1?quote=two%20words&at=12' and the like. Total: what it does not know is 'unknown'. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/u, '').split('?', 2);
  const [view, id, ...rest] = path.split('/').map(decode);
  const unknown: Route = { view: 'unknown', hash };
  if (rest.length > 0) return unknown;
  if (id === undefined || id === '') return plainRoute(view ?? '') ?? unknown;
  if (view === 'run') return { view: 'run', id: runId(id) };
  if (view !== 'document') return unknown;
  const asked = new URLSearchParams(search);
  const at = Number(asked.get('at') ?? Number.NaN);
  return {
    ...{ view: 'document', id: documentId(id), quote: asked.get('quote') ?? undefined },
    ...{ at: Number.isInteger(at) && at >= 0 ? at : undefined, hash: asked.get('hash') ?? undefined },
  };
}

export function formatRoute(route: Route): string {
  switch (route.view) {
    case 'ask':
      return '#/';
    case 'history':
    case 'library':
    case 'models':
    case 'sources':
    case 'settings':
      return `#/${route.view}`;
    case 'run':
      return `#/run/${encodeURIComponent(route.id)}`;
    case 'document':
      return `#/document/${encodeURIComponent(route.id)}${formatPlace(route)}`;
    case 'unknown':
      return route.hash;
    default:
      return route satisfies never;
  }
}

const plainViews = [
  { view: 'history' },
  { view: 'library' },
  { view: 'models' },
  { view: 'sources' },
  { view: 'settings' },
] as const;

function plainRoute(view: string): Route | undefined {
  if (view === '' || view === 'ask') return { view: 'ask' };
  return plainViews.find((each) => each.view === view);
}

function formatPlace({ quote, at, hash }: Extract<Route, { readonly view: 'document' }>) {
  const asked = new URLSearchParams();
  if (quote !== undefined) asked.set('quote', quote);
  if (at !== undefined) asked.set('at', String(at));
  if (hash !== undefined) asked.set('hash', hash);
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
