import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/answer.ts';
import { documentId, needId } from '../../../../src/core/ids.ts';
import type { Passage } from '../../../../src/core/passage.ts';
import { verify } from '../../../../src/core/reader/jobs/verify.ts';
import { passage, quoteOf } from '../../../kit/passages.ts';

const merrow = passage('Merrow (brig)', 'The Merrow was a brig. The captain of the Merrow was Ilse Brandt.');
const question = 'Who was the captain of the Merrow?';

function finding(text: string, quoted: string, source: Passage = merrow): Finding {
  return { need: needId('n'), text, quotes: [quoteOf(source, quoted)], support: 0.9 };
}

test('verify() supports an answer whose quote stands in its passage, holds it and speaks of the question', () => {
  expect(
    verify(question, finding('Ilse Brandt', 'The captain of the Merrow was Ilse Brandt.'), [merrow]),
  ).toMatchObject({
    supported: true,
  });
});

test.each<[string, Finding, RegExp]>([
  ['no quote', { ...finding('Ilse Brandt', 'x'), quotes: [] }, /without a quote/u],
  [
    'a quote that is not verbatim',
    finding('Ilse Brandt', 'The captain was Ilse Brandt.'),
    /do not stand in/u,
  ],
  [
    'a quote without the answer',
    finding('Anna Vey', 'The captain of the Merrow was Ilse Brandt.'),
    /do not hold/u,
  ],
  [
    'an echo of the question',
    finding('Merrow', 'The captain of the Merrow was Ilse Brandt.'),
    /repeats the question/u,
  ],
  ['an answer without words', finding('…', 'The Merrow was a brig.'), /no words/u],
])('verify() rejects %s, and says so', (_what, bad, reason) => {
  const result = verify(question, bad, [merrow]);
  expect(result.supported).toBe(false);
  expect(result.reason).toMatch(reason);
});

test('verify() rejects an answer of another kind than asked for', () => {
  const text = passage('Tolve', 'Tolve has a harbour, and Ilse Brandt in it.');
  const result = verify('How many harbours does Tolve have?', finding('Ilse Brandt', text.text, text), [
    text,
  ]);
  expect(result).toMatchObject({ supported: false, reason: expect.stringContaining('asks for a number') });
});

test('verify() takes no name for a time, and no date for a place', () => {
  const text = passage(
    'Tolve School',
    'The Tolve School was founded in the Easter term by Ilse Brandt. It opened in Quill on 3 May 1851.',
  );
  const verified = (asked: string, answer: string) => verify(asked, finding(answer, text.text, text), [text]);
  const when = 'When was the Tolve School founded?';
  expect(verified(when, 'Ilse Brandt').reason).toContain('asks for a time');
  expect(verified(when, 'Easter').reason).not.toContain('asks for a time');
  expect(verified(when, '3 May 1851').reason).not.toContain('asks for a time');
  const where = verified('Where did the Tolve School open?', '3 May 1851');
  expect(where).toMatchObject({ supported: false, reason: expect.stringContaining('is a date') });
});

test('verify() takes neither the mother for the father, nor what a thing is for what belongs to it', () => {
  const verified = (asked: string, answer: string, text: string) => {
    const source = passage('Ilse Brandt', text);
    return verify(asked, finding(answer, text, source), [source]);
  };
  const mother = 'Mother: Anna Vey.';
  expect(verified('Who was the father of Ilse Brandt?', 'Anna Vey', mother).reason).toContain('the mother');
  expect(verified('Who was the mother of Ilse Brandt?', 'Anna Vey', mother).supported).toBe(true);
  const kind = 'Ilse Brandt, surveyor.';
  expect(verified('What was the employer of Ilse Brandt?', 'surveyor', kind).reason).toContain(
    'not its employer',
  );
  expect(verified('What was the profession of Ilse Brandt?', 'surveyor', kind).reason).not.toContain(
    'not its',
  );
  const told = 'Ilse Brandt was a great surveyor, and walked.';
  expect(verified('What was the rebuttal of Ilse Brandt?', 'surveyor', told).reason).toContain(
    'not its rebuttal',
  );
});

test('verify() rejects quotes that speak of something else, and names what is missing', () => {
  const other = passage('Hesper (brig)', 'The captain of the Hesper was Anna Vey.');
  const result = verify(question, finding('Anna Vey', other.text, other), [other]);
  expect(result).toMatchObject({ supported: false, reason: expect.stringContaining('“Merrow”') });
});

test('verify() takes the words of several quotes and titles together', () => {
  const brandt = passage('Ilse Brandt', 'She was born in Quill Harbour.');
  const two: Finding = {
    ...finding('Quill Harbour', 'She was born in Quill Harbour.', brandt),
    quotes: [
      ...finding('Quill Harbour', 'She was born in Quill Harbour.', brandt).quotes,
      ...finding('', 'The captain of the Merrow was Ilse Brandt.').quotes,
    ],
  };
  expect(verify('Where was the captain of the Merrow born?', two, [brandt, merrow])).toMatchObject({
    supported: true,
  });
});

