import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/core/text/fold.ts';
import { sentences } from '../../../src/core/text/sentences.ts';
import { stem } from '../../../src/core/text/stem.ts';
import { terms, tokenize } from '../../../src/core/text/tokenize.ts';

describe('fold()', () => {
  test('takes accents, strokes, ligatures and full-width forms away', () => {
    expect(fold('Ångström Łódź Œuvre STRASSE straße ＡＢＣ')).toBe(
      'angstrom lodz oeuvre strasse strasse abc',
    );
  });
  test('takes vowel points and the final form of sigma away', () => {
    expect(fold('كِتَابٌ كتـاب שָׁלוֹם ΟΔΟΣ οδός')).toBe('كتاب كتاب שלום οδοσ οδοσ');
  });
  test('keeps marks that a script needs', () => {
    expect(fold('हिन्दी')).toBe('हिन्दी');
  });
});

describe('tokenize()', () => {
  test('gives offsets into the original text', () => {
    const text = 'The “Œuvre”, 1912.';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['The', 'Œuvre', '1912']);
  });
  test('takes each character of an unspaced script as a word, beside words of other scripts', () => {
    expect(terms('東京Tower 2020年 서울은')).toEqual(['東', '京', 'tower', '2020', '年', '서', '울', '은']);
  });
  test('reads plain words alike, whatever other letters stand beside them', () => {
    const plain = "O'Neill's 2nd north-west brig, No. 7_b: “MERROW”".replace(/[“”]/gu, '"');
    const words = terms(plain);
    expect(words).toEqual(['o', 'neill', 's', '2nd', 'north', 'west', 'brig', 'no', '7', 'b', 'merrow']);
    expect(terms(`${plain} é`)).toEqual([...words, 'e']);
    expect(terms(`${plain} 東`)).toEqual([...words, '東']);
    expect(tokenize(`${plain} é 東`).slice(0, -2)).toEqual(tokenize(plain));
  });
  test('finds nothing in punctuation, emoji and control characters', () => {
    expect(terms('\u0000 … 🙂 —')).toEqual([]);
  });
});

describe('stem()', () => {
  test.each([
    ['directed', 'director'],
    ['captains', 'captain'],
    ['founded', 'founder'],
    ['births', 'born'],
    ['publishing', 'published'],
    ['constructor', 'constructed'],
  ])('makes %s and %s equal', (left, right) => {
    expect(stem(left)).toBe(stem(right));
  });
  test('takes the longest ending that leaves a word', () => {
    const words = 'organisations organisation kindness cities happily hopefully lovingly tallest agreed bees';
    expect(words.split(' ').map(stem)).toEqual([
      'organis',
      'organ',
      'kindnes',
      'cit',
      'happi',
      'hopeful',
      'lov',
      'tall',
      'agre',
      'bee',
    ]);
  });
  test('leaves short words and numbers alone', () => {
    expect([stem('sea'), stem('1912s')]).toEqual(['sea', '1912s']);
  });
});

describe('sentences()', () => {
  const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));
  test('does not end at initials, titles or decimals', () => {
    expect(split('Dr. J. R. Brandt paid 3.5 crowns. He left. “Why?” she asked.')).toEqual([
      'Dr. J. R. Brandt paid 3.5 crowns.',
      'He left.',
      '“Why?” she asked.',
    ]);
  });
  test('ends before the next item of a list, whose number is part of it', () => {
    expect(split('Crew:\n- Ilse Brandt\n- two boys\n\n1. Sail north\n2. Turn back at 60.5 degrees')).toEqual([
      'Crew:',
      '- Ilse Brandt',
      '- two boys',
      '1. Sail north',
      '2. Turn back at 60.5 degrees',
    ]);
    expect(split('They sailed in 1871. Nobody came\nback - so it is said.')).toEqual([
      'They sailed in 1871.',
      'Nobody came\nback - so it is said.',
    ]);
  });
  test('ends at ideographic stops and at empty lines', () => {
    expect(split('船は沈んだ。誰も知らない。\n\nA heading\n\nText')).toEqual([
      '船は沈んだ。',
      '誰も知らない。',
      'A heading',
      'Text',
    ]);
  });
  test.each([
    'The book was written by É. Zola in 1885.',
    'Роман написал А. С. Пушкин в 1833 году.',
    'Роман написал А.С. Пушкин в 1833 году.',
    'Am 3. Oktober 1990 wurde Deutschland vereint.',
    'Er starb am 4. August im 19. Jahrhundert, zur 2. Auflage seines Buches.',
    'See No. 7 and no. 12 of the list.',
  ])('leaves %j whole', (text) => {
    expect(split(text)).toEqual([text]);
  });
  test.each([
    ['He said no. Then he left.', ['He said no.', 'Then he left.']],
    ['I am 30. Then I left in May.', ['I am 30.', 'Then I left in May.']],
    ['It has 100 Ω. The other has less.', ['It has 100 Ω.', 'The other has less.']],
    ['من هو القبطان؟ كان إلسه براندت قبطانا.', ['من هو القبطان؟', 'كان إلسه براندت قبطانا.']],
    ['جہاز ڈوب گیا۔ کپتان بچ گیا۔', ['جہاز ڈوب گیا۔', 'کپتان بچ گیا۔']],
    ['नाव तोल्वे गई। वह वहाँ रुकी।', ['नाव तोल्वे गई।', 'वह वहाँ रुकी।']],
  ])('takes %j apart', (text, parts) => {
    expect(split(text)).toEqual(parts);
  });
  test.each(['Contents '.padEnd(30_000, '.'), 'A. '.repeat(60_000)])(
    'is soon done with many stops (%#)',
    (text) => {
      const begun = performance.now();
      sentences(`${text}12`);
      expect(performance.now() - begun).toBeLessThan(1000);
    },
  );
});
