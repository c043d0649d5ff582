import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, type StandInServer, standInServer } from './stand-in-server.ts';

type Fields = Readonly<Record<string, unknown>>;
type Stored = { readonly id: string; readonly source: Fields };

/** What each kind of object may hold, as the REST API is documented. All else is refused, as a node does. */
const known: Readonly<Record<string, readonly string[]>> = {
  template: ['index_patterns', 'priority', 'template', 'composed_of', 'version', '_meta'],
  'template.template': ['settings', 'mappings', 'aliases'],
  mappings: ['dynamic', 'properties', '_source', '_meta'],
  property: ['type', 'analyzer', 'index', 'dimension', 'method'],
  pipeline: ['description', 'processors', 'version'],
  search: [
    'query',
    'from',
    'size',
    '_source',
    'track_total_hits',
    'timeout',
    'search_pipeline',
    'sort',
    'highlight',
  ],
  bool: ['must', 'should', 'filter', 'must_not', 'minimum_should_match', 'boost'],
  multi_match: [
    'query',
    'fields',
    'type',
    'operator',
    'slop',
    'boost',
    'analyzer',
    'tie_breaker',
    'minimum_should_match',
  ],
  hybrid: ['queries', 'filter', 'pagination_depth'],
  'neural.field': ['query_text', 'model_id', 'k', 'filter', 'boost'],
};
const queries = ['bool', 'multi_match', 'term', 'match_all', 'hybrid', 'neural'];

class BadRequest extends Error {}

function only(kind: string, value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new BadRequest(`[${kind}] is no object`);
  const strange = Object.keys(value).find((key) => known[kind]?.includes(key) === false);
  if (strange !== undefined) throw new BadRequest(`[${kind}] unknown field [${strange}]`);
  return { ...value };
}

export type StandInOpenSearch = StandInServer & {
  readonly template: () => Fields | undefined;
  readonly stored: ReadonlyMap<string, Fields>;
  /** Answers this many bulk requests with "too busy" first. */
  busy: number;
};

