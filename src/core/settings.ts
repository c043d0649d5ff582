import { type ModelId, modelId } from './ids.ts';
import { isSafeName } from './models/model-entry.ts';
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
  /** Whether the bundled library is searched too. It is loaded on first use. */
  readonly useBundledLibrary: boolean;
  /** The stored model that helps the reader; undefined for none. */
  readonly model: ModelId | undefined;
  /** Address of a mirror of the public hub that models are fetched from; empty for the hub itself. */
  readonly modelMirror: string;
};

export const defaultSettings: Settings = {
  theme: 'system',
  policy: 'rules',
  searches: 6,
  timeMs: 120_000,
  mayAsk: false,
  useMemory: true,
  useBundledLibrary: true,
  model: undefined,
  modelMirror: '',
};

export const settingLimits = {
  searches: { least: 1, most: 20 },
  timeMs: { least: 5_000, most: 600_000 },
} as const;

/** Settings from whatever was stored: each value that is not usable is the default, the rest stays. */
export function parseSettings(stored: unknown): Settings {
  const { theme, policy, searches, timeMs, mayAsk, useMemory, useBundledLibrary } = fieldsOf(stored);
  const { model, modelMirror } = fieldsOf(stored);
  const or = defaultSettings;
  return {
    theme: themes.find((each) => each === theme) ?? or.theme,
    policy: policyNames.find((each) => each === policy) ?? or.policy,
    searches: within(searches, settingLimits.searches) ?? or.searches,
    timeMs: within(timeMs, settingLimits.timeMs) ?? or.timeMs,
    mayAsk: typeof mayAsk === 'boolean' ? mayAsk : or.mayAsk,
    useMemory: typeof useMemory === 'boolean' ? useMemory : or.useMemory,
    useBundledLibrary: typeof useBundledLibrary === 'boolean' ? useBundledLibrary : or.useBundledLibrary,
    model: typeof model === 'string' && isSafeName(model) ? modelId(model) : or.model,
    modelMirror: typeof modelMirror === 'string' ? modelMirror.slice(0, 500) : or.modelMirror,
  };
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
