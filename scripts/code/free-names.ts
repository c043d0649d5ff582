import type { Node } from 'oxc-parser';
import { nodesOf, type Place } from './nodes-of.ts';
import { lineAt, type Source } from './read-source.ts';

export type FreeName = { readonly name: string; readonly line: number };

/** Names that run and that the file nowhere declares: globals. Types are gone when it runs, and do not count. */
export function freeNames({ program, text }: Source): FreeName[] {
  const places = [...nodesOf(program, (node) => runs(node))];
  const declared = new Set(places.flatMap(({ node }) => declaredBy(node)));
  return places.flatMap((place) => {
    const { node } = place;
    if (node.type !== 'Identifier' || !isReference(place) || declared.has(node.name)) return [];
    return { name: node.name, line: lineAt(text, node.start) };
  });
}

/** Wrappers of an expression in types still run what they wrap. */
const wrappers = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

function runs(node: Node): boolean {
  return node.type !== 'ImportDeclaration' && (!node.type.startsWith('TS') || wrappers.has(node.type));
}

function isReference({ parent, key }: Place): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return key !== 'property' || parent.computed;
    case 'Property':
      return key !== 'key' || parent.computed || parent.shorthand;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return key !== 'key' || parent.computed;
    case 'ImportDeclaration':
    case 'ExportSpecifier':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
      return false;
    default:
      return true;
  }
}

function declaredBy(node: Node): string[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return node.specifiers.map(({ local }) => local.name);
    case 'VariableDeclarator':
      return bound(node.id);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return [...(node.id === null ? [] : [node.id.name]), ...node.params.flatMap(bound)];
    case 'ArrowFunctionExpression':
      return node.params.flatMap(bound);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id === null ? [] : [node.id.name];
    case 'CatchClause':
      return node.param === null ? [] : bound(node.param);
    default:
      return [];
  }
}

/** The names that a pattern binds: `{ a, b: [c = 1, ...d] }` binds a, c and d. */
function bound(pattern: Node | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        bound(each.type === 'Property' ? each.value : each.argument),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap(bound);
    case 'AssignmentPattern':
      return bound(pattern.left);
    case 'RestElement':
      return bound(pattern.argument);
    default:
      return [];
  }
}
