import type {
  ArrayExpression,
  MemberExpression,
  Node,
  ObjectExpression,
  OptionalMemberExpression,
} from '@babel/types';
import type { Binding } from '../../../syntax/bindings';
import type { Program } from '../../../syntax/program';
import { assignedValue, isTarget } from './assignments';
import type { Evaluator } from './evaluate';
import { keyName, propertyName } from '../../../syntax/static-value/shapes';
import { memberOf, nothing, object, oneOf, unknown, type Value } from './value';

/** What `target.name` is. */
export function valueOfMember(
  evaluator: Evaluator,
  node: MemberExpression | OptionalMemberExpression,
): Value {
  const name = propertyName(node);
  return name === undefined ? unknown : memberOf(evaluator.value(node.object), name);
}

export function valueOfObjectLiteral(evaluator: Evaluator, literal: ObjectExpression): Value {
  return object((name) => {
    for (const property of literal.properties.toReversed()) {
      if (property.type === 'SpreadElement') {
        const spread = memberOf(evaluator.value(property.argument), name);
        // An object that is not known may bring any member.
        if (spread.kind !== 'nothing') return spread;
      } else if (keyName(property) === name) {
        if (property.type === 'ObjectProperty') return evaluator.value(property.value);
        const method = evaluator.value(property);
        return property.kind === 'get' && method.kind === 'function' ? method.result() : method;
      }
    }
    return nothing;
  });
}

export function valueOfArrayLiteral(evaluator: Evaluator, { elements }: ArrayExpression): Value {
  return object((name) => {
    const element = elements[Number(name)];
    return element ? evaluator.value(element) : unknown;
  });
}

/** A variable's value together with the members the script gives it later: `services.xkit = createXkit(domain)`. */
export function withAssignedMembers(evaluator: Evaluator, binding: Binding, value: Value): Value {
  const targets = binding.references.flatMap(
    (reference) => assignedMember(evaluator.program, reference) ?? [],
  );
  if (targets.length === 0 || (value.kind !== 'object' && value.kind !== 'unknown')) return value;
  return object((name) => {
    const assigned = targets
      .filter((target) => propertyName(target) === name)
      .map((target) => assignedValue(evaluator, target));
    return oneOf(value.kind === 'object' ? [memberOf(value, name), ...assigned] : assigned);
  });
}

/** `base.name` where it is assigned to, for the `base` in it. */
export function assignedMember(program: Program, base: Node): MemberExpression | undefined {
  const parent = program.parent(base);
  if (parent?.type !== 'MemberExpression' || parent.object !== base) return undefined;
  return isTarget(program, parent) ? parent : undefined;
}
