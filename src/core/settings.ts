import { type ModelId, modelId } from './ids.ts';
import { isSafeName } from './models/model-entry.ts';
import { type NetworkMode, networkModes } from './network/network-mode.ts';
import { type PolicyName, policyNames } from './policy-name.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What the person chose. Everything has a default; nothing of it is needed to read a run again. */
export type Settings = {
  readonly theme: Theme;
  readonly policy: PolicyName;
  /** Searches a run may make, 1-20. */
  readonly searches: number;
  /** Time a run may take, in milliseconds. */
  readonly timeMs: number;
  /** Whether a run may ask the person one short question. */
  readonly mayAsk: boolean;
  /** Whether past runs are used for new questions. */
  readonly useMemory: boolean;
  /** Whether the bundled library is loaded with the first question, where there is nothing else to search. */
  readonly useBundledLibrary: boolean;
  /** Whether the trained reader looks for answers too, beside the rules. */
  readonly useTrainedReader: boolean;
  /** The stored model that helps the reader; undefined for none. */
  readonly model: ModelId | undefined;
  /** Address of a mirror of the public hub that models are fetched from; empty for the hub itself. */
  readonly modelMirror: string;
  /** What may leave this machine. */
  readonly networkMode: NetworkMode;
  /** Ids of the server's sources that runs may ask, in the order in which they are asked; none until they are switched on. */
  readonly sourcesOn: readonly string[];
  /** Whether, in the mode 'open', words that stand only in the person's own documents may go into a query. */
  readonly allowPrivateWords: boolean;
};

export const defaultSettings: Settings = {
  theme: 'system',
  policy: 'rules',
  searches: 6,
  timeMs: 120_000,
  mayAsk: false,
  useMemory: true,
  useBundledLibrary: true,
  // It finds some answers that the rules miss, and refuses less well where there is none (docs/results.md).
  useTrainedReader: true,
  model: undefined,
  modelMirror: '',
  networkMode: 'ask',
  sourcesOn: [],
  allowPrivateWords: false,
};

export const settingLimits = {
  searches: { least: 1, most: 20 },
  timeMs: { least: 5_000, most: 600_000 },
} as const;

const mostSources = 32;

/** Settings from whatever was stored: each value that is not usable is the default, the rest stays. */
export function parseSettings(stored: unknown): Settings {
  const { theme, policy, searches, timeMs, model, modelMirror, ...rest } = fieldsOf(stored);
  const or = defaultSettings;
  return {
    theme: themes.find((each) => each === theme) ?? or.theme,
    policy: policyNames.find((each) => each === policy) ?? or.policy,
    searches: within(searches, settingLimits.searches) ?? or.searches,
    timeMs: within(timeMs, settingLimits.timeMs) ?? or.timeMs,
    model: typeof model === 'string' && isSafeName(model) ? modelId(model) : or.model,
    modelMirror: typeof modelMirror === 'string' ? modelMirror.slice(0, 500) : or.modelMirror,
    mayAsk: flag(rest.mayAsk) ?? or.mayAsk,
    useMemory: flag(rest.useMemory) ?? or.useMemory,
    useBundledLibrary: flag(rest.useBundledLibrary) ?? or.useBundledLibrary,
    useTrainedReader: flag(rest.useTrainedReader) ?? or.useTrainedReader,
    // What cannot be read lets nothing out.
    networkMode: networkMode(rest.networkMode),
    sourcesOn: ids(rest.sourcesOn),
    allowPrivateWords: flag(rest.allowPrivateWords) ?? or.allowPrivateWords,
  };
}

function networkMode(stored: unknown): NetworkMode {
  if (stored === undefined) return defaultSettings.networkMode;
  return networkModes.find((each) => each === stored) ?? 'air-gapped';
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function ids(value: unknown): readonly string[] {
  const texts = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  return [...new Set(texts)].slice(0, mostSources);
}

type Fields = Readonly<Partial<Record<keyof Settings, unknown>>>;

function fieldsOf(stored: unknown): Fields {
  return typeof stored === 'object' && stored !== null ? stored : {};
}

function within(
  value: unknown,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return Math.min(most, Math.max(least, Math.round(value)));
}
