import { expect, test } from 'vitest';
import { fileOf, readAll } from '../../../kit/document-files.ts';

async function rows(content: string, path = 't.csv') {
  const { documents, problems } = await readAll(fileOf(path, content));
  return {
    problems,
    documents: documents.map(({ key, title, text, aliases }) => ({ key, title, text, aliases })),
  };
}

test('readCsv() takes title, text, id and aliases by their names, and keeps the other cells', async () => {
  const { documents } = await rows(
    'Year,Title,Text,ID,aliases\n1891,Kestrel,"A brig, with ""two"" masts.\nLost.",k1,Old Kes|The Brig\n',
  );
  expect(documents).toEqual([
    {
      key: 't.csv/k1',
      title: 'Kestrel',
      text: 'A brig, with "two" masts.\nLost.\n\nYear: 1891',
      aliases: ['Old Kes', 'The Brig'],
    },
  ]);
});

test('readCsv() takes a row for its text where no column is named as one', async () => {
  const { documents } = await rows('ship;built;port\nKestrel;1891;Ardvale\nOsprey;;Tolve\n');
  expect(documents).toEqual([
    { key: 't.csv/row-2', title: 'Kestrel', text: 'ship: Kestrel\nbuilt: 1891\nport: Ardvale', aliases: [] },
    { key: 't.csv/row-3', title: 'Osprey', text: 'ship: Osprey\nport: Tolve', aliases: [] },
  ]);
});

test('readCsv() calls a row by the name of somebody that stands in two columns', async () => {
  const { documents } = await rows('no;surname;first name;fee\n101;Vey;Anna;145\n102;Lund;;90\n');
  expect(documents.map(({ title }) => title)).toEqual(['Anna Vey', 'Lund']);
});

test('readCsv() takes shortened names for names, and one column without any', async () => {
  const { documents } = await rows('lot;species;coll.;wt g;\nS22-31;Honesty;18.08.2022;48,9;dry\n');
  expect(documents.map(({ text }) => text)).toEqual([
    'lot: S22-31\nspecies: Honesty\ncoll.: 18.08.2022\nwt g: 48,9\ndry',
  ]);
});

test('readCsv() calls a row by its first words, and by a code only where it has nothing else', async () => {
  const { documents } = await rows('item_no,item,fee\nC005,Bear suit,45\nC006,,12\n');
  expect(documents.map(({ title }) => title)).toEqual(['Bear suit', 'C006']);
});

test('readCsv() takes the first row for a record where it holds no names', async () => {
  const { documents } = await rows('1,The brig sailed.\n2,She was lost.\n');
  expect(documents.map(({ text }) => text)).toEqual(['1\nThe brig sailed.', '2\nShe was lost.']);
});

test('readCsv() reads columns that tabs divide', async () => {
  expect((await rows('title\ttext\nKestrel\tA brig, old.\n', 't.tsv')).documents[0]).toMatchObject({
    title: 'Kestrel',
    text: 'A brig, old.',
  });
});

test('readCsv() keeps both rows of one id', async () => {
  expect((await rows('id,text\na,One\na,Two\n')).documents.map(({ key }) => key)).toEqual([
    't.csv/a',
    't.csv/a (2)',
  ]);
});

test('readCsv() keeps the rows before a quotation mark that is never closed, and says where it is', async () => {
  const { documents, problems } = await rows('title,text\nKestrel,A brig.\nOsprey,"Lost\nMore,rows\n');
  expect(documents).toHaveLength(1);
  expect(problems).toEqual([expect.stringMatching(/^Row 3 .*never closed/u)]);
});

test('readCsv() reads rows that stand on the edge of two pieces', async () => {
  const lines = Array.from(
    { length: 40_000 },
    (_each, index) => `${index},"Row ${index}, the brig\nsailed on."`,
  );
  const { documents, problems } = await rows(`id,text\n${lines.join('\r\n')}`);
  expect(problems).toEqual([]);
  expect(documents.map(({ text }) => text)).toEqual(
    lines.map((_each, index) => `Row ${index}, the brig\nsailed on.`),
  );
});
