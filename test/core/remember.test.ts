import { expect, test } from 'vitest';
import { remember } from '../../src/core/remember.ts';

function counted(most?: number) {
  const asked: string[] = [];
  const lengthOf = remember((key) => {
    asked.push(key);
    return key.length;
  }, most);
  return { asked, lengthOf };
}

test('remember() works the same text out once', () => {
  const { asked, lengthOf } = counted();
  expect([lengthOf('brig'), lengthOf('ship'), lengthOf('brig')]).toEqual([4, 4, 4]);
  expect(asked).toEqual(['brig', 'ship']);
});

test('remember() begins anew once it holds as many as it may', () => {
  const { asked, lengthOf } = counted(2);
  for (const key of ['a', 'bb', 'ccc', 'ccc', 'a']) expect(lengthOf(key)).toBe(key.length);
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
});