/** One node of OpenSearch as far as it is used: strict about what it is sent, simple in how it ranks. */
export async function standInOpenSearch(password?: string): Promise<StandInOpenSearch> {
  const stored = new Map<string, Fields>();
  const indices = new Set<string>();
  let template: Fields | undefined;
  const server = await standInServer((request, response) => {
    void handle(request)
      .then(({ status, body }) => send(response, status, body))
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        const status = error instanceof BadRequest ? 400 : 500;
        send(response, status, { error: { type: 'parsing_exception', reason }, status });
      });
  });

  async function handle(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const { pathname } = new URL(request.url ?? '', 'http://x');
    const authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`;
    if (password !== undefined && request.headers.authorization !== authorization)
      return { status: 401, body: {} };
    const text = await bodyOf(request);
    const route = `${request.method} ${pathname.replace(/^\/(?!_)[^/]+/u, '/INDEX').replace(/(_index_template|pipeline)\/.+/u, '$1/NAME')}`;
    const index = pathname.split('/')[1] ?? '';
    switch (route) {
      case 'PUT /_index_template/NAME':
      case 'POST /_index_template/NAME':
        template = checkedTemplate(JSON.parse(text));
        return { status: 200, body: { acknowledged: true } };
      case 'PUT /_ingest/pipeline/NAME':
        only('pipeline', JSON.parse(text));
        return { status: 200, body: { acknowledged: true } };
      case 'HEAD /INDEX':
        return { status: indices.has(index) ? 200 : 404, body: undefined };
      case 'PUT /INDEX':
        indices.add(index);
        return { status: 200, body: { acknowledged: true, index } };
      case 'DELETE /INDEX':
        indices.delete(index);
        stored.clear();
        return { status: 200, body: { acknowledged: true } };
      case 'GET /INDEX/_refresh':
      case 'POST /INDEX/_refresh':
        return { status: 200, body: { _shards: { total: 1, successful: 1, failed: 0 } } };
      case 'GET /INDEX/_count':
      case 'POST /INDEX/_count':
        return { status: 200, body: { count: stored.size } };
      case 'PUT /INDEX/_bulk':
      case 'POST /INDEX/_bulk':
        return { status: 200, body: { took: 1, errors: false, items: bulk(text) } };
      case 'POST /INDEX/_search':
        if (!indices.has(index))
          return { status: 404, body: { error: { type: 'index_not_found_exception' }, status: 404 } };
        return { status: 200, body: found(JSON.parse(text)) };
      default:
        throw new BadRequest(`no handler found for ${route}`);
    }
  }

  function bulk(text: string): readonly unknown[] {
    if (!text.endsWith('\n')) throw new BadRequest('The bulk request must be terminated by a newline');
    if (state.busy > 0) {
      state.busy -= 1;
      return text
        .trim()
        .split('\n')
        .filter((_, at) => at % 2 === 0)
        .map(() => ({ index: { status: 429, error: { reason: 'busy' } } }));
    }
    const lines = text
      .trim()
      .split('\n')
      .map((line): Fields => JSON.parse(line));
    return lines.flatMap((source, at) => (at % 2 === 0 ? [] : [storedReply(lines[at - 1] ?? {}, source)]));
  }

  function storedReply(action: Fields, source: Fields): unknown {
    const { _id: id } = { ...(action['index'] as { readonly _id: string }) };
    const properties = Object.keys((template?.['properties'] as Fields | undefined) ?? {});
    const strange = Object.keys(source).find((field) => !properties.includes(field));
    if (strange !== undefined) {
      const reason = `mapping set to strict, dynamic introduction of [${strange}] within [_doc] is not allowed`;
      return { index: { _id: id, status: 400, error: { type: 'strict_dynamic_mapping_exception', reason } } };
    }
    stored.set(id, source);
    return { index: { _id: id, status: 201, result: 'created' } };
  }

  function found(body: unknown): unknown {
    const { query, from = 0, size = 10, _source } = only('search', body);
    const { excludes = [] } = (_source ?? {}) as { readonly excludes?: readonly string[] };
    const scored = [...stored].flatMap(([id, source]) => {
      const score = scoreOf(query, { id, source });
      return score > 0 ? [{ id, source, score }] : [];
    });
    const page = scored
      .toSorted((left, right) => right.score - left.score)
      .slice(Number(from), Number(from) + Number(size));
    const hits = page.map(({ id, source, score }) => ({
      ...{ _index: 'x', _id: id, _score: score },
      _source: Object.fromEntries(Object.entries(source).filter(([field]) => !excludes.includes(field))),
    }));
    return {
      took: 1,
      timed_out: false,
      hits: { total: { value: scored.length, relation: 'eq' }, max_score: 1, hits },
    };
  }

  const state: StandInOpenSearch = { ...server, template: () => template, stored, busy: 0 };
  return state;
}

function checkedTemplate(value: unknown): Fields {
  const { template } = only('template', value);
  const { mappings } = only('template.template', template);
  const { properties } = only('mappings', mappings);
  for (const property of Object.values({ ...(properties as object) })) only('property', property);
  return { ...(mappings as object) };
}

/** 0 where it does not match. */
function scoreOf(query: unknown, stored: Stored): number {
  const [kind = '', value] = Object.entries({ ...(query as object) })[0] ?? [];
  if (!queries.includes(kind)) throw new BadRequest(`unknown query [${kind}]`);
  const scores = (list: unknown) => (Array.isArray(list) ? list : []).map((each) => scoreOf(each, stored));
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  if (kind === 'bool') {
    const { must, should, filter } = only('bool', value);
    const needed = [...scores(must), ...scores(filter)];
    return needed.includes(0) ? 0 : sum(needed) + sum(scores(should));
  }
  if (kind === 'hybrid') return sum(scores(only('hybrid', value)['queries']));
  if (kind === 'neural') {
    only('neural.field', Object.values({ ...(value as object) })[0]);
    return 0;
  }
  if (kind === 'term') {
    const [field = '', wanted] = Object.entries({ ...(value as object) })[0] ?? [];
    return stored.source[field] === wanted ? 1 : 0;
  }
  return matchScore(only('multi_match', value), stored);
}

function matchScore({ query, operator, type }: Fields, { source }: Stored): number {
  const text = `${String(source['title'])} ${String(source['text'])}`.toLowerCase();
  const words = String(query).toLowerCase().split(/\s+/u).filter(Boolean);
  if (type === 'phrase') return text.includes(String(query).toLowerCase()) ? 3 : 0;
  const hits = words.filter((word) => text.includes(word)).length;
  return operator === 'and' && hits < words.length ? 0 : hits;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
