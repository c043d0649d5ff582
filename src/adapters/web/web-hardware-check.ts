import type { Hardware } from '../../core/models/hardware.ts';
import type { DeviceStorage } from '../../ports/device-storage.ts';
import type { HardwareCheck } from '../../ports/hardware-check.ts';
import { gpuState, type WebGpu } from '../any/gpu-state.ts';

/** What of a browser tells what the machine brings. */
export type HardwarePlace = {
  readonly gpu: WebGpu | undefined;
  readonly deviceMemory: number | undefined;
  readonly hardwareConcurrency: number | undefined;
  readonly isSecureContext: boolean;
  readonly crossOriginIsolated: boolean;
};

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

/** This browser. `deviceMemory` and `gpu` are in no types yet. */
export function thisMachine(): HardwarePlace {
  const browser = navigator as Navigator & { readonly gpu?: WebGpu; readonly deviceMemory?: number };
  return {
    ...{ gpu: browser.gpu, deviceMemory: browser.deviceMemory },
    hardwareConcurrency: browser.hardwareConcurrency,
    ...{ isSecureContext: globalThis.isSecureContext, crossOriginIsolated: globalThis.crossOriginIsolated },
  };
}
