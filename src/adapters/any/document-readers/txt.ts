import { titleOfPath } from '../../../core/library/readable-text.ts';
import type { FormatReader } from './format-reader.ts';
import { PartWriter } from './part-writer.ts';
import { readableChunks } from './readable-chunks.ts';

/** Plain text, as it is. */
export const readTxt: FormatReader = async function* (file, signal) {
  const { path } = file;
  const parts = new PartWriter({ path, format: 'txt', title: () => titleOfPath(path) });
  for await (const { text, share } of readableChunks(file.source, signal)) {
    parts.add(text);
    yield* parts.full(share);
  }
  yield* parts.rest();
};
