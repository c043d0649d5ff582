import type { SourceId } from '../ids.ts';
import type { Passage } from '../passage.ts';
import { terms } from '../text/tokenize.ts';

const shingleWords = 5;
/** From here on (Jaccard, 0-1) two passages are the same text with other edges. */
const nearly = 0.7;

/**
 * Leaves out what another source, or another page of a source beside the first, says in nearly the same words: the first of them stands. Texts
 * that differ in a number are different things, however alike. The first source has folded its own twins already.
 */
export function foldDuplicates<T extends { readonly passage: Passage }>(
  candidates: readonly T[],
  first: SourceId | undefined,
): readonly T[] {
  if (candidates.every(({ passage }) => passage.sourceId === first)) return candidates;
  const kept: { readonly candidate: T; readonly view: View }[] = [];
  for (const candidate of candidates) {
    const view = viewOf(candidate.passage);
    const isTwin = kept.some(
      (other) =>
        mayBeTwins(other.candidate.passage, candidate.passage, first) && isNearlySame(other.view, view),
    );
    if (!isTwin) kept.push({ candidate, view });
  }
  return kept.map(({ candidate }) => candidate);
}

/** Passages of one document are parts of it, and the first source's documents are what they are. */
function mayBeTwins(left: Passage, right: Passage, first: SourceId | undefined): boolean {
  if (left.sourceId !== right.sourceId) return true;
  return left.sourceId !== first && left.documentId !== right.documentId;
}

type View = { readonly shingles: ReadonlySet<string>; readonly numbers: string };

const views = new WeakMap<Passage, View>();

function viewOf(passage: Passage): View {
  const known = views.get(passage);
  if (known !== undefined) return known;
  const words = terms(passage.text);
  const count = Math.max(1, words.length - shingleWords + 1);
  const view = {
    shingles: new Set(Array.from({ length: count }, (_, at) => words.slice(at, at + shingleWords).join(' '))),
    numbers: [...new Set(words.filter((word) => /\p{N}/u.test(word)))].sort().join(' '),
  };
  views.set(passage, view);
  return view;
}

function isNearlySame(left: View, right: View): boolean {
  if (left.numbers !== right.numbers) return false;
  const [small, large] = left.shingles.size <= right.shingles.size ? [left, right] : [right, left];
  // The smaller one cannot share more than all of it.
  if (small.shingles.size < nearly * large.shingles.size) return false;
  let shared = 0;
  for (const shingle of small.shingles) if (large.shingles.has(shingle)) shared += 1;
  return shared >= nearly * (left.shingles.size + right.shingles.size - shared);
}
