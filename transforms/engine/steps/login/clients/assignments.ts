import type { Node } from '@babel/types';
import type { Program } from '../../../syntax/program';
import type { Evaluator } from './evaluate';
import { placeOf } from './patterns';
import { unknown, type Value } from './value';

/** What is assigned to the targets the predicate accepts, wherever in the script. */
export function assignedValues(evaluator: Evaluator, accepts: (target: Node) => boolean): Value[] {
  return evaluator.program
    .once(targetsIn)
    .filter(accepts)
    .map((target) => assignedValue(evaluator, target));
}

function targetsIn(program: Program): Node[] {
  return [...program.find('Identifier'), ...program.find('MemberExpression')].filter((node) =>
    isTarget(program, node),
  );
}

/** What one target is given; unknown when it is counted up, looped over, or the like. */
export function assignedValue(evaluator: Evaluator, target: Node): Value {
  const { holder, pick } = placeOf(evaluator, target);
  if (holder?.type !== 'AssignmentExpression') return unknown;
  return ['=', '??=', '||=', '&&='].includes(holder.operator) ? pick(evaluator.value(holder.right)) : unknown;
}

/** Whether a name or member is written here, rather than read. */
export function isTarget(program: Program, node: Node): boolean {
  const parent = program.parent(node);
  switch (parent?.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return parent.left === node;
    case 'ObjectProperty':
      return parent.value === node && program.parent(parent)?.type === 'ObjectPattern';
    case 'ArrayPattern':
    case 'RestElement':
      return true;
    case 'ForOfStatement':
    case 'ForInStatement':
      return parent.left === node;
    default:
      return false;
  }
}
