import { defaultBudget } from '../../src/agent/agent.ts';
import type { EventBody, RunEvent } from '../../src/core/event.ts';
import { runId, stepNumber } from '../../src/core/ids.ts';
import type { PolicyName } from '../../src/core/policy-name.ts';
import type { TrajectoryStore } from '../../src/ports/trajectory-store.ts';
import { librarySource } from '../kit/passages.ts';
import { plainStore } from '../kit/plain-store.ts';
import { smallSource } from '../kit/small-source.ts';
import { standInAgent } from './stand-in-agent.ts';
import { voyagePassages } from './stand-in-library.ts';

const hourMs = 3_600_000;

/** Past runs, the newest some minutes ago and each some hours before the one above it: a few whole ones, then short ones. */
export async function seedRuns(store: TrajectoryStore, count: number): Promise<void> {
  for (let index = count - 1; index >= 0; index--) {
    const at = Date.now() - 6 * 60_000 - index * 7 * hourMs;
    const sample = wholeRuns[index];
    const events = sample === undefined ? shortRun(index, at) : await wholeRun(sample, at);
    await store.append(runId(`seed-${index}`), 0, events);
  }
}

type Sample = { readonly question: string; readonly policy: PolicyName; readonly cut?: number };

const question = 'Where was the captain of the brig Merow born?';
const options = {
  ...({ policy: 'rules', engine: 'scripted', sources: [librarySource] } as const),
  ...{ budget: defaultBudget, seed: 1, mayAsk: false },
};

const wholeRuns: readonly Sample[] = [
  { question, policy: 'rules' },
  { question: 'Who painted the ceiling of the Tolve customs house?', policy: 'rules' },
  { question, policy: 'rules', cut: 17 },
  {
    question: 'In which harbour did the family of the captain of the Merrow have a yard?',
    policy: 'naive',
  },
  { question: 'Who painted the ceiling of the Tolve customs house?', policy: 'retry' },
];

/** What the agent does with the question. `cut`: stopped after so many events. */
async function wholeRun({ question, policy, cut }: Sample, at: number): Promise<readonly RunEvent[]> {
  let now = at;
  const clock = { now: () => (now += 140), wait: async () => {} };
  const agent = standInAgent(plainStore(), smallSource(voyagePassages), { clock, thinkMs: 0 });
  const run = agent.ask(question, { ...options, policy }, new AbortController().signal);
  const events: RunEvent[] = [];
  for await (const event of run.events) events.push(event);
  if (cut === undefined) return events;
  return [...events.slice(0, cut), { version: 1, at: now, type: 'run-stopped' }];
}

const subjects = ['harbour master', 'boatswain', 'lighthouse', 'customs house', 'shipyard', 'mutiny'];
const ships = ['Merrow', 'Pelican', 'Halcyon', 'Corvina', 'Saint Odile', 'Grey Heron', 'Ostrava'];

function shortRun(index: number, at: number): readonly RunEvent[] {
  const subject = subjects[index % subjects.length];
  const ship = ships[index % ships.length];
  const started: RunEvent = {
    ...({ version: 1, at, type: 'run-started', ...options } as const),
    question: `What does the log of the ${ship} say about the ${subject}, in entry ${index}?`,
    forkedFrom: undefined,
  };
  const end = endOf(index);
  return end === undefined ? [started] : [started, { version: 1, at: at + 4200, ...end }];
}

function endOf(index: number): EventBody | undefined {
  const done = { step: stepNumber(1), durationMs: 5 };
  switch (index % 5) {
    case 0:
      return { type: 'run-stopped' };
    case 1:
      return undefined;
    case 2: {
      const account = { tried: [], found: [], missing: 'what the log says', wouldHelp: [] } as const;
      return { type: 'run-given-up', account: { reason: 'off-topic', ...account }, ...done };
    }
    default:
      return { type: 'run-answered', answer: { text: `Entry ${index}`, findings: [] }, ...done };
  }
}
