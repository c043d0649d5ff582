import type { Passage, Quote } from '../../passage.ts';
import { nameKey } from '../../text/name-key.ts';
import { passageWords } from '../../text/passage-words.ts';
import { stem } from '../../text/stem.ts';
import { sliceAround } from '../jobs/evidence-quotes.ts';
import { positionOf } from '../question/names-in-question.ts';
import { nameRuns } from '../spans/names.ts';
import { ownTitle, type ReadPassage, type ReadSentence, readPassage } from '../text/read-passage.ts';
import { readWords } from '../text/words.ts';
import { canonicalIn } from './alias-sayings.ts';

/** A question that calls things by their own names, and the sentences that say which those are. */
export type NamedQuestion = { readonly question: string; readonly quotes: readonly Quote[] };

/** Who asks for a name wants it told, not taken for granted. */
const asksForName =
  /\b(?:names?|named|called|known as|nicknames?|nicknamed|renamed|abbreviat\p{L}*|acronym|alias|pseudonym|stands? for)\b/iu;

/** 'What is the name of the breeder of the Hesper?' asks who that is, and not what the Hesper is called. */
const nameOfRole = /^[Ww]hat (?:is|was|are|were) the names? of (?=the \p{Ll}+(?: \p{Ll}+)? (?:of|to|for)\s)/u;

/**
 * Calls a thing by its own name where a passage says that what the question calls it is another one: a nickname, an earlier name, an abbreviation. 'When was the Hesper
 * lost?' -> 'When was the Merrow lost?', where a page says '… sailed under the name Hesper'. Names that a passage has as its title stay.
 */
export function withOwnNames(question: string, passages: readonly Passage[]): NamedQuestion {
  if (asksForName.test(question.replace(nameOfRole, ''))) return { question, quotes: [] };
  const words = readWords(question);
  let [text, quotes]: [string, readonly Quote[]] = [question, []];
  for (const { from, to } of nameRuns(words, { from: 0, to: words.length }).toReversed()) {
    const run = words.slice(from, to);
    const start = run.findIndex((word) => !word.isFunction);
    const [first, last] = [run[start], run.at(-1)];
    if (first === undefined || last === undefined || start < 0) continue;
    const alias = run.slice(start).map((word) => word.term);
    const own = ownNameOf(alias, passages);
    if (own === undefined) continue;
    text = `${text.slice(0, first.start)}${own.name}${text.slice(last.end)}`;
    quotes = [own.quote, ...quotes];
  }
  return { question: text, quotes };
}

type OwnName = { readonly name: string; readonly quote: Quote };

/** Only passages that hold the name are read: there are many of them, and few do. */
function ownNameOf(alias: readonly string[], passages: readonly Passage[]): OwnName | undefined {
  const flat = ` ${alias.join(' ')} `;
  if (passages.some((passage) => ` ${nameKey(ownTitle(passage))} `.includes(flat))) return undefined;
  const stems = alias.map(stem);
  for (const each of passages) {
    if (!passageWords(each).flat.includes(flat)) continue;
    const passage = readPassage(each);
    for (const sentence of passage.sentences) {
      if (!stems.every((each) => sentence.stems.has(each))) continue;
      const name = nameIn(passage, sentence, alias);
      if (
        name === undefined ||
        ` ${readWords(name)
          .map(({ term }) => term)
          .join(' ')} `.includes(flat)
      )
        continue;
      return { name, quote: sliceAround(passage.passage, { ...sentence, at: sentence }) };
    }
  }
  return undefined;
}

/** The name that a sentence gives for what it calls by `alias` too; what a page is about stands for 'she' and 'it'. */
function nameIn(
  { passage, title, words }: ReadPassage,
  { from, to, start, end }: ReadSentence,
  alias: readonly string[],
): string | undefined {
  const at = positionOf(words.slice(0, to), alias, from);
  const [first, last] = at === undefined ? [] : [words[at], words[at + alias.length - 1]];
  // As a name it is written large.
  if (first === undefined || last === undefined || !first.isCapital) return undefined;
  return canonicalIn({
    before: passage.text.slice(start, first.start),
    after: passage.text.slice(last.end, end),
    title,
  });
}
