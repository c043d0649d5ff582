/** Where an evaluation's questions come from, and what they are asked of. */
export type QuestionPack = WorldPack | FilePack;

/** How pages and questions of a family are worded: in short sentences, in several styles, or in one that nothing was trained on. */
export const worldWordings = ['plain', 'mixed', 'test-chronicle'] as const;
export type WorldWording = (typeof worldWordings)[number];

/**
 * A made-up world, written where it is wanted from its seed: its articles and its questions. `hops` and `wording`: only of families, not of the
 * encyclopedia.
 */
export type WorldPack = {
  readonly kind: 'world';
  /** 'encyclopedia', or the name of a family (measured-families.ts). */
  readonly family: string;
  readonly seed: number;
  readonly articles: number;
  readonly questions: number;
  readonly hops: { readonly least: number; readonly most: number };
  readonly wording: WorldWording;
};

/** A file of questions; of the person's library where no corpus is named. The names are those of the files. */
export type FilePack = {
  readonly kind: 'files';
  readonly questions: string;
  readonly corpus: string | undefined;
};

export const encyclopedia = 'encyclopedia';

export function packName(pack: QuestionPack): string {
  if (pack.kind === 'files') return pack.questions.replace(/\.jsonl?$/iu, '');
  const { family, seed, hops, wording } = pack;
  if (family === encyclopedia) return `Made-up encyclopedia, seed ${seed}`;
  const range = hops.least === hops.most ? `${hops.least}` : `${hops.least} to ${hops.most}`;
  const worded = wording === 'mixed' ? '' : `, ${wording} wording`;
  return `Made-up ${family}, ${range} hops${worded}, seed ${seed}`;
}

export function packLibrary(pack: QuestionPack): string {
  if (pack.kind === 'files') return pack.corpus ?? 'The library of this browser';
  return `${pack.articles.toLocaleString('en')} made-up articles (${pack.family}, seed ${pack.seed})`;
}

export const worldLimits = {
  seed: { least: 1, most: 1_000_000 },
  articles: { least: 100, most: 20_000 },
  questions: { least: 1, most: 5000 },
} as const;
