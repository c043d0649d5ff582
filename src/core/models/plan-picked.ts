import type { GgufReading } from './gguf-header.ts';
import type { ModelFailure } from './model-failure.ts';
import type { PickedFile, PickedModel, PickedPlan } from './picked-model.ts';
import { planGguf } from './plan-gguf.ts';
import { type MlcLists, planMlc } from './plan-mlc.ts';

export type PickedContents = {
  readonly files: readonly PickedFile[];
  /** Heads of the files that are, or by their names claim to be, GGUF. */
  readonly gguf: ReadonlyMap<string, GgufReading>;
  /** Folders of compiled weights whose lists could be read. */
  readonly mlc: readonly MlcLists[];
  /** What was wrong with lists that could not. */
  readonly problems: readonly ModelFailure[];
};

/** Which of a person's files make up which models. Nothing is left out unsaid: a file is taken, ignored, or in a problem. */
export function planPicked({ files, gguf, mlc, problems }: PickedContents): PickedPlan {
  const taken = new Set<string>();
  const models: PickedModel[] = [];
  const found: ModelFailure[] = [...problems];
  for (const lists of mlc) {
    const plan = planMlc(lists, files);
    if (plan.kind === 'problem') found.push(plan.problem);
    else {
      models.push(plan.model);
      for (const path of plan.taken) taken.add(path);
    }
  }
  const claiming = files.filter(({ path }) => gguf.has(path));
  for (const plan of planGguf(claiming, gguf)) {
    for (const path of plan.taken) taken.add(path);
    if (plan.kind === 'problem') found.push(plan.problem);
    else models.push(plan.model);
  }
  const ignored = files.map(({ path }) => path).filter((path) => !taken.has(path));
  if (models.length === 0 && found.length === 0) found.push(nothing(files));
  return { models, problems: found, ignored };
}

function nothing(files: readonly PickedFile[]): ModelFailure {
  const [first] = files;
  const why =
    first === undefined
      ? 'No file was picked.'
      : files.length === 1
        ? `“${first.path}” is no model.`
        : `None of these ${files.length} files is a model.`;
  return { kind: 'no-model', why };
}
