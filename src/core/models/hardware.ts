/** What a machine brings for models, as far as its browser tells. */
export type Hardware = {
  readonly gpu: GpuState;
  /** GiB, rounded down by the browser, and by many cut to 8; undefined where it does not say. */
  readonly memoryGib: number | undefined;
  /** Threads that the processor runs at once. */
  readonly threads: number;
  /** Whether threads may share memory (cross-origin isolation): without it a model runs on one thread. */
  readonly isIsolated: boolean;
  /** Bytes of storage that are free for this page; undefined where the browser does not say. */
  readonly freeBytes: number | undefined;
};

export type GpuState =
  | {
      readonly kind: 'found';
      /** Maker and kind, as the browser tells ('nvidia ampere'); may be empty. */
      readonly name: string;
      /** Worked out by the processor, many times slower than a real one. */
      readonly isSoftware: boolean;
      readonly hasF16: boolean;
      readonly maxBufferBytes: number;
      readonly maxBindingBytes: number;
    }
  /** no-webgpu: the browser has none. insecure: only pages of https or localhost get it. no-adapter: it found no GPU that it trusts. */
  | { readonly kind: 'missing'; readonly why: 'no-webgpu' | 'insecure' | 'no-adapter' };

/** Whether there is a graphics card that is one: the processor imitates some. */
export function hasGraphicsCard({ gpu }: Pick<Hardware, 'gpu'>): boolean {
  return gpu.kind === 'found' && !gpu.isSoftware;
}

/** What to do where there is no GPU, in plain words. */
export function missingGpuWords(why: Extract<GpuState, { readonly kind: 'missing' }>['why']): string {
  switch (why) {
    case 'no-webgpu':
      return 'This browser has no WebGPU. Current Chrome and Edge have it, Safari from 26 and Firefox from 141 on Windows; in others it may have to be switched on.';
    case 'insecure':
      return 'WebGPU is only for pages from localhost or https. Open this page from there.';
    case 'no-adapter':
      return 'The browser has WebGPU and found no graphics card that it uses. Update the driver, switch hardware acceleration on in the browser’s settings, and look at chrome://gpu or about:support.';
    default:
      return why satisfies never;
  }
}

/** A machine in words, the same for the same machine: 'nvidia ampere, 16 threads'. */
export function hardwareWords({ gpu, threads }: Hardware): string {
  const card = gpu.kind === 'missing' ? 'no graphics card' : gpu.name === '' ? 'a graphics card' : gpu.name;
  return `${card}, ${threads} threads`;
}
