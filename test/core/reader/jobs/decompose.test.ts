import { expect, test } from 'vitest';
import { decompose } from '../../../../src/core/reader/jobs/decompose.ts';

test('decompose() keeps a question of one hop or of several as one need', () => {
  for (const question of [
    'When was Ilse Brandt born?',
    'Which captain hosted a supper at Tolve after the flood?',
  ]) {
    const { needs, combination } = decompose(question);
    expect(needs.map((need) => need.question)).toEqual([question]);
    expect(combination).toEqual({ kind: 'last' });
  }
});

test('decompose() asks of her brother by her name, and compares him by his own', () => {
  const { needs, combination } = decompose('Who was older, Anna Vey or her brother Jon?');
  expect(needs.map(({ question }) => question)).toEqual([
    'When was Anna Vey born?',
    'When was Anna Vey’s brother Jon born?',
  ]);
  expect(combination).toMatchObject({ kind: 'compare', options: ['Anna Vey', 'her brother Jon'] });
});

test('decompose() asks of its school by the owner of the mill that it is set beside', () => {
  const { needs } = decompose('Which is older, the island’s mill or its school?');
  expect(needs.map(({ question }) => question)).toEqual([
    'When was the island’s mill founded or built?',
    'When was the island’s school founded or built?',
  ]);
});

test('decompose() takes a line of work for one thing', () => {
  const { needs } = decompose('What was the line of work of the teacher of Anna Vey’s mother?');
  expect(needs.at(-1)?.question).toBe('What was the occupation of #1?');
});

test('decompose() makes a chain of what is asked of a thing that is told and not named', () => {
  const { needs, combination } = decompose('Where was the captain of the brig Merrow born?');
  expect(needs.map((need) => need.question)).toEqual([
    'Who is the captain of the brig Merrow?',
    'Where was #1 born?',
  ]);
  expect(combination).toEqual({ kind: 'last' });
});

test('decompose() asks who was what, where the question is whether one was', () => {
  const { needs, combination } = decompose('Was Anna Vey the captain of the brig Merrow?');
  expect(needs.map((need) => need.question)).toEqual(['Who was the captain of the brig Merrow?']);
  expect(combination).toEqual({ kind: 'is', of: [needs[0]?.id], value: 'Anna Vey' });
});

test.each([
  ['Was Anna Vey the first woman to sail to Tolve?', 'Who was the first woman to sail to Tolve?', 'Anna Vey'],
  ['Was Anna Vey the mayor of Tolve in 1874?', 'Who was the mayor of Tolve in 1874?', 'Anna Vey'],
  ['Is the Quill the longest river of Sarn?', 'What is the longest river of Sarn?', 'Quill'],
  ['Was the Merrow the first ship to reach Tolve?', 'What was the first ship to reach Tolve?', 'Merrow'],
])('decompose() holds “%s” against who or what was', (question, asked, value) => {
  const { needs, combination } = decompose(question);
  expect(needs.map((need) => need.question)).toEqual([asked]);
  expect(combination).toMatchObject({ kind: 'is', value });
});

test.each([
  'Was Anna Vey a captain of the brig Merrow?',
  'Was Anna Vey born in Tolve?',
  'Was Anna Vey the sister of Ilse Brandt and of Jon Rell?',
  'Was a fisherman the first man to sail to Tolve?',
  'Was the old mayor the first woman to sail to Tolve?',
  'Was Anna Vey’s father the first man to sail to Tolve?',
  'Were the Merrow and the Hesper the first ships to reach Tolve?',
])('decompose() does not take “%s” for the question who was', (question) => {
  expect(decompose(question).combination.kind).not.toBe('is');
});

