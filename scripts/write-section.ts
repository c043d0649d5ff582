import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const results = fileURLToPath(new URL('../docs/results.md', import.meta.url));

/** Writes a section of docs/results.md that a script makes, between its marks; adds it with its title where it is not there yet. */
export function writeSection(
  name: string,
  { title, text }: { readonly title: string; readonly text: string },
): void {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const old = existsSync(results) ? readFileSync(results, 'utf8') : '# Results\n';
  const section = `${start}\n${text}\n${end}`;
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  const isThere = from >= 0 && to > from;
  const fresh = isThere
    ? old.slice(0, from) + section + old.slice(to + end.length)
    : `${old.trimEnd()}\n\n## ${title}\n\n${section}\n`;
  writeFileSync(results, fresh);
}
