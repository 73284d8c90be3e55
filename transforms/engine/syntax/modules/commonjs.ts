import type { AssignmentExpression, Node } from '@babel/types';
import type { Program } from '../program';
import { keyName, propertyName } from '../static-value/shapes';

/** An export that is defined here: a node, or a member of the node's value. */
export interface Export {
  readonly node: Node;
  readonly member?: string | undefined;
}

/** What a CommonJS module exports under a name: its last `exports.name = …`, or a member of what `module.exports` is. */
export function commonJsExport(program: Program, name: string): Export[] {
  const assigned = assignments(program).findLast(({ left }) => exportedName(program, left) === name);
  if (assigned) return [{ node: assigned.right }];
  const whole = moduleExports(program);
  if (!whole) return [];
  if (name === 'default') return [{ node: whole }];
  return [memberIn(whole, name) ?? { node: whole, member: name }];
}

/** What the module assigns to `module.exports`; with several assignments, the last stands. */
export function moduleExports(program: Program): Node | undefined {
  return assignments(program).findLast(({ left }) => isModuleExports(program, left))?.right;
}

function assignments(program: Program): readonly AssignmentExpression[] {
  return program.find('AssignmentExpression').filter(({ operator }) => operator === '=');
}

/** `a` in `exports.a` and `module.exports.a` */
function exportedName(program: Program, target: Node): string | undefined {
  if (target.type !== 'MemberExpression') return undefined;
  const isExports =
    isGlobalName(program, target.object, 'exports') || isModuleExports(program, target.object);
  return isExports ? propertyName(target) : undefined;
}

function isModuleExports(program: Program, node: Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    isGlobalName(program, node.object, 'module') &&
    propertyName(node) === 'exports'
  );
}

function isGlobalName(program: Program, node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name && !program.binding(node);
}

/** A member an object literal spells out. */
function memberIn(whole: Node, name: string): Export | undefined {
  if (whole.type !== 'ObjectExpression') return undefined;
  for (const property of whole.properties.toReversed()) {
    // What is spread in may bring any member.
    if (property.type === 'SpreadElement') return undefined;
    if (keyName(property) !== name) continue;
    return { node: property.type === 'ObjectProperty' ? property.value : property };
  }
  return undefined;
}
