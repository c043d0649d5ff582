import { dateText, dateTextMonthFirst, numberText, withUnit } from '../article/value-text.ts';
import type { Entity } from '../entity.ts';
import { aliasRelations, type Fact, type Value } from '../fact.ts';
import type { World } from '../world.ts';

/** All right forms of a fact's value, the one that stands in its article first. `question` may ask for no more than the year. */
export function answersOf(world: World, fact: Fact, question: string): readonly string[] {
  const { relation, value, under } = fact;
  const forms =
    value.kind === 'entity'
      ? [...entityForms(world, value.entity), ...(under === undefined ? [] : [under.name])]
      : valueForms(value, /\byear\b/iu.test(question));
  // The article says 'on Mondays'.
  const days = relation === 'market-day' ? forms.map((day) => `${day}s`) : [];
  return [...new Set([...forms, ...days])];
}

/** A thing's name and the other names that its article tells. */
export function entityForms(world: World, entity: Entity): readonly string[] {
  const others = aliasRelations.flatMap((relation) => {
    const fact = world.fact(entity, relation);
    return fact?.isStated === true && fact.value.kind === 'text' ? [fact.value.text] : [];
  });
  return [entity.name, ...(entity.the ? [`the ${entity.name}`] : []), ...others];
}

function valueForms(value: Exclude<Value, { kind: 'entity' }>, isYear: boolean): readonly string[] {
  switch (value.kind) {
    case 'date': {
      const whole = [dateText(value), dateTextMonthFirst(value)];
      return isYear ? [`${value.year}`, ...whole] : [...whole, `${value.year}`];
    }
    case 'number':
      return [withUnit(value), numberText(value), `${value.number} ${value.unit}`.trim(), `${value.number}`];
    case 'text':
      return value.gloss === undefined ? [value.text] : [value.text, value.gloss];
  }
}
