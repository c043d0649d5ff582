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
  /** One paragraph of several is read by itself here; else as much of the passage as there is room for. */
  readonly isParagraph: boolean;
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

/**
 * One window for each passage, more for a longer one, none for an empty one; in the order of the passages. Where a passage has several paragraphs and is read
 * without evidence, each has windows of its own as well: the network learnt from paragraphs, and takes a name of one for the subject of the next.
 */
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
    const pieces = wordPieces(text, vocabulary);
    const room = readingLimits.window - head.length - 1;
    // Beside evidence each would cost as much as the whole.
    const paragraphs = known.length > 0 ? [] : paragraphsOf(text, pieces);
    const runs = [
      ...slices(pieces, room).map((run) => ({ run, isParagraph: false })),
      ...paragraphs.flatMap((own) => slices(own, room).map((run) => ({ run, isParagraph: true }))),
    ];
    return runs.map(({ run, isParagraph }) => ({
      ...{ passage, isParagraph, secondAt: first.length, textAt: head.length, pieces: run },
      ids: [...head, ...run.map(({ id }) => id), vocabulary.end],
    }));
  });
}

/** Lines that are longer are no lines of a page, and stand for paragraphs. */
const longestLine = 120;
/** A paragraph of fewer pieces is a heading of the next one. */
const fewestPieces = 12;

/** The pieces of each paragraph; none where there is only one. */
function paragraphsOf(text: string, pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = [];
  let open: Piece[] = [];
  let lineStart = 0;
  pieces.forEach((piece, index) => {
    open.push(piece);
    const next = pieces[index + 1];
    const gap = next === undefined ? '' : text.slice(piece.end, next.start);
    if (!gap.includes('\n')) return;
    const ends = /\n\s*\n/u.test(gap) || piece.end - lineStart > longestLine;
    lineStart = next?.start ?? piece.end;
    if (!ends || open.length < fewestPieces) return;
    found.push(open);
    open = [];
  });
  if (open.length >= fewestPieces || found.length === 0) found.push(open);
  else found.at(-1)?.push(...open);
  return found.length < 2 ? [] : found;
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
