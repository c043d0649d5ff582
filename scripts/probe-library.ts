// Prints, for generated libraries, what one plain search finds of each kind of question: npx tsx scripts/probe-library.ts [SEED...]
import { writeEncyclopedia } from '../src/core/world/write-encyclopedia.ts';
import { firstSearches } from './library/first-search.ts';

const seeds = process.argv.slice(2).map(Number);
for (const seed of seeds.length > 0 ? seeds : [1]) {
  const rows = await firstSearches(writeEncyclopedia({ seed, articles: 1000, questions: 1000 }));
  console.log(
    `\nSeed ${seed}, 1,000 articles: share of questions whose gold is in the first 5 of one BM25 search\n`,
  );
  console.log('| Kind | Questions | All gold | First gold | Last gold |\n| --- | --- | --- | --- | --- |');
  for (const [kind, { questions, ...shares }] of rows) {
    const cells = [shares.allGold, shares.firstGold, shares.lastGold].map((share) => share.toFixed(2));
    console.log(`| ${[kind, questions, ...cells].join(' | ')} |`);
  }
}
