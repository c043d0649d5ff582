import { expect, test } from 'vitest';
import { SurvivingEngine } from '../../src/adapters/any/text-engines/surviving-engine.ts';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import type { RunEvent } from '../../src/core/event.ts';
import { foldEvents } from '../../src/core/evolve.ts';
import { Random } from '../../src/core/world/random.ts';
import type { JobOf, JobResult, Reasoner, ReasonerJobKind } from '../../src/ports/reasoner.ts';
import type { LoadRequest, TextEngine } from '../../src/ports/text-engine.ts';
import { type OpenedWebLlm, openWebLlm } from '../kit/open-web-llm.ts';
import { askOptions, question, voyageAgent, voyageReasoner } from '../kit/voyage.ts';
import { webLlmModel } from '../kit/web-llm-model.ts';

const never = new AbortController().signal;
const model: LoadRequest = { files: webLlmModel(), contextTokens: 1000, device: 'gpu' };

/** Each job is written by the engine first; what it comes to stands in a script, since the stand-in has no mind. */
function writtenBy(engine: TextEngine, written: () => void): Reasoner {
  const scripted = voyageReasoner();
  return {
    id: 'written',
    run: async <K extends ReasonerJobKind>(job: JobOf<K>, signal: AbortSignal): Promise<JobResult<K>> => {
      const reply = await engine.generate(
        {
          ...{ messages: [{ role: 'user', content: job.kind }], schema: undefined },
          ...{ seed: 1, temperature: 0, maxTokens: 12, timeLimitMs: 60_000 },
        },
        signal,
        written,
      );
      return reply.kind === 'lost'
        ? { kind: 'engine-lost', message: reply.message }
        : scripted.run<K>(job, signal);
    },
  };
}

type Moment = { readonly at: number; readonly strike: (opened: OpenedWebLlm) => void };

/** A run in which something happens to the engine at the moment that was chosen: moments are tokens, and events of the run. */
async function runWith(moment?: Moment) {
  const opened = openWebLlm({ wedges: true });
  const surviving = new SurvivingEngine({
    models: [{ engine: opened.engine, name: 'stand-in', open: async () => model }],
    notice: () => {},
  });
  await surviving.load(model, never, () => {});
  let moments = 0;
  const pass = () => {
    if (++moments === moment?.at) moment.strike(opened);
  };
  const run = voyageAgent({ reasoner: writtenBy(surviving, pass) }).ask(question, askOptions, never);
  const events: RunEvent[] = [];
  for await (const event of run.events) {
    events.push(event);
    pass();
  }
  await surviving.unload();
  return { events, moments, started: opened.started() };
}

/** The steps that were done, as what was wanted: a step that the engine failed at is not among them. */
function done(events: readonly RunEvent[]): string[] {
  return events.flatMap((event, index) => {
    const outcome = events[index + 1];
    if (event.type !== 'step-started' || outcome === undefined || outcome.type === 'engine-failed') return [];
    return [canonicalJson(withoutMarks(event.effect))];
  });
}

/** The numbers of steps move on by one where a step was done twice; what is wanted stays the same. */
function withoutMarks(effect: object): object {
  const steps = new Set(['redo', 'parent', 'at', 'search', 'dead', 'to']);
  return JSON.parse(JSON.stringify(effect, (key, value) => (steps.has(key) ? undefined : value)));
}

async function expectSameEnd(strike: Moment['strike'], seed: number): Promise<void> {
  const whole = await runWith();
  const random = new Random(seed);
  for (let time = 0; time < 20; time++) {
    const at = random.between(1, whole.moments - 1);
    const { events, started } = await runWith({ at, strike });
    const state = foldEvents(events);
    expect(state.ending, `at moment ${at}`).toMatchObject({
      kind: 'answered',
      answer: { text: 'Quill Harbour' },
    });
    expect(done(events), `at moment ${at}`).toEqual(done(whole.events));
    const failed = events.filter((event) => event.type === 'engine-failed');
    // Between two jobs it comes back before it is missed.
    expect(failed.length, `at moment ${at}`).toBeLessThanOrEqual(started - 1);
    for (const { step } of failed)
      expect(events).toContainEqual(
        expect.objectContaining({
          effect: expect.objectContaining({ redo: expect.objectContaining({ at: step, move: 'retry' }) }),
        }),
      );
  }
}

test('a run whose engine is killed at any of 20 moments ends right, and repeats nothing that was done', async () => {
  await expectSameEnd(({ kill }) => kill(), 20);
}, 60_000);

test('a run whose graphics card is lost at any of 20 moments ends right, and repeats nothing that was done', async () => {
  await expectSameEnd(({ inside }) => inside().loseDevice(), 21);
}, 60_000);
