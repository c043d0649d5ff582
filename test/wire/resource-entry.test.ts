import { expect, it } from 'vitest';
import { readResourceReport } from '../../src/wire/resource-entry.ts';

const report = {
  ...{ kind: 'resources-loaded', timeOrigin: 1 },
  entries: [{ name: 'http://localhost/a.js', initiatorType: 'script', startTime: 2, transferSize: 3 }],
};

it('readResourceReport() reads what a worker reports', () => {
  expect(readResourceReport(structuredClone(report))).toEqual(report);
});

it.each([
  undefined,
  'resources-loaded',
  { kind: 'other' },
  { ...report, entries: [{ name: 1 }] },
  { id: 7, type: 'RAW' },
])('readResourceReport() takes %j for another message', (message) => {
  expect(readResourceReport(message)).toBeUndefined();
});
