import { expect, test } from 'vitest';
import { pageOf } from '../../../src/ui/components/page-of.ts';

test('pageOf() gives the page that was asked for', () => {
  expect(pageOf(1, 120, 50)).toEqual({ number: 1, pages: 3, first: 50, end: 100, total: 120 });
  expect(pageOf(2, 120, 50)).toMatchObject({ first: 100, end: 120 });
});

test('pageOf() gives the last page where the list has become shorter, and one empty page of nothing', () => {
  expect(pageOf(9, 51, 50)).toMatchObject({ number: 1, first: 50, end: 51 });
  expect(pageOf(-1, 51, 50)).toMatchObject({ number: 0 });
  expect(pageOf(3, 0, 50)).toEqual({ number: 0, pages: 1, first: 0, end: 0, total: 0 });
});
