import { articleId } from './article/article-id.ts';
import { titleOf } from './article/title.ts';
import { writeArticle } from './article/write-article.ts';
import { type BuiltWorld, buildWorld } from './build/build-world.ts';
import { aliasRelations } from './fact.ts';
import { Random } from './random.ts';

export type Article = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Other names that the text tells. */
  readonly aliases: readonly string[];
};

export type WorldOptions = {
  /** Any integer: the same one gives the same world. */
  readonly seed: number;
  /** At least `fewestArticles` (build/quotas.ts). */
  readonly articles: number;
};

/** The articles one after the other, as they are wanted: a page need not wait for all of them at once. */
export function* streamArticles(options: WorldOptions): Generator<Article> {
  yield* articlesOf(buildWorld(options), options.seed);
}

/** Each article has random numbers of its own: it does not matter which others are written. */
export function* articlesOf({ world }: BuiltWorld, seed: number): Generator<Article> {
  const random = new Random(seed).fork('articles');
  for (const entity of world.entities) {
    if (!entity.hasArticle) continue;
    yield {
      id: articleId(entity),
      title: titleOf(world, entity),
      text: writeArticle(world, entity, random.fork(entity.id)),
      aliases: aliasRelations.flatMap((relation) => {
        const fact = world.fact(entity, relation);
        return fact?.isStated === true && fact.value.kind === 'text' ? [fact.value.text] : [];
      }),
    };
  }
}
