import * as v from 'valibot';
import { list } from './run-fields.ts';

/** What search engines answer, as far as it is used. They are other people's programs: each field may be missing or odd. */

const textOr = (fallback: string) => v.optional(v.nullable(v.string()), fallback);
const plain = (fallback = '') =>
  v.pipe(
    textOr(fallback),
    v.transform((text) => text ?? fallback),
  );

/** SearXNG and searx: /search?format=json. */
export const searxngAnswer = v.object({
  results: list(v.object({ url: plain(), title: plain(), content: plain() })),
  unresponsive_engines: v.optional(
    list(
      v.pipe(
        v.array(v.unknown()),
        v.transform((pair): readonly [string, string] => [
          String(pair[0] ?? 'engine'),
          String(pair[1] ?? 'error'),
        ]),
      ),
    ),
    [],
  ),
});

export type SearxngAnswer = v.InferOutput<typeof searxngAnswer>;

const apiError = v.object({ error: v.object({ code: plain('unknown'), info: plain() }) });

/** MediaWiki: action=query&list=search. */
export const mediaWikiSearch = v.union([
  v.object({
    query: v.object({
      searchinfo: v.optional(v.object({ totalhits: v.optional(v.number(), 0) }), { totalhits: 0 }),
      search: list(v.object({ title: v.string(), pageid: v.number(), snippet: plain() })),
    }),
    continue: v.optional(v.object({ sroffset: v.optional(v.number()) })),
  }),
  apiError,
]);

/** MediaWiki: action=parse&prop=text, formatversion 2. */
export const mediaWikiPage = v.union([
  v.object({ parse: v.object({ title: v.string(), text: v.string() }) }),
  apiError,
]);
