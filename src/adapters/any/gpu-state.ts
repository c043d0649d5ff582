import type { GpuState } from '../../core/models/hardware.ts';

/** The part of WebGPU that is asked; TypeScript's own library does not have it. */
export type WebGpu = {
  requestAdapter(options: { readonly powerPreference: 'high-performance' }): Promise<WebGpuAdapter | null>;
};

type WebGpuAdapter = {
  readonly features: { has(name: string): boolean };
  readonly limits: { readonly maxBufferSize: number; readonly maxStorageBufferBindingSize: number };
  readonly info?: {
    readonly vendor?: string;
    readonly architecture?: string;
    readonly description?: string;
    readonly isFallbackAdapter?: boolean;
  };
};

/** What of a page or a worker tells what card there is. */
export type GpuPlace = { readonly gpu: WebGpu | undefined; readonly isSecureContext: boolean };

const softwareNames = /swiftshader|llvmpipe|lavapipe|software|basic render/iu;
/** A driver that hangs is as good as none. */
const adapterMs = 10_000;

/** What WebGPU has here, as far as it says. Also in workers. */
export async function gpuState({ gpu, isSecureContext }: GpuPlace): Promise<GpuState> {
  if (!isSecureContext) return { kind: 'missing', why: 'insecure' };
  if (gpu === undefined) return { kind: 'missing', why: 'no-webgpu' };
  const late = new Promise<null>((resolve) => setTimeout(resolve, adapterMs, null));
  const asked = gpu.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null);
  const adapter = await Promise.race([asked, late]);
  if (adapter === null) return { kind: 'missing', why: 'no-adapter' };
  const { vendor = '', architecture = '', description = '', isFallbackAdapter = false } = adapter.info ?? {};
  const names = [description, vendor, architecture];
  return {
    kind: 'found',
    name: description || [vendor, architecture].filter((name) => name !== '').join(' '),
    isSoftware: isFallbackAdapter || names.some((name) => softwareNames.test(name)),
    hasF16: adapter.features.has('shader-f16'),
    maxBufferBytes: adapter.limits.maxBufferSize,
    maxBindingBytes: adapter.limits.maxStorageBufferBindingSize,
  };
}
