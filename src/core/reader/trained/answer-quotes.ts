import type { Passage, Quote } from '../../passage.ts';
import { terms } from '../../text/tokenize.ts';
import { linkQuote, sliceAround } from '../jobs/evidence-quotes.ts';
import type { Reading } from '../rank/reading.ts';
import { coverageBy } from '../rank/word-matches.ts';
import { type ReadSentence, readPassage } from '../text/read-passage.ts';
import type { AnswerCandidate, ReadAnswer } from './answer-candidates.ts';
import { isBegunBy, isLastNamed, pronoun } from './is-begun-by.ts';
import { supportingQuotes } from './supporting-quotes.ts';

/** The sentences that a candidate rests on, word for word: where it was read, what led there, and what else of the question hangs together with it. Each once. */
export function answerQuotes(reading: Reading, candidate: AnswerCandidate): readonly Quote[] {
  const quotes = ownQuotes(reading, candidate);
  return quotes.length === 0 ? [] : [...quotes, ...supportingQuotes(reading, quotes, candidate.key)];
}

function ownQuotes(reading: Reading, { rule, read }: AnswerCandidate): readonly Quote[] {
  const [best] = read;
  if (best === undefined) return rule?.quotes ?? [];
  const own = sentenceAround(best.passage, best);
  const led = rule === undefined ? leadingQuotes(reading, best) : rule.quotes;
  const leading = [...namingQuotes(reading, best.passage, own), ...led];
  const seen = new Set<string>();
  return [own, ...leading].filter(({ passageId, start, end }) => {
    // A part of what is quoted already says nothing more.
    const isInside = passageId === own.passageId && start >= own.start && end <= own.end;
    const key = `${start} ${passageId}`;
    const isNew = !seen.has(key) && (seen.size === 0 || !isInside);
    seen.add(key);
    return isNew;
  });
}

/**
 * The sentence that holds a span, or what is from the one in which it begins to the one in which it ends; where it begins its line after a question, as in an interview, with that question.
 */
export function sentenceAround(
  passage: Passage,
  at: { readonly start: number; readonly end: number },
): Quote {
  const { sentences } = readPassage(passage);
  const from = sentences.findLastIndex(({ start }) => start <= at.start);
  const first = questionBefore(passage.text, sentences, from) ?? sentences[from];
  const last = sentences.find(({ end }) => end >= at.end);
  return sliceAround(passage, {
    start: Math.min(first?.start ?? at.start, at.start),
    end: Math.max(last?.end ?? at.end, at.end),
    at,
  });
}

/**
 * Where a sentence begins with a pronoun: the one before it in its paragraph that says by name of whom it tells, if the question asks of that and neither sentence nor title name it. 'Anna Vey decides. Her number is …'
 */
function namingQuotes({ question, names }: Reading, passage: Passage, own: Quote): readonly Quote[] {
  const read = readPassage(passage);
  const said = terms(own.text);
  if (!pronoun.test(said[0] ?? '')) return [];
  const asked = names.map(({ from, to }) => question.words.slice(from, to).map(({ term }) => term));
  const meant = asked.find(
    (name) =>
      !name.every((term) => said.includes(term) || read.name.includes(term)) &&
      (isBegunBy(read, own, name) || isLastNamed(read, own, name)),
  );
  const naming = read.sentences.findLast(
    ({ end, from, to }) =>
      end <= own.start &&
      meant?.every((term) => read.words.slice(from, to).some((word) => word.term === term)),
  );
  return naming === undefined ? [] : [sliceAround(passage, { ...naming, at: naming })];
}

/** 'Kowal: How long did you work there?', before the line 'Berg: Thirty-one years.' */
function questionBefore(
  text: string,
  sentences: readonly ReadSentence[],
  at: number,
): ReadSentence | undefined {
  const [asked, own] = [sentences[at - 1], sentences[at]];
  if (asked === undefined || own === undefined) return undefined;
  const between = text.slice(asked.end, own.start);
  return text.charAt(asked.end - 1) === '?' && between.includes('\n') ? asked : undefined;
}

/** Of the passages that were read before: the sentence that names the answer's passage, else the one that says most of the question. */
function leadingQuotes(reading: Reading, { passage, evidence, role }: ReadAnswer): readonly Quote[] {
  const view = reading.passages.find(({ read }) => read.passage === passage);
  if (role !== 'chained' || view === undefined || view.named > 0) return [];
  const [first] = evidence;
  const quote = linkQuote(reading, view) ?? (first === undefined ? undefined : bestSentence(reading, first));
  return quote === undefined ? [] : [quote];
}

/** The sentence of a passage that covers most of the question; undefined for a passage without sentences. */
export function bestSentence({ matches }: Reading, passage: Passage): Quote | undefined {
  let best: { readonly start: number; readonly end: number; readonly share: number } | undefined;
  for (const { start, end, stems } of readPassage(passage).sentences) {
    const { share } = coverageBy(matches, stems);
    if (share > (best?.share ?? -1)) best = { start, end, share };
  }
  return best === undefined ? undefined : sliceAround(passage, { ...best, at: best });
}
