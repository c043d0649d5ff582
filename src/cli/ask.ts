// npm run ask: one question over a folder, with its trail.
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DenseSource } from '../adapters/any/dense/dense-source.ts';
import type { NodeLibrary } from '../adapters/node/open-library.ts';
import { defaultBudget, questionProblem } from '../agent/agent.ts';
import { planProblem } from '../core/evaluation/evaluation-plan.ts';
import type { Budget, RunEvent } from '../core/event.ts';
import { foldEvents } from '../core/evolve.ts';
import { exportRunMarkdown } from '../core/export-run-markdown.ts';
import { runId } from '../core/ids.ts';
import { policiesWith } from '../core/policy/policies-with.ts';
import type { PolicyName } from '../core/policy-name.ts';
import { effectWords } from '../core/wording.ts';
import type { Library } from '../ports/library.ts';
import { writeRunJsonl } from '../wire/run-jsonl.ts';
import { CommandError, runCommand } from './command-error.ts';
import { defaultEngine, engineOf } from './engine-of.ts';
import { headlessAgent } from './headless-agent.ts';
import { loadLibrary } from './load-library.ts';
import { networkFor, policyOf } from './policy-of.ts';
import { Progress } from './progress.ts';
import { type ServerSources, serverSources } from './server-sources.ts';
import { vectorsFor } from './vectors-for.ts';
import { wholeNumber } from './whole-number.ts';

const defaultServer = 'http://localhost:5173/';

const help = `npm run ask -- --library DIR "question" [options]

Asks a folder of documents, and prints the answer with its quotes and the trail of searches as Markdown.

  --library DIR   folder with documents, or with a corpus.jsonl; questions.jsonl in it is an answer key and left out
  --policy NAME   naive, retry, rules or learned; default rules
  --engine NAME   reader (rules with the trained reader) or reader-v0 (rules alone); default ${defaultEngine}
  --source NAMES  sources of a running server, asked after the library, in this order: wikipedia,searxng
  --server URL    that server; default ${defaultServer}
  --send-private  let words go there that stand only in the library; else they are kept out of queries
  --searches N    most searches; default ${defaultBudget.searches}
  --jsonl         print the log of the run instead, one event a line
  --help

Exit codes: 0 answered, 1 no answer found, 2 wrong usage, 130 stopped.`;

const options = {
  library: { type: 'string' },
  policy: { type: 'string', default: 'rules' },
  engine: { type: 'string', default: defaultEngine },
  source: { type: 'string', default: '' },
  server: { type: 'string', default: defaultServer },
  'send-private': { type: 'boolean', default: false },
  searches: { type: 'string' },
  jsonl: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(signal: AbortSignal): Promise<number> {
  const { values, positionals } = parse();
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values.library === undefined) throw new CommandError(`Cannot ask: --library is missing.\n\n${help}`);
  const question = positionals.join(' ');
  const problem = questionProblem(question);
  if (problem !== undefined) throw new CommandError(problem);
  const policy = policyOf(values.policy);
  const policies = policiesWith(await networkFor([policy]));
  const budget = budgetOf(values.searches, policy);
  const progress = new Progress();
  const library = await libraryIn(values.library, progress, signal);
  const wanted = await engineOf({ name: values.engine, weights: undefined, readings: undefined }, signal);
  const names = values.source.split(',').flatMap((name) => name.trim() || []);
  const beyond = await sourcesBeyond({ ...values, names, library }, signal);
  const { engine, vectors } = await vectorsFor(library.dump().passages, wanted, { progress, signal });
  const own = vectors === undefined ? library : new DenseSource(library, vectors);
  const sources = [own, ...beyond.sources];
  const agent = headlessAgent({ ...beyond, ...engine, sources, policies });
  const run = agent.ask(
    question,
    { policy, engine: engine.name, sources: sources.map(({ id }) => id), budget, seed: 1, mayAsk: false },
    signal,
  );
  const events: RunEvent[] = [];
  for (;;) {
    const next = await run.events.next();
    if (next.done) {
      if (next.value.kind === 'refused' || next.value.kind === 'not-recorded')
        throw new CommandError(next.value.message);
      break;
    }
    events.push(next.value);
    if (next.value.type === 'step-started') progress.show(`${effectWords[next.value.effect.type]}…`);
  }
  progress.clear();
  signal.throwIfAborted();
  library.close();
  console.log(
    values.jsonl ? writeRunJsonl(runId('ask'), events) : exportRunMarkdown(events, { requests: [] }),
  );
  return foldEvents(events).ending?.kind === 'answered' ? 0 : 1;
}

/** The budget of a run, which has the limits that it has in an evaluation. */
function budgetOf(given: string | undefined, policy: PolicyName): Budget {
  const budget = { ...defaultBudget, searches: wholeNumber('--searches', given) ?? defaultBudget.searches };
  const plan = { policies: [policy], seeds: [1], budget, engine: '', faults: '' };
  const problem = planProblem({ ...plan, limit: undefined, beside: false });
  if (problem !== undefined) throw new CommandError(problem);
  return budget;
}

/** Throws a CommandError where nothing can be read: searches of it would find nothing, whatever is asked. */
async function libraryIn(folder: string, progress: Progress, signal: AbortSignal): Promise<NodeLibrary> {
  const isFile = await stat(folder).then(
    (there) => there.isFile(),
    () => false,
  );
  if (isFile)
    throw new CommandError(`Cannot open library "${folder}": it is a file. Give the folder that it is in.`);
  const { library, problems } = await loadLibrary(folder, { progress, signal });
  for (const { path, reason } of problems) console.error(`Left out "${path}": ${reason}`);
  if (library.dump().passages.length === 0)
    throw new CommandError(`Cannot ask "${folder}": there is nothing to read in it.`);
  return library;
}

type Beyond = {
  readonly names: readonly string[];
  readonly server: string;
  readonly 'send-private': boolean;
  readonly library: Library;
};

/** A run over the library alone asks no server. */
async function sourcesBeyond(
  { names, server, library, 'send-private': allowPrivateWords }: Beyond,
  signal: AbortSignal,
): Promise<Partial<ServerSources> & Pick<ServerSources, 'sources'>> {
  if (names.length === 0) return { sources: [] };
  return serverSources({ server, names, library, allowPrivateWords }, signal);
}

function parse() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}

await runCommand(main);
