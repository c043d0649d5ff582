import type { Passage } from '../passage.ts';
import { linksBetween } from '../relevance/links.ts';
import { openWords, type QuestionWords } from '../relevance/passage-features.ts';
import { questionWords } from '../relevance/question-words.ts';
import type { State } from '../state.ts';
import { passageWords } from '../text/passage-words.ts';
import { newCandidate } from './candidates.ts';
import { evidencePassages } from './evidence-passages.ts';
import { knownTerms } from './known-terms.ts';
import { questionInUse } from './question-in-use.ts';

/** More of the question's weight than this may stay open: wordings differ, and a stem is no synonym. */
const mayStayOpen = 0.4;

/**
 * Words of the question that the chain of evidence does not hold, heaviest first; none when little enough is open. An answer that
 * leaves much of the question open answers another question.
 */
export function uncoveredWords(state: State): readonly string[] {
  const question = questionWords(questionInUse(state), knownTerms(state));
  const stems = chainOf(state, question).flatMap((passage) => [...passageWords(passage).stems]);
  const open = openWords(question, new Set(stems));
  if (open.share <= mayStayOpen) return [];
  return [...open.weights].sort(([, left], [, right]) => right - left).map(([word]) => word);
}

/** The passages that are quoted, and the evidence that names what they are about, directly or over others. */
function chainOf(state: State, question: QuestionWords): readonly Passage[] {
  const quotes = [...state.findings.values()].flatMap((finding) => finding.quotes);
  const quoted = quotes.flatMap((quote) => state.passages.get(quote.passageId) ?? []);
  const passages = [...new Set([...quoted, ...evidencePassages(state)])];
  const links = linksBetween(question, passages.map(newCandidate), [...passages.keys()]);
  const chain = new Set(quoted.map((passage) => passages.indexOf(passage)));
  // A chain of n passages has at most n - 1 links.
  for (let round = 1; round < passages.length; round++) {
    for (const { from, to } of links) if (chain.has(to)) chain.add(from);
  }
  return [...chain].flatMap((index) => passages[index] ?? []);
}
