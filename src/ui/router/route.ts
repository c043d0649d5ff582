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
      readonly view: 'evaluation';
      /** One of those that are kept; undefined for all of them. */
      readonly id?: string | undefined;
      /** One of its runs, counted from 0. */
      readonly run?: number | undefined;
      /** Another one that it is compared with. */
      readonly beside?: string | undefined;
    }
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
  const asked = new URLSearchParams(search);
  if (view === 'evaluation') {
    return { view, id, run: wholeNumber(asked.get('run')), beside: asked.get('beside') ?? undefined };
  }
  if (view !== 'document') return unknown;
  return {
    ...{ view: 'document', id: documentId(id), quote: asked.get('quote') ?? undefined },
    ...{ at: wholeNumber(asked.get('at')), hash: asked.get('hash') ?? undefined },
  };
}

function wholeNumber(text: string | null): number | undefined {
  const number = Number(text ?? Number.NaN);
  return Number.isInteger(number) && number >= 0 ? number : undefined;
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
    case 'evaluation':
      return formatEvaluation(route);
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
  { view: 'evaluation' },
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

function formatEvaluation({ id, run, beside }: Extract<Route, { readonly view: 'evaluation' }>): string {
  if (id === undefined) return '#/evaluation';
  const asked = new URLSearchParams();
  if (run !== undefined) asked.set('run', String(run));
  if (beside !== undefined) asked.set('beside', beside);
  const text = asked.toString();
  return `#/evaluation/${encodeURIComponent(id)}${text === '' ? '' : `?${text}`}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
