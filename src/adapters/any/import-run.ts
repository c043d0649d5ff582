import { canonicalJson } from '../../core/canonical-json.ts';
import type { RunId } from '../../core/ids.ts';
import type { ImportRunReply } from '../../ports/run-files.ts';
import type { TrajectoryStore } from '../../ports/trajectory-store.ts';
import { readRunJsonl } from '../../wire/run-jsonl.ts';

export type ImportRunOptions = { readonly newRunId: () => RunId; readonly signal: AbortSignal };

/**
 * Puts an exported run (JSONL) into the store, whole or not at all; no stored run is ever changed by it. Rejects only with the
 * signal's reason.
 */
export async function importRun(
  store: TrajectoryStore,
  text: string,
  { newRunId, signal }: ImportRunOptions,
): Promise<ImportRunReply> {
  signal.throwIfAborted();
  const parsed = readRunJsonl(text);
  if (parsed.kind === 'invalid') return parsed;
  const { events } = parsed;
  let runId = parsed.runId;
  for (;;) {
    signal.throwIfAborted();
    const reply = await store.append(runId, 0, events);
    if (reply.kind === 'appended') return { kind: 'imported', runId, renamed: runId !== parsed.runId };
    if (reply.kind !== 'conflict') return reply;
    const stored = await store.load(runId);
    if (stored.kind === 'unavailable') return stored;
    if (stored.kind === 'loaded' && canonicalJson(stored.events) === canonicalJson(events)) {
      return { kind: 'already-there', runId };
    }
    runId = newRunId();
  }
}
