import type { SourceId } from '../ids.ts';
import type { NetworkMode } from './network-mode.ts';

/** What the person has settled about the network. */
export type NetworkRules = {
  readonly mode: NetworkMode;
  readonly sourcesOn: readonly string[];
  /** Whether, in 'open', words that stand only in the person's own documents may go into a query. */
  readonly allowPrivateWords: boolean;
};

/** Why a request is made: what decides whether it may. */
export type Departure =
  /** A file of the page itself, from where it was opened. */
  | { readonly kind: 'own-file' }
  /** What our own server has set up. It asks nobody for it. */
  | { readonly kind: 'source-list' }
  /** The person tries a source. */
  | { readonly kind: 'source-test' }
  | {
      readonly kind: 'search';
      readonly source: SourceId;
      /** Words of the query that stand only in the person's own documents. */
      readonly privateWords: readonly string[];
      /** The person has seen this very query and let it go, or one like it. */
      readonly isApproved: boolean;
    }
  /** A page that a search brought. */
  | { readonly kind: 'page'; readonly source: SourceId }
  | { readonly kind: 'model' };

export type Permission =
  | { readonly kind: 'allowed' }
  /** `message` says why and what to do, for the person. */
  | { readonly kind: 'refused'; readonly message: string };

const allowed: Permission = { kind: 'allowed' };

/** Whether a request may be made. The one place where that is decided. */
export function mayLeave(departure: Departure, rules: NetworkRules): Permission {
  if (departure.kind === 'own-file') return allowed;
  if (rules.mode === 'air-gapped')
    return refused('The mode is air-gapped: nothing is asked for. Choose another mode under Sources.');
  switch (departure.kind) {
    case 'source-list':
    case 'source-test':
    case 'model':
      return allowed;
    case 'page':
      return sourceIsOn(departure.source, rules);
    case 'search':
      return searchMayLeave(departure, rules);
    default:
      return departure satisfies never;
  }
}

function searchMayLeave(
  { source, privateWords, isApproved }: Extract<Departure, { readonly kind: 'search' }>,
  rules: NetworkRules,
): Permission {
  const isOn = sourceIsOn(source, rules);
  if (isOn.kind === 'refused' || isApproved) return isOn;
  if (rules.mode === 'ask') return refused('In this mode a query goes only after you have let it.');
  if (privateWords.length === 0 || rules.allowPrivateWords) return allowed;
  return refused(`The query has words of your own documents: ${privateWords.join(', ')}.`);
}

function sourceIsOn(source: SourceId, { sourcesOn }: NetworkRules): Permission {
  return sourcesOn.includes(source)
    ? allowed
    : refused(`Source "${source}" is switched off. Switch it on under Sources.`);
}

function refused(message: string): Permission {
  return { kind: 'refused', message };
}
