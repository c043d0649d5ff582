import { readableText } from '../../../core/library/readable-text.ts';
import type { ByteSource } from './byte-source.ts';
import { decodedChunks, type TextChunk } from './decode-text.ts';

/** A text file's text as it is stored, piece by piece. A line break is never cut in two. */
export async function* readableChunks(source: ByteSource, signal: AbortSignal): AsyncGenerator<TextChunk> {
  let held = '';
  for await (const { text, share } of decodedChunks(source, signal)) {
    const whole = held + text;
    held = whole.endsWith('\r') && share < 1 ? '\r' : '';
    yield { text: readableText(whole.slice(0, whole.length - held.length)), share };
  }
}
