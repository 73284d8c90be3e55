import type { Node, TSType } from '@babel/types';
import { homeOf, importedBy } from './modules';
import type { Program } from './program';
import { isClass, keyName, type ClassNode } from './static-value/shapes';
import { typeDeclaration, type TypeDeclaration } from './type-declarations';
import { entryOf } from '../entries';

/** What the code writes down about the type of a value: its annotation, and whether it may be left out. */
export interface Declared {
  /** Of this script, or of a module it imports from. */
  readonly type: TSType | undefined;
  readonly optional: boolean;
  /** Of a method: what calling it gives. */
  readonly returns?: TSType | undefined;
}

/** How many names and parents a question about a type follows. */
const maxDepth = 12;

/** Types that have the members of their argument. */
const transparent: Readonly<Record<string, { readonly optional?: boolean }>> = {
  Readonly: {},
  Pick: {},
  Omit: {},
  NonNullable: {},
  Partial: { optional: true },
  Required: { optional: false },
};

/** What a type says of a member: through names, parents, parts and imports. */
export function memberOfType(from: Program, type: Node, name: string, depth = 0): Declared | undefined {
  if (depth > maxDepth) return undefined;
  const program = homeOf(from, type);
  const inner = (next: Node) => memberOfType(program, next, name, depth + 1);
  switch (type.type) {
    case 'TSParenthesizedType':
    case 'TSTypeAliasDeclaration':
      return inner(type.typeAnnotation);
    case 'TSTypeLiteral':
      return memberAmong(type.members, name);
    case 'TSInterfaceDeclaration':
      return (
        memberAmong(type.body.body, name) ?? first(type.extends ?? [], ({ expression }) => inner(expression))
      );
    case 'TSIntersectionType':
      return first(type.types, inner);
    case 'TSUnionType':
      return memberOfEach(type.types.filter((part) => !isNothingType(part)).map(inner));
    case 'TSTypeReference': {
      const [argument] = type.typeParameters?.params ?? [];
      const wrapper = type.typeName.type === 'Identifier' ? transparentType(type.typeName.name) : undefined;
      const member = wrapper && argument ? inner(argument) : undefined;
      return member ? { ...member, ...wrapper } : viaDeclaration(program, type, inner);
    }
    case 'Identifier':
      return viaDeclaration(program, type, inner);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return memberOfClass(type, name) ?? (type.superClass ? inner(type.superClass) : undefined);
    default:
      return undefined;
  }
}

/** Whether a type admits `undefined` or `null`, by what this script and those it imports from say of it. */
export function admitsNothing(from: Program, type: Node | undefined, depth = 0): boolean {
  if (!type || depth > maxDepth) return false;
  const program = homeOf(from, type);
  const inner = (next: Node) => admitsNothing(program, next, depth + 1);
  if (isNothingType(type)) return true;
  if (type.type === 'TSUnionType') return type.types.some(inner);
  if (type.type === 'TSParenthesizedType' || type.type === 'TSTypeAliasDeclaration')
    return inner(type.typeAnnotation);
  if (type.type === 'TSIndexedAccessType') {
    const { objectType, indexType } = type;
    const name =
      indexType.type === 'TSLiteralType' && indexType.literal.type === 'StringLiteral'
        ? indexType.literal.value
        : undefined;
    const member = name === undefined ? undefined : memberOfType(program, objectType, name);
    return member !== undefined && (member.optional || (member.type !== undefined && inner(member.type)));
  }
  return viaDeclaration(program, type, (declaration) => inner(declaration) || undefined) === true;
}

export function annotation(node: Node | null | undefined): TSType | undefined {
  return node?.type === 'TSTypeAnnotation' ? node.typeAnnotation : undefined;
}

/** Asks the declarations a name may mean: a type or class of its own script, or of the module it is imported from. */
function viaDeclaration<Answer>(
  program: Program,
  named: Node,
  ask: (declaration: Node) => Answer | undefined,
): Answer | undefined {
  const name = named.type === 'TSTypeReference' ? named.typeName : named;
  if (name.type !== 'Identifier') return undefined;
  const declaration: TypeDeclaration | undefined = typeDeclaration(program, name);
  if (declaration) return ask(declaration);
  const binding = program.bindingAt(name.name, name);
  if (binding && isClass(binding.declaration)) return ask(binding.declaration);
  const definition = binding && importedBy(program, binding);
  return definition?.kind === 'inside' && definition.member === undefined ? ask(definition.node) : undefined;
}

function isNothingType({ type }: Node): boolean {
  return type === 'TSUndefinedKeyword' || type === 'TSNullKeyword';
}

function transparentType(name: string): { readonly optional?: boolean } | undefined {
  return entryOf(transparent, name);
}

function memberAmong(members: readonly Node[], name: string): Declared | undefined {
  const found = members.find((member) => keyName(member) === name);
  if (found?.type === 'TSMethodSignature') return methodOf(found.typeAnnotation);
  if (found?.type !== 'TSPropertySignature') return undefined;
  return { type: annotation(found.typeAnnotation), optional: Boolean(found.optional) };
}

function memberOfClass({ body }: ClassNode, name: string): Declared | undefined {
  for (const member of body.body) {
    if (keyName(member) !== name || !('static' in member) || member.static) continue;
    if (member.type === 'ClassMethod' && member.kind === 'method') return methodOf(member.returnType);
    if (member.type === 'ClassProperty') {
      return { type: annotation(member.typeAnnotation), optional: Boolean(member.optional) };
    }
  }
  return undefined;
}

function methodOf(returns: Node | null | undefined): Declared {
  return { type: undefined, optional: false, returns: annotation(returns) };
}

/** What awaiting a value of a type gives: `User` for `Promise<User>`. */
export function settledType(type: TSType | undefined): TSType | undefined {
  return argumentOf(type, 'Promise') ?? type;
}

/** What the elements of an array, or another thing that is walked through, are. */
export function elementType(type: TSType | undefined): TSType | undefined {
  if (type?.type === 'TSArrayType') return type.elementType;
  if (type?.type === 'TSTypeOperator' || type?.type === 'TSParenthesizedType')
    return elementType(type.typeAnnotation);
  return argumentOf(type, 'Array') ?? argumentOf(type, 'ReadonlyArray') ?? argumentOf(type, 'Set');
}

function argumentOf(type: TSType | undefined, name: string): TSType | undefined {
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  return type.typeName.name === name ? type.typeParameters?.params[0] : undefined;
}

/** A member of a union is optional when it is in one of its parts, and missing when a part has none. */
function memberOfEach(members: readonly (Declared | undefined)[]): Declared | undefined {
  const known = members.filter((member) => member !== undefined);
  const telling = known.find(({ optional }) => optional) ?? known[0];
  return telling && { ...telling, optional: telling.optional || known.length < members.length };
}

function first<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
