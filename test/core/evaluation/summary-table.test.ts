import { expect, test } from 'vitest';
import { kindTable } from '../../../src/core/evaluation/summary-table.ts';
import { runReport } from '../../kit/run-reports.ts';

test('kindTable() keeps a kind with a bar or a new line in its cell', () => {
  const lines = kindTable([runReport({ kind: 'a|b\nc' })]).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/^\| a\\\|b c \|/u);
});
