import type { Node } from '@babel/types';
import type { Program } from '../program';
import { isNothing } from '../optional';
import { homeOf } from '../modules';
import type { Environment } from '../static-value/environment';
import { isCall, unwrap } from '../static-value/shapes';

/**
 * The expression of a program that a function of another module sends as a body, itself or as JSON:
 * `body: JSON.stringify(body)`, `...(body && { body: JSON.stringify(body) })`.
 * @returns `undefined` when the function makes something else of it
 */
export function handedOn(
  program: Program,
  body: Node,
  environment: Environment | undefined,
): Node | undefined {
  if (program.owns(body)) return body;
  const node = unwrap(body);
  if (node.type === 'Identifier') {
    const passed = environment?.argumentOf(node);
    return passed && handedOn(program, passed.node, passed.environment);
  }
  const inner = insideOf(homeOf(program, node), node);
  return inner && handedOn(program, inner, environment);
}

/** What a serialization serializes, and what a condition lets through. */
function insideOf(home: Program, node: Node): Node | undefined {
  if (isCall(node)) {
    const [text, ...others] = node.arguments;
    const isJson = home.slice(node.callee) === 'JSON.stringify' && !home.bindingAt('JSON', node);
    return isJson && others.length === 0 ? text : undefined;
  }
  if (node.type === 'LogicalExpression') return node.operator === '&&' ? node.right : undefined;
  if (node.type !== 'ConditionalExpression') return undefined;
  const [given, ...others] = [node.consequent, node.alternate].filter((branch) => !isNothing(home, branch));
  return others.length === 0 ? given : undefined;
}
