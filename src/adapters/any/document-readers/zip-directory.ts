import type { ByteSource } from './byte-source.ts';
import { Unreadable } from './unreadable.ts';

export type ZipMember = {
  /** Of its local header. */
  readonly offset: number;
  readonly compressed: number;
  /** What the archive says; not to be believed before it is expanded. */
  readonly size: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
};

const endSignature = 0x06054b50;
const memberSignature = 0x02014b50;
const endBytes = 22;
/** A comment may stand at the very end. */
const longestTail = endBytes + 65_535;
const mostDirectoryBytes = 32 * 1_048_576;

const truncated =
  'It is damaged or was cut off: the list of its contents at the end is missing. Get it again.';

/**
 * The members that an archive lists at its end (PKWARE APPNOTE 4.3.12, 4.3.16), by name; the last of a name wins. Archives of the
 * 64-bit form, which begin at 4 GB, are not read.
 */
export async function readDirectory(source: ByteSource): Promise<ReadonlyMap<string, ZipMember>> {
  const tailStart = Math.max(0, source.size - longestTail);
  const tail = new DataView(await source.slice(tailStart).arrayBuffer());
  const end = findEnd(tail);
  if (end === undefined) throw new Unreadable(truncated);
  const [length, offset] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (offset === 0xffffffff || length > mostDirectoryBytes) {
    throw new Unreadable('It is an archive of a size that is not read here. Split it.');
  }
  if (offset + length > source.size) throw new Unreadable(truncated);
  return members(new DataView(await source.slice(offset, offset + length).arrayBuffer()));
}

function findEnd(tail: DataView): number | undefined {
  for (let at = tail.byteLength - endBytes; at >= 0; at--) {
    if (tail.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

function members(view: DataView): ReadonlyMap<string, ZipMember> {
  const found = new Map<string, ZipMember>();
  let at = 0;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === memberSignature) {
    const nameLength = view.getUint16(at + 28, true);
    if (at + 46 + nameLength > view.byteLength) throw new Unreadable(truncated);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, nameLength));
    found.set(name, {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}