test('verify() does not ask a text to say that the place it names is a place', () => {
  const press = passage('Feather Press', 'The Feather Press is a press in Suvastrom.');
  const found = finding('Suvastrom', 'The Feather Press is a press in Suvastrom.', press);
  expect(verify('In which place is the Feather Press?', found, [press])).toMatchObject({ supported: true });
});

test('verify() rejects what is quoted truly, where the passage clearly says another answer', () => {
  const text =
    'The Merrow Society was founded by Ilse Brandt in 1850. The first treasurer of the Merrow Society was Anna Vey.';
  const page = passage('Merrow Society', text);
  const asked = 'Who founded the Merrow Society?';
  expect(verify(asked, finding('Ilse Brandt', text, page), [page]).supported).toBe(true);
  expect(verify(asked, finding('Anna Vey', text, page), [page])).toEqual({
    supported: false,
    reason: 'The quoted passages say “Ilse Brandt”, not “Anna Vey”.',
  });
});

test('verify() wants a doubtful answer to show the words of what is asked, also where a relation may be told without them', () => {
  const vey = passage('Anna Vey', 'Anna Vey (5 May 1810 – 1871) was a historian.');
  const told = { ...finding('5 May 1810', vey.text, vey), support: 0.7 };
  expect(verify('When was Anna Vey born?', told, [vey])).toMatchObject({ supported: true });
  expect(verify('When was Anna Vey born?', { ...told, support: 0.4 }, [vey])).toMatchObject({
    supported: false,
  });
});

test('verify() does not take any place for where someone died', () => {
  const vey = passage('Vey Island', 'Anna Vey had a house. Tolve is a town on the isle of Vev.');
  const place = finding('Vev', 'Tolve is a town on the isle of Vev.', vey);
  expect(verify('Where did Anna Vey die?', place, [vey])).toMatchObject({ supported: false });
});

test('verify() holds a day against its plural', () => {
  const tolve = passage('Tolve', 'Market is held in Tolve on Fridays.');
  expect(
    verify('On which day is market held in Tolve?', finding('Friday', tolve.text, tolve), [tolve]),
  ).toMatchObject({ supported: true });
});

test('verify() wants a name of several words in one place where the answer is doubtful', () => {
  const yard = passage('Brandt Yard', 'The Patient Debt was built in Tolve.');
  const needle = passage('Needle (pub)', 'The Needle was built in Quill.');
  const doubtful = {
    ...finding('Tolve', yard.text, yard),
    quotes: [...finding('Tolve', yard.text, yard).quotes, ...finding('Quill', needle.text, needle).quotes],
    support: 0.4,
  };
  expect(verify('Where was the Patient Needle built?', doubtful, [yard, needle])).toMatchObject({
    supported: false,
    reason: 'No quoted passage names “Patient Needle”.',
  });
});

test('verify() wants what is asked said in the sentence that holds a doubtful answer', () => {
  const school = passage(
    'Tolve School',
    'Tolve School was founded in 1801. Its first rector was Ilse Brandt.',
  );
  const founder = { ...finding('Ilse Brandt', 'Its first rector was Ilse Brandt.', school), support: 0.4 };
  expect(verify('Who founded Tolve School?', founder, [school])).toMatchObject({ supported: false });
});

test('verify() does not ask a text to say that a number by which one is called is one', () => {
  const doors = passage('Visits', 'Ilse Brandt decides at six. Her line is 0476 22 19 05. She is 61.');
  const asked = 'What is the phone number of Ilse Brandt?';
  const told = finding('0476 22 19 05', 'Her line is 0476 22 19 05.', doors);
  const named = finding('0476 22 19 05', 'Ilse Brandt decides at six.', doors);
  const both = { ...told, quotes: [...told.quotes, ...named.quotes] };
  expect(verify(asked, both, [doors])).toMatchObject({ supported: true });
  expect(verify(asked, finding('61', 'She is 61.', doors), [doors])).toMatchObject({ supported: false });
});

test.each<[string, string, string, string, boolean]>([
  ['a height', 'What is the height of Cape Orn?', '65 metres', 'It rises 65 metres above the water.', true],
  [
    'a distance for a height',
    'What is the height of Cape Orn?',
    '65 miles',
    'It lies 65 miles from Tolve.',
    false,
  ],
  ['a length for a height', 'What is the height of Cape Orn?', '65 metres', 'It is 65 metres long.', false],
  ['a weight for a height', 'What is the height of Cape Orn?', '65 tonnes', 'It bears 65 tonnes.', false],
  ['an area', 'What is the area of Cape Orn?', '40 hectares', 'It covers 40 hectares.', true],
])('verify() takes a unit for the word of its measure, unless another extent is told: %s', (...each) => {
  const [, asked, answer, sentence, supported] = each;
  const cape = passage('Cape Orn', `Cape Orn is a cape of Lentem. ${sentence}`);
  expect(verify(asked, finding(answer, sentence, cape), [cape]).supported).toBe(supported);
});

