import { freeNames } from '../../scripts/code/free-names.ts';
import { nodesOf } from '../../scripts/code/nodes-of.ts';
import type { Source } from '../../scripts/code/read-source.ts';
import { lineAt } from '../../scripts/code/read-source.ts';

/** What the language itself brings (ES2023) and gives the same result on every machine at every time. */
const language = [
  ...['Array', 'ArrayBuffer', 'BigInt', 'Boolean', 'DataView', 'Error', 'Float32Array', 'Float64Array'],
  ...['Infinity', 'Int16Array', 'Int32Array', 'Int8Array', 'JSON', 'Map', 'Math', 'NaN', 'Number', 'Object'],
  ...['Promise', 'RangeError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError', 'Uint16Array'],
  ...['Uint32Array', 'Uint8Array', 'WeakMap', 'WeakSet', 'decodeURIComponent', 'encodeURIComponent'],
  ...['isFinite', 'isNaN', 'parseFloat', 'parseInt', 'undefined'],
];

/** Globals beside the language that each inner layer may touch. */
export const allowedGlobals: Readonly<Record<string, readonly string[]>> = {
  'src/core/': [],
  'src/ports/': [],
  'src/wire/': [],
  'src/agent/': ['AbortController', 'AbortSignal', 'DOMException'],
};

/** What of a file makes it depend on the world: globals that are not allowed, the clock, chance, the machine's language. */
export function globalProblems(source: Source, allowed: readonly string[]): string[] {
  const known = new Set([...language, ...allowed]);
  const unknown = freeNames(source).filter(({ name }) => !known.has(name) && name !== 'Date');
  return [
    ...unknown.map(({ name, line }) => problem(source.path, line, `the global "${name}"`)),
    ...[...nodesOf(source.program)].flatMap(({ node, parent, key }) => {
      const at = lineAt(source.text, node.start);
      if (node.type === 'MemberExpression' && node.property.type === 'Identifier') {
        const { name } = node.property;
        if (node.object.type === 'Identifier' && node.object.name === 'Math' && name === 'random')
          return [problem(source.path, at, 'Math.random()')];
        const isCall = parent?.type === 'CallExpression' && key === 'callee';
        if (isCall && dependsOnLocale(name) && parent.arguments.length <= (name === 'localeCompare' ? 1 : 0))
          return [problem(source.path, at, `${name}() without a language`)];
      }
      // `new Date(ms)` only writes a given time down; any other use reads the clock.
      const isDate = node.type === 'Identifier' && node.name === 'Date' && parent?.type !== 'TSTypeReference';
      const writesDown = parent?.type === 'NewExpression' && parent.arguments.length > 0;
      return isDate && !writesDown ? [problem(source.path, at, 'the clock (Date)')] : [];
    }),
  ];
}

function dependsOnLocale(name: string): boolean {
  return name === 'localeCompare' || name.startsWith('toLocale');
}

function problem(path: string, line: number, what: string): string {
  return `${path}:${line} uses ${what}. Let it come in as an argument, or through a port.`;
}

/** `let` and `var` at the top of a file: state that all callers share. */
export function sharedState({ path, text, program }: Source): string[] {
  return program.body.flatMap((statement) => {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (node?.type !== 'VariableDeclaration' || node.kind === 'const') return [];
    return [`${path}:${lineAt(text, node.start)} keeps state for all callers. Let them hold it.`];
  });
}
