import * as v from 'valibot';
import { documentId, passageId, type SourceId } from '../core/ids.ts';
import type { Passage } from '../core/passage.ts';
import { proxyRefusal } from './proxy-refusal.ts';
import { list, maybe } from './run-fields.ts';

/** POST /api/read: `document` is the documentId of a hit, or for a source of the web any page's address. */
export const proxyReadRequest = v.strictObject({
  source: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  document: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
});

/** Why a page could not be read, one name for each way. */
const readProblems = [
  ...([
    'refused-url',
    'refused-address',
    'unresolved',
    'unreachable',
    'certificate',
    'timeout',
    'too-slow',
  ] as const),
  ...([
    'too-large',
    'redirect-loop',
    'too-many-redirects',
    'bad-redirect',
    'bad-encoding',
    'broken',
  ] as const),
  ...([
    'status',
    'blocked',
    'wrong-type',
    'no-text',
    'needs-script',
    'damaged',
    'too-complex',
    'not-there',
  ] as const),
] as const;

export type ReadProblem = (typeof readProblems)[number];

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const proxyReadReply = v.variant('kind', [
  v.object({
    kind: v.literal('read'),
    document: v.string(),
    title: v.string(),
    /** Where the page was in the end; undefined for a source that has no addresses. */
    address: maybe(v.string()),
    /** What offsets count in: plain, well-formed UTF-16. */
    text: v.string(),
    /** SHA-256 of `text`, hex. */
    hash: v.string(),
    ranges: list(v.object({ start: offset, end: offset, title: v.string() })),
  }),
  v.object({
    kind: v.literal('unreadable'),
    reason: v.picklist(readProblems),
    message: v.string(),
    retryAfterMs: maybe(v.pipe(v.number(), v.minValue(0))),
  }),
  proxyRefusal,
]);

export type ProxyReadReply = v.InferOutput<typeof proxyReadReply>;
export type PageRead = Extract<ProxyReadReply, { kind: 'read' }>;

/** The passages of a page that was read, in reading order. */
export function passagesOfPage(page: PageRead, source: SourceId): readonly Passage[] {
  return page.ranges.map(({ start, end, title }, index) => ({
    id: passageId(`${source}:${page.document}#${index}`),
    documentId: documentId(page.document),
    sourceId: source,
    title,
    text: page.text.slice(start, end),
    start,
    end,
    documentHash: page.hash,
  }));
}
