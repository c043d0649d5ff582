export type FrontMatter = { readonly title: string; readonly aliases: readonly string[] };

const block = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u;

/**
 * Takes the block of metadata off a Markdown source: its `title`, `aliases` or `alias`. Only what notes use of YAML is read: a value, a list
 * in brackets, a list of lines.
 */
export function splitFrontMatter(source: string): [FrontMatter, string] {
  const match = block.exec(source);
  if (match === null) return [{ title: '', aliases: [] }, source];
  const lines = (match[1] ?? '').split('\n');
  const title = values(lines, /^title:/iu)[0] ?? '';
  return [{ title, aliases: values(lines, /^alias(?:es)?:/iu) }, source.slice(match[0].length)];
}

function values(lines: readonly string[], key: RegExp): readonly string[] {
  const at = lines.findIndex((line) => key.test(line));
  if (at < 0) return [];
  const inline = (lines[at] ?? '').replace(key, '').trim();
  if (inline.startsWith('['))
    return inline
      .replace(/^\[|\]$/gu, '')
      .split(',')
      .map(unquoted)
      .filter(Boolean);
  if (inline !== '') return [unquoted(inline)];
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => !/^\s*-\s+/u.test(line));
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .map((line) => unquoted(line.replace(/^\s*-\s+/u, '')))
    .filter(Boolean);
}

function unquoted(value: string): string {
  const text = value.trim();
  const quote = /^(["'])(.*)\1$/u.exec(text);
  return (quote?.[2] ?? text).trim();
}
