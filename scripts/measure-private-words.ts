// How well words of private documents are told from others: npx tsx scripts/measure-private-words.ts ../shared/data/ir-scifact
// One half of a corpus plays the person's documents, the other half the public. A word of a query is truly private where it stands in the first
// half and not in the second; it is marked where the gate would mark it. Queries are the corpus's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonWords } from '../src/core/network/common-words.ts';
import { privateWords } from '../src/core/network/private-words.ts';
import { plainQuery } from '../src/core/query.ts';
import { stopWords } from '../src/core/text/stop-words.ts';
import { terms } from '../src/core/text/tokenize.ts';

type Line = {
  readonly id?: string;
  readonly _id?: string;
  readonly title?: string;
  readonly text?: string;
  readonly question?: string;
};

const common = new Set(commonWords.split(' '));

function lines(path: string): readonly Line[] {
  const text = readFileSync(path, 'utf8').trim();
  return text.split('\n').map((line): Line => JSON.parse(line));
}

function wordsOf(documents: readonly Line[]): ReadonlySet<string> {
  return new Set(documents.flatMap(({ title = '', text = '' }) => terms(`${title} ${text}`)));
}

function measure(folder: string) {
  const corpus = lines(join(folder, 'corpus.jsonl'));
  const questions = lines(join(folder, folder.includes('/ir-') ? 'queries.jsonl' : 'questions.jsonl'));
  const own = wordsOf(corpus.filter((_, index) => index % 2 === 0));
  const open = wordsOf(corpus.filter((_, index) => index % 2 === 1));
  const counts = { queries: questions.length, words: 0, trulyPrivate: 0, missed: 0, markedPublic: 0 };
  const missed = new Map<string, number>();
  for (const { question, text = '' } of questions) {
    const asked = question ?? text;
    const marked = new Set(
      privateWords(plainQuery(asked), { isOwn: (term) => own.has(term), common }).flatMap(terms),
    );
    for (const term of new Set(terms(asked).filter((each) => !stopWords.has(each)))) {
      counts.words += 1;
      const isPrivate = own.has(term) && !open.has(term);
      if (isPrivate) counts.trulyPrivate += 1;
      if (isPrivate && !marked.has(term)) {
        counts.missed += 1;
        missed.set(term, (missed.get(term) ?? 0) + 1);
      }
      if (!isPrivate && marked.has(term)) counts.markedPublic += 1;
    }
  }
  return { folder, ...counts, examples: [...missed.keys()].slice(0, 12) };
}

for (const folder of process.argv.slice(2)) console.log(JSON.stringify(measure(folder)));