test('decompose() asks for what stands to a name in a way that says so, and not for what the name is', () => {
  const asked = (question: string) => decompose(question).needs.map((need) => need.question);
  expect(asked('What is the river of the twin town of Tolve?')).toEqual([
    'What is the twin town of Tolve?',
    'What is the river of #1?',
  ]);
  expect(asked('When was Anna Vey’s best-known student born?')).toEqual([
    "Who is Anna Vey's best-known student?",
    'When was #1 born?',
  ]);
  expect(asked('Who is the mayor of the old town of Tolve?')).toHaveLength(1);
  expect(asked('What was the year of the first chart of Tolve?')).toHaveLength(1);
  expect(asked('Who was the founder of the county of the birthplace of Anna Vey?')).toEqual([
    'Where was Anna Vey born?',
    'What is the county of #1?',
    'Who was the founder of #1?',
  ]);
});

test('decompose() compares when anything was first done', () => {
  const { needs } = decompose('Which place was first mentioned later, Tolve or Sarn?');
  expect(needs.map((need) => need.question)).toEqual([
    'When was Tolve first mentioned?',
    'When was Sarn first mentioned?',
  ]);
});

test.each([
  'Who was the mayor of Tolve in 1874?',
  'Who was the director of the Sarn Institute during the war?',
])('decompose() does not take “%s” apart: when is a part of who', (question) => {
  expect(decompose(question).needs).toHaveLength(1);
});

test('decompose() makes a need for each option of a comparison', () => {
  const { needs, combination } = decompose('Which film came out first, The Long Tide or Owl Island?');
  expect(needs.map(({ question, expects }) => [question, expects])).toEqual([
    ['When was The Long Tide released?', 'date'],
    ['When was Owl Island released?', 'date'],
  ]);
  expect(combination).toEqual({
    kind: 'compare',
    options: ['The Long Tide', 'Owl Island'],
    of: needs.map(({ id }) => id),
    pick: 'smallest',
  });
});

test('decompose() asks first who is meant, where things are compared by what is told of them', () => {
  const { needs, combination } = decompose(
    'Which had the captain who was born earlier, the Vey and Brandt or the brig Merrow?',
  );
  expect(needs.map(({ question, dependsOn }) => [question, dependsOn])).toEqual([
    ['Who is the captain of the Vey and Brandt?', []],
    ['Who is the captain of the brig Merrow?', []],
    ['When was #1 born?', ['option-1-part-1']],
    ['When was #1 born?', ['option-2-part-1']],
  ]);
  expect(combination).toMatchObject({ kind: 'compare', of: ['option-1', 'option-2'], pick: 'smallest' });
});

test('decompose() asks the same of both things of a yes-no question', () => {
  const { needs, combination } = decompose('Are Tolve and Quill Harbour both ports?');
  expect(needs.map(({ question, expects }) => [question, expects])).toEqual([
    ['Is Tolve a port?', 'yes-no'],
    ['Is Quill Harbour a port?', 'yes-no'],
  ]);
  expect(combination).toEqual({ kind: 'same', of: needs.map(({ id }) => id) });
});

test('decompose() sees a choice that no date or number decides', () => {
  expect(decompose('Which singer is Tolvan, Ilse Brandt or Anna Vey?').needs[0]?.expects).toBe('choice');
});

test('decompose() does not read a comparison into what was told before the question', () => {
  const question = 'My uncle could not say which is longer, tea or soup. When was Ilse Brandt born?';
  expect(decompose(question).needs.map((need) => need.question)).toEqual([question]);
});

test.each(['', '?', ' or ', 'a or b', 'Are both?', '比較してください', '\u0000', 'Which or?'.repeat(200)])(
  'decompose() makes at least one need of anything (%#)',
  (question) => {
    expect(decompose(question).needs.length).toBeGreaterThan(0);
  },
);

test.each([
  [
    'What does the husband of Ruth Vey do?',
    ['Who is the husband of Ruth Vey?', 'What is the profession of #1?'],
  ],
  ['What does the Tolve Society do?', ['What does the Tolve Society do?']],
])('%s', (question, parts) => {
  expect(decompose(question).needs.map((need) => need.question)).toEqual(parts);
});
