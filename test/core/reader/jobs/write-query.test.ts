import { expect, test } from 'vitest';
import { writeQuery } from '../../../../src/core/reader/jobs/write-query.ts';

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

test.each(['', '?', 'who is it', '船長は誰ですか', '\u0000'])('writeQuery() takes anything (%#)', (text) => {
  expect(() => writeQuery(text, [])).not.toThrow();
});
