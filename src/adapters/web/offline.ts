import type { NetworkMode } from '../../core/network/network-mode.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';

/**
 * Starts the service worker: the page works without a network from the next visit on, and the worker holds the mode. Where the browser has
 * none, or does not let it start (private windows, plain http), the page works as before and the other two locks hold.
 */
export async function keepOffline(container: ServiceWorkerContainer, settings: SettingsStore): Promise<void> {
  let told: NetworkMode | undefined;
  const tell = (registration: ServiceWorkerRegistration) => {
    const { networkMode } = settings.current();
    const workers = [registration.installing, registration.waiting, registration.active];
    for (const worker of workers) worker?.postMessage({ kind: 'network-mode', mode: networkMode });
    told = networkMode;
  };
  try {
    const address = new URL('service-worker.js', document.baseURI);
    const registration = await container.register(address, { updateViaCache: 'none' });
    tell(registration);
    settings.watch(() => {
      if (settings.current().networkMode !== told) tell(registration);
    });
    await container.ready;
    tell(registration);
  } catch {
    // No worker here: nothing of the page depends on it.
  }
}
