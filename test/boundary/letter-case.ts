import type { Node } from 'oxc-parser';
import { nodesOf } from '../../scripts/code/nodes-of.ts';
import { lineAt, type Source } from '../../scripts/code/read-source.ts';

const ofOneCase = /\\p\{L[ul]\}/u;

/** Expressions that ask for capitals or for small letters and are told to mind neither: under the flag `i` both match any letter. */
export function caseProblems({ path, text, program }: Source): string[] {
  return [...nodesOf(program)].flatMap(({ node }) => {
    const { pattern, flags } = expressionOf(node, text);
    if (!flags.includes('i') || !ofOneCase.test(pattern)) return [];
    return [
      `${path}:${lineAt(text, node.start)} looks for letters of one case with the flag "i". Write \\p{L}.`,
    ];
  });
}

/** What a literal says, or `new RegExp()` where its flags stand beside it. */
function expressionOf(node: Node, text: string): { readonly pattern: string; readonly flags: string } {
  if (node.type === 'Literal' && 'regex' in node) return node.regex;
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'RegExp') {
    const [pattern, flags] = node.arguments.map(({ start, end }) => text.slice(start, end));
    return { pattern: pattern ?? '', flags: flags ?? '' };
  }
  return { pattern: '', flags: '' };
}
