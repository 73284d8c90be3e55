import type { Node } from '@babel/types';
import type { Binding } from './binding';
import type { Program } from './program';
import { functionAround, isCall, isFunction, isMember, lastName, rootOf } from './shapes';

/** Whether a declared name leaves the file: by `export`, or by being assigned to `module.exports` or the window. */
export function isExportedBinding(program: Program, { references }: Binding): boolean {
  // A name that is exported where it is declared is the only one among the references that refers to nothing.
  return references.some((use) => !program.isReference(use) || isHandedOut(program, use));
}

/** `export default a`, `export { a }`, `module.exports = { a }`, `window.a = a` */
function isHandedOut(program: Program, node: Node): boolean {
  const holder = program.closest(
    node,
    ({ type }) => type !== 'ObjectProperty' && type !== 'ObjectExpression',
  );
  if (holder?.type !== 'AssignmentExpression') return exporting.has(holder?.type);
  return isMember(holder.left) && outside.has(lastName(rootOf(holder.left)));
}

const exporting: ReadonlySet<string | undefined> = new Set([
  'ExportDefaultDeclaration',
  'ExportNamedDeclaration',
  'ExportSpecifier',
  'TSExportAssignment',
]);

/** What other files see the members of. */
const outside: ReadonlySet<string | undefined> = new Set([
  'exports',
  'globalThis',
  'module',
  'self',
  'window',
]);

/**
 * Whether the value of an expression may leave the file as a value: as, or inside, what an exported name holds or an
 * exported function returns. What is only handed to another call stays.
 */
export function leavesFile(program: Program, expression: Node, depth = 0): boolean {
  const parent = program.parent(expression);
  // Longer ways are possible; to call them leaving errs on the safe side.
  if (!parent || depth > 8) return depth > 8;
  const onwards = (node: Node) => leavesFile(program, node, depth + 1);
  if (isHandedOut(program, expression)) return true;
  if (isDeclaration(expression)) return nameLeaves(expression.id);
  if (parent.type === 'VariableDeclarator') return nameLeaves(parent.id);
  if (parent.type === 'AssignmentExpression' || parent.type === 'AssignmentPattern')
    return parent.right === expression && nameLeaves(parent.left);
  if (isFunction(parent)) return parent.body === expression && onwards(parent);
  if (parent.type === 'ReturnStatement') {
    const owner = functionAround(program, parent);
    return owner !== undefined && onwards(owner);
  }
  if (isCall(parent)) return parent.callee === expression && onwards(parent);
  return carriers.has(parent.type) && onwards(parent);

  function nameLeaves(name: Node | null | undefined): boolean {
    const binding = name?.type === 'Identifier' ? program.binding(name) : undefined;
    // A member of something: of `this`, say.
    if (!binding) return true;
    return isExportedBinding(program, binding) || binding.references.some(onwards);
  }
}

function isDeclaration(node: Node) {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'ClassDeclaration' ||
    node.type === 'TSEnumDeclaration'
  );
}

/** What holds, or makes a longer text or another object of, the value inside it. */
const carriers = new Set<Node['type']>([
  'ArrayExpression',
  'AwaitExpression',
  'BinaryExpression',
  'ClassBody',
  'ClassDeclaration',
  'ClassExpression',
  'ClassMethod',
  'ClassPrivateProperty',
  'ClassProperty',
  'ConditionalExpression',
  'LogicalExpression',
  'MemberExpression',
  'NewExpression',
  'ObjectExpression',
  'ObjectMethod',
  'ObjectProperty',
  'OptionalMemberExpression',
  'ParenthesizedExpression',
  'SpreadElement',
  'TSAsExpression',
  'TSEnumDeclaration',
  'TSEnumMember',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
  'TemplateLiteral',
  'TypeCastExpression',
  'YieldExpression',
]);
