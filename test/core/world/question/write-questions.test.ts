import { describe, expect, test } from 'vitest';
import { titleOf } from '../../../../src/core/world/article/title.ts';
import { buildWorld } from '../../../../src/core/world/build/build-world.ts';
import { moveNeeded, type Question, questionKinds } from '../../../../src/core/world/question/question.ts';
import { writeQuestions } from '../../../../src/core/world/question/write-questions.ts';
import { Random } from '../../../../src/core/world/random.ts';
import { type Article, articlesOf } from '../../../../src/core/world/stream-articles.ts';

const comparing: readonly string[] = ['comparison', 'bridge-comparison', 'same-or-not'];

describe.each([1, 2, 23])('writeQuestions() with seed %i', (seed) => {
  const built = buildWorld({ seed, articles: 600 });
  const articles = new Map([...articlesOf(built, seed)].map((article) => [article.id, article]));
  const questions = writeQuestions(built, { count: 600, random: new Random(seed) });
  const of = (...kinds: readonly string[]) => questions.filter(({ kind }) => kinds.includes(kind));
  const answerable = questions.filter(({ answers }) => answers.length > 0);
  const article = (id: string | undefined): Article => {
    const found = articles.get(id ?? '');
    if (found === undefined) throw new Error(`There is no article '${id}'.`);
    return found;
  };
  const whole = (id: string | undefined) => `${article(id).title}\n${article(id).text}`;

  test('gives as many as were wanted, of every kind, mixed', () => {
    expect(questions.length).toBeGreaterThan(590);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(questionKinds));
    expect(new Set(questions.slice(0, 100).map(({ kind }) => kind)).size).toBeGreaterThan(12);
  });

  test('gives no question twice, no id twice, and the move that the kind needs', () => {
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { kind, needs } of questions) expect(needs).toBe(moveNeeded[kind]);
  });

  test('writes questions that read as such', () => {
    for (const { question } of questions) {
      expect(question).toMatch(/^[“\p{Lu}].*\?$/u);
      expect(question).not.toMatch(/[{}|[\]]| {2}|\bundefined\b| a [aeio]|’s’s/u);
    }
  });

  test('puts the answer into the last gold article, and not into the question', () => {
    for (const { question, answers, goldIds, kind } of answerable) {
      expect(new Set(goldIds).size).toBe(goldIds.length);
      if (comparing.includes(kind)) continue;
      expect(whole(goldIds.at(-1)), question).toContain(answers[0]);
      const plain = answers[0]?.replace(/^the /u, '') ?? '';
      expect(question.toLowerCase()).not.toContain(plain.length > 3 ? plain.toLowerCase() : `\u0000${plain}`);
    }
  });

  test('leads from each gold article to the next by a name that stands in it', () => {
    for (const { question, goldIds, parts, kind } of answerable) {
      expect(parts.map(({ articleId }) => articleId)).toEqual(goldIds);
      if (comparing.includes(kind)) continue;
      for (const [index, { answer, articleId }] of parts.entries()) {
        expect(whole(articleId), question).toContain(answer);
        const next = parts[index + 1];
        if (next !== undefined) expect(whole(next.articleId), question).toContain(answer);
      }
    }
  });

  test('asks to compare what both articles say, and offers the answer in the question', () => {
    for (const { question, answers, parts, kind } of of('comparison', 'bridge-comparison')) {
      expect(question).toContain(answers[0]);
      expect(parts).toHaveLength(kind === 'comparison' ? 2 : 4);
      for (const { answer, articleId } of parts) expect(whole(articleId), question).toContain(answer);
    }
    const same = of('same-or-not');
    for (const { answers, parts } of same) {
      expect(answers).toEqual([parts[0]?.answer === parts[1]?.answer ? 'yes' : 'no']);
    }
    expect(new Set(same.map(({ answers }) => answers[0])).size).toBe(2);
  });

  test('misspells a name such that no article has it', () => {
    const texts = [...articles.keys()].map(whole).join('\n');
    for (const { question, goldIds } of of('misspelled')) {
      const words = question.match(/\p{Lu}[\p{L}]+/gu) ?? [];
      const unknown = words.filter((word) => !texts.includes(word));
      expect(unknown.length, `${question} ${article(goldIds[0]).title}`).toBeGreaterThan(0);
    }
  });

  test('speaks by another name that only the first gold article explains', () => {
    const told = of('other-name').filter(({ parts }) => parts[0]?.question.startsWith('What or who is'));
    expect(told.length).toBeGreaterThan(10);
    for (const { question, parts } of told) {
      const name = parts[0]?.question.slice('What or who is '.length, -1) ?? '';
      expect(question).toContain(name);
      expect(whole(parts[0]?.articleId)).toContain(name);
      expect(whole(parts[1]?.articleId)).not.toContain(name);
    }
  });

  test('says which of several namesakes it means', () => {
    for (const { question, goldIds } of of('namesake')) {
      const name = article(goldIds[0]).title.replace(/ \(.*\)$/u, '');
      const namesakes = built.world.named(name).filter(({ hasArticle }) => hasArticle);
      expect(namesakes.length, question).toBeGreaterThan(1);
      expect(question).toContain(name);
    }
  });

  test('asks without an answer for nothing that stands in an article', () => {
    const unanswerable = questions.filter(({ answers }) => answers.length === 0);
    expect(unanswerable.length / questions.length).toBeGreaterThan(0.1);
    for (const { goldIds, hops, needs } of unanswerable) {
      expect(goldIds).toEqual([]);
      expect([hops, needs]).toEqual([0, 'give-up']);
    }
    for (const { question } of of('unknown-name')) expect(knownName(question)).toBe(false);
    for (const { question } of of('not-stated')) expect(isTold(question), question).toBe(false);
  });

  function knownName(question: string): boolean {
    const names = question.match(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu)?.slice(1) ?? [];
    return names.some((name) => [...articles.keys()].some((id) => whole(id).includes(name)));
  }

  /** Whether an article of the thing in question says what is asked for, going by the words of the question. */
  function isTold(question: string): boolean {
    const said = tellingWords.find(([asked]) => asked.test(question))?.[1];
    const entity = built.world.entities.filter(
      (each) => each.hasArticle && question.includes(each.name) && built.world.named(each.name).length === 1,
    );
    const named = entity.toSorted((left, right) => right.name.length - left.name.length)[0];
    if (said === undefined || named === undefined) return false;
    const title = titleOf(built.world, named);
    const own = [...articles.values()].find((each) => each.title === title);
    return own !== undefined && said.test(own.text);
  }
});

