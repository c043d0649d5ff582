import type { RunEvent } from '../../../src/core/event.ts';
import { runId } from '../../../src/core/ids.ts';
import type { Person } from '../../../src/ports/person.ts';
import type { RunEnd, RunStarter } from '../../../src/ports/run-starter.ts';
import type { TrajectoryStore } from '../../../src/ports/trajectory-store.ts';
import { pause } from './pause.ts';
import { type Story, stories } from './stories.ts';

type Options = {
  readonly store: TrajectoryStore;
  readonly person: Person;
  readonly paceMs: number;
  /** Stand still after so many events, until the run is stopped. */
  readonly hold: number;
  /** How a run ends that was told to its end. */
  readonly end: RunEnd;
};

/** Plays the story of a question that has one; asks the agent all others. */
export function storyRuns(agent: RunStarter, options: Options): RunStarter {
  return {
    ...agent,
    ask: (question, signal) => {
      const story = Object.values(stories)
        .map((tell) => tell())
        .find((each) => each.question === question);
      if (story === undefined) return agent.ask(question, signal);
      const run = runId(crypto.randomUUID());
      return { runId: run, events: play(story, { ...options, run, signal }) };
    },
  };
}

type Playing = Options & { readonly run: ReturnType<typeof runId>; readonly signal: AbortSignal };

async function* play({ events }: Story, playing: Playing): AsyncGenerator<RunEvent, RunEnd> {
  const { store, run, signal, paceMs, hold, end } = playing;
  const shift = Date.now() - (events[0]?.at ?? 0);
  for (const [index, event] of events.entries()) {
    try {
      await pause(index < hold ? paceMs : 1_000_000, signal);
      const said = await answered(event, playing, events[index - 1]);
      const now = { ...said, at: event.at + shift };
      await store.append(run, index, [now]);
      yield now;
    } catch {
      const stopped: RunEvent = { version: 1, at: Date.now(), type: 'run-stopped' };
      await store.append(run, index, [stopped]);
      yield stopped;
      return { kind: 'stopped' };
    }
  }
  return end;
}

/** What the person says stands in the event; the rest is as it was written down. */
async function answered(event: RunEvent, { person, signal }: Playing, before: RunEvent | undefined) {
  if (event.type !== 'person-answered') return event;
  const question =
    before?.type === 'step-started' && before.effect.type === 'ask-person' ? before.effect.question : '';
  return { ...event, text: await person.ask(question, signal) };
}
