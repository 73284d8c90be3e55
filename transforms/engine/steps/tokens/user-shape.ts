import type { Expression, Node, ObjectExpression, ObjectProperty, SpreadElement } from '@babel/types';
import type { RuleName } from '../../findings';
import { isNothing } from '../../syntax/optional';
import type { Program } from '../../syntax/program';
import { keyName, unwrap } from '../../syntax/static-value/shapes';

/** A property with the value it holds. */
export interface Held {
  readonly property: ObjectProperty;
  readonly value: Expression;
}

/** `...(test && { external_group_id: value })`, or a ternary of the same sense. */
export interface ConditionalGroup extends Held {
  readonly spread: SpreadElement;
  /** What is spread when it is sent. */
  readonly object: ObjectExpression;
  readonly test: Expression;
  /** Whether the group is sent where the test holds. */
  readonly whenTrue: boolean;
  /** Further properties of the object that is spread. */
  readonly attributes: readonly string[];
}

/** The `user` of a provisioning body, taken apart. */
export interface UserShape {
  readonly object: ObjectExpression;
  readonly id: Held;
  readonly group: Held | ConditionalGroup | undefined;
  /** Names of properties the old API did not document. */
  readonly attributes: readonly string[];
}

/** Takes the object apart, or names the manual rule that says why it cannot be. */
export function readUser(program: Program, object: ObjectExpression): UserShape | RuleName {
  let id: Held | undefined;
  let group: Held | ConditionalGroup | undefined;
  const attributes: string[] = [];
  for (const property of object.properties) {
    if (property.type === 'SpreadElement') {
      const conditional = readSpread(program, property);
      if (conditional === undefined) return 'unknown-spread';
      attributes.push(...conditional.attributes);
      if ('spread' in conditional) {
        if (group) return 'unclear-user';
        group = conditional;
      }
      continue;
    }
    const name = keyName(property);
    if (name === undefined) return 'computed-key';
    const held = heldBy(property);
    if (name === 'external_id') {
      if (id || !held) return 'unclear-user';
      id = held;
    } else if (name === 'external_group_id') {
      if (group || !held) return 'unclear-user';
      group = held;
    } else attributes.push(name);
  }
  return id ? { object, id, group, attributes } : 'unclear-user';
}

/** A property's value; `undefined` for a method or accessor. */
export function heldBy(property: ObjectExpression['properties'][number]): Held | undefined {
  if (property.type !== 'ObjectProperty') return undefined;
  return { property, value: property.value as Expression };
}

function readSpread(
  program: Program,
  spread: SpreadElement,
): ConditionalGroup | { readonly attributes: readonly string[] } | undefined {
  const parts = branchesOf(program, unwrap(spread.argument));
  if (!parts) return undefined;
  const { test, object, whenTrue } = parts;
  const names = object.properties.map((property) => keyName(property));
  if (names.includes(undefined) || names.includes('external_id')) return undefined;
  const at = names.indexOf('external_group_id');
  const attributes = names.filter((name) => name !== undefined && name !== 'external_group_id') as string[];
  if (at < 0) return { attributes };
  const held = object.properties[at] && heldBy(object.properties[at]);
  return held && test && { ...held, spread, object, test, whenTrue, attributes };
}

/** What a spread adds and when, if one object literal says it. */
function branchesOf(
  program: Program,
  argument: Node,
):
  | { readonly test: Expression | undefined; readonly object: ObjectExpression; readonly whenTrue: boolean }
  | undefined {
  if (argument.type === 'ObjectExpression') return { test: undefined, object: argument, whenTrue: true };
  if (argument.type === 'LogicalExpression' && argument.operator === '&&') {
    const { left: test, right } = argument;
    return right.type === 'ObjectExpression' ? { test, object: right, whenTrue: true } : undefined;
  }
  if (argument.type !== 'ConditionalExpression') return undefined;
  const { test, consequent, alternate } = argument;
  if (consequent.type === 'ObjectExpression' && isEmpty(program, alternate)) {
    return { test, object: consequent, whenTrue: true };
  }
  return alternate.type === 'ObjectExpression' && isEmpty(program, consequent)
    ? { test, object: alternate, whenTrue: false }
    : undefined;
}

function isEmpty(program: Program, node: Expression): boolean {
  return node.type === 'ObjectExpression' ? node.properties.length === 0 : isNothing(program, node);
}
