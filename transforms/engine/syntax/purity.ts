import type { Node } from '@babel/types';
import { childrenOf } from './children';
import type { Program } from './program';
import { isCall, isMember, propertyName, unwrap } from './static-value/shapes';

/** Functions of the language that only compute. */
const pureFunctions = new Set(['String', 'Number', 'BigInt', 'Boolean', 'encodeURIComponent']);

/** Methods of strings, numbers, dates and database IDs that only read, whatever they are called on. */
const pureMethods = new Set([
  'toString',
  'toHexString',
  'toJSON',
  'valueOf',
  'trim',
  'toLowerCase',
  'toUpperCase',
  'slice',
  'padStart',
  'replace',
  'replaceAll',
  'concat',
]);

const plain: ReadonlySet<Node['type']> = new Set<Node['type']>([
  'Identifier',
  'ThisExpression',
  'StringLiteral',
  'NumericLiteral',
  'BigIntLiteral',
  'BooleanLiteral',
  'NullLiteral',
  'TemplateElement',
  'PrivateName',
]);

const pureWhenParts: ReadonlySet<Node['type']> = new Set<Node['type']>([
  'MemberExpression',
  'OptionalMemberExpression',
  'TemplateLiteral',
  'BinaryExpression',
  'LogicalExpression',
  'ConditionalExpression',
]);

/**
 * Whether evaluating an expression less often changes nothing a person would see. Reading a property counts as
 * such; a call does not, unless it is one that only converts a value (`String(id)`, `id.toString()`).
 */
export function isPure(program: Program, node: Node): boolean {
  if (plain.has(node.type)) return true;
  if (pureWhenParts.has(node.type)) return childrenOf(node).every((child) => isPure(program, child));
  const bare = unwrap(node);
  if (bare !== node) return isPure(program, bare);
  if (node.type === 'UnaryExpression') return node.operator !== 'delete' && isPure(program, node.argument);
  if (!isCall(node)) return false;

  const { callee } = node;
  const argumentsArePure = node.arguments.every((argument) => isPure(program, argument));
  if (callee.type === 'Identifier') {
    return pureFunctions.has(callee.name) && !program.binding(callee) && argumentsArePure;
  }
  if (!isMember(callee)) return false;
  return pureMethods.has(propertyName(callee) ?? '') && isPure(program, callee.object) && argumentsArePure;
}
