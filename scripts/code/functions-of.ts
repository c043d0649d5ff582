import type { ArrowFunctionExpression, Function as NamedFunction, Node } from 'oxc-parser';
import { nodesOf } from './nodes-of.ts';
import { lineAt, type Source } from './read-source.ts';

export type CodeFunction = {
  readonly name: string;
  readonly line: number;
  /** From the first line to the last. */
  readonly lines: number;
  readonly parameters: number;
  /** False for callbacks and arrows without a block, which would make every median 1. */
  readonly isOwn: boolean;
};

export function functionsOf({ program, text }: Source): CodeFunction[] {
  return [...nodesOf(program)].flatMap(({ node, parent }) => {
    if (!isFunction(node)) return [];
    const line = lineAt(text, node.start);
    const name = nameOf(node, parent);
    return {
      name: name ?? 'a callback',
      line,
      lines: lineAt(text, node.end) - line + 1,
      parameters: node.params.length,
      isOwn: name !== undefined && node.body?.type === 'BlockStatement',
    };
  });
}

type FunctionNode = NamedFunction | ArrowFunctionExpression;

function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

function nameOf(node: FunctionNode, parent: Node | undefined): string | undefined {
  if (node.type !== 'ArrowFunctionExpression' && node.id !== null) return node.id.name;
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  const isMember = parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition';
  return isMember ? memberName(parent.key) : undefined;
}

function memberName(key: Node): string {
  return key.type === 'Identifier' || key.type === 'PrivateIdentifier' ? key.name : 'a computed member';
}
