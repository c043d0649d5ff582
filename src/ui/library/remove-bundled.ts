import type { Library } from '../../ports/library.ts';

export type BundledRemoval = {
  readonly library: Pick<Library, 'documents' | 'removeDocument'>;
  /** Of the bundled library's file. */
  readonly path: string;
  /** How many documents are gone. */
  readonly progress: (removed: number) => void;
};

const batch = 100;

/** Removes the documents of the bundled library and no others; gives how many. What is removed when it is stopped stays removed. */
export async function removeBundled(
  { library, path, progress }: BundledRemoval,
  signal: AbortSignal,
): Promise<number> {
  let removed = 0;
  for (let kept = 0; ; ) {
    // The filter looks into titles too: what is not of the file is passed over.
    const { documents } = await library.documents({ filter: path, offset: kept, limit: batch });
    if (documents.length === 0) return removed;
    for (const document of documents) {
      if (signal.aborted) return removed;
      if (document.path === path) {
        await library.removeDocument(document.id);
        progress(++removed);
      } else kept += 1;
    }
  }
}
