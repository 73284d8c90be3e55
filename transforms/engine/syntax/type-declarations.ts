import type {
  Identifier,
  Node,
  TSInterfaceDeclaration,
  TSPropertySignature,
  TSType,
  TSTypeAliasDeclaration,
} from '@babel/types';
import type { Program } from './program';

export type TypeDeclaration = TSInterfaceDeclaration | TSTypeAliasDeclaration;

/** The interface or alias of this script that a type, or a name, names. */
export function typeDeclaration(program: Program, type: TSType | Identifier): TypeDeclaration | undefined {
  const name = type.type === 'TSTypeReference' ? type.typeName : type;
  return name.type === 'Identifier' ? declarationAt(program, name) : undefined;
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
