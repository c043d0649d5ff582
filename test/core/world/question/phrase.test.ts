import { expect, test } from 'vitest';
import { buildWorld } from '../../../../src/core/world/build/build-world.ts';
import { askingOf } from '../../../../src/core/world/question/asking-of.ts';
import { phrase } from '../../../../src/core/world/question/phrase.ts';
import { Random } from '../../../../src/core/world/random.ts';

const { world } = buildWorld({ seed: 3, articles: 400 });
const facts = world.entities.flatMap((entity) => world.facts(entity));
const random = new Random(1);

test('phrase() fills every wording of every relation', () => {
  for (const fact of facts) {
    for (const form of ['ask', 'as', 'clause', 'other', 'which', 'inverse'] as const) {
      const text = phrase(fact, form, { random, s: 'SUBJECT', v: 'VALUE' });
      if (text === undefined) continue;
      expect(text, fact.relation).toMatch(form === 'which' || form === 'inverse' ? /VALUE/u : /SUBJECT/u);
      expect(text).not.toMatch(/[{}|]/u);
    }
  }
});

test('phrase() puts a description only where it reads well', () => {
  const birth = facts.find(({ relation }) => relation === 'born-in');
  const father = facts.find(({ relation }) => relation === 'father');
  if (birth === undefined || father === undefined) throw new Error('A world without births.');
  for (let index = 0; index < 30; index++) {
    const place = phrase(birth, 'as', { random, s: 'the founder of Tolve College', depth: 1 });
    expect(place).toBe('the birthplace of the founder of Tolve College');
    expect(phrase(father, 'ask', { random, s: 'the founder of X', depth: 1 })).not.toContain('’s father');
  }
});

test('askingOf() knows a question for nearly every relation of every kind of thing', () => {
  const unasked = new Set(
    facts.filter((fact) => askingOf(fact) === undefined).map(({ relation }) => relation),
  );
  expect([...unasked].sort()).toEqual(['flagship', 'named-after', 'unmarried']);
});
