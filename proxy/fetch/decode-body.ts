import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { BodyFailed } from './fetch-failure.ts';

export const acceptedEncodings = 'gzip, deflate, br';

/**
 * A body without its compression. What comes out is given piece by piece, so that whoever counts can stop: a bomb is never unpacked
 * as a whole. Throws BodyFailed: 'bad-encoding' for an encoding that is not known or does not hold.
 */
export async function* decodeBody(
  body: AsyncIterable<Uint8Array>,
  { encoding, address }: { readonly encoding: string | undefined; readonly address: string },
): AsyncGenerator<Uint8Array> {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') {
    yield* body;
    return;
  }
  const iterator = body[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const decoder = decoderOf(name, first.value[0] ?? 0);
  if (decoder === undefined) throw failed(address, `it is packed as "${name}", which was not asked for`);
  let failure: unknown;
  pipeline(Readable.from(rest(first.value, iterator)), decoder, (error) => {
    failure = error;
  });
  try {
    for await (const chunk of decoder) yield chunk;
  } catch (error) {
    throw failure instanceof BodyFailed ? failure : decodingFailure(failure ?? error, address);
  }
}

async function* rest(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}

function decoderOf(name: string, firstByte: number) {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'br') return createBrotliDecompress();
  // 'deflate' means zlib's format; some servers send it without its head, which always has 8 in its low bits.
  if (name === 'deflate') return (firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw();
  return undefined;
}

function decodingFailure(error: unknown, address: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^(?:Z_|ERR_|HPE)/u.test(code) || code.startsWith('ERR_TLS')) return error;
  return failed(address, 'its compression is broken');
}

function failed(address: string, why: string): BodyFailed {
  return new BodyFailed({ kind: 'bad-encoding', message: `Cannot read "${address}": ${why}.` });
}
