import type { Generation } from '../core/event.ts';
import type { Parsed, TextJob } from '../core/jobs/text-job.ts';
import type { TextEngine, TextReply, TextRequest } from '../ports/text-engine.ts';

export type TextJobOptions = {
  readonly seed: number;
  /** Milliseconds for one try. */
  readonly timeLimitMs: number;
  /** UTF-16 characters that quoted passages may have at first; fewer where the context proves too short. */
  readonly passageCharacters: number;
  /** Tries at an output that can be used, 1 or more. */
  readonly tries: number;
};

export type TextJobResult<Value> =
  | { readonly kind: 'done'; readonly value: Value; readonly generation: Generation }
  /** `generation` is absent where nothing was written: trying again would bring the same. */
  | { readonly kind: 'model-invalid'; readonly message: string; readonly generation?: Generation }
  | { readonly kind: 'engine-lost'; readonly message: string };

/** Of a try that shall differ from the first. */
const warm = 0.8;
const fewestCharacters = 200;

type Work<Request, Value> = {
  readonly engine: TextEngine;
  readonly job: TextJob<Request, Value>;
  readonly request: Request;
};

/** Has a model do a job: asks, parses, and where the output is of no use asks again with another seed. Rejects only with the signal's reason. */
export async function runTextJob<Request, Value>(
  work: Work<Request, Value>,
  options: TextJobOptions,
  signal: AbortSignal,
): Promise<TextJobResult<Value>> {
  let [promptTokens, outputTokens] = [0, 0];
  let problem = '';
  let generation: Generation | undefined;
  for (let tried = 0; tried < options.tries; tried++) {
    const temperature = tried === 0 ? work.job.temperature : warm;
    const seed = options.seed + tried;
    const reply = await ask(work, { ...options, seed, temperature }, signal);
    if (reply.kind === 'lost') return { kind: 'engine-lost', message: reply.message };
    if (reply.kind === 'refused' || reply.kind === 'too-long')
      return {
        kind: 'model-invalid',
        message: `Cannot ask the model to ${verb(work.job)}: ${reply.message}`,
      };
    promptTokens += reply.usage.promptTokens;
    outputTokens += reply.usage.outputTokens;
    const raw = rawOf(reply);
    generation = { model: work.engine.id, seed, temperature, promptTokens, outputTokens, raw };
    const parsed: Parsed<Value> = work.job.parse(reply.text, work.request);
    if (parsed.kind === 'value') return { kind: 'done', value: parsed.value, generation };
    problem = reply.kind === 'timed-out' ? `${parsed.problem} Its time was up.` : parsed.problem;
    if (reply.kind === 'timed-out') break;
  }
  const message = `The model gave nothing usable when asked to ${verb(work.job)}. ${problem}`;
  return { kind: 'model-invalid', message, ...(generation === undefined ? {} : { generation }) };
}

/** Where the prompt does not fit, with half the passages, and half of that. */
async function ask<Request, Value>(
  { engine, job, request }: Work<Request, Value>,
  options: TextJobOptions & { readonly temperature: number },
  signal: AbortSignal,
): Promise<TextReply> {
  let { passageCharacters } = options;
  for (;;) {
    const asked: TextRequest = {
      messages: job.turns(request, { passageCharacters }),
      schema: JSON.stringify(job.schema(request)),
      ...{ seed: options.seed, temperature: options.temperature },
      ...{ maxTokens: job.maxTokens, timeLimitMs: options.timeLimitMs },
    };
    const reply = await engine.generate(asked, signal, () => {});
    if (reply.kind !== 'too-long' || passageCharacters / 2 < fewestCharacters) return reply;
    passageCharacters /= 2;
  }
}

function rawOf(reply: Extract<TextReply, { readonly text: string }>): string {
  const thoughts = reply.kind === 'done' ? reply.thoughts : undefined;
  return thoughts === undefined ? reply.text : `<think>${thoughts}</think>${reply.text}`;
}

function verb({ name }: { readonly name: string }): string {
  const verbs: Readonly<Record<string, string>> = {
    decompose: 'split the question',
    'write-query': 'write a query',
    extract: 'find the answer',
    verify: 'check the answer',
    compose: 'put the answer together',
    judge: 'judge the results',
    choose: 'choose an answer',
  };
  return verbs[name] ?? name;
}
