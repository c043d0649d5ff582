import type { Entity } from '../entity.ts';
import type { Fact } from '../fact.ts';
import type { World } from '../world.ts';

/** Things by what is said of them, to find those that one description fits alone. */
export class WorldIndex {
  readonly #byDescription = new Map<string, Entity[]>();
  readonly #deeds = new Map<string, number>();

  constructor(world: World) {
    for (const entity of world.entities) {
      for (const fact of world.facts(entity)) {
        this.#countDeed(fact);
        for (const key of [descriptionOf(fact), decadeKey(fact)]) this.#add(key, entity);
      }
    }
  }

  /** The same for facts of one decade. */
  sameDecade(fact: Fact): readonly Entity[] {
    return this.#byDescription.get(decadeKey(fact) ?? '') ?? [];
  }

  #add(key: string | undefined, entity: Entity): void {
    if (key === undefined) return;
    const same = this.#byDescription.get(key);
    if (same === undefined) this.#byDescription.set(key, [entity]);
    else same.push(entity);
  }

  /** How many people are remembered for the same. */
  deeds(text: string): number {
    return this.#deeds.get(text) ?? 0;
  }

  #countDeed({ value }: Fact): void {
    if (value.kind !== 'text' || value.deed === undefined) return;
    this.#deeds.set(value.text, this.deeds(value.text) + 1);
  }

  /** Things of the same type of which the same holds, whether an article says it or not. */
  alike(fact: Fact): readonly Entity[] {
    return this.#byDescription.get(descriptionOf(fact) ?? '') ?? [];
  }
}

/** Dates count by their year: a question seldom gives more. */
function descriptionOf({ subject, relation, value }: Fact): string | undefined {
  const of = `${subject.type}/${relation}`;
  switch (value.kind) {
    case 'date':
      return `${of}/${value.year}`;
    case 'text':
      return `${of}/${value.gloss ?? value.text}`;
    case 'entity':
      return `${of}/${value.entity.id}`;
    case 'number':
      return undefined;
  }
}

function decadeKey({ subject, relation, value }: Fact): string | undefined {
  return value.kind === 'date' ? `${subject.type}/${relation}/${decadeOf(value.year)}s` : undefined;
}

/** 1634 -> 1630 */
export function decadeOf(year: number): number {
  return year - (year % 10);
}
