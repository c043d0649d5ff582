import { buildWorld } from './build/build-world.ts';
import type { Question } from './question/question.ts';
import { writeQuestions } from './question/write-questions.ts';
import { Random } from './random.ts';
import { type Article, articlesOf, type WorldOptions } from './stream-articles.ts';

export type Encyclopedia = { readonly articles: readonly Article[]; readonly questions: readonly Question[] };

export type EncyclopediaOptions = WorldOptions & {
  /** Wanted; a small world may hold fewer. Half as many as articles, where nobody says. */
  readonly questions?: number;
};

/** A fictional encyclopedia and questions about it: the same for the same options, on any machine. Takes some 0.7 ms an article. */
export function writeEncyclopedia({ seed, articles, questions }: EncyclopediaOptions): Encyclopedia {
  const built = buildWorld({ seed, articles });
  const count = questions ?? Math.round(articles / 2);
  return {
    articles: [...articlesOf(built, seed)],
    questions: writeQuestions(built, { count, random: new Random(seed).fork('questions') }),
  };
}
