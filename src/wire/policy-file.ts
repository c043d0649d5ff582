import * as v from 'valibot';
import { networkInputs } from '../core/policy/learned/inputs.ts';
import type { Layer, Network } from '../core/policy/learned/network.ts';
import { parseJsonFile } from './parse-json.ts';
import { parseWire } from './parse-wire.ts';

/** Of the file's form. Features that changed are told by their names. */
export const policyFileVersion = 1;

const names = v.array(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4096));
const numbers = v.array(v.pipe(v.number(), v.finite()));
const layer = v.object({ inputs: count, outputs: count, weights: numbers, biases: numbers });
const file = v.object({
  stateFeatures: names,
  wayFeatures: names,
  layers: v.pipe(v.array(layer), v.minLength(1), v.maxLength(8)),
});

export type ReadPolicy =
  | { readonly kind: 'read'; readonly network: Network }
  | { readonly kind: 'invalid'; readonly message: string };

/** The network of a policy file, or in plain words why it is of no use here. */
export function readPolicyFile(text: string): ReadPolicy {
  let value: unknown;
  try {
    value = parseJsonFile(text);
  } catch {
    return invalid('it is not JSON');
  }
  const version =
    typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (version !== policyFileVersion) {
    return invalid(
      `its version is ${JSON.stringify(version)}, and this page reads version ${policyFileVersion}`,
    );
  }
  const parsed = parseWire(file, value);
  if (parsed.kind === 'invalid') return invalid(parsed.message);
  const { stateFeatures, wayFeatures, layers } = parsed.value;
  const problem = featureProblem(stateFeatures, wayFeatures) ?? shapeProblem(layers);
  if (problem !== undefined) return invalid(problem);
  return { kind: 'read', network: { stateInputs: stateFeatures.length, layers: layers.map(toLayer) } };
}

type LayerFile = v.InferOutput<typeof layer>;

function invalid(why: string): ReadPolicy {
  return {
    kind: 'invalid',
    message: `Cannot use the trained policy: ${why}. Train it anew (npm run train-policy), or take the file that came with this version.`,
  };
}

/** The network is run in two parts, first what is known of the state: the border between them counts too. */
function featureProblem(state: readonly string[], way: readonly string[]): string | undefined {
  const wanted: readonly string[] = [...networkInputs.state, ...networkInputs.way];
  const given = [...state, ...way];
  const at = wanted.findIndex((name, index) => given[index] !== name);
  if (at >= 0)
    return `it was trained on other features (number ${at + 1} is “${given[at] ?? 'missing'}”, not “${wanted[at]}”)`;
  if (given.length !== wanted.length)
    return `it was trained on ${given.length} features, not ${wanted.length}`;
  return state.length === networkInputs.state.length
    ? undefined
    : `${state.length} of its features are of the state, not ${networkInputs.state.length}`;
}

function shapeProblem(layers: readonly LayerFile[]): string | undefined {
  let inputs = networkInputs.state.length + networkInputs.way.length;
  for (const [index, each] of layers.entries()) {
    if (each.inputs !== inputs)
      return `layer ${index + 1} takes ${each.inputs} numbers and is given ${inputs}`;
    if (each.weights.length !== each.inputs * each.outputs || each.biases.length !== each.outputs) {
      return `layer ${index + 1} has ${each.weights.length} weights and ${each.biases.length} biases for ${each.inputs} × ${each.outputs}`;
    }
    inputs = each.outputs;
  }
  return inputs === 1 ? undefined : `its last layer gives ${inputs} numbers and not one`;
}

function toLayer({ inputs, outputs, weights, biases }: LayerFile): Layer {
  return { inputs, outputs, weights: Float64Array.from(weights), biases: Float64Array.from(biases) };
}

/** A network as a file; weights are rounded to six digits. */
export function writePolicyFile({ layers }: Network): string {
  const rounded = (values: Float64Array) => Array.from(values, (value) => Number(value.toPrecision(6)));
  return `${JSON.stringify({
    version: policyFileVersion,
    stateFeatures: networkInputs.state,
    wayFeatures: networkInputs.way,
    layers: layers.map(({ inputs, outputs, weights, biases }) => ({
      ...{ inputs, outputs, weights: rounded(weights), biases: rounded(biases) },
    })),
  })}\n`;
}
