import type { GpuState, Hardware } from '../../core/models/hardware.ts';
import type { DeviceStorage } from '../../ports/device-storage.ts';
import type { HardwareCheck } from '../../ports/hardware-check.ts';

/** What of a browser tells what the machine brings. */
export type HardwarePlace = {
  readonly gpu: WebGpu | undefined;
  readonly deviceMemory: number | undefined;
  readonly hardwareConcurrency: number | undefined;
  readonly isSecureContext: boolean;
  readonly crossOriginIsolated: boolean;
};

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

const softwareNames = /swiftshader|llvmpipe|lavapipe|software|basic render/iu;
/** A driver that hangs is as good as none. */
const adapterMs = 10_000;

export function createWebHardwareCheck(place: HardwarePlace, storage: DeviceStorage): HardwareCheck {
  return { look: () => look(place, storage) };
}

async function look(place: HardwarePlace, storage: DeviceStorage): Promise<Hardware> {
  const [gpu, use] = await Promise.all([gpuState(place), storage.use()]);
  return {
    gpu,
    memoryGib: place.deviceMemory,
    threads: Math.max(1, place.hardwareConcurrency ?? 1),
    isIsolated: place.crossOriginIsolated,
    freeBytes: use === undefined ? undefined : Math.max(0, use.quotaBytes - use.usedBytes),
  };
}

async function gpuState({ gpu, isSecureContext }: HardwarePlace): Promise<GpuState> {
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

/** This browser. `deviceMemory` and `gpu` are in no types yet. */
export function thisMachine(): HardwarePlace {
  const browser = navigator as Navigator & { readonly gpu?: WebGpu; readonly deviceMemory?: number };
  return {
    ...{ gpu: browser.gpu, deviceMemory: browser.deviceMemory },
    hardwareConcurrency: browser.hardwareConcurrency,
    ...{ isSecureContext: globalThis.isSecureContext, crossOriginIsolated: globalThis.crossOriginIsolated },
  };
}
