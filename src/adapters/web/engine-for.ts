import type { ModelEntry } from '../../core/models/model-entry.ts';
import type { TextEngine } from '../../ports/text-engine.ts';
import type { ResourceReport } from '../../wire/resource-entry.ts';
import { createWebLlmEngine } from './web-llm-engine.ts';
import { createWllamaEngine } from './wllama-engine.ts';

/** The engine that a model is made for; nothing of it is started before it is loaded. */
export function engineFor(
  { engine, id }: ModelEntry,
  reported: (report: ResourceReport) => void,
): TextEngine {
  switch (engine) {
    case 'web-llm':
      return createWebLlmEngine({ model: id, reported });
    case 'wllama':
      return createWllamaEngine({ model: id, reported });
    default:
      return engine satisfies never;
  }
}
