import type { LoadReply, LossCause, TextReply } from '../../../ports/text-engine.ts';

type LoadFailure = Exclude<LoadReply, { readonly kind: 'loaded' }>;

/** Why a model could not be loaded. `log` holds what llama.cpp said: the error alone is often only 'exit(1)'. */
export function loadFailure(name: string, error: unknown, log: readonly string[]): LoadFailure {
  const said = [messageOf(error), ...log].join('\n');
  if (
    /bad_alloc|out of memory|cannot allocate|allocation failed|failed to allocate|Array buffer allocation/iu.test(
      said,
    )
  )
    return {
      kind: 'no-memory',
      message: `Cannot load "${name}": there is not enough memory for it. Close other tabs, or take a smaller model or a shorter context.`,
    };
  const architecture = /unknown model architecture: '([^']*)'/u.exec(said)?.[1];
  if (architecture !== undefined)
    return bad(name, `its architecture "${architecture}" is not known to this engine. Take another model`);
  if (/not within the file bounds|incomplete|corrupt|failed to read|unexpectedly reached end/iu.test(said))
    return bad(name, 'the file is cut off or damaged. Get it again, whole');
  if (/WebGPU|wgpu|adapter/iu.test(messageOf(error)))
    return {
      kind: 'unsupported',
      message: `Cannot load "${name}" on the graphics card: ${messageOf(error)}. Load it on the processor.`,
    };
  const why = log.findLast((line) => /error|fail|invalid|missing/iu.test(line)) ?? messageOf(error);
  return bad(name, `the engine cannot read it (${shorten(why)}). Get it again, or take another model`);
}

function bad(name: string, why: string): LoadFailure {
  return { kind: 'bad-model', message: `Cannot load "${name}": ${why}.` };
}

/** What a request's error means: most leave the engine working, an abort of its program does not. */
export function requestFailure(error: unknown, log: readonly string[]): TextReply {
  const why = messageOf(error);
  if (/exceeds the available context size/u.test(why)) return { kind: 'too-long', message: tooLong(why) };
  if (isLoss(error))
    return { kind: 'lost', cause: causeOf([why, ...log].join('\n')), message: lossMessage(why) };
  const reason = log.findLast((line) => /schema|grammar|template|error/iu.test(line)) ?? why;
  return {
    kind: 'refused',
    message: `The engine cannot take this request: ${shorten(reason)}. It still works.`,
  };
}

function tooLong(why: string): string {
  const [asked, room] = [...why.matchAll(/\d+/gu)].map(([digits]) => digits);
  return `The prompt has ${asked ?? 'more'} tokens, and the model was loaded with room for ${room ?? 'fewer'}. Shorten it, or load the model with a longer context.`;
}

/** After these the program of the library is dead; a plain exception of one request is not among them. */
function isLoss(error: unknown): boolean {
  return /\(ABORT\)|exit\(|crashed|unloaded|unreachable|memory access|out of bounds|device|stack/iu.test(
    messageOf(error),
  );
}

function causeOf(said: string): LossCause {
  if (/bad_alloc|out of memory|OOM|allocate/iu.test(said)) return 'memory';
  return /device|wgpu|webgpu|gpu/iu.test(said) ? 'device' : 'worker';
}

function lossMessage(why: string): string {
  return `The engine broke off (${shorten(why)}). Load it again.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ').replace(/\.$/u, '');
  return line.length <= 160 ? line : `${line.slice(0, 159)}…`;
}
