import type { Candidate } from '../evidence/candidates.ts';
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
  const names = candidates.map(({ passage }) => passageWords(passage).titleNames);
  return sources.flatMap((from) => {
    const source = candidates[from];
    if (source === undefined) return [];
    const words = passageWords(source.passage);
    return names.flatMap((targets, to) => {
      if (to === from) return [];
      const at = offsetOf(source.passage.text, words, targets);
      return at === undefined ? [] : [{ from, to, mention: mentionOf(question.weights, source.passage, at) }];
    });
  });
}

function offsetOf(
  text: string,
  words: PassageWords,
  names: readonly string[],
): { readonly name: string; readonly at: number } | undefined {
  for (const name of names) {
    if (words.titleNames.includes(name) || stopWords.has(name)) continue;
    const at = wordOffset(words, name);
    // A title of one common word ('Canon', 'Adolescence') is a name only where it is written as one.
    if (at !== undefined && (name.includes(' ') || isCapital(text.charAt(at)))) return { name, at };
  }
  return undefined;
}

function wordOffset({ flat, tokens }: PassageWords, name: string): number | undefined {
  const index = flat.indexOf(` ${name} `);
  if (index < 0) return undefined;
  let spaces = 0;
  for (let at = 0; at < index; at++) if (flat.charCodeAt(at) === 32) spaces++;
  return tokens[spaces]?.start;
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase() || letter === letter.toUpperCase();
}
