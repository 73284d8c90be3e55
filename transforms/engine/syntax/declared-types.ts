import type {
  ClassBody,
  Expression,
  Identifier,
  Node,
  TSInterfaceDeclaration,
  TSPropertySignature,
  TSType,
  TSTypeAliasDeclaration,
} from '@babel/types';
import { keyName } from './static-value/shapes';
import type { Program } from './program';

/** What a script writes down about the type of a value: its annotation, and whether it may be left out. */
export interface Declared {
  readonly type: TSType | undefined;
  readonly optional: boolean;
}

export type TypeDeclaration = TSInterfaceDeclaration | TSTypeAliasDeclaration;

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

/** Whether a type admits `undefined` or `null`, by what this script says of it. */
export function admitsNothing(program: Program, type: TSType | undefined, depth = 0): boolean {
  if (!type || depth > 5) return false;
  if (type.type === 'TSUndefinedKeyword' || type.type === 'TSNullKeyword') return true;
  if (type.type === 'TSUnionType') return type.types.some((part) => admitsNothing(program, part, depth + 1));
  if (type.type === 'TSParenthesizedType') return admitsNothing(program, type.typeAnnotation, depth + 1);
  const declaration = typeDeclaration(program, type);
  return (
    declaration?.type === 'TSTypeAliasDeclaration' &&
    admitsNothing(program, declaration.typeAnnotation, depth + 1)
  );
}

/** The interface or alias of this script that a type names. */
export function typeDeclaration(program: Program, type: TSType): TypeDeclaration | undefined {
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  return declarationAt(program, type.typeName);
}

/** Every place that names the type, apart from its declaration. */
export function usesOfType(program: Program, declaration: TypeDeclaration): Identifier[] {
  return program
    .find('Identifier')
    .filter(
      (identifier) =>
        identifier !== declaration.id &&
        identifier.name === declaration.id.name &&
        declarationAt(program, identifier) === declaration,
    );
}

/** The type declaration a name means at its place; `undefined` for one that is declared in several parts. */
function declarationAt(program: Program, identifier: Identifier): TypeDeclaration | undefined {
  const declarations = [...program.find('TSInterfaceDeclaration'), ...program.find('TSTypeAliasDeclaration')];
  const named = declarations.filter(({ id }) => id.name === identifier.name);
  if (named.length === 0) return undefined;
  for (const scope of program.ancestors(identifier)) {
    const here = named.filter((declaration) => homeOf(program, declaration) === scope);
    if (here.length > 0) return here.length === 1 ? here[0] : undefined;
  }
  return undefined;
}

/** The block, module or program that a declaration is made in. */
function homeOf(program: Program, declaration: TypeDeclaration): Node | undefined {
  const parent = program.parent(declaration);
  return parent?.type === 'ExportNamedDeclaration' ? program.parent(parent) : parent;
}

/** The properties a type literal, interface or alias of one spells out; `undefined` for any other type. */
export function membersOf(
  program: Program,
  type: TSType | undefined,
): readonly TSPropertySignature[] | undefined {
  if (!type) return undefined;
  if (type.type === 'TSTypeLiteral') return signatures(type.members);
  const declaration = typeDeclaration(program, type);
  if (!declaration) return undefined;
  return declaration.type === 'TSInterfaceDeclaration'
    ? signatures(declaration.body.body)
    : membersOf(program, declaration.typeAnnotation);
}

function signatures(members: readonly Node[]): TSPropertySignature[] {
  return members.filter((member) => member.type === 'TSPropertySignature');
}

function memberOf(program: Program, owner: Declared | undefined, name: string): Declared | undefined {
  const member = membersOf(program, owner?.type)?.find((candidate) => keyName(candidate) === name);
  return member && { type: annotation(member.typeAnnotation), optional: Boolean(member.optional) };
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

function annotation(node: Node | null | undefined): TSType | undefined {
  return node?.type === 'TSTypeAnnotation' ? node.typeAnnotation : undefined;
}
