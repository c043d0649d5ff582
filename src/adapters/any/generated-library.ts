import type { Article, WorldOptions } from '../../core/world/stream-articles.ts';
import type { BundledLibrary, BundledReply } from '../../ports/bundled-library.ts';
import type { ImportFile } from '../../ports/library.ts';
import { sampleQuestions } from './generated-samples.ts';

/** The world of the page: the samples were chosen from it. */
export const bundledWorld: WorldOptions = { seed: 12, articles: 1000 };

const path = 'Encyclopedia of the Hollow Sea.jsonl';
/** Fixed, so that the same encyclopedia is the same file at every visit. */
const modifiedAt = Date.UTC(2025, 0, 1);
/** Articles written before the page gets a turn. */
const batch = 40;

/** The fictional encyclopedia, written where it is used, from its seed: nothing is downloaded but the generator, and that only when wanted. */
export function createGeneratedLibrary(): BundledLibrary {
  return {
    path,
    samples: async (signal) => {
      signal.throwIfAborted();
      return { kind: 'loaded', value: sampleQuestions };
    },
    files: async (signal): Promise<BundledReply<readonly ImportFile[]>> => {
      signal.throwIfAborted();
      const generator = await loadGenerator();
      signal.throwIfAborted();
      if (generator.kind === 'unavailable') return generator;
      const blob = await write(generator.value, signal);
      return { kind: 'loaded', value: [{ path, sizeBytes: blob.size, modifiedAt, blob }] };
    },
  };
}

type Generator = {
  readonly streamArticles: (options: WorldOptions) => Iterable<Article>;
  readonly articleLine: (article: Article) => string;
};

async function loadGenerator(): Promise<BundledReply<Generator>> {
  try {
    const [{ streamArticles }, { articleLine }] = await Promise.all([
      import('../../core/world/stream-articles.ts'),
      import('../../core/world/encyclopedia-jsonl.ts'),
    ]);
    return { kind: 'loaded', value: { streamArticles, articleLine } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      kind: 'unavailable',
      message: `Cannot write the bundled encyclopedia: its generator could not be loaded (${reason}). Reload the page and try again.`,
    };
  }
}

async function write({ streamArticles, articleLine }: Generator, signal: AbortSignal): Promise<Blob> {
  const lines: string[] = [];
  for (const article of streamArticles(bundledWorld)) {
    lines.push(articleLine(article));
    if (lines.length % batch !== 0) continue;
    await nextTurn();
    signal.throwIfAborted();
  }
  return new Blob(lines, { type: 'application/jsonl' });
}

/** Lets the page draw and react. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
