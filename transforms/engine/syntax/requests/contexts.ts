import type { Node } from '@babel/types';
import type { Program } from '../program';
import type { DefinitionIndex } from '../static-value/definitions';
import { bindArguments, type Environment } from '../static-value/environment';
import { callsOf } from '../static-value/functions';
import { isFunction, type CallNode } from '../static-value/shapes';

/** One way the code around a node comes to run: a call that decides the parameters there. */
export interface Context {
  readonly environment: Environment;
  readonly call: CallNode;
}

const maxContexts = 64;
const maxDepth = 4;

/** The calls in sight of the function around a node, each with what it passes; callers of callers decide theirs. */
export function contextsAt(definitions: DefinitionIndex, node: Node, depth = 0): readonly Context[] {
  if (depth > maxDepth) return [];
  const { program } = definitions;
  for (const fn of functionsAround(program, node)) {
    if (fn.params.length === 0) continue;
    const calls = callsOf(definitions, fn).calls.filter((call) => call.type !== 'NewExpression');
    if (calls.length === 0) continue;
    const contexts = calls.flatMap((call): Context[] => {
      const around = contextsAt(definitions, call, depth + 1);
      const outer = around.length > 0 ? around.map(({ environment }) => environment) : [undefined];
      return outer.map((environment) => ({
        call,
        environment: bindArguments(program, fn, call, environment),
      }));
    });
    return contexts.slice(0, maxContexts);
  }
  return [];
}

function* functionsAround(program: Program, node: Node) {
  for (const ancestor of program.ancestors(node)) if (isFunction(ancestor)) yield ancestor;
}
