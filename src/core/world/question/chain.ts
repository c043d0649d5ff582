import type { Entity } from '../entity.ts';
import type { Fact } from '../fact.ts';
import type { Random } from '../random.ts';
import { answersOf } from './answers.ts';
import { type Asker, anyFact, isOnlyOne } from './asker.ts';
import { askingOf } from './asking-of.ts';
import { phrase, refer, sentenceCase, valueEntity } from './phrase.ts';
import type { QuestionDraft } from './question.ts';

/** Facts of which each but the last leads to the subject of the next. */
export type Chain = readonly Fact[];

/** Some way of so many facts from a thing; undefined where it ends too early. No thing is passed twice, and no article gives away what is later. */
export function walk(asker: Asker, start: Entity, hops: number): Chain | undefined {
  const chain: Fact[] = [];
  let at = start;
  for (let hop = 1; hop <= hops; hop++) {
    const isLast = hop === hops;
    const fact = anyFact(
      asker,
      at,
      (each) => (isLast || leadsOn(each, asker.random)) && !isKnownBefore(asker, [...chain, each]),
    );
    if (fact === undefined) return undefined;
    chain.push(fact);
    at = valueEntity(fact) ?? at;
  }
  return chain;
}

/** Everything lies on some island: that would be half of all ways. */
const overIslands = 0.25;

function leadsOn(fact: Fact, random: Random): boolean {
  if (fact.relation === 'located-in' && !random.chance(overIslands)) return false;
  return valueEntity(fact)?.hasArticle === true && askingOf(fact)?.as !== undefined;
}

/** Whether an article on the way names what only the last fact should lead to, so that a hop could be left out. */
function isKnownBefore({ world }: Asker, chain: Chain): boolean {
  const value = valueEntity(chain.at(-1) as Fact);
  if (value === undefined) return false;
  return chain.some(({ subject }, index) => {
    if (subject === value) return true;
    if (index === chain.length - 1) return false;
    const named = [
      ...world.facts(subject).map(valueEntity),
      ...world.about(subject).map((each) => each.subject),
    ];
    return named.includes(value);
  });
}

/** A description and how many others are inside it. */
type Described = { readonly text: string; readonly depth: number };

/** The question of a chain about `name`, a name of the first subject. Long ones say the first half in a sentence of its own. */
export function chainQuestion(asker: Asker, chain: Chain, name: string): string | undefined {
  const { random } = asker;
  const last = chain.at(-1);
  if (last === undefined) return undefined;
  let subject: Described = { text: name, depth: 0 };
  const split = splitOf(asker, chain.length);
  let before = '';
  for (const [index, fact] of chain.slice(0, -1).entries()) {
    const isSplit = index === split;
    const said = phrase(fact, isSplit ? 'clause' : 'as', { random, s: subject.text, depth: subject.depth });
    if (said === undefined) return undefined;
    if (isSplit) before = `${sentenceCase(said)}. `;
    const that = `that ${valueEntity(fact)?.type ?? 'one'}`;
    subject = isSplit ? { text: that, depth: 0 } : { text: said, depth: subject.depth + 1 };
  }
  const asked = phrase(last, 'ask', { random, s: subject.text, depth: subject.depth });
  return asked === undefined ? undefined : before + sentenceCase(asked);
}

/** The fact that ends the first sentence; -1 where one sentence says it all. */
function splitOf({ random }: Asker, hops: number): number {
  if (hops > 3) return 1;
  return hops === 3 && random.chance(0.5) ? random.between(0, 1) : -1;
}

/** A draft of the chain's question, whose answer does not stand in it. */
export function draftOf(
  asker: Asker,
  chain: Chain,
  {
    kind,
    name,
    before = [],
  }: {
    readonly kind: QuestionDraft['kind'];
    readonly name: string;
    /** Articles that are needed to get to the first subject. */
    readonly before?: QuestionDraft['parts'];
  },
): QuestionDraft | undefined {
  const question = chainQuestion(asker, chain, name);
  const last = chain.at(-1);
  if (question === undefined || last === undefined) return undefined;
  const answers = answersOf(asker.world, last, question);
  // A misspelled name hides the answer from the eye only.
  const told = `${question} ${chain[0]?.subject.name ?? ''}`;
  if (answers.some((answer) => saysAnswer(told, answer))) return undefined;
  const parts = [...before, ...chain.map((fact) => partOf(asker, fact))];
  return { question, answers, gold: parts.map(({ article }) => article), kind, parts };
}

export function saysAnswer(question: string, answer: string): boolean {
  const plain = answer.replace(/^the /u, '').toLowerCase();
  return question.toLowerCase().includes(plain);
}

export function partOf(asker: Asker, fact: Fact): QuestionDraft['parts'][number] {
  const { subject } = fact;
  const question = sentenceCase(
    phrase(fact, 'ask', { random: asker.random, s: refer(subject, asker.random) }) ?? '',
  );
  return { question, answer: answersOf(asker.world, fact, question)[0] ?? '', article: subject };
}

/** A thing whose name says which one is meant. */
export function anyStart(asker: Asker): Entity | undefined {
  const start = asker.random.pick(asker.articles);
  return isOnlyOne(asker, start) ? start : undefined;
}
