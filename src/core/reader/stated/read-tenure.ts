import type { Passage } from '../../passage.ts';
import { fold } from '../../text/fold.ts';
import { holdsWords } from '../../text/holds-words.ts';
import { terms } from '../../text/tokenize.ts';
import { sliceAround } from '../jobs/evidence-quotes.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { type ReadPassage, readPassage } from '../text/read-passage.ts';
import { type AskedTenure, askedTenure } from './asked-tenure.ts';
import { isAbout, type StatedAnswer } from './read-stated.ts';
import { type Tenure, tenuresIn } from './tenures-in.ts';

type Held = Tenure & { readonly answer: StatedAnswer };

/**
 * Who was something in a year, or last, as the passages list it with the years from and to: 'Its mayor from 1652 to 1666 was Orissa Vey.' Undefined where nothing
 * lists it, where several things have the name, and where the year is of two.
 */
export function readTenure(question: ReadQuestion, passages: readonly Passage[]): StatedAnswer | undefined {
  const asked = askedTenure(question);
  if (asked === undefined) return undefined;
  // Other pages of its name list none: an almanac has who it was then.
  const listing = passages
    .map(readPassage)
    .filter((each) => isOnRole(each, asked))
    .map((each) => ({ each, held: heldIn(each, asked) }))
    .filter(({ held }) => held.length > 0);
  if (new Set(listing.map(({ each }) => each.passage.documentId)).size > 1) return undefined;
  const held = listing.flatMap((each) => each.held);
  const found = asked.when === 'last' ? lastOf(held) : inYear(held, asked.when);
  if (asked.when === 'last' && listing.some(({ each }) => goesOn(each, asked, held))) return undefined;
  const [first] = found;
  return found.every(({ answer }) => fold(answer.text) === fold(first?.answer.text ?? ''))
    ? first?.answer
    : undefined;
}

/** By its title, or by what it says: 'the mayor of Tolve', on the page of the Tolve Town Council. */
function isOnRole(read: ReadPassage, asked: AskedTenure): boolean {
  const [own, role] = [terms(asked.name).join(' '), terms(asked.role).join(' ')];
  if (isAbout(read, asked)) return true;
  return [`${role} of ${own}`, `${role} of the ${own}`, `${own} s ${role}`].some((said) =>
    read.flat.includes(` ${said} `),
  );
}

function heldIn({ passage, sentences }: ReadPassage, { role }: AskedTenure): readonly Held[] {
  return sentences.flatMap(({ start, end }) =>
    tenuresIn(passage.text.slice(start, end), role).map((tenure) => {
      const at = { start: start + tenure.start, end: start + tenure.end };
      return {
        ...tenure,
        answer: { text: tenure.text, quote: sliceAround(passage, { start, end, at }) },
      };
    }),
  );
}

/** Whether a sentence tells of the role in words that are no list, and in a year from the last term's end on: then somebody may have come after. */
function goesOn({ passage, sentences }: ReadPassage, { role }: AskedTenure, held: readonly Held[]): boolean {
  const latest = Math.max(...held.map(({ to }) => to));
  return sentences.some(({ start, end }) => {
    const text = passage.text.slice(start, end);
    const years = [...text.matchAll(/(?<!\d)\d{3,4}(?!\d)/gu)].map(([year]) => Number(year));
    return (
      holdsWords(text, role) && tenuresIn(text, role).length === 0 && years.some((year) => year >= latest)
    );
  });
}

function lastOf(held: readonly Held[]): readonly Held[] {
  const latest = Math.max(...held.map(({ to }) => to));
  return held.filter(({ to }) => to === latest);
}

/** Within a term; at the border of two, whose began then. */
function inYear(held: readonly Held[], year: number): readonly Held[] {
  const within = held.filter(({ from, to }) => from < year && year < to);
  if (within.length > 0) return within;
  const began = held.filter(({ from }) => from === year);
  return began.length > 0 ? began : held.filter(({ to }) => to === year);
}
