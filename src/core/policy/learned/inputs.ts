import { stateFeatureNames } from './state-features.ts';
import { wayFeatureNames } from './way-features.ts';

/** What a network is given, by name and in order: weights that were trained on other inputs mean nothing here. */
export const networkInputs = { state: stateFeatureNames, way: wayFeatureNames } as const;
