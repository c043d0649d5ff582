import { type CodeFunction, functionsOf } from './functions-of.ts';
import { nodesOf } from './nodes-of.ts';
import { quantile } from './quantile.ts';
import { lineAt, lineCount, type Source } from './read-source.ts';
import { suppressionsOf } from './suppressions-of.ts';

/** Lines, except `parameters`. `inner` is core and agent, where a function has to be understood at a glance. */
export const budgets = {
  file: { median: 80, p90: 250, most: 400 },
  function: { median: 10, p90: 35, mostInner: 60, most: 90 },
  parameters: 3,
} as const;

const inner = ['src/core/', 'src/agent/'];

/** What goes over a budget: where, by how much, what to do. Of tests, a describe() is a chapter, so functions are not held to a length. */
export function budgetProblems(sources: readonly Source[]): string[] {
  const own = sources.filter(({ path }) => !path.startsWith('test/'));
  return [
    ...spreadProblems(
      'files',
      own.map(({ text }) => lineCount(text)),
      budgets.file,
    ),
    ...spreadProblems('functions', own.flatMap(ownFunctionLines), budgets.function),
    ...sources.flatMap(fileProblems),
    ...own.flatMap((source) => functionsOf(source).flatMap((each) => functionProblems(source.path, each))),
  ];
}

/** One line for people: how the source stands beside its budgets. */
export function budgetMeasures(sources: readonly Source[]): string {
  const own = sources.filter(({ path }) => !path.startsWith('test/'));
  const spread = (values: readonly number[]) =>
    `median ${quantile(values, 0.5)}, p90 ${quantile(values, 0.9)}, most ${quantile(values, 1)}`;
  const files = own.map(({ text }) => lineCount(text));
  const functions = own.flatMap(ownFunctionLines);
  return `${files.length} files (lines: ${spread(files)}), ${functions.length} functions (lines: ${spread(functions)})`;
}

function ownFunctionLines(source: Source): number[] {
  return functionsOf(source)
    .filter(({ isOwn }) => isOwn)
    .map(({ lines }) => lines);
}

function spreadProblems(
  what: string,
  lines: readonly number[],
  budget: { readonly median: number; readonly p90: number },
): string[] {
  const shares = [
    { name: 'median', share: 0.5, most: budget.median },
    { name: '90th percentile', share: 0.9, most: budget.p90 },
  ];
  return shares.flatMap(({ name, share, most }) => {
    const measured = quantile(lines, share);
    return measured <= most
      ? []
      : [
          `The ${name} of all ${what} is ${measured} lines, over ${most}: split the long ones by their ideas.`,
        ];
  });
}

function fileProblems(source: Source): string[] {
  const { path, text, program } = source;
  const lines = lineCount(text);
  const anys = [...nodesOf(program)].filter(({ node }) => node.type === 'TSAnyKeyword');
  return [
    ...(lines > budgets.file.most
      ? [`${path} has ${lines} lines, over ${budgets.file.most}: find its second idea and give it a file.`]
      : []),
    ...anys.map(
      ({ node }) =>
        `${path}:${lineAt(text, node.start)} says 'any': use 'unknown' and look, or the real type.`,
    ),
    ...suppressionsOf(source)
      .filter(({ hasReason }) => !hasReason)
      .map(
        ({ line, text }) =>
          `${path}:${line} switches a check off without saying why ('${text}'): mend it, or give the reason there.`,
      ),
  ];
}

function functionProblems(path: string, { name, line, lines, parameters }: CodeFunction): string[] {
  const most = inner.some((place) => path.startsWith(place))
    ? budgets.function.mostInner
    : budgets.function.most;
  return [
    ...(lines > most
      ? [`${path}:${line} ${name} has ${lines} lines, over ${most}: name its steps and give each a function.`]
      : []),
    ...(parameters > budgets.parameters
      ? [
          `${path}:${line} ${name} takes ${parameters} arguments, over ${budgets.parameters}: put them into one options object.`,
        ]
      : []),
  ];
}
