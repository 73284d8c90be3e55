import type { NewExpression, Node } from '@babel/types';
import type { Binding } from '../../syntax/binding';
import { contains } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import {
  declaratorOf,
  descendants,
  isCall,
  isFunction,
  isFunctionValue,
  isMember,
  lastName,
  namesIn,
  rootOf,
  type Call,
} from '../../syntax/shapes';
import { bodyReaders } from './request-callback';
import { madeOf } from './stored';

/** What `Promise.all([…])` and its like settle to; `undefined` for any other call. */
export function joinedBy({ callee, arguments: [list] }: Call): Node[] | undefined {
  if (!isMember(callee) || lastName(callee.object) !== 'Promise') return undefined;
  // A promise that is rejected gives no token.
  if (!list || lastName(callee) === 'reject') return [];
  if (list.type !== 'ArrayExpression') return [list];
  return list.elements.flatMap((element) => {
    if (!element) return [];
    return [element.type === 'SpreadElement' ? element.argument : element];
  });
}

/** What `new Promise((resolve) => resolve(token))` settles to. */
export function resolvedBy(program: Program, { callee, arguments: [executor] }: NewExpression): Node[] {
  if (lastName(callee) !== 'Promise' || !isFunctionValue(executor)) return [];
  const [resolve] = executor.params;
  const binding = resolve?.type === 'Identifier' ? program.binding(resolve) : undefined;
  return (binding?.references ?? []).flatMap((use) => {
    const call = program.parent(use);
    if (!isCall(call) || call.callee !== use || !call.arguments[0]) return [];
    return isAnswerer(program, rootOf(call.arguments[0]), executor) ? [] : [call.arguments[0]];
  });
}

/** `request.onload = function () { resolve(this.responseText); }`: this is what answers. */
function isAnswerer(program: Program, root: Node, executor: Node): boolean {
  if (root.type !== 'ThisExpression') return false;
  const owner = program.closest(
    root,
    (node) => isFunction(node) && node.type !== 'ArrowFunctionExpression' && node !== executor,
  );
  return owner !== undefined && contains(spanOf(executor), spanOf(owner));
}

/** Whether a value is asked for, by calls of its own, rather than a part of what is at hand. */
export function asks(program: Program, value: Node): boolean {
  const made = namesIn(program, value).flatMap((name) => {
    const binding = program.binding(name);
    return binding ? valuesOf(binding) : [];
  });
  return [value, ...made].some((node) =>
    descendants(node, false).some((part) =>
      isCall(part)
        ? madeOf(part) === undefined && !bodyReaders.has(lastName(part.callee) ?? '')
        : part.type === 'NewExpression',
    ),
  );
}

/** What a variable is given: at its declaration, and later. */
export function valuesOf(binding: Binding): Node[] {
  const init = declaratorOf(binding)?.init;
  const written = binding.writes.flatMap((write) =>
    write.type === 'AssignmentExpression' ? [write.right] : [],
  );
  return init ? [init, ...written] : written;
}
