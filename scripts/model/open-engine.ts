import { softwareGpu } from '../../test/browser/harness/software-gpu.ts';
import { pageEngine, startEngineBrowser } from '../../test/browser/page-engine.ts';

export type EngineToOpen = { readonly contextTokens: number; readonly device?: 'cpu' | 'gpu' };

/** A GGUF model, loaded into the engine in Chromium; 'gpu' is WebGPU's software adapter. Throws where it cannot be loaded. Close it in the end. */
export async function openEngine(path: string, { contextTokens, device = 'cpu' }: EngineToOpen) {
  const { browser, open, close } = await startEngineBrowser(device === 'gpu' ? softwareGpu : []);
  try {
    const { page } = await open();
    await page.getByLabel('Model').setInputFiles(path);
    const engine = await pageEngine(page);
    const never = new AbortController().signal;
    const loaded = await engine.load({ files: [], contextTokens, device }, never, () => {});
    if (loaded.kind !== 'loaded') throw new Error(loaded.message);
    return { browser, page, engine, loadMs: loaded.loadMs, close };
  } catch (error) {
    await close();
    throw error;
  }
}
