import type { Candidate } from '../evidence/candidates.ts';
import { rememberPairs } from '../remember-pairs.ts';
import { type PassageWords, passageWords } from '../text/passage-words.ts';
import { stopWords } from '../text/stop-words.ts';
import { type Mention, mentionOf } from './mention.ts';
import type { QuestionWords } from './passage-features.ts';

/** One passage names what another one is about. Numbers are positions in the list of candidates. */
export type Link = { readonly from: number; readonly to: number; readonly mention: Mention };

/** Links from each of `sources` to all candidates, in a stable order. */
export function linksBetween(
  question: QuestionWords,
  candidates: readonly Candidate[],
  sources: readonly number[],
): readonly Link[] {
  const words = candidates.map(({ passage }) => passageWords(passage));
  return sources.flatMap((from) => {
    const source = words[from];
    if (source === undefined) return [];
    const links: Link[] = [];
    words.forEach((target, to) => {
      if (to === from || !target.titleStarts.some((start) => source.stems.has(start))) return;
      const at = offsetOf(source, target);
      if (at !== undefined) links.push({ from, to, mention: mentionOf(question.weights, source, at) });
    });
    return links;
  });
}

type Offset = { readonly name: string; readonly at: number };

/** Where a passage names what another one is about. The same for each question, and looked at after each search of a run. */
const offsetOf = rememberPairs((words: PassageWords, target: PassageWords): Offset | undefined => {
  for (const name of target.titleNames) {
    if (words.titleNames.includes(name) || stopWords.has(name)) continue;
    const at = wordOffset(words, name);
    // A title of one common word ('Canon', 'Adolescence') is a name only where it is written as one.
    if (at !== undefined && (name.includes(' ') || isCapital(words.text.charAt(at)))) return { name, at };
  }
  return undefined;
});

function wordOffset({ flat, tokens }: PassageWords, name: string): number | undefined {
  const index = flat.indexOf(` ${name} `);
  if (index < 0) return undefined;
  let spaces = 0;
  for (let at = flat.indexOf(' '); at >= 0 && at < index; at = flat.indexOf(' ', at + 1)) spaces++;
  return tokens[spaces]?.start;
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase() || letter === letter.toUpperCase();
}
