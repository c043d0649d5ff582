import type { Finding } from '../answer.ts';
import { exactMatch } from '../evaluation/answer-score.ts';
import { needId } from '../ids.ts';
import { contentStems } from '../jobs/text-problem.ts';
import type { Plan } from '../need.ts';
import { wholeNeed } from '../needs/whole-plan.ts';
import type { Passage } from '../passage.ts';
import { compose } from '../reader/jobs/compose.ts';
import { decompose } from '../reader/jobs/decompose.ts';
import { readQuestion } from '../reader/question/read-question.ts';
import { numbersIn } from '../reader/spans/numbers.ts';
import { properNames } from '../text/proper-names.ts';
import { sentences } from '../text/sentences.ts';
import { stopWords } from '../text/stop-words.ts';
import { terms } from '../text/tokenize.ts';
import type { Question } from '../world/question/question.ts';
import { Random } from '../world/random.ts';
import type { ExamItem } from './exam-job.ts';
import { type ExamWorld, examWorld, type Fact } from './exam-world.ts';
import { findByWords } from './find-by-words.ts';

export type ExamOptions = { readonly seed: number; readonly rounds: number };

type Draw = { readonly world: ExamWorld; readonly random: Random; readonly round: number };

/** Rounds of items, one of each job in a round: an exam that is cut short has as many of each. */
export function makeExam({ seed, rounds }: ExamOptions): readonly (readonly ExamItem[])[] {
  const world = examWorld(seed);
  return Array.from({ length: rounds }, (_, round) => {
    const draw = { world, random: new Random(seed).fork(`round ${round}`), round };
    return makers.flatMap((make) => make(draw) ?? []);
  });
}

const makers: readonly ((draw: Draw) => ExamItem | undefined)[] = [
  verifyItem,
  writeQueryItem,
  composeItem,
  chooseItem,
  decomposeItem,
  extractItem,
  judgeItem,
];

function decomposeItem({ world, random, round }: Draw): ExamItem | undefined {
  const kinds = [['comparison'], ['two-hops'], ['same-or-not'], ['plain']] as const;
  const question = random.pickAny(world.questionsOf(...(kinds[round % kinds.length] ?? ['plain'])));
  return question === undefined
    ? undefined
    : {
        job: 'decompose',
        request: { question: question.question },
        isRight: (plan) => doesPlanDo(plan, question),
      };
}

/** With the true answers of its parts, the plan comes to the true answer; or it leaves a chain whole, for the agent to follow. */
function doesPlanDo(plan: Plan, question: Question): boolean {
  if (question.kind !== 'comparison' && question.kind !== 'same-or-not') {
    const isWhole = plan.needs.length === 1 && plan.combination.kind === 'last';
    return isWhole || isSameChain(plan, question);
  }
  const findings = plan.needs.map((need) =>
    finding(need.id, closestPart(need.question, question)?.answer ?? ''),
  );
  const answer = compose(plan, findings);
  return (
    plan.combination.kind !== 'last' &&
    answer !== undefined &&
    exactMatch(answer.text, question.answers) === 1
  );
}

function isSameChain({ needs, combination }: Plan, { parts }: Question): boolean {
  return (
    combination.kind === 'last' &&
    needs.length === parts.length &&
    needs.every(({ question, dependsOn }, index) => {
      const part = parts[index];
      if (index > 0) return dependsOn.length > 0;
      return part !== undefined && overlap(question, part.question) >= 0.5;
    })
  );
}

function closestPart(question: string, { parts }: Question) {
  return parts.toSorted(
    (left, right) => overlap(right.question, question) - overlap(left.question, question),
  )[0];
}

function overlap(left: string, right: string): number {
  const [one, other] = [contentStems(left), contentStems(right)];
  return one.size === 0 ? 0 : [...one].filter((each) => other.has(each)).length / one.size;
}

function writeQueryItem({ world, random, round }: Draw): ExamItem | undefined {
  const kind = round % 2 === 0 ? 'plain' : 'synonyms';
  const question = random.pickAny(world.questionsOf(kind).filter(({ goldIds }) => goldIds.length === 1));
  const [gold] = question?.goldIds ?? [];
  if (question === undefined || gold === undefined) return undefined;
  const first = terms(question.question)
    .filter((term) => !stopWords.has(term))
    .join(' ');
  return {
    job: 'write-query',
    request: { question: question.question, avoid: [first] },
    isRight: ({ text }) => findByWords(text, world.passages).slice(0, 3).includes(gold),
  };
}

function judgeItem({ world, random, round }: Draw): ExamItem | undefined {
  const fact = random.pickAny(world.facts('plain', 'synonyms'));
  if (fact === undefined) return undefined;
  const isThere = round % 3 !== 2;
  const passages = random.shuffled([
    ...(isThere ? [fact.passage] : []),
    ...distractors(fact, world, isThere ? 1 : 2),
  ]);
  const right = passages.flatMap((passage, index) => (passage === fact.passage ? [index] : []));
  return {
    job: 'judge',
    request: { question: fact.question.question, passages },
    isRight: (found) => found.length === right.length && right.every((index) => found.includes(index)),
  };
}

