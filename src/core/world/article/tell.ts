import { institutionType } from '../build/institution-types.ts';
import type { Entity } from '../entity.ts';
import { type Fact, isRelation } from '../fact.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Sentence } from './choose-sentences.ts';
import { inside, mention, mentionUnder, shortName } from './mention.ts';
import { isPronoun, pronounsOf } from './pronouns.ts';
import { capitalised, fill, type Slot, withArticle } from './template.ts';
import { dateText, numberText, onDate, withUnit } from './value-text.ts';

const trades =
  `cooper|ferryman|notary|sailmaker|schoolmaster|salt boiler|chandler|baker|net maker|miller|tanner`.split(
    '|',
  );

/**
 * Tells sentences about one thing. Remembers whom the last sentence named, so that 'she' is never said where it could be taken for
 * somebody else.
 */
export class Teller {
  readonly #world: World;
  readonly #entity: Entity;
  readonly #random: Random;
  #mustName = true;
  #last: Entity | undefined;

  constructor(world: World, entity: Entity, random: Random) {
    this.#world = world;
    this.#entity = entity;
    this.#random = random;
  }

  /** The next sentence begins a paragraph: it says whom it is about. */
  startParagraph(): void {
    this.#mustName = true;
  }

  tell({ text, about }: Sentence): string {
    let named = false;
    const told = fill(text, (slot) => {
      const value = this.#value(slot, about);
      named ||= this.#couldBeMeant(this.#last);
      return value;
    });
    this.#mustName = named;
    this.#last = undefined;
    return capitalised(told);
  }

  /** Whether a pronoun for the subject could be taken for this one. */
  #couldBeMeant(other: Entity | undefined): boolean {
    return other?.kind === 'person' && pronounsOf(other).she === pronounsOf(this.#entity).she;
  }

  #value({ how, name }: Slot, about: Entity | undefined): string {
    if (isRelation(name)) return this.#fact(how, this.#world.fact(this.#entity, name));
    if (name === 's' || name === 'child of s') return this.#other(name, about);
    return this.#subject(name) ?? this.#word(how, name);
  }

  #other(name: string, about: Entity | undefined): string {
    if (about === undefined) throw new Error('A line speaks of {s}, and there is none.');
    if (name !== 's') return pronounsOf(about).child;
    this.#last = about;
    return mention(this.#world, about, this.#random);
  }

  #fact(how: string, fact: Fact | undefined): string {
    if (fact === undefined) throw new Error('A line speaks of a fact, and there is none.');
    const { value } = fact;
    switch (value.kind) {
      case 'entity':
        this.#last = value.entity;
        return (how === 'in' ? `${inside(value.entity)} ` : '') + this.#mention(fact);
      case 'date':
        return how === 'on' ? onDate(value) : dateText(value);
      case 'number':
        return how === 'bare' ? numberText(value) : withUnit(value);
      case 'text':
        return how === 'gloss' ? (value.gloss ?? value.text) : value.text;
    }
  }

  #mention({ value, under }: Fact): string {
    if (value.kind !== 'entity') return '';
    return under === undefined
      ? mention(this.#world, value.entity, this.#random)
      : mentionUnder(value.entity, under);
  }

  /** The subject of the sentence by a pronoun, or by its name where a pronoun could be misread. */
  #subject(name: string): string | undefined {
    const words = pronounsOf(this.#entity);
    if (isPronoun(name)) return words[name];
    const isPossessive = name === 'Her' || name === 'Its';
    if (!isPossessive && name !== 'She' && name !== 'she!') return undefined;
    const isNamed = this.#mustName;
    this.#mustName = false;
    if (!isNamed) return isPossessive ? words.her : words.she;
    return `${shortName(this.#entity)}${isPossessive ? '’s' : ''}`;
  }

  #word(how: string, name: string): string {
    const entity = this.#entity;
    switch (name) {
      case 'Name':
        return entity.the ? `the ${entity.name}` : entity.name;
      case 'short':
      case 'the short':
        return shortName(entity);
      case 'type':
        return how === 'a' ? withArticle(entity.type) : entity.type;
      case 'island':
        return entity.island?.name ?? 'the Hollow Sea';
      case 'life':
        return this.#life();
      case 'by-trade':
        return this.#last?.hasArticle === false ? `, ${withArticle(this.#random.pick(trades))}` : '';
      case 'head':
        return institutionType(entity.type)?.head ?? 'head';
      case 'is':
      case 'has':
        return this.#tense(name);
      default:
        throw new Error(`A line has a slot '${name}', which nothing fills.`);
    }
  }

  #tense(name: 'is' | 'has'): string {
    const isGone = this.#world.fact(this.#entity, 'absorbed-by') !== undefined;
    return name === 'is' ? (isGone ? 'was' : 'is') : isGone ? 'had' : 'has';
  }

  /** ' (1801–1866)', where the article may say both. */
  #life(): string {
    const [born, died] = (['born-on', 'died-on'] as const).map((each) =>
      this.#world.fact(this.#entity, each),
    );
    if (born?.isStated !== true || died?.isStated !== true) return '';
    if (born.value.kind !== 'date' || died.value.kind !== 'date') return '';
    return ` (${born.value.year}–${died.value.year})`;
  }
}

/** For a hatnote: 'the river of the same name on Ostermay'. */
export function sameName({ kind, type, island }: Entity): string {
  const where = kind === 'place' && island !== undefined ? ` on ${island.name}` : '';
  return `the ${type} of the same name${where}`;
}
