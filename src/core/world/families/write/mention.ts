import { withArticle } from '../../article/template.ts';
import type { Thing } from '../build/block.ts';
import type { Relation } from '../family.ts';

/** A thing in running text and in questions: with what it is where its name alone does not say which one is meant. */
export function mention({ name, noun, isHomonym }: Thing): string {
  return isHomonym ? `the ${noun} ${name}` : name;
}

export function titleOf({ name, noun, isHomonym }: Thing): string {
  return isHomonym ? `${name} (${noun})` : name;
}

/** 'teacher', or for a spouse 'wife' or 'husband'. */
export function roleOf({ role }: Relation, value: Thing | undefined): string {
  if (typeof role === 'string') return role;
  return role[value?.sex ?? 'f'];
}

export function aNoun({ noun }: Thing): string {
  return withArticle(noun);
}
