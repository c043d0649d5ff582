import { Random } from '../../random.ts';
import { pageId } from '../build/block.ts';
import { buildBlock, type WorldOfFamily } from '../build/build-block.ts';
import type { Asker, Maker } from './asker.ts';
import type { FamilyDraft, FamilyQuestionKind } from './family-question.ts';
import { chainMakers, mixedMakers } from './makers.ts';
import type { Asking } from './phrase.ts';

export type FamilyQuestion = Omit<FamilyDraft, 'parts'> & {
  readonly id: string;
  /** Pages that are needed, in the order of the hops. */
  readonly goldIds: readonly string[];
  readonly hops: number;
  readonly kind: FamilyQuestionKind;
  readonly parts: readonly {
    readonly question: string;
    readonly answer: string;
    readonly articleId: string;
  }[];
};

export type QuestionOptions = WorldOfFamily & {
  /** Wanted; a small world may hold fewer. */
  readonly count: number;
  /** Only chains of so many hops; all kinds of questions where it is left out. */
  readonly hops?: { readonly least: number; readonly most: number } | undefined;
  readonly asking: Asking;
};

const perBlock = 5;
/** A small world runs out of questions: after so many tries in a row without a new one, there are no more. */
const mostMisses = 3000;

/**
 * Questions over blocks that are spread over the whole world. The makers take turns, so that the first of the questions are a sample of all. A block
 * whose maker finds nothing new any more leaves its places empty.
 */
export function writeFamilyQuestions(options: QuestionOptions): readonly FamilyQuestion[] {
  const { count, layout, hops } = options;
  const makers = hops === undefined ? mixedMakers() : chainMakers(hops);
  const blocks = Math.max(1, Math.min(layout.blocks, Math.ceil(count / perBlock)));
  const drafts: (FamilyDraft | undefined)[] = Array.from({ length: count }, () => undefined);
  const asked = new Set<string>();
  for (let each = 0; each < blocks; each++) {
    const asker = askerFor(options, Math.floor((each * layout.blocks) / blocks));
    const dry = new Set<Maker>();
    for (let place = each; place < count; place += blocks) {
      const make = makers[place % makers.length];
      if (make === undefined || dry.has(make)) continue;
      drafts[place] = draftOf(make, asker, asked);
      if (drafts[place] === undefined) dry.add(make);
    }
  }
  return drafts.flatMap((draft) => draft ?? []).map(numbered);
}

function askerFor(options: QuestionOptions, number: number): Asker {
  const { family, seed, asking } = options;
  const random = new Random(seed).fork(`${family.name} questions`).fork(number);
  return { seed, family, asking, random, block: buildBlock(options, number) };
}

function draftOf(make: Maker, asker: Asker, asked: Set<string>): FamilyDraft | undefined {
  for (let misses = 0; misses < mostMisses; misses++) {
    const draft = make(asker);
    if (draft === undefined || asked.has(draft.question)) continue;
    asked.add(draft.question);
    return draft;
  }
  return undefined;
}

function numbered({ parts, ...draft }: FamilyDraft, index: number): FamilyQuestion {
  return {
    ...draft,
    id: `q${String(index + 1).padStart(5, '0')}`,
    goldIds: parts.map(({ page }) => pageId(page)),
    hops: parts.length,
    parts: parts.map(({ question, answer, page }) => ({ question, answer, articleId: pageId(page) })),
  };
}
