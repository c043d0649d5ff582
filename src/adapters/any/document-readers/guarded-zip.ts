import { Inflate } from 'fflate';
import type { ByteSource } from './byte-source.ts';
import { Unreadable } from './unreadable.ts';
import { readDirectory, type ZipMember } from './zip-directory.ts';

const megabyte = 1_048_576;
/** One member is held in memory as a whole. */
const mostMemberBytes = 64 * megabyte;
/** All members that are read of one archive, together. */
const mostBytes = 512 * megabyte;
/** Deflate reaches 1032 to 1; markup that people wrote seldom 30 to 1. */
const mostRatio = 250;
/** Below this no ratio is suspicious: an empty sheet of styles compresses well. */
const freeBytes = 4 * megabyte;
const chunkBytes = 65_536;

/** An archive whose members are expanded one by one, and only as far as its limits go, whatever the archive says of their sizes. */
export class GuardedZip {
  readonly #source: ByteSource;
  readonly #members: ReadonlyMap<string, ZipMember>;
  readonly #signal: AbortSignal;
  #expanded = 0;

  private constructor(source: ByteSource, members: ReadonlyMap<string, ZipMember>, signal: AbortSignal) {
    this.#source = source;
    this.#members = members;
    this.#signal = signal;
  }

  static async open(source: ByteSource, signal: AbortSignal): Promise<GuardedZip> {
    return new GuardedZip(source, await readDirectory(source), signal);
  }

  get names(): readonly string[] {
    return [...this.#members.keys()];
  }

  has(name: string): boolean {
    return this.#members.has(name);
  }

  /** A member's bytes, or undefined where the archive has none of that name. */
  async bytes(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const member = this.#members.get(name);
    if (member === undefined) return undefined;
    if (member.encrypted) throw new Unreadable('It is protected by a password. Save it without one.');
    if (member.method !== 0 && member.method !== 8) {
      throw new Unreadable('It is compressed in a way that cannot be read here. Save it again.');
    }
    const pieces: Uint8Array[] = [];
    let read = 0;
    for await (const piece of this.#expand(member)) {
      this.#expanded += piece.length;
      read += piece.length;
      this.#check(read, member);
      pieces.push(piece);
    }
    if (read !== member.size) throw new Unreadable(`It is damaged: "${name}" in it ends too early.`);
    return joined(pieces, read);
  }

  async text(name: string): Promise<string | undefined> {
    const bytes = await this.bytes(name);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  }

  async *#expand(member: ZipMember): AsyncGenerator<Uint8Array> {
    const start = await dataStart(this.#source, member);
    const out: Uint8Array[] = [];
    const inflate = member.method === 8 ? new Inflate((piece) => out.push(piece)) : undefined;
    for (let at = 0; at < member.compressed; at += chunkBytes) {
      this.#signal.throwIfAborted();
      const end = Math.min(member.compressed, at + chunkBytes);
      const chunk = new Uint8Array(await this.#source.slice(start + at, start + end).arrayBuffer());
      if (inflate === undefined) yield chunk;
      else yield* inflated(inflate, chunk, { end: end === member.compressed, out });
    }
  }

  #check(read: number, { compressed }: ZipMember): void {
    if (read > freeBytes && read > compressed * mostRatio) {
      throw new Unreadable(
        `It expands to more than ${mostRatio} times its size, as a "zip bomb" does, and was not read further.`,
      );
    }
    if (read > mostMemberBytes || this.#expanded > mostBytes) {
      throw new Unreadable(
        'It expands to more text than can be read at once, and was not read further. Split it.',
      );
    }
  }
}

function* inflated(
  inflate: Inflate,
  chunk: Uint8Array,
  { end, out }: { readonly end: boolean; readonly out: Uint8Array[] },
): Generator<Uint8Array> {
  try {
    // Small steps: one push of a bomb must not expand to more than can be held.
    for (let at = 0; at < chunk.length; at += 4096) {
      inflate.push(chunk.subarray(at, at + 4096), end && at + 4096 >= chunk.length);
      yield* out.splice(0);
    }
  } catch {
    throw new Unreadable('It is damaged: its compressed content cannot be expanded. Get it again.');
  }
}

/** The local header repeats name and extras with lengths of its own. */
async function dataStart(source: ByteSource, { offset }: ZipMember): Promise<number> {
  const bytes = await source.slice(offset, offset + 30).arrayBuffer();
  const view = new DataView(bytes);
  if (bytes.byteLength < 30 || view.getUint32(0, true) !== 0x04034b50) {
    throw new Unreadable('It is damaged: its list of contents does not fit its contents. Get it again.');
  }
  return offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
