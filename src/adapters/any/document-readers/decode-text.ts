import type { ByteSource } from './byte-source.ts';
import { guessEncoding } from './guess-encoding.ts';
import { utf16Kind } from './sniff.ts';
import { Unreadable } from './unreadable.ts';
import { isRichUtf8, unfinishedUtf8 } from './utf8.ts';

const chunkBytes = 1_048_576;

/** A piece of a file's text; `share` says how much of the file is read after it (0-1). */
export type TextChunk = { readonly text: string; readonly share: number };

/**
 * A file's text, a megabyte at a time. The encoding is that of the byte order mark, else the one that the file itself names (HTML's charset),
 * else UTF-8 as long as the bytes are valid, else what they look like. Broken bytes become '\ufffd'.
 */
export async function* decodedChunks(
  source: ByteSource,
  signal: AbortSignal,
  declared?: string,
): AsyncGenerator<TextChunk> {
  const decoder = new AdaptiveDecoder(declared);
  for (let start = 0; start < source.size; start += chunkBytes) {
    signal.throwIfAborted();
    const end = Math.min(source.size, start + chunkBytes);
    const bytes = new Uint8Array(await source.slice(start, end).arrayBuffer());
    yield { text: await decoder.decode(bytes, end === source.size), share: end / source.size };
  }
}

/** The whole text of something that is known to be small enough. */
export async function decodedText(
  source: ByteSource,
  signal: AbortSignal,
  declared?: string,
): Promise<string> {
  let text = '';
  for await (const chunk of decodedChunks(source, signal, declared)) text += chunk.text;
  return text;
}

/** Strict UTF-8 until a byte proves it wrong; from there what the bytes look like. */
class AdaptiveDecoder {
  readonly #declared: string | undefined;
  #known: TextDecoder | undefined;
  #started = false;
  #held = new Uint8Array(0);

  constructor(declared: string | undefined) {
    this.#declared = declared;
  }

  async decode(chunk: Uint8Array, last: boolean): Promise<string> {
    if (!this.#started) this.#known = knownDecoder(chunk, this.#declared);
    this.#started = true;
    if (this.#known !== undefined) return decodeWith(this.#known, chunk, last);
    const bytes = joined(this.#held, chunk);
    const end = last ? bytes.length : bytes.length - unfinishedUtf8(bytes);
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end));
      this.#held = bytes.slice(end);
      return text;
    } catch {
      this.#known = new TextDecoder(await guessEncoding(bytes));
      return decodeWith(this.#known, bytes, last);
    }
  }
}

function knownDecoder(head: Uint8Array, declared: string | undefined): TextDecoder | undefined {
  const [first, second, third, fourth] = head;
  const isBig32 = first === 0 && second === 0 && third === 0xfe && fourth === 0xff;
  if (isBig32 || (first === 0xff && second === 0xfe && third === 0 && fourth === 0)) {
    throw new Unreadable('Its text is in UTF-32, which cannot be read here. Save it as UTF-8.');
  }
  const wide = utf16Kind(head);
  if (wide !== undefined) return new TextDecoder(wide);
  // Pages often declare one encoding and are in UTF-8: valid UTF-8 with more than ASCII in it is no accident.
  return declared === undefined || /^\s*utf-?8\s*$/iu.test(declared) || isRichUtf8(head)
    ? undefined
    : decoderNamed(declared);
}

function decoderNamed(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label.trim());
  } catch {
    // A label that nobody knows: as if there were none.
    return undefined;
  }
}

const c1 = /[\u0080-\u009f]/gu;
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWith(decoder: TextDecoder, bytes: Uint8Array, last: boolean): string {
  const text = decoder.decode(bytes, { stream: !last });
  // Node takes windows-1252 for ISO-8859-1 (nodejs/node#56542): quotation marks and dashes would become controls.
  return decoder.encoding === 'windows-1252'
    ? text.replace(c1, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign)
    : text;
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length === 0) return right;
  const bytes = new Uint8Array(left.length + right.length);
  bytes.set(left);
  bytes.set(right, left.length);
  return bytes;
}