test('verify() takes the dearest of the rows that are quoted, whatever they call their price', () => {
  const suits = [
    passage('Bear suit', 'item: Bear suit\nhire_fee: 45'),
    passage('Fan', 'item: Fan\nhire_fee: 9'),
  ].map((suit, at) => ({ ...suit, documentId: documentId(`suits.csv/row-${at + 2}`) }));
  const asked = 'Which costume is the most expensive?';
  const quotes = suits.map((suit) => quoteOf(suit, suit.text));
  const found = { need: needId('n'), text: 'Bear suit', quotes, support: 0.97 };
  expect(verify(asked, found, suits).supported).toBe(true);
  expect(verify(asked, { ...found, text: 'Fan' }, suits).supported).toBe(false);
  expect(verify(asked, { ...found, quotes: quotes.slice(0, 1) }, suits).supported).toBe(false);
});

test('verify() asks no quote to speak of the other of two options', () => {
  const vey = passage('Anna Vey', 'Anna Vey (born 1912) is a Tolvan singer, writer and painter.');
  const found = finding('Anna Vey', vey.text, vey);
  for (const asked of [
    'Which singer is Tolvan, Ole Lund or Anna Vey?',
    'Between Ole Lund and Anna Vey, who is a singer?',
  ])
    expect(verify(asked, { ...found, support: 0.45 }, [vey]).supported).toBe(true);
  expect(verify('Which potter is Danish, Ole Lund or Anna Vey?', found, [vey]).supported).toBe(false);
});

test.each([
  ['Which tool is in bay A4, the steamer or the hedge trimmer?', 'the hedge trimmer', 0.9, true],
  ['Which tool is in bay A4, the steamer or the hedge trimmer?', 'the hedge trimmer', 0.5, true],
  ['Which tool is in bay A4, the steamer or the hedge trimmer?', 'the steamer', 0.9, false],
  ['Which tool is in bay A4?', 'the hedge trimmer', 0.9, false],
])(
  'verify() holds a choice without its article against its quote: %s %s (%d)',
  (asked, text, support, expected) => {
    const tools = passage('Tools', 'item: Hedge trimmer\nbay: A4');
    const found = { ...finding(text, tools.text, tools), support };
    expect(verify(asked, found, [tools]).supported).toBe(expected);
  },
);

test('verify() asks no quote of a no to speak of what is denied, but of what it is denied', () => {
  const tide = passage('The Long Tide', 'The Long Tide is a 1976 family drama by Anna Vey.');
  const no = { ...finding('no', tide.text, tide), support: 0.7 };
  expect(verify('Is The Long Tide an animated feature?', no, [tide]).supported).toBe(true);
  expect(verify('Is Owl Island an animated feature?', no, [tide]).supported).toBe(false);
  expect(verify('Is The Long Tide an animated feature?', { ...no, text: 'yes' }, [tide]).supported).toBe(
    false,
  );
});

test('verify() asks for no verb that says nothing by itself', () => {
  const tide = passage('The Long Tide', 'The Long Tide is the seventh album of Anna Vey, released in 1998.');
  const found = finding('Anna Vey', tide.text, tide);
  expect(verify('Who made The Long Tide?', found, [tide]).supported).toBe(true);
  expect(verify('Who buried The Long Tide?', found, [tide]).supported).toBe(false);
});

test('verify() rejects the neighbour of what is asked, where other passages of the run tell the two apart', () => {
  const tree = passage('Tolve Pippin', 'The Tolve Pippin is a pear. Seed parent: Quill Codling.');
  const other = passage('Merrow Quince', 'Its seed parent was Tolve Perry. Its pollen parent was Vev Perry.');
  const asked = 'What was the pollen parent of the Tolve Pippin?';
  const given = finding('Quill Codling', 'Seed parent: Quill Codling.', tree);
  expect(verify(asked, given, [tree, other])).toMatchObject({
    supported: false,
    reason: expect.stringMatching(/beside what is asked/u),
  });
  expect(verify(asked, given, [tree]).reason).not.toMatch(/beside what is asked/u);
  const right = finding('Quill Codling', 'Seed parent: Quill Codling.', tree);
  expect(verify('What was the seed parent of the Tolve Pippin?', right, [tree, other]).supported).toBe(true);
});
