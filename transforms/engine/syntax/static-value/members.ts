import type { Node } from '@babel/types';
import type { Program } from '../program';
import type { Accesses, Container } from './accesses';
import { declaredInClass } from './class-members';
import type { Values } from './parameters';
import { keyName } from './shapes';

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
      const spread = lookup.containerOf(property.argument);
      const held = spread && lookup.memberOf(spread, name);
      if (!spread) values = undefined;
      else if (held) values = held.values;
      continue;
    }
    const key = keyName(property);
    if (key === undefined) values = undefined;
    if (key === name) values = [property.type === 'ObjectProperty' ? property.value : property];
  }
  return values;
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
