import type { AnswerKind } from '../../need.ts';
import { isCountryName, isNationality } from '../lexicon/countries.ts';
import { kindOfNoun } from '../lexicon/kind-nouns.ts';
import { wordSet } from '../lexicon/lexicon-words.ts';
import type { AnswerSpan } from '../spans/span.ts';
import { describe } from '../text/describe.ts';
import type { ReadPassage } from '../text/read-passage.ts';
import type { Word } from '../text/words.ts';

export type NamedKind = 'person' | 'place' | 'organisation' | 'thing';
/** How much speaks for each kind of thing that a name could be. 0 or more; only their comparison means something. */
export type KindEvidence = Readonly<Record<NamedKind, number>>;

const honorifics = wordSet(
  'mr mrs ms miss dr sir dame lord lady king queen prince princess emperor empress captain admiral general pope saint president professor count countess duke duchess baron bishop judge rabbi',
);
const placeEnds = wordSet(
  'city town village river lake island isle county district province street road avenue mountain mountains mount hill hills bay harbour harbor port valley desert sea ocean canal coast beach park square bridge forest falls creek township region peninsula cape point fort',
);
const placeStarts = wordSet(
  'mount lake port fort cape saint new san santa los las el north south east west upper lower',
);
const organisationWords = wordSet(
  'university college school academy institute company inc ltd corporation corp records party club band society association league union museum bank church press ministry department committee council agency orchestra fc united airlines brewery studios pictures entertainment group foundation brothers guild yard hospital',
);
const personVerbs = wordSet(
  'wrote said married directed joined retired played sang composed born died studied lived served won led founded invented painted moved resigned succeeded told argued was',
);
const placePrepositions = wordSet('in at near from to around outside throughout across');

/** Evidence for what a capitalised or quoted span names, from the words in and around it, and from a passage about it. */
export function nameKinds(
  passage: ReadPassage,
  span: AnswerSpan,
  about: readonly ReadPassage[],
): KindEvidence {
  const own = ownKinds(passage, span);
  if (about.length === 0) return own;
  const votes = { ...own };
  const vote = voting(votes);
  for (const each of about) for (const kind of describe(each)?.kinds ?? []) vote(kind, 3);
  return votes;
}

export const namedKinds: readonly NamedKind[] = ['person', 'place', 'organisation', 'thing'];

export function isNamedKind(kind: AnswerKind): kind is NamedKind {
  return kind === 'person' || kind === 'place' || kind === 'organisation' || kind === 'thing';
}

const remembered = new WeakMap<AnswerSpan, KindEvidence>();

function ownKinds(passage: ReadPassage, span: AnswerSpan): KindEvidence {
  const known = remembered.get(span);
  if (known !== undefined) return known;
  const votes = { person: 0, place: 0, organisation: 0, thing: 0 };
  const vote = voting(votes);
  fromInside(passage.words.slice(span.from, span.to), vote);
  fromAround(passage, span, vote);
  if (span.shape === 'quoted') vote('thing', 1.5);
  remembered.set(span, votes);
  return votes;
}

type Vote = (kind: AnswerKind | undefined, weight: number) => void;

function voting(votes: Record<NamedKind, number>): Vote {
  return (kind, weight) => {
    if (kind !== undefined && isNamedKind(kind)) votes[kind] += weight;
  };
}

function fromInside(words: readonly Word[], vote: Vote): void {
  const [first, last] = [words[0]?.term ?? '', words.at(-1)?.term ?? ''];
  const flat = words.map((word) => word.term).join(' ');
  if (honorifics.has(first)) vote('person', 2);
  if (placeEnds.has(last) || (placeStarts.has(first) && words.length > 1)) vote('place', 1.5);
  if (words.some((word) => organisationWords.has(word.term))) vote('organisation', 2);
  if (isCountryName(flat)) vote('place', 3);
  if (isNationality(flat)) vote('thing', 2);
  if (words.some((word, at) => at < words.length - 1 && word.term.length === 1 && word.isCapital))
    vote('person', 1);
  if (words.length === 2 || words.length === 3) vote('person', 0.6);
  if (words.length === 1) vote('place', 0.2);
  if (words.some((word) => word.isNumber)) vote('thing', 0.5);
}

function fromAround({ words, passage }: ReadPassage, span: AnswerSpan, vote: Vote): void {
  const [before, after] = [words[span.from - 1], words[span.to]];
  const gap = words[span.from]?.gap;
  if (before !== undefined && (gap === 'space' || gap === 'open')) {
    if (!before.isCapital || before.isFunction) vote(kindOfNoun(before.term), 2);
    if (before.term === 'of') vote(kindOfNoun(words[span.from - 2]?.term ?? ''), 1.5);
    if (placePrepositions.has(before.term)) vote('place', 1);
    if (before.term === 'by') vote('person', 0.7);
  }
  const following = passage.text.slice(span.end, span.end + 60);
  if (/^\s*\(\s*(?:born|c\.|\d{1,2} \p{Lu}|\p{Lu}\p{Ll}+ \d)/u.test(following)) vote('person', 2);
  if (after?.gap === 'space' && personVerbs.has(after.term)) vote('person', after.term === 'was' ? 0.2 : 1);
  vote(apposition(following), 2);
}

/** The kind of 'Ilse Brandt, a young seafarer, …'. */
function apposition(following: string): AnswerKind | undefined {
  const found =
    /^\s*,\s+(?:an?|the|then|his|her|its)\s+((?:\p{L}+[\s-]+){0,4}?\p{L}+)(?=\s*[,.;]|\s+(?:of|who|in|from|at|that|and|for)\b)/u.exec(
      following,
    );
  return kindOfNoun(
    found?.[1]
      ?.toLowerCase()
      .split(/[\s-]+/u)
      .at(-1) ?? '',
  );
}
