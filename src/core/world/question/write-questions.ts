import { articleId } from '../article/article-id.ts';
import type { NameBook } from '../names/name-book.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Asker, QuestionMaker } from './asker.ts';
import { makeBeyond } from './make-beyond.ts';
import { makeBroad } from './make-broad.ts';
import { makeChain } from './make-chain.ts';
import { makeBridgeComparison, makeComparison } from './make-comparison.ts';
import { makeFalsePremise } from './make-false-premise.ts';
import { makeMisspelled } from './make-misspelled.ts';
import { makeNamesake } from './make-namesake.ts';
import { makeNotStated } from './make-not-stated.ts';
import { makeOtherName } from './make-other-name.ts';
import { makeSameOrNot } from './make-same-or-not.ts';
import { makeSynonyms } from './make-synonyms.ts';
import { makeUnknownName } from './make-unknown-name.ts';
import { moveNeeded, type Question, type QuestionDraft, type QuestionKind } from './question.ts';
import { WorldIndex } from './world-index.ts';

/** How many of a hundred questions are of each kind. */
const mixture: Readonly<Record<QuestionKind, { readonly share: number; readonly make: QuestionMaker }>> = {
  plain: { share: 12, make: makeChain(1) },
  misspelled: { share: 10, make: makeMisspelled },
  'other-name': { share: 9, make: makeOtherName },
  namesake: { share: 6, make: makeNamesake },
  'two-hops': { share: 13, make: makeChain(2) },
  'three-hops': { share: 8, make: makeChain(3) },
  'four-hops': { share: 4, make: makeChain(4) },
  comparison: { share: 5, make: makeComparison },
  'bridge-comparison': { share: 4, make: makeBridgeComparison },
  'same-or-not': { share: 5, make: makeSameOrNot },
  broad: { share: 5, make: makeBroad },
  synonyms: { share: 5, make: makeSynonyms },
  'not-stated': { share: 6, make: makeNotStated },
  'false-premise': { share: 4, make: makeFalsePremise },
  'unknown-name': { share: 2, make: makeUnknownName },
  beyond: { share: 2, make: makeBeyond },
};
/** A small world runs out of questions of a kind: after so many tries in a row without a new one, there are no more. */
const mostMisses = 2500;

/** Questions of all kinds, mixed, so that the first of them are a sample of all. No two are equal. */
export function writeQuestions(
  { world, names }: { readonly world: World; readonly names: NameBook },
  { count, random }: { readonly count: number; readonly random: Random },
): readonly Question[] {
  const articles = world.entities.filter(({ hasArticle }) => hasArticle);
  const common = { world, names, articles, index: new WorldIndex(world) };
  const asked = new Set<string>();
  let before = 0;
  const drafts = Object.entries(mixture).flatMap(([kind, { share, make }]) => {
    // Rounding the running sum, not each share, makes the parts add up to `count`.
    const wanted = Math.round(((before + share) * count) / 100) - Math.round((before * count) / 100);
    before += share;
    return draftsOf(make, { asker: { ...common, random: random.fork(kind) }, asked, wanted });
  });
  return random.fork('order').shuffled(drafts).map(numbered);
}

function draftsOf(
  make: QuestionMaker,
  { asker, asked, wanted }: { readonly asker: Asker; readonly asked: Set<string>; readonly wanted: number },
): readonly QuestionDraft[] {
  const drafts: QuestionDraft[] = [];
  for (let misses = 0; misses < mostMisses && drafts.length < wanted; misses++) {
    const draft = make(asker);
    if (draft === undefined || asked.has(draft.question)) continue;
    asked.add(draft.question);
    drafts.push(draft);
    misses = 0;
  }
  return drafts;
}

function numbered({ question, answers, gold, kind, parts }: QuestionDraft, index: number): Question {
  return {
    id: `q${String(index + 1).padStart(4, '0')}`,
    question,
    answers,
    goldIds: gold.map(articleId),
    hops: gold.length,
    kind,
    needs: moveNeeded[kind],
    parts: parts.map((part) => ({
      question: part.question,
      answer: part.answer,
      articleId: articleId(part.article),
    })),
  };
}
