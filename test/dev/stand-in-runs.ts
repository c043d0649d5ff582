import { defaultBudget } from '../../src/agent/agent.ts';
import type { EventBody, RunEvent } from '../../src/core/event.ts';
import { runId, stepNumber } from '../../src/core/ids.ts';
import type { TrajectoryStore } from '../../src/ports/trajectory-store.ts';
import { librarySource } from '../kit/passages.ts';
import { plainStore } from '../kit/plain-store.ts';
import { smallSource } from '../kit/small-source.ts';
import { standInAgent } from './stand-in-agent.ts';
import { voyagePassages } from './stand-in-library.ts';
import { stories } from './stories/stories.ts';

const hourMs = 3_600_000;

/**
 * Past runs, the newest some minutes ago and each some hours before the one above it: first one of each kind (`seed-0` and so on), then
 * short ones.
 */
export async function seedRuns(store: TrajectoryStore, count: number): Promise<void> {
  for (let index = count - 1; index >= 0; index--) {
    const at = Date.now() - 6 * 60_000 - index * 7 * hourMs;
    const sample = samples[index];
    const events = sample === undefined ? shortRun(index, at) : await wholeRun(sample, at);
    await store.append(runId(`seed-${index}`), 0, events);
  }
}

/** A story by its name; `cut`: stopped after so many events. Or what the agent of today does with a question. */
type Sample = { readonly story: string; readonly cut?: number } | { readonly asked: string };

const samples: readonly Sample[] = [
  { story: 'repaired' },
  { story: 'no-answer' },
  { story: 'repaired', cut: 12 },
  { story: 'several-hops' },
  { asked: 'In which harbour did the family of the captain of the Merrow have a yard?' },
  { story: 'contradiction' },
  { story: 'person' },
  { story: 'troubled' },
  { story: 'out-of-budget' },
  { story: 'hostile' },
  { story: 'remembered' },
];

async function wholeRun(sample: Sample, at: number): Promise<readonly RunEvent[]> {
  if ('asked' in sample) return askAgent(sample.asked, at);
  const told = stories[sample.story]?.().events ?? [];
  const shift = at - (told[0]?.at ?? 0);
  const events = told.map((event) => ({ ...event, at: event.at + shift }));
  if (sample.cut === undefined) return events;
  return [...events.slice(0, sample.cut), { version: 1, at: at + 4000, type: 'run-stopped' }];
}

async function askAgent(question: string, at: number): Promise<readonly RunEvent[]> {
  let now = at;
  const clock = { now: () => (now += 140), wait: async () => {} };
  const agent = standInAgent(plainStore(), smallSource(voyagePassages), { clock, thinkMs: 0 });
  const run = agent.ask(question, { ...options, policy: 'naive' }, new AbortController().signal);
  const events: RunEvent[] = [];
  for await (const event of run.events) events.push(event);
  return events;
}

const options = {
  ...({ policy: 'rules', engine: 'scripted', sources: [librarySource] } as const),
  ...{ budget: defaultBudget, seed: 1, mayAsk: true },
};

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
