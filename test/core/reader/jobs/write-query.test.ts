import { expect, test } from 'vitest';
import { writeQuery } from '../../../../src/core/reader/jobs/write-query.ts';
import { terms } from '../../../../src/core/text/tokenize.ts';

const question = 'Where was the captain of the brig Merrow born?';

test('writeQuery() drops question words and keeps names', () => {
  expect(writeQuery(question, [question])?.text).toBe('Merrow captain brig born');
});

test('writeQuery() gives a new wording each time, names among them, until it has no more', () => {
  const tried = [question];
  for (let query = writeQuery(question, tried); query !== undefined; query = writeQuery(question, tried)) {
    expect(tried).not.toContain(query.text);
    tried.push(query.text);
    expect(tried.length).toBeLessThan(30);
  }
  expect(tried).toContain('Merrow');
  expect(tried.some((text) => text.includes('commander') || text.includes('skipper'))).toBe(true);
});

test('writeQuery() does not offer the same words in another order or case', () => {
  expect(writeQuery('Merrow captain?', ['captain MERROW', 'merrow'])?.text).not.toMatch(
    /^(?:Merrow captain|Merrow)$/u,
  );
});

/** All wordings, one after another. */
function wordingsOf(asked: string): readonly string[] {
  const tried: string[] = [];
  for (let query = writeQuery(asked, tried); query !== undefined; query = writeQuery(asked, tried))
    tried.push(query.text);
  return tried;
}

test.for([
  ['Which river basins were chosen to dredge in Tolve?', 'basins', 'basin'],
  ['Who is the treasurer of the society?', 'treasurer', 'treasurers'],
  ['What is the address of the council?', 'address', 'addresses'],
  ['What was the salary of the keeper?', 'salary', 'salaries'],
  ['What was the cause of the fire?', 'cause', 'causes'],
] as const)(
  'writeQuery() asks %j with what is asked for in its other number, and changes no other word',
  ([asked, from, to]) => {
    const own = new Set(terms(asked));
    const wordings = wordingsOf(asked).filter((text) => terms(text).includes(to));
    expect(wordings).toHaveLength(1);
    const changed = terms(wordings[0] ?? '').filter((term) => !own.has(term));
    expect(changed).toEqual([to]);
    expect(terms(wordings[0] ?? '')).not.toContain(from);
  },
);

test.for([
  'Where did the society organise summer festivals for Nolan Bates?',
  'What did the society organise?',
  'When did the Merrow sail?',
])('writeQuery() changes the number of no verb and of no name: %j', (asked) => {
  expect(wordingsOf(asked).join(' ')).not.toMatch(/organises|societies|summers|sails|Bate(?!s)/u);
});

test.each(['', '?', 'who is it', '船長は誰ですか', '\u0000'])('writeQuery() takes anything (%#)', (text) => {
  expect(() => writeQuery(text, [])).not.toThrow();
});
