import { existsSync, readFileSync } from 'node:fs';
import { CommandError } from '../../src/cli/command-error.ts';
import { isJsonObject, parsedJson } from '../../src/core/parsed-json.ts';

export type KeptOptions = {
  /** The key of the list of points in the file. */
  readonly list: string;
  /** What must stand in the file as it is here: points of other settings are no points of this curve. */
  readonly settings: Readonly<Record<string, string>>;
};

/**
 * The points of a file that is gone on with; none where it is not there. A CommandError where it is damaged or of other settings: to write over it would
 * lose what took hours.
 */
export function keptPoints(file: string, { list, settings }: KeptOptions): readonly object[] {
  if (!existsSync(file)) return [];
  const before = new Map(Object.entries(reportIn(file)));
  for (const [name, wanted] of Object.entries(settings)) {
    const was = before.get(name);
    if (was !== wanted)
      throw cannot(file, `it was measured with ${name} ${JSON.stringify(was)}, and this is "${wanted}"`);
  }
  const points: unknown = before.get(list);
  if (!Array.isArray(points) || !points.every(isJsonObject))
    throw cannot(file, `its list "${list}" is damaged`);
  return points;
}

function reportIn(file: string): object {
  const value = parsedJson(readFileSync(file, 'utf8'));
  if (isJsonObject(value)) return value;
  throw cannot(file, 'it is damaged or something else');
}

function cannot(file: string, why: string): CommandError {
  return new CommandError(
    `Cannot go on with "${file}": ${why}. Give the options that it was begun with, or another --out.`,
  );
}
