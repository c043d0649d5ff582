/** Ids are branded so that a passage id is never handed over as a run id. This file is the only place that mints them. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type RunId = Branded<'RunId'>;
export type NeedId = Branded<'NeedId'>;
export type DocumentId = Branded<'DocumentId'>;
export type PassageId = Branded<'PassageId'>;
export type SourceId = Branded<'SourceId'>;
/** Of a generative model: also the name of its folder in the store. */
export type ModelId = Branded<'ModelId'>;
/** Steps of one run are numbered from 1, in order; every outcome carries the number of its step. */
export type StepNumber = number & { readonly [brand]: 'StepNumber' };

// A brand exists only for the compiler: these casts are where it is put on.
export const runId = (text: string): RunId => text as RunId;
export const needId = (text: string): NeedId => text as NeedId;
export const documentId = (text: string): DocumentId => text as DocumentId;
export const passageId = (text: string): PassageId => text as PassageId;
export const sourceId = (text: string): SourceId => text as SourceId;
export const modelId = (text: string): ModelId => text as ModelId;
export const stepNumber = (value: number): StepNumber => value as StepNumber;
