import { isReferenced, type File, type Identifier, type JSXIdentifier, type Node } from '@babel/types';
import type { Binding } from './binding';
import { declareNames, isOutsideOf, type Declared, type Scope } from './declarations';

export type { Binding, BindingKind } from './binding';

export interface Scopes {
  /** What an identifier of the file is bound to. */
  of(name: Identifier | JSXIdentifier): Binding | undefined;
  /** What a name means at the place of a node; `undefined` when no scope of the file declares it. */
  at(name: string, node: Node): Binding | undefined;
  /** Whether an identifier reads or writes a variable. */
  isReference(identifier: Identifier | JSXIdentifier): boolean;
}

type Name = Identifier | JSXIdentifier;
type Parents = (node: Node) => Node | undefined;

/**
 * Resolves every name of a file by block scope. A name declared twice in one scope is one binding with a further
 * write, so that merged declarations and half-finished code resolve too.
 * @param names every identifier of the file, in the order of the text
 */
export function bindScopes(ast: File, names: Iterable<Name>, parentOf: Parents): Scopes {
  const { scopes, declaring, around } = declareNames(ast);
  const references = new Map<Node, Declared | undefined>();
  for (const name of names) {
    if (declaring.has(name)) {
      if (isExportedAt(name, parentOf)) resolve(name.name, name)?.references.push(name);
      continue;
    }
    const use = useOf(name, parentOf);
    if (!use) continue;
    const declared = resolve(name.name, name);
    references.set(name, declared);
    if (use.reads) declared?.references.push(name);
    if (use.write) declared?.writes.push(use.write);
  }
  return { of, at: resolve, isReference: (name) => references.has(name) };

  function of(name: Name): Declared | undefined {
    return references.get(name) ?? resolve(name.name, name);
  }

  function resolve(name: string, node: Node): Declared | undefined {
    for (let scope = around.get(node) ?? scopeOf(node); scope; scope = scope.parent) {
      const declared = scope.names.get(name);
      if (declared) return declared;
    }
    return undefined;
  }

  function scopeOf(node: Node): Scope | undefined {
    let child: Node | undefined;
    for (let at: Node | undefined = node; at; child = at, at = parentOf(at)) {
      const scope = scopes.get(at);
      if (scope && !(child && isOutsideOf(at, child))) return scope;
    }
    return undefined;
  }
}

interface Use {
  readonly reads: boolean;
  /** The assignment, update or loop that writes it. */
  readonly write: Node | undefined;
}

/** What an identifier does to the variable it names; `undefined` where it names a property, a label or a type's part. */
function useOf(name: Name, parentOf: Parents): Use | undefined {
  const parent = parentOf(name);
  if (!parent || namesNoVariable(name, parent)) return undefined;
  const write = writeThrough(name, parentOf);
  if (write) return { reads: write.type === 'UpdateExpression', write };
  return isReferenced(name, parent, parentOf(parent)) ? { reads: true, write: undefined } : undefined;
}

/** The positions `isReferenced` of @babel/types takes for references though they are none. */
function namesNoVariable(name: Name, parent: Node): boolean {
  if (name.type === 'JSXIdentifier') {
    return (
      parent.type === 'JSXNamespacedName' ||
      (/^[a-z]/.test(name.name) && parent.type !== 'JSXMemberExpression')
    );
  }
  switch (parent.type) {
    case 'TSMethodSignature':
      return !parent.computed;
    case 'TSQualifiedName':
      return parent.right === name;
    case 'TSNamedTupleMember':
    case 'TSImportType':
    case 'FunctionTypeParam':
    case 'ObjectTypeProperty':
    case 'ObjectTypeIndexer':
      return true;
    default:
      return false;
  }
}

/** `export const a`, `export function a` and `export default class a` hand a declared name on to readers out of sight. */
function isExportedAt(name: Name, parentOf: Parents): boolean {
  let child: Node = name;
  let at = parentOf(name);
  while (at && (patterns.has(at.type) || ('id' in at && at.id === child))) {
    child = at;
    at = parentOf(at);
  }
  return at?.type === 'ExportNamedDeclaration' || at?.type === 'ExportDefaultDeclaration';
}

const patterns = new Set([
  'VariableDeclaration',
  'ObjectPattern',
  'ObjectProperty',
  'ArrayPattern',
  'AssignmentPattern',
  'RestElement',
]);

/** The node that assigns to the name, through any pattern: `[{ a: name = 1 }] = …`, `for (name of …)`, `name++`. */
function writeThrough(name: Node, parentOf: Parents): Node | undefined {
  let target: Node = name;
  for (let parent = parentOf(target); parent; target = parent, parent = parentOf(parent)) {
    switch (parent.type) {
      case 'AssignmentExpression':
      case 'ForInStatement':
      case 'ForOfStatement':
        return parent.left === target ? parent : undefined;
      case 'UpdateExpression':
        return parent;
      case 'ObjectProperty':
        if (parent.value !== target) return undefined;
        break;
      case 'AssignmentPattern':
        if (parent.left !== target) return undefined;
        break;
      case 'ArrayPattern':
      case 'ObjectPattern':
      case 'RestElement':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
      case 'ParenthesizedExpression':
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}
