import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/core/evaluation/figures.ts';
import { svgText } from '../../../src/core/plot/svg-text.ts';
import { givenUp, runReport, wrongRun } from '../../kit/run-reports.ts';

const runs = (['naive', 'rules'] as const).flatMap((policy) => [
  runReport({ policy, id: 'a', steps: 1, searches: 1 }),
  wrongRun({
    policy,
    id: 'b',
    steps: 3,
    searches: 4,
    failures: ['off-topic'],
    injected: [{ kind: 'irrelevant', step: 2 }],
  }),
  givenUp({ policy, id: 'c', answerable: false, right: true }),
  wrongRun({ policy, id: 'd', answerable: false, support: 0.4 }),
]);

test('figuresOf() draws every plot of runs that have something for it, with its numbers as a table', () => {
  for (const { title, draw, table } of figuresOf(runs)) {
    const drawn = svgText(draw?.(480) ?? expect.unreachable(`${title} is not drawn`));
    expect(drawn, title).toMatch(/^<svg viewBox="0 0 480 \d/u);
    expect(drawn, title).not.toMatch(/NaN|Infinity|undefined/u);
    expect(table.rows.length, title).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.head.length);
  }
});

test('figuresOf() says why it does not draw a plot that the runs have nothing for', () => {
  const missing = figuresOf([runReport()]).filter(({ draw }) => draw === undefined);
  expect(missing.map(({ id }) => id)).toEqual(['steps', 'injected', 'noticed', 'give-up', 'confusion']);
  expect(missing.every(({ missing: why }) => why.endsWith('.'))).toBe(true);
});

test('figuresOf() of no runs draws nothing, and does not fail', () => {
  expect(figuresOf([]).every(({ draw }) => draw === undefined)).toBe(true);
});
