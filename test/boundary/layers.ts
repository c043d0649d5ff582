import type { Import } from '../../scripts/code/imports-of.ts';
import { fileOf } from './project.ts';

export type Layer = {
  readonly name: string;
  /** A folder, or one file. */
  readonly place: string;
  readonly takes: readonly string[];
  /** Layers of which only types may be taken. */
  readonly takesTypes?: readonly string[];
  /** Layers whose files may be started on another thread by their address. */
  readonly starts?: readonly string[];
};

/**
 * core <- ports <- {agent, adapters, worker} <- main; core <- wire <- {adapters, worker, proxy}; core <- ui <- main; cli is a
 * composition root like main. A worker is one too, of its thread: it puts adapters together. A simulation is the agent over adapters that need no thread. The server reads pages with the readers
 * of documents that run anywhere.
 */
export const layers: readonly Layer[] = [
  { name: 'core', place: 'src/core/', takes: ['core'] },
  { name: 'ports', place: 'src/ports/', takes: ['core', 'ports'] },
  { name: 'wire', place: 'src/wire/', takes: ['core', 'wire'] },
  { name: 'agent', place: 'src/agent/', takes: ['core', 'ports', 'agent'] },
  { name: 'adapters/any', place: 'src/adapters/any/', takes: ['core', 'ports', 'wire', 'adapters/any'] },
  {
    ...{ name: 'adapters/web', place: 'src/adapters/web/', starts: ['worker'] },
    takes: ['core', 'ports', 'wire', 'adapters/any', 'adapters/web'],
  },
  {
    ...{ name: 'adapters/node', place: 'src/adapters/node/' },
    takes: ['core', 'ports', 'wire', 'adapters/any', 'adapters/node'],
  },
  {
    name: 'simulation',
    place: 'src/simulation/',
    takes: ['core', 'ports', 'agent', 'adapters/any', 'simulation'],
  },
  {
    ...{ name: 'worker', place: 'src/worker/' },
    takes: ['core', 'ports', 'wire', 'adapters/any', 'simulation', 'worker'],
  },
  { name: 'ui', place: 'src/ui/', takes: ['core', 'ui'], takesTypes: ['ports'] },
  {
    ...{ name: 'main', place: 'src/main.tsx' },
    takes: ['core', 'ports', 'wire', 'agent', 'adapters/any', 'adapters/web', 'simulation', 'ui'],
  },
  {
    ...{ name: 'cli', place: 'src/cli/' },
    takes: ['core', 'ports', 'wire', 'agent', 'adapters/any', 'adapters/node', 'simulation', 'cli'],
  },
  {
    ...{ name: 'proxy', place: 'proxy/', takesTypes: ['ports'] },
    takes: ['core', 'wire', 'adapters/any', 'adapters/node', 'proxy'],
  },
];

export function layerOf(path: string): Layer | undefined {
  return layers.find(({ place }) => (place.endsWith('/') ? path.startsWith(place) : path === place));
}

/** Why a file may not have this import, and what to do; undefined where it may. */
export function layerProblem(path: string, taken: Import): string | undefined {
  const layer = layerOf(path);
  if (layer === undefined)
    return `${path} belongs to no layer: move it into one, or add one to test/boundary/layers.ts.`;
  const target = layerOf(fileOf(taken))?.name;
  const { takes, takesTypes = [], starts = [] } = layer;
  const allowed =
    taken.how === 'file' ? [...takes, ...starts] : taken.how === 'type' ? [...takes, ...takesTypes] : takes;
  if (target !== undefined && allowed.includes(target)) return undefined;
  const may = [takes.join(', '), ...takesTypes.map((name) => `types of ${name}`)].join(', ');
  return `${path}:${taken.line} takes ${taken.target} (${taken.how}), but ${layer.name} may take from ${may} only. Move what is shared inwards (core, or a port), or let the composition root hand it over.`;
}
