import type { Node } from '@babel/types';
import type { Evaluator } from './evaluate';
import { keyName } from '../../../syntax/static-value/shapes';
import {
  functionOf,
  memberOf,
  nothing,
  object,
  oneOf,
  promiseOf,
  resultOf,
  unknown,
  type Value,
} from './value';
import { entryOf } from '../../../entries';

type TypeReference = Extract<Node, { type: 'TSTypeReference' }>;

/** Generic types that are what their argument is, as far as a client goes. */
const transparent = new Set([
  'Partial',
  'Required',
  'Readonly',
  'NonNullable',
  'Pick',
  'Omit',
  'Exclude',
  'Awaited',
]);

/** Generic types that hold their argument in a member. */
const holders: Readonly<Record<string, string>> = {
  RefObject: 'current',
  MutableRefObject: 'current',
  Ref: 'value',
  ShallowRef: 'value',
  ComputedRef: 'value',
};

/** What a value of a type is. */
export function valueOfType(evaluator: Evaluator, node: Node): Value {
  switch (node.type) {
    case 'TSTypeAnnotation':
    case 'TypeAnnotation':
    case 'TSParenthesizedType':
    case 'NullableTypeAnnotation':
      return evaluator.type(node.typeAnnotation);
    case 'TSNullKeyword':
    case 'TSUndefinedKeyword':
    case 'TSVoidKeyword':
    case 'NullLiteralTypeAnnotation':
    case 'VoidTypeAnnotation':
      return nothing;
    case 'TSUnionType':
    case 'UnionTypeAnnotation':
      return oneOf(node.types.map((type) => evaluator.type(type)));
    case 'TSIntersectionType':
      return allOf(node.types.map((type) => evaluator.type(type)));
    case 'TSTypeOperator':
      return node.operator === 'readonly' ? evaluator.type(node.typeAnnotation) : unknown;
    case 'TSTypeReference':
      return valueOfReference(evaluator, node);
    case 'GenericTypeAnnotation':
      return node.id.type === 'Identifier' ? valueOfTypeName(evaluator, node.id) : unknown;
    case 'TSTypeQuery':
      return evaluator.value(node.exprName);
    case 'TSImportType':
      return node.qualifier?.type === 'Identifier'
        ? typeIn(evaluator.module(node.argument.value), node.qualifier.name)
        : unknown;
    case 'TSIndexedAccessType':
      return node.indexType.type === 'TSLiteralType' && node.indexType.literal.type === 'StringLiteral'
        ? memberOf(evaluator.type(node.objectType), node.indexType.literal.value)
        : unknown;
    case 'TSTypeLiteral':
      return membersOf(evaluator, node.members, []);
    case 'TSFunctionType':
      return functionOf(() => (node.typeAnnotation ? evaluator.type(node.typeAnnotation) : unknown));
    case 'TSTupleType':
      return object((name) => {
        const element = node.elementTypes[Number(name)];
        return element
          ? evaluator.type(element.type === 'TSNamedTupleMember' ? element.elementType : element)
          : unknown;
      });
    case 'TSTypeAliasDeclaration':
      return evaluator.type(node.typeAnnotation);
    case 'TSInterfaceDeclaration':
      return membersOf(
        evaluator,
        node.body.body,
        (node.extends ?? []).flatMap(({ expression }) =>
          expression.type === 'Identifier' ? [valueOfTypeName(evaluator, expression)] : [],
        ),
      );
    default:
      return unknown;
  }
}

function valueOfReference(evaluator: Evaluator, node: TypeReference): Value {
  const { typeName } = node;
  const name = typeName.type === 'Identifier' ? typeName.name : typeName.right.name;
  const argument = node.typeParameters?.params[0];
  const holder = entryOf(holders, name);
  if (argument && holder) {
    return object((member) => (member === holder ? evaluator.type(argument) : unknown));
  }
  if (argument && transparent.has(name)) return evaluator.type(argument);
  if (argument && name === 'Promise') return promiseOf(() => evaluator.type(argument));
  if (argument && name === 'ReturnType') return resultOf(evaluator.type(argument));
  if (typeName.type === 'Identifier') return valueOfTypeName(evaluator, typeName);
  // `Xkit.XkitJs`, with `import * as Xkit from '@xkit-co/xkit.js'`
  return typeIn(evaluator.value(typeName.left), name);
}

/** What a named type of this script is: a local interface, alias or class, or an imported type. */
function valueOfTypeName(evaluator: Evaluator, name: Extract<Node, { type: 'Identifier' }>): Value {
  const { program } = evaluator;
  const enclosing = new Set(program.ancestors(name));
  const local = [...program.find('TSInterfaceDeclaration'), ...program.find('TSTypeAliasDeclaration')].filter(
    (declaration) => declaration.id.name === name.name && enclosing.has(homeOf(evaluator, declaration)),
  );
  if (local.length > 0) return allOf(local.map((declaration) => evaluator.type(declaration)));
  const binding = program.bindingAt(name.name, name);
  if (binding?.declaration.type === 'ClassDeclaration') {
    return memberOf(evaluator.value(binding.declaration), 'prototype');
  }
  const declaration = binding?.declaration;
  if (declaration?.type === 'ImportSpecifier' || declaration?.type === 'ImportDefaultSpecifier') {
    return memberOf(evaluator.binding(binding!), 'prototype');
  }
  return unknown;
}

function homeOf({ program }: Evaluator, declaration: Node): Node {
  const parent = program.parent(declaration)!;
  return parent.type.startsWith('Export') ? program.parent(parent)! : parent;
}

/** A type among the exports of a module; like a class, it is known by what its instances are. */
function typeIn(module: Value, name: string): Value {
  return memberOf(memberOf(module, name), 'prototype');
}

function membersOf(evaluator: Evaluator, members: readonly Node[], parents: readonly Value[]): Value {
  const own = (name: string): Value => {
    const member = members.find((candidate) => keyName(candidate) === name);
    if (member?.type === 'TSPropertySignature' || member?.type === 'TSMethodSignature') {
      const type = member.typeAnnotation ? evaluator.type(member.typeAnnotation) : unknown;
      return member.kind === 'method' ? functionOf(() => type) : type;
    }
    return allOf(parents.map((parent) => memberOf(parent, name)));
  };
  const asClient = parents.find(({ kind }) => kind === 'client');
  return asClient?.kind === 'client' ? { ...asClient, more: own } : object(own);
}

/** What is all of several things at once: what any of them is known to be. */
function allOf(values: readonly Value[]): Value {
  const known = values.filter(({ kind }) => kind !== 'unknown');
  const asClient = known.find(({ kind }) => kind === 'client');
  if (asClient) return asClient;
  if (known.length > 1 && known.every(({ kind }) => kind === 'object')) {
    return object((name) => allOf(known.map((value) => memberOf(value, name))));
  }
  return known[0] ?? unknown;
}
