import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/answer.ts';
import { needId } from '../../../../src/core/ids.ts';
import type { AnswerKind, Combination, Plan } from '../../../../src/core/need.ts';
import { compose } from '../../../../src/core/reader/jobs/compose.ts';

const ids = [needId('a'), needId('b')];
const finding = (index: number, text: string): Finding => ({
  need: ids[index] ?? needId('a'),
  text,
  quotes: [],
  support: 1,
});

function answer(combination: Combination, texts: readonly string[], expects: AnswerKind = 'unknown') {
  const plan: Plan = { needs: ids.map((id) => ({ id, question: '', dependsOn: [], expects })), combination };
  return compose(
    plan,
    texts.map((text, index) => finding(index, text)),
  )?.text;
}

const compare = (pick: 'smallest' | 'greatest'): Combination => ({
  kind: 'compare',
  options: ['Merrow', 'Hesper'],
  of: ids,
  pick,
});
const same: Combination = { kind: 'same', of: ids };

test('compose() gives the answer of the last need', () => {
  expect(answer({ kind: 'last' }, ['Ilse Brandt', 'Tolve'])).toBe('Tolve');
});

test('compose() picks the option with the smallest or greatest date or number', () => {
  expect(answer(compare('smallest'), ['5 May 1810', '1812'])).toBe('Merrow');
  expect(answer(compare('greatest'), ['5 May 1810', '1812'])).toBe('Hesper');
  expect(answer(compare('greatest'), ['430 tons', '1,200 tons'])).toBe('Hesper');
});

test('compose() says whether answers are the same', () => {
  expect(answer(same, ['American', 'the United States'])).toBe('yes');
  expect(answer(same, ['Tolve', 'Quill Harbour'])).toBe('no');
});

test('compose() says whether the answer is who or what the question names', () => {
  const is: Combination = { kind: 'is', of: [needId('a')], value: 'Ilse Brandt' };
  expect(answer(is, ['Ilse Brandt'])).toBe('yes');
  expect(answer(is, ['Anna Vey'])).toBe('no');
  expect(answer(is, [])).toBeUndefined();
});

test('compose() wants a yes of both where each is a yes or no', () => {
  expect(answer(same, ['yes', 'yes'], 'yes-no')).toBe('yes');
  expect(answer(same, ['no', 'no'], 'yes-no')).toBe('no');
});

test('compose() gives nothing where values cannot be compared or one is missing', () => {
  expect(answer(compare('smallest'), ['1810', '5 May 1810'])).toBeUndefined();
  expect(answer(compare('smallest'), ['long ago', '1812'])).toBeUndefined();
  expect(answer(compare('smallest'), ['1810'])).toBeUndefined();
  expect(answer(same, ['Tolve'])).toBeUndefined();
  expect(answer({ kind: 'last' }, [])).toBeUndefined();
});

test('compose() takes what two answers have in common, and nothing where they share no word', () => {
  const common: Combination = { kind: 'common', of: ids };
  expect(answer(common, ['American novelist', 'an American poet'])).toBe('American');
  expect(answer(common, ['gold', 'gold'])).toBe('gold');
  expect(answer(common, ['potter', 'singer'])).toBeUndefined();
  expect(answer(common, ['potter'])).toBeUndefined();
});
