import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLibrary } from '../../src/cli/load-library.ts';
import { loadQuestions } from '../../src/cli/load-questions.ts';
import { Progress } from '../../src/cli/progress.ts';
import { plainQuery } from '../../src/core/query.ts';
import type { ReadingExample } from './examples.ts';

const folder = fileURLToPath(new URL('../../test/own-documents/', import.meta.url));
const pageSize = 20;
/** Nothing is fitted on these: they tell what unseen documents get. */
const keptAside = new Set(
  ['theatre', 'island', 'workshop', 'family', 'house', 'railway', 'garden', 'club'].map(
    (name) => `${name}.jsonl`,
  ),
);

/** Questions on the folders of documents as people have them, each with what the first search brings. */
export async function ownDocuments(signal: AbortSignal): Promise<readonly ReadingExample[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl') && !keptAside.has(name));
  const examples: ReadingExample[] = [];
  for (const file of names.toSorted()) {
    const set = file.replace(/\.jsonl$/u, '');
    const { library } = await loadLibrary(join(folder, set), { progress: new Progress(), signal });
    for (const { id, question, answers } of await loadQuestions(join(folder, file))) {
      const reply = await library.search({ query: plainQuery(question), page: 0, pageSize }, signal);
      const hits = reply.kind === 'found' ? reply.hits : [];
      const passages = hits.map(({ passage }) => passage);
      examples.push({ id, set: `own documents: ${set}`, question, passages, answers, gold: new Set() });
    }
    library.close();
  }
  return examples;
}
