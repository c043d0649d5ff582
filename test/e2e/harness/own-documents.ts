import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of a person's documents, in several formats; the tests' clean-up removes it. */
export async function writeDocuments(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reroute-documents-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

export const voyageDocuments = {
  'ships/merrow.md':
    '# Merrow (brig)\n\nThe Merrow was a brig of Tolve, built in 1851. The captain of the brig was Ilse Brandt, who sailed her to the islands.\n',
  'people/brandt.txt':
    'Ilse Brandt\n\nIlse Brandt was a seafarer. She was born in Quill Harbour, where her family had a yard.\n',
  'people/vey.html':
    '<!doctype html><title>Anna Vey</title><h1>Anna Vey</h1><p>Anna Vey was a painter. She was born on Owl Island in 1790.</p>',
  'notes.csv': 'thing,year\nLighthouse of Tolve,1820\nBridge of Tolve,1899\n',
};

export const voyageQuestion = 'Where was the captain of the brig Merrow born?';
export const voyageAnswer = 'Quill Harbour';
