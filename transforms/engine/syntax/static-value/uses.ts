import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import type { Binding } from '../binding';
import type { Program } from '../program';

/** `require('…')` */
export function isRequire(program: Program, node: Node): node is t.CallExpression {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name === 'require' &&
    !program.binding(node.callee)
  );
}

/** Whether a declarator stands in the head of a loop that gives it its values. */
export function isLoopVariable(program: Program, declarator: t.VariableDeclarator): boolean {
  const loop = program.closest(declarator, (node) => node.type !== 'VariableDeclaration');
  return loop?.type === 'ForOfStatement' || loop?.type === 'ForInStatement';
}

/** Whether a member is written here, rather than read. */
export function isTarget(program: Program, access: Node): boolean {
  const parent = program.parent(access);
  return parent?.type === 'AssignmentExpression' && parent.left === access;
}

/** The reads of a variable that matter at run time. */
export function valueReferences(program: Program, binding: Binding): readonly Node[] {
  return binding.references.filter((reference) => program.parent(reference)?.type !== 'TSTypeQuery');
}

/** What plain assignments give a variable; `undefined` when it is written in another way. */
export function assignedValues(binding: Binding): readonly Node[] | undefined {
  const values: Node[] = [];
  for (const write of binding.writes) {
    if (write.type !== 'AssignmentExpression' || write.operator !== '=') return undefined;
    if (write.left.type !== 'Identifier') return undefined;
    values.push(write.right);
  }
  return values;
}
