import type { TextRequest } from '../../../ports/text-engine.ts';

const types = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']);

/** Why a request cannot be put to any engine, and what to do; undefined where it can. Grammars that fail take some engines with them. */
export function requestProblem({ messages, schema }: TextRequest): string | undefined {
  if (messages.every(({ content }) => content.trim() === ''))
    return 'Cannot ask the engine: the prompt is empty. Write what it shall do.';
  if (messages.at(-1)?.role !== 'user')
    return 'Cannot ask the engine: the last message is not one to it. Put the request last.';
  return schema === undefined ? undefined : schemaProblem(schema);
}

function schemaProblem(text: string): string | undefined {
  const schema = parsed(text);
  if (schema === undefined)
    return 'Cannot hold the output to the schema: it is not a JSON object. Give a JSON Schema as JSON text.';
  const { type } = schema;
  const named = Array.isArray(type) ? type : [type ?? 'object'];
  return named.every((each) => typeof each === 'string' && types.has(each))
    ? undefined
    : `Cannot hold the output to the schema: it has the type ${JSON.stringify(type)}. Use ${[...types].join(', ')}.`;
}

function parsed(text: string): { readonly type?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
