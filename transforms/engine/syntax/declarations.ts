import { isFunction, type File, type Function, type Identifier, type Node } from '@babel/types';
import type { Binding, BindingKind } from './binding';
import { pushChildren } from './children';

/** A binding while its uses are still being found. */
export interface Declared extends Binding {
  readonly references: Binding['references'][number][];
  readonly writes: Node[];
}

/** The names one block, function or file declares. */
export class Scope {
  readonly names = new Map<string, Declared>();
  /** Where a `var` inside lands: the nearest function body, module or static block. */
  readonly varHome: Scope;

  /** @param parameters of the function this scope is the body of */
  constructor(
    readonly parent: Scope | undefined,
    takesVars = false,
    readonly parameters?: Scope,
  ) {
    this.varHome = takesVars || !parent ? this : parent.varHome;
  }
}

export interface Declarations {
  /** The scope each scope-making node opens. */
  readonly scopes: ReadonlyMap<Node, Scope>;
  /** Every identifier that declares a name, of a value or of a type. */
  readonly declaring: ReadonlySet<Node>;
  /** The scope each identifier stands in. */
  readonly around: ReadonlyMap<Node, Scope>;
}

/** Finds what every scope of a file declares. */
export function declareNames(ast: File): Declarations {
  const scopes = new Map<Node, Scope>();
  const declaring = new Set<Node>();
  const around = new Map<Node, Scope>();
  // Two stacks in step: the nodes that are still to be looked at, and the scope each stands in.
  const pending: Node[] = [ast.program];
  const outer: Scope[] = [open(ast.program, undefined)];
  for (
    let node = pending.pop(), scope = outer.pop();
    node && scope;
    node = pending.pop(), scope = outer.pop()
  ) {
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') around.set(node, scope);
    declareBy(node, scope);
    const inner = innerScope(node, scope);
    pushChildren(node, pending);
    for (let at = outer.length; at < pending.length; at += 1) {
      outer.push(inner !== scope && isOutsideOf(node, pending[at]!) ? scope : inner);
    }
  }
  return { scopes, declaring, around };

  function open(node: Node, parent: Scope | undefined, takesVars = false, parameters?: Scope): Scope {
    const scope = new Scope(parent, takesVars, parameters);
    scopes.set(node, scope);
    return scope;
  }

  function innerScope(node: Node, scope: Scope): Scope {
    if (isFunction(node)) return functionScope(node, scope);
    if (node.type in typesWithParameters) {
      const inner = open(node, scope);
      for (const parameter of parametersOf(node)) declarePattern(parameter, parameter, 'param', inner);
      return inner;
    }
    switch (node.type) {
      case 'BlockStatement':
        // A function's body is opened with the function.
        return scopes.get(node) ?? open(node, scope);
      case 'StaticBlock':
      case 'TSModuleBlock':
        return open(node, scope, true);
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'SwitchStatement':
        return open(node, scope);
      case 'CatchClause': {
        const inner = open(node, scope);
        if (node.param) declarePattern(node.param, node, 'let', inner);
        return inner;
      }
      case 'ClassExpression': {
        if (!node.id) return scope;
        const inner = open(node, scope);
        declare(node.id, node, 'class', inner);
        return inner;
      }
      default:
        return scope;
    }
  }

  /** Parameters are a scope of their own, so that their default values do not see what the body declares. */
  function functionScope(node: Function, scope: Scope): Scope {
    const named = node.type === 'FunctionExpression' && node.id ? new Scope(scope) : scope;
    if (node.type === 'FunctionExpression' && node.id) declare(node.id, node, 'function', named);
    const parameters = open(node, named);
    for (const parameter of node.params) declarePattern(parameter, parameter, 'param', parameters);
    if (node.body.type === 'BlockStatement') open(node.body, parameters, true, parameters);
    return parameters;
  }

  /** Declares what a statement or specifier adds to the scope it stands in. */
  function declareBy(node: Node, scope: Scope): void {
    switch (node.type) {
      case 'VariableDeclaration': {
        const home = node.kind === 'var' ? scope.varHome : scope;
        const kind = node.kind === 'await using' ? 'using' : node.kind;
        for (const declarator of node.declarations) declarePattern(declarator.id, declarator, kind, home);
        return;
      }
      case 'FunctionDeclaration':
      case 'TSDeclareFunction':
      case 'DeclareFunction':
        if (node.id) declare(node.id, node, 'function', scope);
        return;
      case 'ClassDeclaration':
      case 'DeclareClass':
        if (node.id) declare(node.id, node, 'class', scope);
        return;
      case 'ImportDefaultSpecifier':
      case 'ImportNamespaceSpecifier':
      case 'ImportSpecifier':
        declaring.add(node.local);
        declare(node.local, node, 'import', scope);
        return;
      case 'TSImportEqualsDeclaration':
        declare(node.id, node, 'import', scope);
        return;
      case 'TSEnumDeclaration':
      case 'EnumDeclaration':
        declare(node.id, node, 'enum', scope);
        return;
      case 'DeclareVariable':
        declare(node.id, node, 'other', scope);
        return;
      case 'TSModuleDeclaration':
        if (node.id.type === 'Identifier' && !node.global) declare(node.id, node, 'other', scope);
        return;
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'TSNamespaceExportDeclaration':
      case 'TypeAlias':
      case 'OpaqueType':
      case 'InterfaceDeclaration':
      case 'DeclareInterface':
      case 'DeclareTypeAlias':
        // A type, which no value can be looked up by.
        declaring.add(node.id);
    }
  }

  function declarePattern(pattern: Node, declaration: Node, kind: BindingKind, scope: Scope): void {
    switch (pattern.type) {
      case 'Identifier':
        return declare(pattern, declaration, kind, scope);
      case 'ObjectPattern':
        for (const property of pattern.properties) {
          const target = property.type === 'RestElement' ? property.argument : property.value;
          declarePattern(target, declaration, kind, scope);
        }
        return;
      case 'ArrayPattern':
        for (const element of pattern.elements)
          if (element) declarePattern(element, declaration, kind, scope);
        return;
      case 'AssignmentPattern':
        return declarePattern(pattern.left, declaration, kind, scope);
      case 'RestElement':
        return declarePattern(pattern.argument, declaration, kind, scope);
      case 'TSParameterProperty':
        return declarePattern(pattern.parameter, declaration, kind, scope);
    }
  }

  function declare(identifier: Identifier, declaration: Node, kind: BindingKind, scope: Scope): void {
    declaring.add(identifier);
    // `function f(a) { var a }` declares one variable, not two.
    const known = scope.names.get(identifier.name) ?? scope.parameters?.names.get(identifier.name);
    if (known) {
      // Overloads and merged declarations describe the same thing; any other second declaration writes.
      if (!isDescription(declaration) && !isDescription(known.declaration)) known.writes.push(declaration);
      if (isDescription(known.declaration))
        scope.names.set(identifier.name, { ...known, identifier, declaration });
      return;
    }
    scope.names.set(identifier.name, {
      name: identifier.name,
      kind,
      identifier,
      declaration,
      references: [],
      writes: [],
    });
  }
}

function isDescription({ type }: Node): boolean {
  return type === 'TSDeclareFunction' || type === 'TSModuleDeclaration' || type === 'DeclareFunction';
}

/** Types whose parameters are named for the reader only. */
const typesWithParameters = {
  TSFunctionType: 'parameters',
  TSConstructorType: 'parameters',
  TSMethodSignature: 'parameters',
  TSCallSignatureDeclaration: 'parameters',
  TSConstructSignatureDeclaration: 'parameters',
  TSIndexSignature: 'parameters',
  TSDeclareFunction: 'params',
  TSDeclareMethod: 'params',
} as const;

function parametersOf(node: Node): Node[] {
  const key = typesWithParameters[node.type as keyof typeof typesWithParameters];
  return (node as unknown as Record<string, Node[] | undefined>)[key] ?? [];
}

/** A computed key, a decorator and a declared name stand in a function's node but not in its scope. */
export function isOutsideOf(node: Node, child: Node): boolean {
  if ('key' in node && node.key === child) return true;
  if ('id' in node && node.id === child) return true;
  return child.type === 'Decorator' && 'decorators' in node && (node.decorators ?? []).includes(child);
}
