import type { EngineEffect } from '../effect.ts';
import type { EngineWork } from './trail.ts';

const doings: Readonly<Record<EngineEffect['type'], string>> = {
  plan: 'split the question',
  extract: 'looked for the answer',
  verify: 'checked the quote',
  'write-query': 'wrote another query',
  answer: 'put the answer together',
};

/** 'SmolLM2-135M looked for the answer; the reader checked the quote.' Empty where no model took part: the reader goes without saying. */
export function workWords(work: readonly EngineWork[]): string {
  if (work.every(({ model }) => model === undefined)) return '';
  const doers = [...new Set(work.map(({ model }) => model))];
  const lines = doers.map((doer) => {
    const steps = new Set(work.filter(({ model }) => model === doer).map(({ step }) => doings[step]));
    return `${doer === undefined ? 'the reader' : modelName(doer)} ${listed([...steps])}`;
  });
  const words = lines.join('; ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** 'wllama:SmolLM2-135M' to 'SmolLM2-135M'. */
function modelName(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
