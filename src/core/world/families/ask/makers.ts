import type { Maker } from './asker.ts';
import { makeChain } from './make-chain.ts';
import { makeCounting, makeOutdated, makeTime } from './make-counts-and-times.ts';
import { makeMisspelled, makeNamesake, makeOtherName, makeUnknownName } from './make-names.ts';
import { makeComparison, makeSameOrNot, makeYesNo } from './make-pairs.ts';
import { makeBeyond, makeFalsePremise, makeNotStated } from './make-unanswerable.ts';

/** How many of a hundred questions each makes. */
const mixture: readonly (readonly [share: number, make: Maker])[] = [
  [11, makeChain(1)],
  [11, makeChain(2)],
  [8, makeChain(3)],
  [6, makeChain(4)],
  [4, makeChain(5)],
  [4, makeChain(6)],
  [8, makeMisspelled],
  [6, makeOtherName],
  [5, makeNamesake],
  [6, makeComparison],
  [4, makeSameOrNot],
  [4, makeYesNo],
  [4, makeCounting],
  [4, makeTime],
  [3, makeOutdated],
  [5, makeNotStated],
  [4, makeFalsePremise],
  [2, makeUnknownName],
  [1, makeBeyond],
];

/** All kinds of questions in turns, spread so that any row of some is a sample of all. */
export function mixedMakers(): readonly Maker[] {
  return mixture
    .flatMap(([share, make]) =>
      Array.from({ length: share }, (_, at) => ({ make, place: (at + 0.5) / share })),
    )
    .toSorted((left, right) => left.place - right.place)
    .map(({ make }) => make);
}

export function chainMakers({
  least,
  most,
}: {
  readonly least: number;
  readonly most: number;
}): readonly Maker[] {
  return Array.from({ length: most - least + 1 }, (_, index) => makeChain(least + index));
}
