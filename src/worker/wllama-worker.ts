// The worker of llama.cpp: started and ended by src/adapters/web/wllama-engine.ts. Its file of the program comes from this origin.
import wasm from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import { newWllama } from '../adapters/any/wllama/wllama-library.ts';
import { WllamaSession } from '../adapters/any/wllama/wllama-session.ts';
import { serveEngine } from './serve-engine.ts';

serveEngine(new WllamaSession((log) => newWllama(new URL(wasm, self.location.href).href, log), threads()));

/** Cores that are worth a thread: on small machines all, on others the half, since many of them share one with another. */
function threads(): number {
  const cores = navigator.hardwareConcurrency;
  return cores <= 4 ? cores : Math.min(8, Math.floor(cores / 2));
}
