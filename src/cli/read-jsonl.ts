import { readFile } from 'node:fs/promises';

/** The records of a JSONL file. Throws with the name of the file and the line where one is not an object in JSON. */
export async function readJsonl(path: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const text = await readFile(path, 'utf8');
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const value = parse(line);
    if (value !== undefined) return [value];
    throw new Error(`Cannot read "${path}": line ${index + 1} is not a JSON object. Each line must be one.`);
  });
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
