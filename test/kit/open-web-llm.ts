import type { EngineThread, Loss } from '../../src/adapters/any/text-engines/engine-thread.ts';
import {
  type EngineBounds,
  engineBounds,
  OwnedEngine,
} from '../../src/adapters/any/text-engines/owned-engine.ts';
import { ChatSession, type Graphics } from '../../src/adapters/any/web-llm/chat-session.ts';
import { ModelDoor } from '../../src/adapters/any/web-llm/model-door.ts';
import { StandInChatEngine, type StandInOptions } from './stand-in-chat-engine.ts';

export type OpenedWebLlm = {
  readonly engine: OwnedEngine;
  /** The library's engine in the worker that was started last. */
  readonly inside: () => StandInChatEngine;
  readonly kill: () => void;
  /** How many workers were started. */
  readonly started: () => number;
};

/** The engine `web-llm` with all of its parts but the library and the thread: a stand-in for the one, none for the other. */
export function openWebLlm(
  options: StandInOptions & { readonly graphics?: Graphics } = {},
  bounds: EngineBounds = engineBounds,
): OpenedWebLlm {
  const workers: { readonly inside: StandInChatEngine; readonly thread: EngineThread }[] = [];
  const start = (): EngineThread => {
    const door = new ModelDoor();
    const inside = new StandInChatEngine({ read: (url) => door.fetch(new Request(url)), ...options });
    const graphics = async () => options.graphics ?? ({ kind: 'found', hasHalf: false } as const);
    const session = new ChatSession({ engine: inside, door, graphics, now: () => performance.now() });
    let end: (loss: Loss) => void = () => {};
    const lost = new Promise<Loss>((resolve) => {
      end = resolve;
    });
    const thread = { api: session, lost, end };
    workers.push({ inside, thread });
    return thread;
  };
  const latest = () => {
    const worker = workers.at(-1);
    if (worker === undefined) throw new Error('No worker was started yet.');
    return worker;
  };
  return {
    engine: new OwnedEngine({ id: 'web-llm:stand-in', start, bounds }),
    inside: () => latest().inside,
    kill: () =>
      latest().thread.end({ cause: 'worker', message: 'The worker of the engine is gone. Load it again.' }),
    started: () => workers.length,
  };
}
