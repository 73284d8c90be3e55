import type {
  ArrowFunctionExpression,
  AwaitExpression,
  CallExpression,
  Expression,
  Function as FunctionNode,
  Identifier,
  Node,
  OptionalCallExpression,
} from '@babel/types';
import type { Binding } from './binding';
import { pushChildren } from './children';
import type { Program } from './program';

export type Call = CallExpression | OptionalCallExpression;
export type FunctionValue = ArrowFunctionExpression | Extract<Node, { type: 'FunctionExpression' }>;

export function isCall(node: Node | null | undefined): node is Call {
  return node?.type === 'CallExpression' || node?.type === 'OptionalCallExpression';
}

export function isMember(
  node: Node | null | undefined,
): node is Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }> {
  return node?.type === 'MemberExpression' || node?.type === 'OptionalMemberExpression';
}

export function isFunctionValue(node: Node | null | undefined): node is FunctionValue {
  return node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression';
}

export function isFunction(node: Node): node is FunctionNode {
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassPrivateMethod':
      return true;
    default:
      return false;
  }
}

/** The expression without the casts and parentheses around it. */
export function withoutCasts(node: Node): Node {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'TypeCastExpression':
      return withoutCasts(node.expression);
    default:
      return node;
  }
}

/** What a function body or member is known by: `b` for `a.b` and `a['b']`, `a` for `a`. */
export function lastName(node: Node): string | undefined {
  const plain = withoutCasts(node);
  if (plain.type === 'Identifier') return plain.name;
  if (!isMember(plain)) return undefined;
  if (plain.property.type === 'PrivateName') return plain.property.id.name;
  if (!plain.computed && plain.property.type === 'Identifier') return plain.property.name;
  return plain.property.type === 'StringLiteral' ? plain.property.value : undefined;
}

/** `a` for `a.b.c()`: the leftmost expression of a chain of members and calls. */
export function rootOf(node: Node): Node {
  const plain = withoutCasts(node);
  if (isMember(plain)) return rootOf(plain.object);
  if (isCall(plain)) return rootOf(plain.callee);
  if (plain.type === 'AwaitExpression') return rootOf(plain.argument);
  return plain;
}

export function functionAround(program: Program, node: Node): FunctionNode | undefined {
  return program.closest(node, isFunction);
}

/** Every node under `root`, itself included, in the order of the text; nested functions only when asked for. */
export function descendants(root: Node, nestedFunctions = true): Node[] {
  const found: Node[] = [];
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!nestedFunctions && node !== root && isFunction(node)) continue;
    found.push(node);
    pushChildren(node, pending);
  }
  return found;
}

/** The `await`s that suspend the code of `root` itself. */
export function awaitsIn(root: Node): AwaitExpression[] {
  if (isFunction(root)) return [];
  return descendants(root, false).filter((node) => node.type === 'AwaitExpression');
}

/** The variables an expression or statement uses. */
export function namesIn(program: Program, root: Node): Identifier[] {
  return descendants(root).filter(
    (node): node is Identifier => node.type === 'Identifier' && program.isReference(node),
  );
}

/** What a name was given where it was declared: for `const { a } = f()` the declarator with `f()`. */
export function declaratorOf(binding: Binding): Extract<Node, { type: 'VariableDeclarator' }> | undefined {
  return binding.declaration.type === 'VariableDeclarator' ? binding.declaration : undefined;
}

/** The one value a variable ever has, when the code shows it: its initial value, or its only assignment. */
export function onlyValueOf(
  binding: Binding,
): { readonly value: Expression; readonly from: Node } | undefined {
  const declarator = declaratorOf(binding);
  if (!declarator) return undefined;
  if (binding.writes.length === 0) {
    return declarator.init ? { value: declarator.init, from: declarator } : undefined;
  }
  const [write] = binding.writes;
  const starts = !declarator.init || isNothing(declarator.init);
  if (!starts || binding.writes.length > 1 || !write) return undefined;
  if (write.type !== 'AssignmentExpression' || write.operator !== '=') return undefined;
  return { value: write.right, from: write };
}

function isNothing(node: Node): boolean {
  if (node.type === 'NullLiteral') return true;
  if (node.type === 'StringLiteral') return node.value === '';
  return node.type === 'Identifier' && node.name === 'undefined';
}

/** The function a name stands for, when it is declared in the file and never replaced. */
export function functionOf(binding: Binding | undefined): FunctionNode | undefined {
  if (!binding || binding.writes.length > 0) return undefined;
  if (isFunction(binding.declaration)) return binding.declaration;
  const declarator = declaratorOf(binding);
  const value =
    declarator?.id === binding.identifier && declarator.init ? withoutCasts(declarator.init) : undefined;
  return isFunctionValue(value) ? value : undefined;
}
