import { expect, test } from 'vitest';
import { documentId, runId } from '../../src/core/ids.ts';
import { formatRoute, parseRoute, type Route } from '../../src/ui/router/route.ts';

test('parseRoute() reads back what formatRoute() wrote', () => {
  const routes: readonly Route[] = [
    { view: 'ask' },
    { view: 'history' },
    { view: 'library' },
    { view: 'models' },
    { view: 'settings' },
    { view: 'run', id: runId('a/b?c#d') },
    {
      view: 'document',
      id: documentId('notes/ö & ü.md#2'),
      quote: 'said "100 %" & left',
      at: 12,
      hash: 'ab1',
    },
    { view: 'document', id: documentId('x'), quote: undefined, at: undefined },
  ];
  for (const route of routes) expect(parseRoute(formatRoute(route))).toEqual(route);
});

test('parseRoute() takes an empty hash for the first view', () => {
  for (const hash of ['', '#', '#/']) expect(parseRoute(hash)).toEqual({ view: 'ask' });
});

test('parseRoute() is total: what it does not know is unknown', () => {
  for (const hash of ['#/nowhere', '#/run', '#/run/a/b', '#/history/3', '#/%E0%A4%A']) {
    expect(parseRoute(hash)).toEqual({ view: 'unknown', hash });
  }
});

test('parseRoute() leaves out an offset that is no whole number', () => {
  expect(parseRoute('#/document/d?at=-4')).toMatchObject({ at: undefined });
  expect(parseRoute('#/document/d?at=1.5')).toMatchObject({ at: undefined });
});
