import { plainly, withType } from '../article/mention.ts';
import { fill } from '../article/template.ts';
import { institutionType } from '../build/institution-types.ts';
import type { Entity } from '../entity.ts';
import type { Fact } from '../fact.ts';
import type { Random } from '../random.ts';
import type { Asking } from './asking.ts';
import { askingOf } from './asking-of.ts';

type Names = {
  readonly s?: string;
  readonly v?: string;
  /** How many descriptions are inside `s`: 0 for a name, 1 for 'the founder of X'. What would read badly around it is not used. */
  readonly depth?: number;
};

/** One of the wordings for a fact, with names put in; undefined where there is none. */
export function phrase(
  fact: Fact,
  form: keyof Asking,
  { random, depth = 0, ...names }: Names & { readonly random: Random },
): string | undefined {
  const wording = random.pickAny(wordingsFor(askingOf(fact)?.[form]?.split('|') ?? [], { form, depth }));
  if (wording === undefined) return undefined;
  const typed = form === 'inverse' ? fact.subject : valueEntity(fact);
  const text = fill(wording, ({ name }) => {
    switch (name) {
      case 's':
        return names.s ?? '';
      case 'v':
        return names.v ?? '';
      case 'type':
        return typed?.type ?? 'thing';
      case 'unit':
        return fact.value.kind === 'number' ? fact.value.unit : '';
      case 'head':
        return institutionType(fact.subject.type)?.head ?? 'head';
      case 'spouse':
        return typed?.kind === 'person' && typed.sex === 'f' ? 'wife' : 'husband';
      default:
        throw new Error(`A wording has a slot '${name}', which nothing fills.`);
    }
  });
  return text.replace(/\ba (?=[aeiou])/gu, 'an ');
}

/**
 * Those that go around a description. 'the founder of {s}' does, 'the place where {s} died' does not, nor does '{s}’s father'; of questions
 * those that end with it are the best.
 */
function wordingsFor(
  wordings: readonly string[],
  { form, depth }: { readonly form: keyof Asking; readonly depth: number },
): readonly string[] {
  if (depth === 0) return wordings;
  const last = wordings.filter((each) => /\{s\}\??$/u.test(each));
  if (form === 'as' || last.length > 0) return last;
  return wordings.filter((each) => !each.includes('{s}’s'));
}

export function valueEntity({ value }: Fact): Entity | undefined {
  return value.kind === 'entity' ? value.entity : undefined;
}

/** A thing in a question, by a name that nothing else has. */
export function refer(entity: Entity, random: Random): string {
  return entity.type === 'river' || (entity.kind !== 'person' && random.chance(0.3))
    ? withType(entity)
    : plainly(entity);
}

/** A question begins with a capital, whatever it begins with. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
