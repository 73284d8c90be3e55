import traverseModule, { type Binding as BabelBinding, type NodePath, type Scope } from '@babel/traverse';
import type { File, Identifier, JSXIdentifier, Node } from '@babel/types';

// The namespace under a bundler's or vitest's interop, the function under jscodeshift's.
const traverse = ((traverseModule as { default?: unknown }).default ??
  traverseModule) as typeof traverseModule;

/** A declared name: how it came to be, where it is read, where it is written after its declaration. */
export interface Binding {
  readonly name: string;
  readonly kind:
    | 'import'
    | 'const'
    | 'let'
    | 'var'
    | 'using'
    | 'param'
    | 'function'
    | 'class'
    | 'enum'
    | 'other';
  /** The declaring identifier. */
  readonly identifier: Identifier;
  /** What declares it: the declarator, import specifier, parameter, function, class or enum. */
  readonly declaration: Node;
  /** Every read, in the order of the text; an exported name's export specifier is one. */
  readonly references: readonly (Identifier | JSXIdentifier)[];
  /** Every assignment, update or re-declaration besides the declaration's own initial value. */
  readonly writes: readonly Node[];
}

export interface Scopes {
  at(name: string, node: Node): Binding | undefined;
  isReference(identifier: Identifier | JSXIdentifier): boolean;
}

const babelKinds: Record<string, Binding['kind']> = {
  module: 'import',
  const: 'const',
  let: 'let',
  var: 'var',
  using: 'using',
  'await using': 'using',
  param: 'param',
  hoisted: 'function',
};

/**
 * Resolves names by block scope with @babel/traverse, and adds the declarations it does not know (TypeScript enums).
 * @throws {TypeError} when one scope declares a name twice
 */
export function bindScopes(ast: File, parentOf: (node: Node) => Node | undefined): Scopes {
  const scopes = new Map<Node, Scope>();
  const enums = new Map<string, Node[]>();
  const references = new Set<Node>();
  traverse(ast, {
    Scope(path: NodePath) {
      scopes.set(path.node, path.scope);
    },
    TSEnumDeclaration(path) {
      const known = enums.get(path.node.id.name);
      if (known) known.push(path.node);
      else enums.set(path.node.id.name, [path.node]);
    },
    ReferencedIdentifier(path: NodePath<Identifier | JSXIdentifier>) {
      // Babel takes the names of enums and their members for references.
      if (!path.parent.type.startsWith('TSEnum') || path.key !== 'id') references.add(path.node);
    },
    AssignmentExpression(path) {
      for (const target of Object.values(path.getBindingIdentifiers(true)).flat()) references.add(target);
    },
  });

  const bindings = new Map<BabelBinding, Binding>();
  const enumBindings = new Map<Node, Binding>();

  return {
    at(name, node) {
      const enumDeclaration = visibleEnum(name, node);
      const found = scopeOf(node)?.getBinding(name);
      if (found && (found.path.node.type as string) !== 'TSEnumDeclaration') return fromBabel(found);
      return enumDeclaration && fromEnum(enumDeclaration);
    },
    isReference: (identifier) => references.has(identifier),
  };

  function scopeOf(node: Node): Scope | undefined {
    for (let at: Node | undefined = node; at; at = parentOf(at)) {
      const scope = scopes.get(at);
      if (scope) return scope;
    }
    return undefined;
  }

  function visibleEnum(name: string, node: Node): Node | undefined {
    const declared = enums.get(name);
    if (!declared) return undefined;
    for (let at: Node | undefined = node; at; at = parentOf(at)) {
      for (const candidate of declared) {
        const home = parentOf(candidate);
        if (home === at || (home?.type === 'ExportNamedDeclaration' && parentOf(home) === at))
          return candidate;
      }
    }
    return undefined;
  }

  function fromBabel(found: BabelBinding): Binding {
    const known = bindings.get(found);
    if (known) return known;
    const binding: Binding = {
      name: found.identifier.name,
      kind: kindOf(found),
      identifier: found.identifier,
      declaration: found.path.node,
      references: found.referencePaths.map((path) => referencedName(path.node, found.identifier.name)),
      writes: found.constantViolations.map((path) => path.node),
    };
    bindings.set(found, binding);
    return binding;
  }

  function fromEnum(declaration: Node): Binding {
    const known = enumBindings.get(declaration);
    if (known) return known;
    const { id } = declaration as Extract<Node, { type: 'TSEnumDeclaration' }>;
    const uses = [...references].filter(
      (node): node is Identifier =>
        node.type === 'Identifier' && node.name === id.name && visibleEnum(id.name, node) === declaration,
    );
    const binding: Binding = {
      name: id.name,
      kind: 'enum',
      identifier: id,
      declaration,
      references: uses,
      writes: [],
    };
    enumBindings.set(declaration, binding);
    return binding;
  }
}

function kindOf(found: BabelBinding): Binding['kind'] {
  if (found.path.isClassDeclaration() || found.path.isClassExpression()) return 'class';
  if (found.path.isFunction() && found.kind === 'local') return 'function';
  return babelKinds[found.kind] ?? 'other';
}

/** Babel lists `export { a }`, `export default` and `export const a` as references by their statement. */
function referencedName(node: Node, name: string): Identifier | JSXIdentifier {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return node;
  if (node.type === 'ExportSpecifier' && node.local.name === name) return node.local;
  return { type: 'Identifier', name, start: node.start, end: node.end, loc: node.loc } as Identifier;
}
