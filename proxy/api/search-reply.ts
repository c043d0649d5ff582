import { sha256 } from '../../src/adapters/any/sha256.ts';
import { documentId, passageId, sourceId } from '../../src/core/ids.ts';
import type { Hit } from '../../src/core/passage.ts';
import type { ProxySearchReply } from '../../src/wire/proxy-search.ts';
import type { FoundPage, FoundPages } from '../sources/remote-source.ts';

/** Results as the page takes them. Scores say no more than the order: what sources call a score cannot be compared. */
export async function searchReply(
  { pages, hasMore, collection }: FoundPages,
  { source, page, pageSize }: { readonly source: string; readonly page: number; readonly pageSize: number },
): Promise<ProxySearchReply> {
  const hits = await Promise.all(
    pages.map(async (found, index): Promise<Hit> => {
      const rank = page * pageSize + index + 1;
      return { passage: await passageOf(found, source), rank, score: 1 / rank };
    }),
  );
  return { kind: 'found', hits, terms: [], collectionPassages: collection, hasMore };
}

async function passageOf(
  { document, title, text, passage }: FoundPage,
  source: string,
): Promise<Hit['passage']> {
  const place = passage ?? { index: 'extract', start: 0, end: text.length, hash: await sha256(text) };
  return {
    id: passageId(`${source}:${document}#${place.index}`),
    documentId: documentId(document),
    sourceId: sourceId(source),
    ...{ title, text, start: place.start, end: place.end },
    documentHash: place.hash,
  };
}
