import type { Entity } from './entity.ts';
import type { Fact, Relation, Value } from './fact.ts';

/**
 * The things of a world and the facts about them. Holds state while the world is built; afterwards it is only read. Nothing in it is looked for by
 * going through all things.
 */
export class World {
  readonly entities: Entity[] = [];
  readonly #facts = new Map<Entity, Map<Relation, Fact>>();
  readonly #about = new Map<Entity, { readonly subject: Entity; readonly relation: Relation }[]>();
  readonly #byName = new Map<string, Entity[]>();

  add(entity: Entity): void {
    this.entities.push(entity);
    this.#facts.set(entity, new Map());
    this.#byName.set(entity.name, [...this.named(entity.name), entity]);
  }

  /** Says something of a thing, once: a second fact of one relation is a bug. */
  say(subject: Entity, relation: Relation, value: Value): void {
    const facts = this.#factsOf(subject);
    if (facts.has(relation)) throw new Error(`Cannot say '${relation}' of '${subject.name}' twice.`);
    facts.set(relation, { subject, relation, value, isStated: true, isEchoed: false, under: undefined });
    if (value.kind !== 'entity') return;
    const about = this.#about.get(value.entity);
    if (about === undefined) this.#about.set(value.entity, [{ subject, relation }]);
    else about.push({ subject, relation });
  }

  /** Changes how a fact that was said comes out in the articles. */
  show(fact: Fact, how: Partial<Pick<Fact, 'isStated' | 'isEchoed' | 'under'>>): void {
    this.#factsOf(fact.subject).set(fact.relation, { ...fact, ...how });
  }

  fact(subject: Entity, relation: Relation): Fact | undefined {
    return this.#factsOf(subject).get(relation);
  }

  facts(subject: Entity): readonly Fact[] {
    return [...this.#factsOf(subject).values()];
  }

  /** Facts that have this thing as their value. */
  about(entity: Entity): readonly Fact[] {
    return (this.#about.get(entity) ?? []).flatMap(
      ({ subject, relation }) => this.fact(subject, relation) ?? [],
    );
  }

  /** Things of this very name. */
  named(name: string): readonly Entity[] {
    return this.#byName.get(name) ?? [];
  }

  #factsOf(entity: Entity): Map<Relation, Fact> {
    const facts = this.#facts.get(entity);
    if (facts === undefined) throw new Error(`'${entity.name}' is not of this world.`);
    return facts;
  }
}
