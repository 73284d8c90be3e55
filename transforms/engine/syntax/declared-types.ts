import type { ClassBody, Expression, Identifier, Node } from '@babel/types';
import { keyName } from './static-value/shapes';
import type { Program } from './program';
import { annotation, memberOfType, type Declared } from './type-members';

/** The declared type of an expression, as far as annotations in this script tell it. */
export function declaredType(program: Program, expression: Expression): Declared | undefined {
  switch (expression.type) {
    case 'Identifier': {
      const binding = program.binding(expression);
      return binding && ofBound(program, binding.identifier);
    }
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return { type: expression.typeAnnotation, optional: false };
    case 'AwaitExpression':
      return undefined;
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const { object, property, computed } = expression;
      if (computed || property.type !== 'Identifier') return undefined;
      if (object.type === 'ThisExpression') return ofField(program, object, property.name);
      return object.type === 'Super'
        ? undefined
        : memberOf(program, declaredType(program, object), property.name);
    }
    default:
      return undefined;
  }
}

function memberOf(program: Program, owner: Declared | undefined, name: string): Declared | undefined {
  return owner?.type && memberOfType(program, owner.type, name);
}

/** A declared name: its own annotation, or that of the pattern or object it is taken out of. */
function ofBound(program: Program, identifier: Identifier): Declared | undefined {
  if (identifier.typeAnnotation || identifier.optional) {
    return { type: annotation(identifier.typeAnnotation), optional: Boolean(identifier.optional) };
  }
  const parent = program.parent(identifier);
  const property = parent?.type === 'AssignmentPattern' ? program.parent(parent) : parent;
  if (property?.type !== 'ObjectProperty') return undefined;
  const name = keyName(property);
  const pattern = program.parent(property);
  if (name === undefined || pattern?.type !== 'ObjectPattern') return undefined;
  return memberOf(program, ofPattern(program, pattern), name);
}

function ofPattern(
  program: Program,
  pattern: Extract<Node, { type: 'ObjectPattern' }>,
): Declared | undefined {
  if (pattern.typeAnnotation) return { type: annotation(pattern.typeAnnotation), optional: false };
  const parent = program.parent(pattern);
  if (parent?.type === 'VariableDeclarator' && parent.init) return declaredType(program, parent.init);
  if (parent?.type !== 'ObjectProperty') return undefined;
  const outer = program.parent(parent);
  const name = keyName(parent);
  return outer?.type === 'ObjectPattern' && name !== undefined
    ? memberOf(program, ofPattern(program, outer), name)
    : undefined;
}

function ofField(program: Program, self: Node, name: string): Declared | undefined {
  const body = program.closest(self, (node): node is ClassBody => node.type === 'ClassBody');
  for (const member of body?.body ?? []) {
    if (member.type === 'ClassProperty' && member.key.type === 'Identifier' && member.key.name === name) {
      return { type: annotation(member.typeAnnotation), optional: Boolean(member.optional) };
    }
    if (member.type !== 'ClassMethod' || member.kind !== 'constructor') continue;
    for (const parameter of member.params) {
      if (parameter.type !== 'TSParameterProperty' || parameter.parameter.type !== 'Identifier') continue;
      const { parameter: field } = parameter;
      if (field.name === name) {
        return { type: annotation(field.typeAnnotation), optional: Boolean(field.optional) };
      }
    }
  }
  return undefined;
}
