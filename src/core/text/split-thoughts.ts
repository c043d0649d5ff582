export type SplitThoughts = { readonly text: string; readonly thoughts: string | undefined };

const opening = '<think>';
const closing = '</think>';

/**
 * Parts what a thinking model wrote for itself from its result. Some templates write the opening mark into the prompt, so that only
 * the closing one is in the output; thoughts that were cut off have no closing one, and then there is no result. An empty block, as
 * written for a model that shall not think, is no thoughts.
 */
export function splitThoughts(output: string): SplitThoughts {
  const begins = output.trimStart().startsWith(opening);
  const end = output.indexOf(closing);
  if (!begins && end < 0) return { text: output, thoughts: undefined };
  const start = begins ? output.indexOf(opening) + opening.length : 0;
  const thoughts = output.slice(start, end < 0 ? undefined : end).trim();
  const text = end < 0 ? '' : output.slice(end + closing.length).trimStart();
  return { text, thoughts: thoughts === '' ? undefined : thoughts };
}
