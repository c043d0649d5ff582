import type { Entity } from '../entity.ts';
import { type AliasRelation, aliasRelations, type Fact } from '../fact.ts';
import { type Asker, isInOneArticle, type QuestionMaker } from './asker.ts';
import { draftOf, walk } from './chain.ts';
import type { QuestionDraft } from './question.ts';

type OtherName = {
  readonly of: Entity;
  readonly relation: AliasRelation;
  readonly name: string;
  /** Where another article explains it; undefined where its own does. */
  readonly told: Fact | undefined;
};

const twoHops = 0.3;

/** Speaks of a thing by its pen name, nickname, abbreviation or old name; mostly one that only another article explains. */
export const makeOtherName: QuestionMaker = (asker) => {
  const other = otherNameOf(asker, asker.random.pick(asker.articles));
  if (other === undefined) return undefined;
  if (other.told === undefined && asker.random.chance(0.6)) return undefined;
  const chain = walk(asker, other.of, asker.random.chance(twoHops) ? 2 : 1);
  if (chain === undefined || chain.some(({ relation }) => relation === other.relation)) return undefined;
  const name =
    other.relation === 'old-name' || other.relation === 'abbreviation' ? withThe(other) : other.name;
  return draftOf(asker, chain, { kind: 'other-name', name, before: explanation(other) });
};

function otherNameOf({ world }: Asker, entity: Entity): OtherName | undefined {
  for (const relation of aliasRelations) {
    const own = world.fact(entity, relation);
    if (own?.value.kind !== 'text') continue;
    const name = own.value.text;
    if (own.isStated) return { of: entity, relation, name, told: undefined };
    const told = world.about(entity).find(({ under }) => under?.name === name);
    if (told !== undefined && isInOneArticle(told)) return { of: entity, relation, name, told };
  }
  return undefined;
}

function withThe({ of, name }: OtherName): string {
  return of.kind === 'place' ? name : `the ${name}`;
}

function explanation({ of, name, told }: OtherName): QuestionDraft['parts'] {
  if (told === undefined) return [];
  return [{ question: `What or who is ${name}?`, answer: of.name, article: told.subject }];
}
