import type { DocumentReader } from '../../src/ports/document-reader.ts';

/** Takes each file for one plain text; one that holds 'BROKEN' alone for a file that cannot be read. */
export const plainReader: DocumentReader = async function* (file, signal) {
  signal.throwIfAborted();
  const text = await file.blob.text();
  if (text === 'BROKEN') yield { kind: 'problem', path: file.path, reason: 'It is broken.' };
  else
    yield {
      kind: 'document',
      key: file.path,
      title: file.path,
      format: 'txt',
      text,
      sections: [],
      aliases: [],
    };
};
