import { expect, it } from 'vitest';
import { recordsIn } from '../../../src/core/text/records.ts';
import { sentences } from '../../../src/core/text/sentences.ts';

const plain = (text: string) =>
  recordsIn(text).map(({ name, fields }) => [name, ...fields.map((each) => `${each.name}=${each.value}`)]);

it('lines of a name and a value are one record', () => {
  expect(plain('Merrow\n\n- Owner: Ilse Brandt\n- Length (m): 12.5\n\nShe is old.')).toEqual([
    ['', 'Owner=Ilse Brandt', 'Length (m)=12.5'],
  ]);
});

it('a colon in a sentence makes no record, nor does one line alone', () => {
  expect(plain('She said: no.')).toEqual([]);
  expect(plain('Note: the key is with Anna.\n\nThe house was built in 1926.\nTime: unknown.')).toEqual([]);
});

it('each row of a table is a record under the names of its first row', () => {
  const text =
    'Boats of the bay\n\nBoat | Owner | Berth\nMerrow | Ilse Brandt | A1\nTern | | B2\n\nThat is all.';
  expect(plain(text)).toEqual([
    ['Merrow', 'Boat=Merrow', 'Owner=Ilse Brandt', 'Berth=A1'],
    ['Tern', 'Boat=Tern', 'Berth=B2'],
  ]);
});

it('rows of another width are left out', () => {
  expect(plain('Boat | Owner\nMerrow | Ilse Brandt | A1\nTern | Anna Vey')).toEqual([
    ['Tern', 'Boat=Tern', 'Owner=Anna Vey'],
  ]);
});

it('values and lines are exactly slices of the text', () => {
  const text = 'Log\n\nOwner:  Ilse Brandt  \nPort: Tolve\n\nBoat | Berth\n Merrow  | A1';
  for (const { fields } of recordsIn(text)) {
    for (const { value, at, line, head } of fields) {
      expect(text.slice(at.start, at.end)).toBe(value);
      expect(text.slice(line.start, line.end)).toContain(value);
      if (head !== undefined) expect(text.slice(head.start, head.end)).toBe('Boat | Berth');
    }
  }
});

it('fields and rows are sentences of their own', () => {
  const text = 'To: the board\nFrom: Ilse Brandt\n\nBoat | Owner\nMerrow | Anna Vey';
  expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'To: the board',
    'From: Ilse Brandt',
    'Boat | Owner',
    'Merrow | Anna Vey',
  ]);
});

it('several records one after the other begin with the same field again', () => {
  expect(plain('Name: Anna Vey\nPhone: 12\n\nName: Ole Lund\nPhone: 13\nNote: away in May')).toEqual([
    ['', 'Name=Anna Vey', 'Phone=12'],
    ['', 'Name=Ole Lund', 'Phone=13', 'Note=away in May'],
  ]);
});

it('who says what in an interview are no fields', () => {
  expect(
    plain('Vey: How long did you sail?\n\nLund: Ten years.\n\nVey: And then?\n\nLund: I taught.'),
  ).toEqual([]);
});
