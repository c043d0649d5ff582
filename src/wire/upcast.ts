/** The version that new records are written in. */
export const recordVersion = 1;

export type Upcast =
  | { readonly kind: 'current'; readonly record: unknown }
  | { readonly kind: 'unreadable'; readonly message: string };

type Loose = Readonly<Record<string, unknown>>;
type Step = (record: Loose) => Loose;

/** One step for each older version, by the version that it takes in. */
const steps: readonly Step[] = [fromVersion0];

/** Brings a record of an older version to the present one, a version at a time. What it brings is not yet validated. */
export function upcast(record: unknown): Upcast {
  if (!isLoose(record)) return { kind: 'unreadable', message: 'it is not an object' };
  // The first records had no version at all.
  const version = record['version'] ?? 0;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return { kind: 'unreadable', message: `its version is ${JSON.stringify(version)}, not a number` };
  }
  if (version > recordVersion) {
    const message = `it is of version ${version}, and this program knows ${recordVersion} and older: load the newer program`;
    return { kind: 'unreadable', message };
  }
  return { kind: 'current', record: steps.slice(version).reduce((older, step) => step(older), record) };
}

/**
 * Version 0 wrote a respelling only into the repair's detail ('merow → merrow'), kept one finding of a need ('others' came
 * later), did not tell the size of the collection, and had no forks.
 */
function fromVersion0(record: Loose): Loose {
  const next = { ...record, version: 1 };
  switch (record['type']) {
    case 'run-started':
      return { forkedFrom: undefined, ...next };
    case 'search-completed':
      return { collectionPassages: 0, ...next };
    case 'need-answered':
      return { others: [], ...next };
    case 'step-started':
      return { ...next, effect: withReplaces(record['effect']) };
    default:
      return next;
  }
}

function withReplaces(effect: unknown): unknown {
  if (!isLoose(effect) || !isLoose(effect['repair'])) return effect;
  const { repair } = effect;
  if (!isLoose(repair) || repair['move'] !== 'respell' || typeof repair['detail'] !== 'string') return effect;
  const replaces = repair['detail'].split(', ').flatMap((part) => {
    const [from, to] = part.split(' → ');
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  return { ...effect, repair: { replaces, ...repair } };
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
