import { sizeWords } from '../text/size-words.ts';
import { count } from '../wording.ts';
import { type Hardware, hasGraphicsCard } from './hardware.ts';
import { downloadBytes, type ModelEntry } from './model-entry.ts';

/** How a model suits a machine. `why` in one sentence. */
export type Fit = { readonly kind: 'good' | 'slow' | 'no'; readonly why: string };

const gib = 2 ** 30;
/** Share of all memory that a model may take beside the browser and the system. */
const memoryShare = 0.6;
/** Tokens a second below which a run takes too long to wait for. */
const patience = 4;
/** A browser's WebAssembly holds at most 4 GiB; files of 2 GiB and more cannot be read in one piece. */
const wasmBytes = 4 * gib;
const wasmFileBytes = 2 * gib;

/** Whether a model runs on a machine, and how well. The first rule that speaks decides. */
export function fitOf(entry: ModelEntry, hardware: Hardware): Fit {
  const rules = [noGpu, noF16, smallBuffers, largeFile, littleMemory, littleSpace];
  for (const rule of rules) {
    const why = rule(entry, hardware);
    if (why !== undefined) return { kind: 'no', why };
  }
  return entry.engine === 'web-llm' ? gpuFit(hardware) : wasmFit(entry, hardware);
}

type Rule = (entry: ModelEntry, hardware: Hardware) => string | undefined;

const noGpu: Rule = ({ engine }, { gpu }) =>
  engine === 'web-llm' && gpu.kind === 'missing'
    ? 'It runs on a graphics card through WebGPU only, and there is none here.'
    : undefined;

const noF16: Rule = ({ needsF16 }, { gpu }) =>
  needsF16 && gpu.kind === 'found' && !gpu.hasF16
    ? 'It calculates with 16-bit floats, which this graphics card does not offer here.'
    : undefined;

const smallBuffers: Rule = ({ bufferBytes }, { gpu }) =>
  bufferBytes !== undefined && gpu.kind === 'found' && gpu.maxBindingBytes < bufferBytes
    ? `It needs buffers of ${sizeWords(bufferBytes)}; this graphics card binds ${sizeWords(gpu.maxBindingBytes)} at most.`
    : undefined;

const largeFile: Rule = ({ engine, origin, memoryBytes = 0 }) => {
  if (engine !== 'wllama') return undefined;
  const files = origin.kind === 'gguf' ? origin.files : [];
  if (files.some(({ sizeBytes = 0 }) => sizeBytes >= wasmFileBytes))
    return 'It is one file of 2 GiB or more, which a browser cannot load in one piece. Split it (llama-gguf-split), then it can.';
  return memoryBytes > wasmBytes
    ? `It needs about ${sizeWords(memoryBytes)}; WebAssembly has 4 GiB at most.`
    : undefined;
};

const littleMemory: Rule = ({ memoryBytes }, { memoryGib }) =>
  memoryBytes !== undefined && memoryGib !== undefined && memoryBytes > memoryGib * gib * memoryShare
    ? `It needs about ${sizeWords(memoryBytes)} of memory; this machine has about ${memoryGib} GB, and other things need theirs.`
    : undefined;

const littleSpace: Rule = (entry, { freeBytes }) => {
  const needed = downloadBytes(entry);
  return needed !== undefined && freeBytes !== undefined && needed > freeBytes
    ? `It needs ${sizeWords(needed)} of storage; ${sizeWords(freeBytes)} are free.`
    : undefined;
};

function gpuFit({ gpu }: Hardware): Fit {
  if (gpu.kind === 'found' && gpu.isSoftware)
    return {
      kind: 'slow',
      why: 'The graphics card is only imitated by the processor here: it would take minutes for a sentence.',
    };
  return { kind: 'good', why: 'Runs on this machine’s graphics card.' };
}

function wasmFit(entry: ModelEntry, hardware: Hardware): Fit {
  if (hasGraphicsCard(hardware))
    return { kind: 'good', why: 'Runs on this machine’s graphics card or processor.' };
  const speed = tokensPerSecond(entry, hardware);
  const threads = usableThreads(hardware);
  const where = `Runs on the processor, with ${threads === 1 ? 'one thread' : `${threads} threads`}`;
  const isSlow = speed < patience;
  const pace = speed < 1 ? 'less than one token' : `about ${count(Math.round(speed), 'token')}`;
  return { kind: isSlow ? 'slow' : 'good', why: `${where}: ${pace} a second.` };
}

/**
 * Tokens a second on the processor, by rule of thumb: writing is bound by reading the weights once a token, and more than 8 threads help no further.
 * The measure is SmolLM2-135M Q4_1 (98 MB), seen at 20 a second with two threads.
 */
function tokensPerSecond(entry: ModelEntry, hardware: Hardware): number {
  const bytes = downloadBytes(entry) ?? entry.memoryBytes ?? 1e9;
  return (20 * (98e6 / bytes) * usableThreads(hardware)) / 2;
}

function usableThreads({ threads, isIsolated }: Hardware): number {
  return isIsolated ? Math.max(1, Math.min(8, threads)) : 1;
}
