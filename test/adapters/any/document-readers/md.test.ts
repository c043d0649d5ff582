import { expect, test } from 'vitest';
import { fileOf, readAll, readOne } from '../../../kit/document-files.ts';

test('readMd() gives what people read, without the signs', async () => {
  const { text } = await readOne(
    'n.md',
    'The **brig** [left](http://x.test) `Ardvale` &amp; ![a map](m.png)came back.\n\n- one\n- two\n  - three\n\n1. first\n2. second\n',
  );
  expect(text).toBe('The brig left Ardvale & came back.\n\n- one\n- two\n  - three\n\n1. first\n2. second');
});

test('readMd() keeps code as it is written and rows of tables as lines', async () => {
  const { text } = await readOne(
    'n.md',
    '```js\nif (a < b) {\n\n  c();\n}\n```\n\n| a | b |\n|---|---|\n| 1 |   |\n| 2 | x |\n',
  );
  expect(text).toBe('if (a < b) {\n\n  c();\n}\n\na | b\n1 | \n2 | x');
});

test('readMd() makes a section of each heading, at its place in the text', async () => {
  const { headings } = await readOne('n.md', '# Voyages\n\nNorth.\n\nCrew *of* nine\n---\n\nIlse.\n');
  expect(headings).toEqual([
    ['Voyages', 'Voyages\n\nNorth.\n\nCrew of nine\n\nIlse.'],
    ['Crew of nine', 'Crew of nine\n\nIlse.'],
  ]);
});

test.each([
  ['front matter', '---\ntitle: "The Kestrel"\n---\n# Other\n', 'The Kestrel'],
  ['the first heading of the first level', '## Preface\n\n# The Kestrel\n', 'The Kestrel'],
  ['any heading', 'Words.\n\n## The Kestrel\n', 'The Kestrel'],
  ['the file name', 'Words only.', 'old ship'],
])('readMd() takes the title from %s', async (_from, source, title) => {
  expect((await readOne('notes/old ship.md', source)).title).toBe(title);
});

test.each([
  ['a list in brackets', 'aliases: [Old Kes, "The Brig"]'],
  ['a list of lines', 'aliases:\n  - Old Kes\n  - The Brig\ntags: x'],
])('readMd() takes aliases from %s', async (_form, lines) => {
  expect((await readOne('n.md', `---\n${lines}\n---\nWords.`)).aliases).toEqual(['Old Kes', 'The Brig']);
});

test('readMd() takes a rule at the start for no front matter', async () => {
  expect((await readOne('n.md', '---\n\nWords.')).text).toBe('Words.');
});

test('readMd() reads links between notes as their words', async () => {
  expect((await readOne('n.md', 'See [[Ilse Brandt|the captain]] and [[Ardvale]].')).text).toBe(
    'See the captain and Ardvale.',
  );
});

test('readMd() takes script in a note for nothing and other markup for its text', async () => {
  const { text } = await readOne(
    'n.md',
    'A <b>brig</b>.<script>alert(1)</script>\n\n<div onclick="x()">Two</div>\n',
  );
  expect(text).toBe('A brig.\n\nTwo');
});

test('readMd() reads a source that is nested too deep as it stands', async () => {
  expect((await readOne('n.md', `${'>'.repeat(20_000)} A <b> & c`)).text).toMatch(/> A <b> & c$/u);
});

test('readMd() reads a long note in parts that make the whole', async () => {
  const chapters = Array.from(
    { length: 1500 },
    (_each, index) => `## Chapter ${index}\n\n${'The brig sailed. '.repeat(60)}\n\n`,
  );
  const { documents } = await readAll(fileOf('long.md', `# Log\n\n${chapters.join('')}`));
  expect(documents.length).toBeGreaterThan(2);
  expect(documents.every(({ text }) => text.length <= 500_000)).toBe(true);
  expect(documents[1]).toMatchObject({ key: 'long.md/part-2', title: 'Log (part 2)' });
  const numbers = documents.flatMap(({ text }) =>
    [...text.matchAll(/^Chapter (\d+)$/gmu)].map((match) => Number(match[1])),
  );
  expect(numbers).toEqual(chapters.map((_each, index) => index));
  // What stands before the first heading of a part is still under the last one of the part before.
  expect(documents[1]?.sections[0]?.start).toBe(0);
});