function extractItem({ world, random, round }: Draw): ExamItem | undefined {
  const kinds = [['plain'], ['two-hops'], ['plain'], ['synonyms', 'broad']] as const;
  const fact = random.pickAny(world.facts(...(kinds[round % kinds.length] ?? ['plain'])));
  if (fact === undefined) return undefined;
  const isThere = round % 4 !== 2;
  const passages = random.shuffled([
    ...(isThere ? fact.gold : []),
    ...distractors(fact, world, isThere ? 1 : 2),
  ]);
  return {
    job: 'extract',
    request: { need: wholeNeed, question: fact.question.question, passages },
    isRight: ({ findings }) =>
      isThere ? exactMatch(findings[0]?.text ?? '', fact.question.answers) === 1 : findings.length === 0,
  };
}

/** A right answer; or a right sentence of the passage, with another of its names for the answer. */
function verifyItem({ world, random, round }: Draw): ExamItem | undefined {
  const fact = random.pickAny(temptingFacts(world));
  if (fact === undefined) return undefined;
  const isSo = round % 2 === 0;
  const other = isSo ? undefined : random.pickAny(otherAnswers(fact));
  return {
    job: 'verify',
    request: {
      question: fact.question.question,
      finding: findingOf(other ?? fact.answer, fact.passage),
      passages: [fact.passage],
    },
    isRight: ({ supported }) => supported === isSo,
  };
}

function chooseItem({ world, random }: Draw): ExamItem | undefined {
  const fact = random.pickAny(temptingFacts(world));
  if (fact === undefined) return undefined;
  const wrong = random.shuffled(otherAnswers(fact)).slice(0, 2);
  const among = random.shuffled([fact.answer, ...wrong]);
  return {
    job: 'choose',
    request: {
      question: fact.question.question,
      candidates: among.map((answer) => findingOf(answer, fact.passage)),
      passages: [fact.passage],
    },
    isRight: (choice) => choice !== undefined && among[choice] === fact.answer,
  };
}

function composeItem({ world, random, round }: Draw): ExamItem | undefined {
  const kind = round % 2 === 0 ? 'comparison' : 'same-or-not';
  const question = random.pickAny(world.questionsOf(kind));
  if (question === undefined) return undefined;
  const needs = question.parts.map((part, index) => ({
    ...{ id: needId(`part-${index + 1}`), question: part.question, dependsOn: [] },
    expects: readQuestion(part.question).expects,
  }));
  const { combination } = decompose(question.question);
  // The same ways of putting together, over these parts.
  const of = needs.map(({ id }) => id);
  const plan: Plan = {
    needs,
    combination: combination.kind === 'last' ? combination : { ...combination, of },
  };
  const findings = question.parts.map((part, index) => finding(needs[index]?.id ?? wholeNeed, part.answer));
  return {
    job: 'compose',
    request: { question: question.question, plan, findings },
    isRight: (answer) => answer !== undefined && exactMatch(answer.text, question.answers) === 1,
  };
}

/** Facts whose passage holds what may be taken for the answer. */
function temptingFacts({ facts }: ExamWorld): readonly Fact[] {
  return facts('plain', 'synonyms').filter((fact) => otherAnswers(fact).length > 0);
}

/** Names and numbers of the same passage that are no answer to the question. */
function otherAnswers({ passage, question, answer }: Fact): readonly string[] {
  const right = [...question.answers, question.question].join(' ');
  const found = /^[\p{N}]/u.test(answer) ? numbersIn(passage.text) : properNames(passage.text);
  const texts = found.map((each) =>
    typeof each === 'string' ? each : passage.text.slice(each.start, each.end),
  );
  return [...new Set(texts)].filter((each) => !right.includes(each) && !answer.includes(each));
}

/** What a word search brings for the question, but for the passages that say it. */
function distractors({ question, gold }: Fact, { passages }: ExamWorld, count: number): readonly Passage[] {
  const found = findByWords(question.question, passages).filter(
    (id) => !gold.some(({ documentId }) => documentId === id),
  );
  return found
    .flatMap((id) => passages.find(({ documentId }) => documentId === id) ?? [])
    .filter(({ text }) => !question.answers.some((answer) => text.includes(answer)))
    .slice(0, count);
}

function finding(need: Finding['need'], text: string): Finding {
  return { need, text, quotes: [], support: 1 };
}

/** The answer with the sentence of its passage that holds it. */
function findingOf(answer: string, passage: Passage): Finding {
  const { start, end } = sentences(passage.text).find((span) =>
    passage.text.slice(span.start, span.end).includes(answer),
  ) ?? { start: 0, end: passage.text.length };
  const quote = { passageId: passage.id, start, end, text: passage.text.slice(start, end) };
  return { need: wholeNeed, text: answer, quotes: [quote], support: 1 };
}
