import { describe, expect, test } from 'vitest';
import { articleLine, questionLine } from '../../../src/core/world/encyclopedia-jsonl.ts';
import { streamArticles } from '../../../src/core/world/stream-articles.ts';
import { writeEncyclopedia } from '../../../src/core/world/write-encyclopedia.ts';

describe.each([1, 4242])('writeEncyclopedia() with seed %i', (seed) => {
  const encyclopedia = writeEncyclopedia({ seed, articles: 300 });

  test('gives the same bytes each time', () => {
    expect(writeEncyclopedia({ seed, articles: 300 })).toEqual(encyclopedia);
  });

  test('gives half as many questions as articles, or as many as are wanted, without touching the articles', () => {
    expect(encyclopedia.questions).toHaveLength(150);
    const fewer = writeEncyclopedia({ seed, articles: 300, questions: 20 });
    expect(fewer.questions).toHaveLength(20);
    expect(fewer.articles).toEqual(encyclopedia.articles);
  });

  test('has the articles that streamArticles() gives one by one', () => {
    const stream = streamArticles({ seed, articles: 300 });
    expect(stream.next().value).toEqual(encyclopedia.articles[0]);
    expect([...stream]).toEqual(encyclopedia.articles.slice(1));
  });

  test('has ids and titles that are each there once, and gold articles that are there', () => {
    const ids = new Set(encyclopedia.articles.map(({ id }) => id));
    expect(ids.size).toBe(300);
    expect(new Set(encyclopedia.articles.map(({ title }) => title)).size).toBe(300);
    for (const { goldIds } of encyclopedia.questions)
      for (const id of goldIds) expect(ids.has(id)).toBe(true);
  });

  test('lists aliases that the text tells', () => {
    const named = encyclopedia.articles.filter(({ aliases }) => aliases.length > 0);
    expect(named.length).toBeGreaterThan(5);
    for (const { text, aliases } of named) for (const alias of aliases) expect(text).toContain(alias);
  });
});

test('writeEncyclopedia() gives other worlds for other seeds', () => {
  const [one, other] = [1, 2].map((seed) => writeEncyclopedia({ seed, articles: 60 }));
  const titles = new Set(one?.articles.map(({ title }) => title));
  const shared = other?.articles.filter(({ title }) => titles.has(title)) ?? [];
  expect(shared.length).toBeLessThan(6);
});

test('articleLine() and questionLine() write one JSON record a line, in the names of corpora', () => {
  const { articles, questions } = writeEncyclopedia({ seed: 1, articles: 60 });
  for (const line of articles.map(articleLine)) {
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(Object.keys(JSON.parse(line))).toEqual(['id', 'title', 'text', 'aliases']);
  }
  for (const [index, line] of questions.map(questionLine).entries()) {
    const record = JSON.parse(line);
    expect(record).toMatchObject({ gold_ids: questions[index]?.goldIds, hops: record.gold_ids.length });
    expect(record.decomposition).toHaveLength(record.hops);
  }
});