/** What a question asks for directly, and how an article would say it. */
const tellingWords: readonly (readonly [RegExp, RegExp])[] = [
  [/^Where was [^’]*(?<!of .*) born|birthplace of (?!the)/u, /born (?:in|at) (?!\d)/u],
  [/^Who founded|founder of/u, /founded .*by|founder was/u],
  [/^Who (?:owned|was the owner)|company owned/u, /belonged to|owned by|for the .* (?:Company|Line)/u],
  [/first captain of/u, /first captain/u],
  [/^How (?:large was the crew)|size of the crew/u, /crew of \d/u],
  [/population|inhabitants/u, /\d inhabitants/u],
  [
    /mayor|radio|barber|telephone|treasurer|tourists|temperature|photographed|entrance fee|insurance number/u,
    /mayor|radio|barber\b|telephone|treasurer|tourist|temperature|photograph|entrance fee|insurance number/u,
  ],
];

test('writeQuestions() gives the same questions for the same seed', () => {
  const write = (): readonly Question[] =>
    writeQuestions(buildWorld({ seed: 6, articles: 120 }), { count: 80, random: new Random(6) });
  expect(write()).toEqual(write());
});

test('writeQuestions() gives fewer where a small world holds no more', { timeout: 30_000 }, () => {
  const questions = writeQuestions(buildWorld({ seed: 1, articles: 40 }), {
    count: 900,
    random: new Random(1),
  });
  expect(questions.length).toBeGreaterThan(200);
  expect(questions.length).toBeLessThan(900);
});
