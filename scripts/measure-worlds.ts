// npm run measure-worlds [-- FAMILY]: how long worlds of growing size take to stream, and how much memory that holds at most.
import { articleLine } from '../src/core/world/encyclopedia-jsonl.ts';
import { layoutOf, mostPages } from '../src/core/world/families/build/layout.ts';
import { streamPages } from '../src/core/world/families/stream-pages.ts';
import { trainingFamilies } from '../src/core/world/families/training-families.ts';

const sizes = [100, 10_000, 100_000, mostPages];
const between = 2000;
const wanted = process.argv[2] ?? 'genealogies';
const family = trainingFamilies.find(({ name }) => name === wanted);

if (family === undefined) {
  const names = trainingFamilies.map(({ name }) => name).join(', ');
  console.error(`Cannot measure family "${wanted}": there are ${names}.`);
  process.exitCode = 2;
} else {
  console.log(
    '| articles | MB of text | seconds | articles/s | peak memory (MB) |\n| --- | --- | --- | --- | --- |',
  );
  for (const articles of sizes) {
    const startedAt = performance.now();
    let [count, length, peak] = [0, 0, 0];
    for (const page of streamPages({ family, seed: 1, layout: layoutOf(articles) })) {
      length += articleLine(page).length;
      if (count++ % between === 0) peak = Math.max(peak, process.memoryUsage.rss());
    }
    const seconds = (performance.now() - startedAt) / 1000;
    const cells = [count, length / 1e6, seconds, count / seconds, peak / 1e6];
    console.log(`| ${cells.map((cell) => (Number.isInteger(cell) ? cell : cell.toFixed(1))).join(' | ')} |`);
  }
}
