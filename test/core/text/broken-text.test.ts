import { expect, test } from 'vitest';
import { garble, truncate } from '../../../src/core/faults/spoil-text.ts';
import { betterText, isBroken, isCutOff, isDamaged } from '../../../src/core/text/broken-text.ts';
import { Random } from '../../../src/core/world/random.ts';
import { passage } from '../../kit/passages.ts';

const brig =
  'The Merrow was a brig of Tolve, built in 1851 at the yard of Hesper Dock. The captain of the brig was Ilse Brandt, who sailed her to the Outer Islands and back in forty days.';

function garbled(text: string, seed: number): string {
  const random = new Random(seed);
  return garble(text, () => random.next());
}

test('isDamaged sees words that no language writes, however they fell', () => {
  const seen = Array.from({ length: 200 }, (_, seed) => isDamaged(garbled(brig, seed))).filter(Boolean);
  expect(seen.length).toBeGreaterThan(180);
});

test.each([
  brig,
  'The mRNA of hsp70 was measured by qPCR in 12 hrs; p53, cdk4 and the tRNA were not.',
  'Vlk strčil prst do krku a čekal, až přijde čtvrt hodiny před smrtí další host.',
  'Wpłynąłem na suchego przestwór oceanu, wóz nurza się w zieloność i jak łódka brodzi.',
  'Mae’r cwm yn llawn o ŵyn, a’r plwyf yn hir; bwrdd a chŵn sydd yn y tŷ gwyn wrth y bryn.',
  'Στην αρχή ήταν ο λόγος. Вначале было слово. 初めに言があった。',
  'Shh! Pst! Brrr, hmm.',
  'Mix 2 tbsp flour with 1 tsp salt and 200 ml of milk. Bake for two hours.',
  'Install npm and run tsc; the css and html files are in src, and tmp can be deleted.',
  'He ran 30 mph for six hrs and the engine was at 3000 rpm all day.',
  'Set the dns and the vpn, then test with ssh or http from any host.',
  'Vgl. die Karte, bzw. das Buch; ggf. nehmen wir das Boot usw.',
  'Read https://www.npmjs.com/package/clsx and https://github.com/ljharb/qs first.',
  '',
])('isDamaged leaves %j alone', (text) => {
  expect(isDamaged(text)).toBe(false);
});

test('isDamaged sees what could not be decoded', () => {
  expect(isDamaged('Z�rich und K�ln')).toBe(true);
  expect(isDamaged('one � alone')).toBe(false);
});

test('isCutOff tells a beginning from a whole text, a heading and a long passage', () => {
  expect(isCutOff(truncate(brig))).toBe(true);
  expect(isCutOff('The Merrow was a brig of Tolve.')).toBe(false);
  expect(isCutOff('Built at Hesper Dock')).toBe(false);
  expect(isCutOff('year: 2020\nprice per kilo: 150\nsold (kg): 2870')).toBe(false);
  expect(isCutOff(brig.slice(0, 150))).toBe(false);
});

test('betterText is the later one, unless it is damaged or a part of the earlier', () => {
  const damaged = garbled(brig, 3);
  expect(betterText(damaged, brig)).toBe(brig);
  expect(betterText(brig, damaged)).toBe(brig);
  expect(betterText(brig, truncate(brig))).toBe(brig);
  expect(betterText(truncate(brig), brig)).toBe(brig);
  expect(betterText('It was built in 1851.', 'It was built in 1852.')).toBe('It was built in 1852.');
});

test('a heading that stands by itself is not cut off, other words of its length are', () => {
  const heading = 'Handbook of the harbour office in Tolve';
  expect(isBroken(passage(heading, heading))).toBe(false);
  expect(isBroken(passage('Log', heading))).toBe(true);
});
