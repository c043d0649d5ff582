import type { GpuState, Hardware } from '../../core/models/hardware.ts';
import { downloadBytes, type ModelEntry, type ModelUse } from '../../core/models/model-entry.ts';
import { sizeWords } from '../../core/text/size-words.ts';
import type { SupplyProgress } from '../../ports/model-supply.ts';
import { remainingWords } from '../words/duration-words.ts';

export const useWords: Readonly<Record<ModelUse, { readonly title: string; readonly meaning: string }>> = {
  trial: { title: 'To try it out', meaning: 'Quick to get, and often wrong: fine to see how it works.' },
  light: { title: 'Light', meaning: 'For laptops: writes queries and takes questions apart well.' },
  everyday: { title: 'Everyday', meaning: 'The usual choice on a graphics card.' },
  strong: { title: 'Strong', meaning: 'For machines with much memory, and for patience.' },
};

export const engineWords = { 'web-llm': 'WebLLM', wllama: 'GGUF' } as const;

/** '639 MB', '1.0 GB of memory', '32k of context', 'Apache-2.0', 'thinks first'. */
export function factsOf(entry: ModelEntry, storedWords?: string): readonly string[] {
  const size = downloadBytes(entry);
  return [
    ...(storedWords !== undefined ? [storedWords] : size === undefined ? [] : [sizeWords(size)]),
    ...(entry.memoryBytes === undefined ? [] : [`${sizeWords(entry.memoryBytes)} of memory`]),
    ...(entry.contextTokens === undefined ? [] : [`${Math.round(entry.contextTokens / 1024)}k of context`]),
    entry.licence ?? 'licence not stated',
    ...(entry.thinks ? ['thinks first'] : []),
  ];
}

/** '120 MB of 639 MB, 4.1 MB a second, about 3 min left'. */
export function progressWords({ doneBytes, totalBytes, bytesPerSecond, state }: SupplyProgress): string {
  if (state.kind === 'waiting') return `waiting ${Math.ceil(state.waitMs / 1000)} s to try again`;
  const rest = totalBytes === undefined ? undefined : totalBytes - doneBytes;
  const isMoving = bytesPerSecond !== undefined && bytesPerSecond > 0;
  return [
    totalBytes === undefined ? sizeWords(doneBytes) : `${sizeWords(doneBytes)} of ${sizeWords(totalBytes)}`,
    ...(isMoving ? [`${sizeWords(bytesPerSecond)} a second`] : []),
    ...(isMoving && rest !== undefined ? [remainingWords((rest / bytesPerSecond) * 1000)] : []),
  ].join(', ');
}

/** 0-1; undefined while it is not known. */
export function shareOf({ doneBytes, totalBytes }: SupplyProgress): number | undefined {
  return totalBytes === undefined || totalBytes === 0 ? undefined : Math.min(1, doneBytes / totalBytes);
}

export function gpuWords(gpu: GpuState): string {
  if (gpu.kind === 'missing') return 'none that the page can use';
  const name = gpu.name === '' ? 'found' : gpu.name;
  return gpu.isSoftware ? `${name} (imitated by the processor)` : name;
}

/** What was looked at, as terms and values. */
export function hardwareRows(hardware: Hardware): readonly (readonly [term: string, value: string])[] {
  const { gpu, memoryGib, threads, isIsolated } = hardware;
  const floats: readonly (readonly [string, string])[] =
    gpu.kind === 'found'
      ? [
          ['16-bit floats', gpu.hasF16 ? 'yes' : 'no: models take their larger, 32-bit form'],
          ['Largest buffer', sizeWords(gpu.maxBufferBytes)],
        ]
      : [];
  return [
    ['Graphics card', gpuWords(gpu)],
    ...floats,
    ['Memory', memoryGib === undefined ? 'the browser does not say' : memoryWords(memoryGib)],
    [
      'Threads',
      isIsolated ? String(threads) : `${threads}, of which a model can use one here (page not isolated)`,
    ],
  ];
}

/** Browsers cut the figure, many of them to 8. */
function memoryWords(gib: number): string {
  return gib >= 8 ? `${gib} GB or more` : `about ${gib} GB`;
}
