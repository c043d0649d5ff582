import { closeSync, openSync, writeSync } from 'node:fs';

const chunkLength = 1 << 20;

/** Writes lines as they come, some megabyte at a time: however many there are, no more is held. Gives their number. Throws what the file system throws. */
export function writeLines(path: string, lines: Iterable<string>): number {
  const file = openSync(path, 'w');
  try {
    let count = 0;
    let chunk = '';
    for (const line of lines) {
      chunk += line;
      count++;
      if (chunk.length < chunkLength) continue;
      writeSync(file, chunk);
      chunk = '';
    }
    writeSync(file, chunk);
    return count;
  } finally {
    closeSync(file);
  }
}
