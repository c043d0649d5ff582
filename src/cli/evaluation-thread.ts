// Evaluates questions in a thread of its own: told once what to search, then again and again what to run.
import { parentPort, workerData } from 'node:worker_threads';
import { lexicalChecker } from '../adapters/any/lexical-checker.ts';
import { MemorySource } from '../adapters/any/memory-library/memory-source.ts';
import { reader } from '../adapters/any/reader.ts';
import type { LibraryDump } from '../core/library/library-dump.ts';
import { rememberingChecker } from '../simulation/remembering-checker.ts';
import { rememberingReasoner } from '../simulation/remembering-reasoner.ts';
import { evaluateRuns } from './evaluate-runs.ts';
import type { ThreadTask } from './evaluation-threads.ts';

// The owner hands over exactly this.
const source = new MemorySource(workerData as LibraryDump);
const engine = {
  ...{ name: 'reader-v0', reasoner: rememberingReasoner(reader) },
  checker: rememberingChecker(lexicalChecker),
};
const never = new AbortController().signal;

async function run({ questions, plan }: ThreadTask): Promise<void> {
  for await (const report of evaluateRuns(questions, { ...plan, source, engine }, never))
    parentPort?.postMessage(report);
}

parentPort?.on('message', (task: ThreadTask) => void run(task));
