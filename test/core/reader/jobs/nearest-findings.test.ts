import { expect, test } from 'vitest';
import { nearestFindings } from '../../../../src/core/reader/jobs/nearest-findings.ts';
import { finding } from '../../../kit/history.ts';
import { passage } from '../../../kit/passages.ts';

const source = passage('Crew', 'Jon Rell, Ilse Brandt, Anna Vey, Tom Olen.');
const at = (text: string, support: number) => finding(text, source, { support });
const texts = (found: ReturnType<typeof nearestFindings>) => found.map(({ text }) => text);

test('nearestFindings() gives the three best, each from a sentence of its own', () => {
  const same = { ...at('Jon Rell', 0.3), text: 'Jon' };
  const weak = [
    at('Ilse Brandt', 0.2),
    at('Jon Rell', 0.32),
    same,
    at('Anna Vey', 0.1),
    at('Tom Olen', 0.08),
  ];
  expect(texts(nearestFindings(weak))).toEqual(['Jon Rell', 'Ilse Brandt', 'Anna Vey']);
});

test('nearestFindings() gives no noise, and nothing that is not quoted', () => {
  expect(nearestFindings([at('Jon Rell', 0.01), { ...at('Anna Vey', 0.3), quotes: [] }])).toEqual([]);
});

test('nearestFindings() puts what seems to be said of something else behind, however sure it looked', () => {
  const found = nearestFindings([at('Jon Rell', 0.2)], [at('Anna Vey', 0.95)]);
  expect(texts(found)).toEqual(['Jon Rell', 'Anna Vey']);
  expect(found[1]?.support).toBeLessThan(0.2);
});
