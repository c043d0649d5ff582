import { afterEach, describe, expect, it } from 'vitest';
import { reader } from '../../src/adapters/any/reader.ts';
import { defaultBudget } from '../../src/agent/agent.ts';
import { headlessAgent, runQuestion } from '../../src/cli/headless-agent.ts';
import { serverSources } from '../../src/cli/server-sources.ts';
import { passage } from '../kit/passages.ts';
import { proxyServer } from '../kit/proxy-server.ts';
import { smallSource } from '../kit/small-source.ts';
import { standInSearxng } from '../kit/stand-in-searxng.ts';

const never = new AbortController().signal;
let ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.reverse()) await end();
  ends = [];
});

const pages = [
  {
    title: 'Ilse Brandt',
    text: 'Ilse Brandt was a seafarer. She was born in Quill Harbour, where her family had a yard.',
  },
];

async function started() {
  const engine = await standInSearxng(pages);
  const proxy = await proxyServer({ sources: [{ kind: 'searxng', id: 'web', url: engine.url }] });
  ends = [engine.close, proxy.stop];
  return { engine, server: proxy.listening.address };
}

async function ask(names: readonly string[], library = smallSource([]), allowPrivateWords = false) {
  const { engine, server } = await started();
  const beyond = await serverSources({ server, names, library, allowPrivateWords }, never);
  const sources = [library, ...beyond.sources];
  const agent = headlessAgent({ ...beyond, sources, reasoner: reader });
  const options = {
    policy: 'rules',
    engine: 'reader',
    budget: defaultBudget,
    seed: 1,
    mayAsk: false,
  } as const;
  const question = 'Where was Ilse Brandt born?';
  const { events } = await runQuestion(
    agent,
    { question, options: { ...options, sources: sources.map(({ id }) => id) } },
    never,
  );
  return { last: events.at(-1), engine };
}

describe('a run from the command line over sources of a running server', { timeout: 60_000 }, () => {
  it('answers from a source of the server', async () => {
    const { last } = await ask(['web']);
    expect(last).toMatchObject({ type: 'run-answered', answer: { text: 'Quill Harbour' } });
  });

  it('keeps words that stand only in its documents out of queries, unless they are let', async () => {
    const own = () => smallSource([passage('Log', 'Brandt came aboard.')]);
    const kept = await ask(['web'], own());
    expect(kept.engine.asked.join(' ')).not.toContain('Brandt');
    const sent = await ask(['web'], own(), true);
    expect(sent.engine.asked.join(' ')).toContain('Brandt');
  });

  it('says which sources there are where the one named is not among them, and that a server does not answer', async () => {
    const { server } = await started();
    const options = { library: smallSource([]), allowPrivateWords: false };
    await expect(serverSources({ ...options, server, names: ['wiki'] }, never)).rejects.toThrow(
      /"wiki".*has web/u,
    );
    await expect(
      serverSources({ ...options, server: 'http://127.0.0.1:9/', names: ['web'] }, never),
    ).rejects.toThrow('npm start');
    await expect(
      serverSources({ ...options, server: 'ftp://127.0.0.1/', names: ['web'] }, never),
    ).rejects.toThrow('begins with http');
  });
});
