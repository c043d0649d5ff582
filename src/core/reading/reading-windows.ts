import type { Passage } from '../passage.ts';
import { type Piece, type Vocabulary, wordPieces } from './word-pieces.ts';

/** What the network reads at once: [CLS] question [SEP] evidence [SEP] title: text [SEP]. */
export type ReadingWindow = {
  /** Place of the passage in the request. */
  readonly passage: number;
  readonly ids: readonly number[];
  /** The first token of the second segment: the title. All before it are of type 0, all from it on of type 1. */
  readonly secondAt: number;
  /** The token that `pieces[0]` is. */
  readonly textAt: number;
  /** The passage's text in this window, with places in the whole of it. */
  readonly pieces: readonly Piece[];
};

/** In tokens: what the network was trained with. */
export const readingLimits = {
  ...{ window: 384, question: 64, evidence: 128, onePieceOfEvidence: 60 },
  ...{ title: 48, overlap: 48 },
} as const;

type Asked = {
  readonly question: string;
  readonly evidence: readonly Pick<Passage, 'title' | 'text'>[];
  readonly passages: readonly Pick<Passage, 'title' | 'text'>[];
};

/** One window for each passage, more for a longer one, none for an empty one; in the order of the passages. */
export function readingWindows(
  { question, evidence, passages }: Asked,
  vocabulary: Vocabulary,
): readonly ReadingWindow[] {
  const asked = idsOf(question, vocabulary).slice(0, readingLimits.question);
  const known = evidence
    .flatMap(({ title, text }) =>
      idsOf(`${title}: ${text}`, vocabulary).slice(0, readingLimits.onePieceOfEvidence),
    )
    .slice(0, readingLimits.evidence);
  const first = [vocabulary.begin, ...asked, vocabulary.end, ...known, vocabulary.end];
  return passages.flatMap(({ title, text }, passage) => {
    const head = [...first, ...idsOf(`${title}:`, vocabulary).slice(0, readingLimits.title)];
    return slices(wordPieces(text, vocabulary), readingLimits.window - head.length - 1).map((pieces) => ({
      passage,
      ids: [...head, ...pieces.map(({ id }) => id), vocabulary.end],
      ...{ secondAt: first.length, textAt: head.length, pieces },
    }));
  });
}

function idsOf(text: string, vocabulary: Vocabulary): readonly number[] {
  return wordPieces(text, vocabulary).map(({ id }) => id);
}

/** Pieces in runs of at most `room`, each beginning some pieces before the last one ended. */
function slices(pieces: readonly Piece[], room: number): readonly (readonly Piece[])[] {
  if (pieces.length === 0) return [];
  const runs: (readonly Piece[])[] = [];
  for (let from = 0; ; from += room - readingLimits.overlap) {
    runs.push(pieces.slice(from, from + room));
    if (from + room >= pieces.length) return runs;
  }
}
