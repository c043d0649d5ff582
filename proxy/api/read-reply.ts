import type { ProxyReadReply } from '../../src/wire/proxy-read.ts';
import type { DocumentRead } from '../sources/remote-source.ts';

/** A page that was read as the page takes it. */
export function readReply(document: string, read: DocumentRead): ProxyReadReply {
  if (read.kind === 'unreadable') return read;
  const { title, address, text, hash, ranges } = read;
  return { kind: 'read', document, title, address, text, hash, ranges: [...ranges] };
}
