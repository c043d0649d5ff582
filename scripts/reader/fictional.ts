import { writeEncyclopedia } from '../../src/core/world/write-encyclopedia.ts';
import { bm25 } from './bm25.ts';
import { type ReadingExample, toPassage } from './examples.ts';

const passagesGiven = 8;

export type FictionalExample = ReadingExample & { readonly kind: string };

/** Questions about a fictional encyclopedia: their gold articles among the best that BM25 finds, eight in all, in its order. */
export function fictional(options: {
  readonly seed: number;
  readonly articles: number;
  readonly questions: number;
}): readonly FictionalExample[] {
  const { articles, questions } = writeEncyclopedia(options);
  const rank = bm25(articles.map(({ title, text }) => `${title} ${text}`));
  const passages = articles.map(toPassage);
  return questions.map(({ id, question, answers, goldIds, kind }) => {
    const gold = new Set<string>(goldIds);
    const order = rank(question, 60).flatMap((index) => passages[index] ?? []);
    const needed = passages.filter((passage) => gold.has(passage.id));
    const others = order.filter((passage) => !gold.has(passage.id));
    const given = [...needed, ...others].slice(0, passagesGiven);
    const place = (passage: (typeof given)[number]) => (order.indexOf(passage) + 1 || 99) - 1;
    return {
      id: String(id),
      set: 'fictional',
      kind,
      question,
      answers,
      gold,
      passages: given.toSorted((left, right) => place(left) - place(right)),
    };
  });
}
