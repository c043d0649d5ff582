import { afterEach, describe, expect, it } from 'vitest';
import { lexicalChecker } from '../../../src/adapters/any/lexical-checker.ts';
import { createNetwork } from '../../../src/adapters/web/network.ts';
import { Agent } from '../../../src/agent/agent.ts';
import { createReplayCheck } from '../../../src/agent/check-replay.ts';
import { createPerform } from '../../../src/agent/perform-table.ts';
import { runId, sourceId } from '../../../src/core/ids.ts';
import { builtInPolicies } from '../../../src/core/policy/next.ts';
import { defaultSettings, type Settings } from '../../../src/core/settings.ts';
import type { ReviewReply, ReviewRequest } from '../../../src/ports/query-reviewer.ts';
import { passage } from '../../kit/passages.ts';
import { plainStore } from '../../kit/plain-store.ts';
import { proxyServer, type RunningProxy } from '../../kit/proxy-server.ts';
import { smallSource } from '../../kit/small-source.ts';
import { standInSearxng } from '../../kit/stand-in-searxng.ts';
import type { StandInServer } from '../../kit/stand-in-server.ts';
import { askOptions, countingClock, follow, voyagePassages, voyageReasoner } from '../../kit/voyage.ts';

/** As in the voyage, but that the brig's page names nobody but her captain. */
const passages = [
  passage('Merrow (brig)', 'The Merrow was a brig. The captain of the brig Merrow was Ilse Brandt.'),
  ...voyagePassages.slice(1),
];
const question = 'Where was the captain of the brig Merrow born?';
let running: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const { stop } of running) await stop();
  running = [];
});

async function engine(diesAfter?: number): Promise<StandInServer> {
  const server = await standInSearxng(passages, diesAfter === undefined ? {} : { diesAfter });
  running.push({ stop: server.close });
  return server;
}

async function given(options: { readonly diesAfter?: number; readonly settings?: Partial<Settings> } = {}) {
  const [first, second] = [await engine(options.diesAfter), await engine()];
  const proxy: RunningProxy = await proxyServer({
    sources: [
      { kind: 'searxng', id: 'first', url: first.url },
      { kind: 'searxng', id: 'second', url: second.url },
    ],
  });
  running.unshift(proxy);
  let settings: Settings = {
    ...{ ...defaultSettings, networkMode: 'open', sourcesOn: ['first', 'second'] },
    ...options.settings,
  };
  const watchers = new Set<() => void>();
  const change = (changes: Partial<Settings>) => {
    settings = { ...settings, ...changes };
    for (const changed of watchers) changed();
  };
  const clock = countingClock();
  const network = createNetwork({
    ...{ base: proxy.listening.address, clock },
    settings: {
      ...{ current: () => settings, change },
      watch: (changed) => {
        watchers.add(changed);
        return () => watchers.delete(changed);
      },
    },
  });
  const library = smallSource([]);
  const reviews: { reply: ReviewReply; readonly shown: string[] } = { reply: { kind: 'let' }, shown: [] };
  const review = async ({ sourceName }: ReviewRequest) => {
    reviews.shown.push(sourceName);
    return reviews.reply;
  };
  const perform = createPerform({
    ...{ sources: network.sourcesWith(library), checker: lexicalChecker, reasoner: voyageReasoner() },
    gate: network.gateBefore(library, { review }),
    ...{ recaller: { recall: async () => [] }, person: { ask: async () => undefined }, clock },
    ...{ pageSize: 20, searchTimeoutMs: 20_000 },
  });
  const agent = new Agent({
    ...{ store: plainStore(), perform, policies: builtInPolicies, clock, graceMs: 100 },
    newRunId: () => runId('r1'),
  });
  const sources = [sourceId('first'), sourceId('second')];
  const run = () => follow(agent.ask(question, { ...askOptions, sources }, new AbortController().signal));
  return { run, network, first, second, change, reviews };
}

type Followed = Awaited<ReturnType<Awaited<ReturnType<typeof given>>['run']>>;

function answerOf({ events }: Followed): string | undefined {
  const last = events.at(-1);
  return last?.type === 'run-answered' ? last.answer.text : undefined;
}

describe('a run over sources of the server', { timeout: 60_000 }, () => {
  it('finishes on another source when the first dies in the middle, with the same answer, and its log says so', async () => {
    const whole = await (await given()).run();
    expect(answerOf(whole)).toBe('Quill Harbour');
    const { run, network } = await given({ diesAfter: 1 });
    const broken = await run();
    expect(answerOf(broken)).toBe('Quill Harbour');
    const searches = broken.events.flatMap((event) =>
      event.type === 'step-started' && event.effect.type === 'search' ? [event.effect] : [],
    );
    expect(searches.map(({ source, repair }) => [source, repair?.move])).toEqual(
      expect.arrayContaining([
        ['first', undefined],
        ['second', 'switch-source'],
      ]),
    );
    expect(broken.events.map((event) => (event.type === 'search-failed' ? event.failure : ''))).toContain(
      'source-down',
    );
    expect(await createReplayCheck({ policies: builtInPolicies })(broken.events)).toEqual({
      kind: 'identical',
    });
    expect(network.ledger.records()).toContainEqual(
      expect.objectContaining({ reason: expect.stringContaining('Search in'), leftMachine: true }),
    );
  });

  it('asks nobody once the mode is air-gapped, and says what forbade it', async () => {
    const { run, first, second, change } = await given();
    change({ networkMode: 'air-gapped' });
    const { events } = await run();
    expect([...first.asked, ...second.asked]).toEqual([]);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'search-failed', failure: 'source-blocked', refusedBy: 'mode' }),
    );
    expect(events.at(-1)?.type).toBe('run-given-up');
  });

  it('asks nobody what the person keeps here, does not ask them the same twice, and its log replays', async () => {
    const { run, first, second, reviews } = await given({ settings: { networkMode: 'ask' } });
    reviews.reply = { kind: 'refused' };
    const { events } = await run();
    expect([...first.asked, ...second.asked]).toEqual([]);
    const refused = events.filter((event) => event.type === 'search-failed' && event.refusedBy === 'person');
    expect(refused).toHaveLength(2);
    expect(await createReplayCheck({ policies: builtInPolicies })(events)).toEqual({ kind: 'identical' });
  });

  it('shows the person what goes to another source, though they let all like it go to the first', async () => {
    const { run, reviews } = await given({ diesAfter: 1, settings: { networkMode: 'ask' } });
    reviews.reply = { kind: 'let-alike' };
    await run();
    expect(reviews.shown).toHaveLength(2);
  });

  it('sends what the person changed, and records both', async () => {
    const { run, first, reviews } = await given({ settings: { networkMode: 'ask' } });
    reviews.reply = { kind: 'edited', text: 'brig Merrow' };
    const { events } = await run();
    expect(first.asked[0]).toContain('Merrow');
    expect(first.asked[0]).not.toContain('captain');
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'search-completed',
        review: expect.objectContaining({ decision: 'edited' }),
      }),
    );
  });
});
