import type { Entity } from '../entity.ts';
import type { Fact } from '../fact.ts';
import type { NameBook } from '../names/name-book.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { askingOf } from './asking-of.ts';
import type { QuestionDraft } from './question.ts';
import type { WorldIndex } from './world-index.ts';

/** What a maker of questions works with. */
export type Asker = {
  readonly world: World;
  readonly names: NameBook;
  readonly random: Random;
  /** Things with an article. */
  readonly articles: readonly Entity[];
  readonly index: WorldIndex;
};

/** One try at a question; undefined where it came to nothing. */
export type QuestionMaker = (asker: Asker) => QuestionDraft | undefined;

/**
 * Goes on trying one of several ways, each as often as its weight says: else the way that seldom comes to something would be rare among
 * the questions.
 */
export function oneOf(ways: readonly (readonly [weight: number, make: QuestionMaker])[]): QuestionMaker {
  return (asker) => {
    const make = asker.random.weighted(ways);
    for (let tries = 0; tries < triesEach; tries++) {
      const draft = make(asker);
      if (draft !== undefined) return draft;
    }
    return undefined;
  };
}

const triesEach = 60;

/** Whether a fact stands in its subject's article and in no other, so that this article is needed. */
export function isInOneArticle({ subject, isStated, isEchoed }: Fact): boolean {
  return subject.hasArticle && isStated && !isEchoed;
}

export function isAskable(fact: Fact): boolean {
  return isInOneArticle(fact) && askingOf(fact) !== undefined;
}

/** Whether its name means nothing else. */
export function isOnlyOne({ world }: Asker, entity: Entity): boolean {
  return world.named(entity.name).length === 1;
}

export function anyArticle({ random, articles }: Asker): Entity {
  return random.pick(articles);
}

/** Some fact of a thing that can be asked for. */
export function anyFact(
  asker: Asker,
  entity: Entity,
  fits: (fact: Fact) => boolean = () => true,
): Fact | undefined {
  return asker.random.pickAny(asker.world.facts(entity).filter((fact) => isAskable(fact) && fits(fact)));
}
