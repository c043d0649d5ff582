// What our part of web-llm costs for each token: the session beside the bare loop over the same stream, which brings tokens without end.
import { parseArgs } from 'node:util';
import type { ChatChunk, ChatEngine } from '../src/adapters/any/web-llm/chat-engine.ts';
import { ChatSession } from '../src/adapters/any/web-llm/chat-session.ts';
import { ModelDoor } from '../src/adapters/any/web-llm/model-door.ts';

const { values } = parseArgs({ options: { tokens: { type: 'string', default: '200000' } } });
const tokens = Number(values.tokens);

async function* stream(): AsyncGenerator<ChatChunk> {
  for (let token = 0; token < tokens; token++)
    yield { choices: [{ delta: { content: 'word ' }, finish_reason: null }] };
  yield { choices: [{ delta: {}, finish_reason: 'stop' }] };
}

const engine: ChatEngine = {
  setInitProgressCallback: () => {},
  setAppConfig: () => {},
  reload: async () => {},
  chatCompletion: async () => stream(),
  interruptGenerate: () => {},
  unload: async () => {},
  getMessage: async () => '',
};
const session = new ChatSession({
  ...{ engine, door: new ModelDoor(), now: () => performance.now() },
  graphics: async () => ({ kind: 'none' }),
});

async function bare(): Promise<number> {
  const startedAt = performance.now();
  let text = '';
  for await (const { choices } of stream()) text += choices[0]?.delta.content ?? '';
  if (text.length !== tokens * 5) throw new Error('The bare loop lost tokens.');
  return performance.now() - startedAt;
}

async function ours(): Promise<number> {
  const startedAt = performance.now();
  const request = { messages: [{ role: 'user', content: 'Go.' }], schema: undefined } as const;
  const limits = { seed: 1, temperature: 0, maxTokens: tokens, timeLimitMs: 600_000 };
  const reply = await session.generate({ ...request, ...limits }, () => {});
  if (reply.kind !== 'done' || reply.text.length !== tokens * 5) throw new Error('The session lost tokens.');
  return performance.now() - startedAt;
}

await bare();
await ours();
const rounds = 7;
const [bares, sessions]: [number[], number[]] = [[], []];
for (let round = 0; round < rounds; round++) {
  bares.push(await bare());
  sessions.push(await ours());
}
const least = (times: readonly number[]) => (Math.min(...times) / tokens) * 1000;
const [bareUs, oursUs] = [least(bares), least(sessions)];
const addedUs = oursUs - bareUs;
const share = (speed: number) => 1 / (1 + (addedUs / 1e6) * speed);
console.log(
  `Bare loop ${bareUs.toFixed(2)} µs a token, session ${oursUs.toFixed(2)} µs: ${addedUs.toFixed(2)} µs more. At 100 tokens/s that leaves ${share(100).toFixed(5)} of the speed.`,
);
