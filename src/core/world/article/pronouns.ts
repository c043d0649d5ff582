import type { Entity } from '../entity.ts';

const female = { she: 'she', her: 'her', him: 'her', hers: 'hers', herself: 'herself', child: 'daughter' };
const male = { she: 'he', her: 'his', him: 'him', hers: 'his', herself: 'himself', child: 'son' };
const neuter = { she: 'it', her: 'its', him: 'it', hers: 'its', herself: 'itself', child: 'child' };

export type Pronouns = Readonly<Record<keyof typeof female, string>>;

/** By the slots of the templates, which are written for a woman: '{she}', '{her}' (possessive), '{him}' (object). Ships are 'she'. */
export function pronounsOf(entity: Entity): Pronouns {
  if (entity.kind === 'ship') return female;
  return pronounsFor(entity.kind === 'person' ? entity.sex : undefined);
}

/** The same by sex alone; of things where there is none. */
export function pronounsFor(sex: 'f' | 'm' | undefined): Pronouns {
  if (sex === undefined) return neuter;
  return sex === 'f' ? female : male;
}

export function isPronoun(name: string): name is keyof Pronouns {
  return name in female;
}
