import { expect, test } from 'vitest';
import type { Track } from '../../../src/core/trail/track.ts';
import { type RowLines, rowLines } from '../../../src/ui/trail/row-lines.ts';

const track = (change: Partial<Track>): Track => ({
  ...({ lane: 0, isRepaired: false, passing: 'none', forksHere: false, goesOn: 'none' } as const),
  ...change,
});
const start = track({});
const living = track({});
const repaired = track({ isRepaired: true });
const fork = track({ lane: 1, forksHere: true });
const deadEnd = track({ lane: 1 });

/** 'above>below' of the way, then of the branch, with a full stop where that ends. */
const shown = ({ wayAbove, wayBelow, branchAbove, branchBelow, ...row }: RowLines) =>
  [
    `${wayAbove}>${wayBelow}`,
    `${branchAbove}>${branchBelow}${row.isDeadEnd ? '.' : ''}`,
    row.bends ? 'bends' : '',
    row.turns ? 'turns' : '',
  ]
    .filter((part) => part !== '' && part !== 'none>none')
    .join(' ');

test('rowLines() draws a run without failures as one plain line', () => {
  expect(rowLines([start, living, living], false).map(shown)).toEqual([
    'none>plain',
    'plain>plain',
    'plain>none',
  ]);
});

test('rowLines() passes a dead end in the look of the way that goes on, which stays repaired to the end', () => {
  expect(rowLines([start, fork, repaired, living], false).map(shown)).toEqual([
    'none>repaired',
    'repaired>repaired none>dead. bends',
    'repaired>repaired',
    'repaired>none',
  ]);
});

test('rowLines() bends the whole line where nothing goes on yet', () => {
  expect(rowLines([start, living, fork], false).map(shown)).toEqual([
    'none>plain',
    'plain>dead turns',
    'none>dead. bends',
  ]);
});

test('rowLines() keeps the way for the second of two branches that end the run', () => {
  expect(rowLines([start, fork, fork], false).map(shown)).toEqual([
    'none>dead',
    'dead>dead none>dead. bends turns',
    'none>dead. bends',
  ]);
});

test('rowLines() draws two dead ends of one branch on one line', () => {
  const first = track({ lane: 1, forksHere: true, goesOn: 'dead' });
  expect(rowLines([start, first, deadEnd, repaired], false).map(shown)).toEqual([
    'none>repaired',
    'repaired>repaired none>dead bends',
    'repaired>repaired dead>dead.',
    'repaired>none',
  ]);
});

test('rowLines() leads to the step in flight', () => {
  expect(rowLines([start, fork], true).map(shown)).toEqual([
    'none>plain',
    'plain>plain none>dead. bends',
    'plain>none',
  ]);
});

test('rowLines() hands every line on from row to row', () => {
  const goesOn = track({ lane: 1, forksHere: true, goesOn: 'dead' });
  const tracks = [start, fork, fork, repaired, living, goesOn, deadEnd, repaired, fork];
  const rows = rowLines(tracks, false);
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (next === undefined) expect(row).toMatchObject({ wayBelow: 'none', isDeadEnd: row.lane === 1 });
    else if (row.turns) expect(next).toMatchObject({ wayAbove: 'none', bends: true });
    else expect(next.wayAbove).toBe(row.wayBelow);
    if (next?.branchAbove === 'dead') expect(row).toMatchObject({ branchBelow: 'dead', isDeadEnd: false });
  }
});
