import type { Passage } from '../passage.ts';
import { shuffled } from '../shuffled.ts';
import { properNames } from '../text/proper-names.ts';
import { sentences } from '../text/sentences.ts';
import { stopWords } from '../text/stop-words.ts';
import { terms } from '../text/tokenize.ts';
import type { EvaluationQuestion } from './question.ts';

export type KnownItemOptions = {
  /** A random number, 0-1. */
  readonly random: () => number;
  /** Questions at most. */
  readonly most: number;
};

/** A question with fewer words beside the answer could be about anything. */
const fewestWords = 4;
const longestQuestion = 240;
/** How a sentence goes on after a subject that can be asked for. */
const verb =
  /^(?:is|was|are|were|has|had|became|wrote|built|founded|led|joined|won|discovered|\p{Ll}+(?:ed|es|s))\b/u;

/**
 * Questions whose answer is known because they were made from a sentence: its subject, or the year that it tells, is asked for. One a document, drawn by chance. After
 * known-item search (Azzopardi, de Rijke and Balog, Building simulated queries for known-item topics, 2007).
 */
export function knownItemQuestions(
  passages: readonly Passage[],
  { random, most }: KnownItemOptions,
): readonly EvaluationQuestion[] {
  const questions: EvaluationQuestion[] = [];
  const asked = new Set<string>();
  for (const passage of shuffled(passages, random)) {
    if (questions.length === most) break;
    if (asked.has(passage.documentId)) continue;
    const made = questionsOf(passage);
    const question = made[Math.floor(random() * made.length)];
    if (question === undefined) continue;
    asked.add(passage.documentId);
    questions.push(question);
  }
  return questions;
}

function questionsOf(passage: Passage): readonly EvaluationQuestion[] {
  const texts = sentences(passage.text).map(({ start, end }) => passage.text.slice(start, end).trim());
  return texts
    .flatMap((text) => [subjectAsked(text), yearAsked(text)])
    .flatMap((made, index) =>
      made === undefined || !isTelling(made.question)
        ? []
        : [
            {
              ...{ id: `${passage.id} ${index}`, question: made.question, answers: [made.answer] },
              ...{ goldIds: [passage.id], kind: 'known-item' },
            },
          ],
    );
}

type Made = { readonly question: string; readonly answer: string };

/** 'Ilse Brandt built the Merrow in Tolve.' -> 'Who or what built the Merrow in Tolve?' */
function subjectAsked(sentence: string): Made | undefined {
  const name = properNames(sentence)[0];
  if (name === undefined || !sentence.startsWith(`${name} `)) return undefined;
  const rest = sentence.slice(name.length + 1).replace(/[.!?]+$/u, '');
  return verb.test(rest) ? { question: `Who or what ${rest}?`, answer: name } : undefined;
}

/** 'The Merrow was built in 1820 in Tolve.' -> 'In which year: The Merrow was built in Tolve?' */
function yearAsked(sentence: string): Made | undefined {
  const years = [...sentence.matchAll(/\b(?:1[0-9]|20)\d{2}\b/gu)];
  const [year] = years;
  if (year === undefined || years.length > 1) return undefined;
  const without = sentence.replace(new RegExp(`,? ?(?:in|since|from|of)? ?${year[0]}`, 'u'), '');
  return { question: `In which year: ${without.replace(/[.!?]+$/u, '')}?`, answer: year[0] };
}

function isTelling(question: string): boolean {
  const words = terms(question).filter((term) => !stopWords.has(term));
  return (
    question.length <= longestQuestion &&
    new Set(words).size >= fewestWords &&
    properNames(question).length > 0
  );
}
