import type { Node } from '@babel/types';
import { childrenOf } from '../../syntax/children';
import { spanOf, type Program } from '../../syntax/program';
import { contains } from '../../syntax/edits';

/** The names an expression is the only one to read: dropping it leaves them unused. */
export function namesLeftUnused(program: Program, expression: Node): string[] {
  const within = spanOf(expression);
  const names = identifiersIn(expression).flatMap((identifier) => {
    const binding = program.binding(identifier);
    if (!binding || !program.isReference(identifier)) return [];
    return binding.references.every((reference) => contains(within, spanOf(reference))) ? [binding.name] : [];
  });
  return [...new Set(names)];
}

function identifiersIn(node: Node): Extract<Node, { type: 'Identifier' }>[] {
  return node.type === 'Identifier' ? [node] : childrenOf(node).flatMap((child) => identifiersIn(child));
}
