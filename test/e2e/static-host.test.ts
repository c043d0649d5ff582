import { expect, it } from 'vitest';
import { openProduct } from './harness/open-product.ts';
import { ProductPage } from './harness/product-page.ts';
import { serveStatic } from './harness/serve-static.ts';

const { newPerson, address } = openProduct({ serve: serveStatic });

it('the built page works from a plain static host under a sub-path, workers and all', async () => {
  const product = new ProductPage(await newPerson(), address());
  await product.open();
  await product.askSample('An answer in several steps');
  await product.answer.waitFor();
  await product.open('#/library');
  await product.page
    .getByText(/1,000 documents/)
    .first()
    .waitFor();
  expect(new URL(product.page.url()).pathname).toBe('/some/people/reroute/');
});
