import type { Node } from '@babel/types';
import type { Program } from '../program';
import type { Accesses, Container } from './accesses';
import { declaredInClass } from './class-members';
import type { Values } from './parameters';
import { keyName, unwrap } from './shapes';

interface Lookup {
  readonly program: Program;
  readonly accesses: { of(container: Container): Accesses };
  containerOf(node: Node): Container | undefined;
  memberOf(container: Container, name: string): Values | undefined;
}

/** What a container is made with; `undefined` when a spread or a computed key may hide the member. */
export function declaredMember(
  lookup: Lookup,
  container: Container,
  name: string,
): readonly Node[] | undefined {
  if (container.type === 'enum') {
    const member = container.node.members.find((candidate) => keyName(candidate) === name);
    return member?.initializer ? [member.initializer] : [];
  }
  if (container.type === 'class') return declaredInClass(container.node, container.isStatic, name);
  if (container.type === 'module') return undefined;
  // What follows a spread or a computed key is certain again.
  let values: readonly Node[] | undefined = [];
  for (const property of container.node.properties) {
    if (property.type === 'SpreadElement') {
      const spread = spreadOf(lookup, property.argument);
      const held = spread?.map((source) => source && lookup.memberOf(source, name)?.values);
      if (!held) values = undefined;
      else if (held.some(Boolean)) values = held.flatMap((given) => given ?? values ?? []);
      continue;
    }
    const key = keyName(property);
    if (key === undefined) values = undefined;
    if (key === name) values = [property.type === 'ObjectProperty' ? property.value : property];
  }
  return values;
}

/**
 * The containers that a spread may bring in, `undefined` among them where it may bring in nothing:
 * `...(body && { body })`. Without a list, what is spread is not known.
 */
export function spreadOf(
  lookup: Pick<Lookup, 'containerOf'>,
  argument: Node,
): readonly (Container | undefined)[] | undefined {
  const node = unwrap(argument);
  if (node.type === 'ConditionalExpression') return eitherOf(lookup, [node.consequent, node.alternate]);
  if (node.type === 'LogicalExpression') {
    // What a condition is when it does not hold has no members.
    if (node.operator !== '&&') return eitherOf(lookup, [node.left, node.right]);
    const held = spreadOf(lookup, node.right);
    return held && [undefined, ...held];
  }
  if (isNothing(node)) return [undefined];
  const container = lookup.containerOf(node);
  return container && [container];
}

function eitherOf(lookup: Pick<Lookup, 'containerOf'>, branches: readonly Node[]) {
  const each = branches.map((branch) => spreadOf(lookup, branch));
  return each.every((known) => known !== undefined) ? each.flat() : undefined;
}

function isNothing(node: Node): boolean {
  return (
    node.type === 'NullLiteral' ||
    node.type === 'BooleanLiteral' ||
    (node.type === 'Identifier' && node.name === 'undefined')
  );
}

/** What is assigned later; `undefined` when it is written in a way that tells no value (`+=`, `++`). */
export function assignedMember(
  { program, accesses }: Lookup,
  container: Container,
  name: string,
): readonly Node[] | undefined {
  const values: Node[] = [];
  for (const access of accesses.of(container).byName.get(name) ?? []) {
    const parent = program.parent(access);
    if (parent?.type === 'UpdateExpression') return undefined;
    if (parent?.type !== 'AssignmentExpression' || parent.left !== access) continue;
    if (parent.operator !== '=') return undefined;
    values.push(parent.right);
  }
  return values;
}
