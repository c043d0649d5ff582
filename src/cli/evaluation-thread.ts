// Evaluates questions in a thread of its own: told once what to search, then again and again what to run.
import { parentPort, workerData } from 'node:worker_threads';
import { lexicalChecker } from '../adapters/any/lexical-checker.ts';
import { MemorySource } from '../adapters/any/memory-library/memory-source.ts';
import { reader } from '../adapters/any/reader.ts';
import type { LibraryDump } from '../core/library/library-dump.ts';
import type { Network } from '../core/policy/learned/network.ts';
import { rememberingChecker } from '../simulation/remembering-checker.ts';
import { rememberingReasoner } from '../simulation/remembering-reasoner.ts';
import { SharedStates } from '../simulation/shared-states.ts';
import { evaluateRuns } from './evaluate-runs.ts';
import type { ThreadTask } from './evaluation-threads.ts';

// The owner hands over exactly this.
const source = new MemorySource(workerData as LibraryDump);
const engine = {
  ...{ name: 'reader-v0', reasoner: rememberingReasoner(reader) },
  checker: rememberingChecker(lexicalChecker),
};
const states = new SharedStates();
const never = new AbortController().signal;

const networks = new Map<string, Network>();

/** The same object for the same weights, which come anew with each task: what was decided by them stays known. */
function sameNetwork(network: Network): Network {
  const key = JSON.stringify(network);
  const known = networks.get(key) ?? network;
  networks.clear();
  networks.set(key, known);
  return known;
}

async function run({ questions, plan: asked }: ThreadTask): Promise<void> {
  const plan = asked.network === undefined ? asked : { ...asked, network: sameNetwork(asked.network) };
  for await (const report of evaluateRuns(questions, { ...plan, source, engine, states }, never))
    parentPort?.postMessage(report);
}

parentPort?.on('message', (task: ThreadTask) => void run(task));
