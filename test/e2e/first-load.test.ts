import { expect, it } from 'vitest';
import { openProduct } from './harness/open-product.ts';

const { newPerson, address, takeTroubles } = openProduct();

it('the page opens isolated, under its Content-Security-Policy', async () => {
  const page = await newPerson();
  const response = await page.goto(address());
  await page.getByRole('main').waitFor();
  expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
  expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(true);
});

it('the page cannot reach another origin, not even by a script of its own', async () => {
  const page = await newPerson();
  await page.goto(address());
  const reached = await page.evaluate(`Promise.all([
    fetch('https://example.org/').then(() => 'reached', () => 'refused'),
    import('https://example.org/a.js').then(() => 'reached', () => 'refused'),
  ])`);
  expect(reached).toEqual(['refused', 'refused']);
  const troubles = takeTroubles();
  expect(troubles).toContainEqual(expect.stringContaining('refused: '));
  expect(troubles.filter((trouble) => trouble.startsWith('came to the door'))).toEqual([]);
});
