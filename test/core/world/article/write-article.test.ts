import { describe, expect, test } from 'vitest';
import { mentionUnder } from '../../../../src/core/world/article/mention.ts';
import { titleOf } from '../../../../src/core/world/article/title.ts';
import { dateText, numberText } from '../../../../src/core/world/article/value-text.ts';
import { writeArticle } from '../../../../src/core/world/article/write-article.ts';
import { buildWorld } from '../../../../src/core/world/build/build-world.ts';
import type { Fact } from '../../../../src/core/world/fact.ts';
import { Random } from '../../../../src/core/world/random.ts';

/** How a fact's value stands in the text, whatever goes around it. */
function inText({ value, under }: Fact): string {
  switch (value.kind) {
    case 'entity':
      return under === undefined ? value.entity.name : mentionUnder(value.entity, under);
    case 'date':
      return dateText(value);
    case 'number':
      return numberText(value);
    case 'text':
      return value.text;
  }
}

describe.each([1, 2, 17])('writeArticle() with seed %i', (seed) => {
  const { world } = buildWorld({ seed, articles: 500 });
  const entities = world.entities.filter(({ hasArticle }) => hasArticle);
  const random = new Random(seed);
  const articles = entities.map((entity) => ({
    entity,
    title: titleOf(world, entity),
    text: writeArticle(world, entity, random.fork(entity.id)),
  }));

  test('says every fact that is stated', () => {
    for (const { entity, text } of articles) {
      for (const fact of world.facts(entity).filter(({ isStated }) => isStated)) {
        expect(text, `${entity.name}: ${fact.relation}`).toContain(inText(fact));
      }
    }
  });

  test('does not say what is left out', () => {
    for (const { entity, text } of articles) {
      const stated = world
        .facts(entity)
        .filter(({ isStated }) => isStated)
        .map(inText);
      for (const fact of world
        .facts(entity)
        .filter(({ isStated, value }) => !isStated && value.kind !== 'number')) {
        const words = inText(fact);
        const isOtherwiseThere = [entity.name, ...stated].some((each) => each.includes(words));
        const isEchoed = world.about(entity).some(({ subject }) => subject.name.includes(words));
        if (!isOtherwiseThere && !isEchoed)
          expect(text, `${entity.name}: ${fact.relation}`).not.toContain(words);
      }
    }
  });

  test('writes 60 to 220 words in one to three paragraphs, some under headings', () => {
    for (const { text, title } of articles) {
      const words = text.split(/\s+/u).length;
      expect(words, title).toBeGreaterThanOrEqual(60);
      expect(words, title).toBeLessThanOrEqual(220);
      const blocks = text.split('\n\n');
      const paragraphs = blocks.filter((block) => /[.”]$/u.test(block));
      expect(paragraphs.length, title).toBeLessThanOrEqual(3);
      for (const block of blocks) expect(block, title).toMatch(/[.”]$|^[A-Z][a-z]+(?: [a-z]+){0,3}$/u);
    }
  });

  test('leaves no slot open, no space double, no sentence twice or without a capital', () => {
    for (const { text, title } of articles) {
      expect(text, title).not.toMatch(/[{}[\]|<>]| {2}| [,.;]|\.\.|\bundefined\b| a [aeio]/u);
      const sentences = text.split(/(?<=\.) /u);
      expect(new Set(sentences).size, title).toBe(sentences.length);
      for (const sentence of sentences) expect(sentence, title).toMatch(/^[“]?\p{Lu}/u);
    }
  });

  test('begins with the thing, and has a title that no other article has', () => {
    for (const { entity, text } of articles) expect(text.slice(0, 80)).toContain(entity.name.slice(0, 60));
    expect(new Set(articles.map(({ title }) => title)).size).toBe(articles.length);
  });
});

test('titleOf() tells namesakes apart in parenthesis, and only them', () => {
  const { world } = buildWorld({ seed: 1, articles: 500 });
  for (const entity of world.entities.filter(({ hasArticle }) => hasArticle)) {
    const title = titleOf(world, entity);
    const isShared = world.named(entity.name).length > 1;
    expect(title.startsWith(`${entity.name} (${entity.type}`)).toBe(isShared);
    if (!isShared) expect(title).toBe(entity.name);
  }
});
