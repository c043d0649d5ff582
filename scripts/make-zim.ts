// Writes a fictional encyclopedia as a ZIM file, for Kiwix.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fewestArticles } from '../src/core/world/build/quotas.ts';
import { writeEncyclopedia } from '../src/core/world/write-encyclopedia.ts';
import { packZim } from './zim/pack-zim.ts';
import { writePages } from './zim/write-pages.ts';

const help = `Usage: npm run make-zim -- --out FILE.zim [--seed S] [--articles N]

  --out FILE.zim   where to; it must not be there yet
  --seed S         the same seed gives the same articles as npm run make-library (default 1)
  --articles N     at least ${fewestArticles} (default 1000)

Serve it with: kiwix-serve --port 8080 FILE.zim
Then name it in reroute.config.json: {"sources": [{"kind": "kiwix", "url": "http://localhost:8080/"}]}`;

function run(): string | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { out: text, seed: text, articles: text, help: { type: 'boolean' } },
  });
  if (values.help === true || values.out === undefined) {
    console.log(help);
    return values.help === true ? undefined : '--out is missing';
  }
  const [seed, articles] = [Number(values.seed ?? 1), Number(values.articles ?? 1000)];
  if (!Number.isInteger(seed) || !Number.isInteger(articles) || articles < fewestArticles) {
    return `--seed and --articles are whole numbers, and there are at least ${fewestArticles} articles`;
  }
  const folder = mkdtempSync(join(tmpdir(), 'reroute-zim-'));
  try {
    const written = writeEncyclopedia({ seed, articles, questions: 0 }).articles;
    writePages(join(folder, 'pages'), written);
    const problem = packZim(join(folder, 'pages'), values.out, 'made-up');
    if (problem === undefined) console.error(`Wrote ${written.length} articles to ${values.out}.`);
    return problem;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const problem = run();
if (problem !== undefined) {
  console.error(`Cannot make a ZIM file: ${problem}`);
  process.exitCode = 1;
}
