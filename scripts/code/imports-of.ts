import { posix } from 'node:path';
import type { CallExpression, Node } from 'oxc-parser';
import { nodesOf } from './nodes-of.ts';
import { lineAt, type Source } from './read-source.ts';

export type Import = {
  /** A path relative to the root for files of this project, a specifier otherwise ('node:fs', 'idb'). */
  readonly target: string;
  readonly line: number;
  /**
   * 'type': gone when it runs. 'value': runs with the importer. 'lazy': runs when it is called for. 'file': only an address of it is taken, as for
   * the script of a worker.
   */
  readonly how: 'type' | 'value' | 'lazy' | 'file';
};

/** All that a file takes from others: static and dynamic imports, re-exports, `new URL('…', import.meta.url)`. */
export function importsOf(source: Source): Import[] {
  const { path, text, module, program } = source;
  const at = (specifier: string, offset: number, how: Import['how']): Import => ({
    target: specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier,
    line: lineAt(text, offset),
    how,
  });
  const fixed = module.staticImports.map(({ moduleRequest, entries, start }) => {
    const isType = entries.length > 0 && entries.every((entry) => entry.isType);
    return at(moduleRequest.value, start, isType ? 'type' : 'value');
  });
  const again = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType, start }) =>
      moduleRequest === null ? [] : [at(moduleRequest.value, start, isType ? 'type' : 'value')],
    ),
  );
  const called = [...nodesOf(program)].flatMap(({ node }) => {
    if (node.type === 'TSImportType') return [at(node.source.value, node.start, 'type')];
    if (node.type === 'ImportExpression') return [at(textOf(node.source), node.start, 'lazy')];
    if (node.type === 'CallExpression' && isGlob(node.callee)) return globbed(node, at);
    if (node.type !== 'NewExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'URL')
      return [];
    const [file, base] = node.arguments;
    const isHere = base?.type === 'MemberExpression' && base.object.type === 'MetaProperty';
    return file?.type === 'Literal' && isHere ? [at(textOf(file), node.start, 'file')] : [];
  });
  return [...fixed, ...again, ...called];
}

/** `import.meta.glob('…')`, by which vite takes many files at once. */
function isGlob(callee: Node): boolean {
  const isMeta = callee.type === 'MemberExpression' && callee.object.type === 'MetaProperty';
  return isMeta && callee.property.type === 'Identifier' && callee.property.name === 'glob';
}

/** A pattern into node_modules takes from a package, by a way around its name. */
function globbed(
  node: CallExpression,
  at: (specifier: string, offset: number, how: Import['how']) => Import,
): Import[] {
  const [pattern] = node.arguments;
  const path = pattern === undefined ? '' : textOf(pattern);
  const [, inPackage] = path.split('node_modules/');
  return [at(inPackage ?? path, node.start, 'lazy')];
}

/** The name of the package that a specifier names: '@scope/name/file' -> '@scope/name'. */
export function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function textOf(node: { readonly type: string; readonly value?: unknown }): string {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : 'not a literal';
}
