import { readFile } from 'node:fs/promises';
import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import { isJsonObject, parsedJson } from '../core/parsed-json.ts';
import { CommandError } from './command-error.ts';

/**
 * Of the questions, those that the training's splits name as measured, and none of them as fitted: `{set: {fitted: [ids], measured: [ids]}}`. All where no
 * file is given.
 */
export async function keptOut(
  questions: readonly EvaluationQuestion[],
  file: string | undefined,
): Promise<readonly EvaluationQuestion[]> {
  if (file === undefined) return questions;
  const sets = await readSplits(file);
  const [measured, fitted] = [idsOf(sets, 'measured'), idsOf(sets, 'fitted')];
  const kept = questions.filter(({ id }) => measured.has(id) && !fitted.has(id));
  if (kept.length > 0) return kept;
  throw new CommandError(`Cannot evaluate: "${file}" names none of these questions as measured.`);
}

async function readSplits(file: string): Promise<readonly object[]> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new CommandError(`Cannot read --kept-out "${file}": there is no such file, or it is a folder.`);
  const splits = parsedJson(text);
  if (isJsonObject(splits)) return Object.values(splits).filter(isJsonObject);
  throw new CommandError(
    `Cannot read --kept-out "${file}": it is not JSON of {"set":{"fitted":["id"],"measured":["id"]}}.`,
  );
}

function idsOf(sets: readonly object[], part: 'fitted' | 'measured'): ReadonlySet<string> {
  const lists = sets.flatMap((set) => Object.entries(set).filter(([key]) => key === part));
  const ids = lists.flatMap(([, list]) => (Array.isArray(list) ? list : []));
  return new Set(ids.filter((id): id is string => typeof id === 'string'));
}
