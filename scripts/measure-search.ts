// How well the library's search ranks by itself: npx tsx scripts/measure-search.ts ../shared/data/ir-scifact ../shared/data/qa-2wiki-train
// Each folder has corpus.jsonl and either queries.jsonl with qrels.tsv, or questions.jsonl with gold_ids. Queries go in as they are.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '../src/adapters/node/open-library.ts';
import { plainQuery } from '../src/core/query.ts';

type Line = {
  readonly id: string;
  readonly title?: string;
  readonly text?: string;
  readonly question?: string;
  readonly gold_ids?: readonly string[];
};
/** `gold`: how relevant each document is, above 0. */
type Asked = { readonly text: string; readonly gold: ReadonlyMap<string, number> };

const first = 10;
const { signal } = new AbortController();

function lines(path: string): readonly Line[] {
  const text = readFileSync(path, 'utf8').trim();
  return text.split('\n').map((line): Line => JSON.parse(line));
}

function askedOf(folder: string): readonly Asked[] {
  const questions = join(folder, 'questions.jsonl');
  const asked = existsSync(questions)
    ? lines(questions).map(({ question, gold_ids }) => ({
        text: question ?? '',
        gold: new Map((gold_ids ?? []).map((id) => [id, 1])),
      }))
    : judgedOf(folder);
  return asked.filter(({ gold }) => gold.size > 0);
}

function judgedOf(folder: string): readonly Asked[] {
  const judged = new Map<string, Map<string, number>>();
  const rows = readFileSync(join(folder, 'qrels.tsv'), 'utf8').trim().split('\n').slice(1);
  for (const [query = '', document = '', relevance] of rows.map((row) => row.split('\t'))) {
    const gold = judged.get(query) ?? new Map<string, number>();
    judged.set(query, gold);
    if (Number(relevance) > 0) gold.set(document, Number(relevance));
  }
  const queries = lines(join(folder, 'queries.jsonl'));
  return queries.map(({ id, text = '' }) => ({ text, gold: judged.get(id) ?? new Map() }));
}

/** Discounted cumulative gain beside the best that could be. */
function gain(ids: readonly string[], gold: Asked['gold']): number {
  const sum = (amounts: readonly number[]) =>
    amounts.slice(0, first).reduce((total, amount, at) => total + amount / Math.log2(at + 2), 0);
  return sum(ids.map((id) => gold.get(id) ?? 0)) / sum([...gold.values()].sort((one, other) => other - one));
}

async function measure(folder: string): Promise<string> {
  const library = await openLibrary(async function* () {});
  const corpus = lines(join(folder, 'corpus.jsonl')).map(({ id, title = '', text = '' }) => ({
    id,
    title,
    text,
  }));
  await library.loadCorpus(corpus, { path: 'corpus.jsonl', signal });
  const asked = askedOf(folder);
  let [gains, whole, milliseconds] = [0, 0, 0];
  for (const { text, gold } of asked) {
    const started = performance.now();
    const reply = await library.search({ query: plainQuery(text), page: 0, pageSize: first }, signal);
    milliseconds += performance.now() - started;
    const ids = reply.kind === 'found' ? reply.hits.map(({ passage }) => String(passage.id)) : [];
    gains += gain(ids, gold);
    if ([...gold.keys()].every((id) => ids.slice(0, 5).includes(id))) whole++;
  }
  library.close();
  const mean = (sum: number, digits: number) => (sum / asked.length).toFixed(digits);
  return `${folder}: ${asked.length} queries, nDCG@${first} ${mean(gains, 4)}, all gold in first 5 ${mean(whole, 3)}, ${mean(milliseconds, 1)} ms a search`;
}

for (const folder of process.argv.slice(2)) console.log(await measure(folder));
