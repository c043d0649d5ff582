import { expect, it } from 'vitest';
import { openProduct } from './open-product.ts';

const { newPerson, takeTroubles } = openProduct();

it('the harness notes what leaves, from pages and from workers, and errors that nobody caught', async () => {
  const page = await newPerson();
  await page.goto('about:blank');
  await page.evaluate(`(async () => {
    await fetch('http://page.example/').catch(() => {});
    const code = "fetch('http://127.0.0.1:49151/').catch(() => {}).finally(() => postMessage('asked'))";
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    await new Promise((asked) => { worker.onmessage = asked; });
    setTimeout(() => { throw new Error('nobody caught this'); });
    await new Promise((later) => setTimeout(later));
  })()`);
  const troubles = takeTroubles();
  expect(troubles).toContain('asked another origin: GET http://page.example/');
  expect(troubles).toContain('came to the door: GET http://page.example/ HTTP/1.1');
  expect(troubles).toContain('came to the door: GET http://127.0.0.1:49151/ HTTP/1.1');
  expect(troubles).toContain('threw: nobody caught this');
});
