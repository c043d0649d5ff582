// The worker of llama.cpp: started and ended by src/adapters/web/wllama-engine.ts. Its file of the program comes from this origin.
import wasm from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import { threadCount } from '../adapters/any/wllama/thread-count.ts';
import { newWllama } from '../adapters/any/wllama/wllama-library.ts';
import { WllamaSession } from '../adapters/any/wllama/wllama-session.ts';
import { serveEngine } from './serve-engine.ts';

const threads = threadCount(navigator.hardwareConcurrency);
serveEngine(new WllamaSession((log) => newWllama(new URL(wasm, self.location.href).href, log), threads));
