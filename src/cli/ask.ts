// npm run ask: one question over a folder, with its trail.
import { parseArgs } from 'node:util';
import { defaultBudget, questionProblem } from '../agent/agent.ts';
import type { RunEvent } from '../core/event.ts';
import { foldEvents } from '../core/evolve.ts';
import { exportRunMarkdown } from '../core/export-run-markdown.ts';
import { runId } from '../core/ids.ts';
import { policiesWith } from '../core/policy/policies-with.ts';
import { effectWords } from '../core/wording.ts';
import { writeRunJsonl } from '../wire/run-jsonl.ts';
import { CommandError, runCommand } from './command-error.ts';
import { defaultEngine, engineOf } from './engine-of.ts';
import { headlessAgent } from './headless-agent.ts';
import { loadLibrary } from './load-library.ts';
import { networkFor, policyOf } from './policy-of.ts';
import { Progress } from './progress.ts';
import { wholeNumber } from './whole-number.ts';

const help = `npm run ask -- --library DIR "question" [options]

Asks a folder of documents, and prints the answer with its quotes and the trail of searches as Markdown.

  --library DIR   folder with documents, or with a corpus.jsonl
  --policy NAME   naive, retry, rules or learned; default rules
  --engine NAME   reader (rules with the trained reader) or reader-v0 (rules alone); default ${defaultEngine}
  --searches N    most searches; default ${defaultBudget.searches}
  --jsonl         print the log of the run instead, one event a line
  --help

Exit codes: 0 answered, 1 no answer found, 2 wrong usage, 130 stopped.`;

const options = {
  library: { type: 'string' },
  policy: { type: 'string', default: 'rules' },
  engine: { type: 'string', default: defaultEngine },
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
  const searches = wholeNumber('--searches', values.searches) ?? defaultBudget.searches;
  const progress = new Progress();
  const { library, problems } = await loadLibrary(values.library, progress, signal);
  for (const { path, reason } of problems) console.error(`Left out "${path}": ${reason}`);
  const engine = await engineOf({ name: values.engine, weights: undefined, readings: undefined }, signal);
  const agent = headlessAgent({ sources: [library], ...engine, policies });
  const budget = { ...defaultBudget, searches };
  const run = agent.ask(
    question,
    { policy, engine: engine.name, sources: [library.id], budget, seed: 1, mayAsk: false },
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

function parse() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}

await runCommand(main);
