/** The value of a JSON file; throws as JSON.parse() does. Some editors begin a file with a mark of its bytes' order, which is no part of it. */
export function parseJsonFile(content: string): unknown {
  return JSON.parse(content.replace(/^\uFEFF/u, ''));
}
