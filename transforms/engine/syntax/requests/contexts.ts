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

/** The calls that decide the parameters at a place. */
export interface Contexts {
  readonly contexts: readonly Context[];
  /** Whether these are all: the function is not exported, nor handed on. */
  readonly complete: boolean;
}

/** The calls in sight of the function around a node, each with what it passes; callers of callers decide theirs. */
export function contextsAt(definitions: DefinitionIndex, node: Node, depth = 0): Contexts {
  if (depth > maxDepth) return { contexts: [], complete: false };
  const { program } = definitions;
  for (const fn of functionsAround(program, node)) {
    if (fn.params.length === 0) continue;
    const { calls, complete } = callsOf(definitions, fn);
    const plain = calls.filter((call) => call.type !== 'NewExpression');
    if (plain.length === 0) continue;
    const contexts = plain.flatMap((call): Context[] => {
      const around = contextsAt(definitions, call, depth + 1);
      const outer: (Environment | undefined)[] = around.contexts.map(({ environment }) => environment);
      if (!around.complete || outer.length === 0) outer.push(undefined);
      return outer.map((environment) => ({
        call,
        environment: bindArguments(program, fn, call, environment),
      }));
    });
    return { contexts: contexts.slice(0, maxContexts), complete: complete && contexts.length <= maxContexts };
  }
  return { contexts: [], complete: false };
}

function* functionsAround(program: Program, node: Node) {
  for (const ancestor of program.ancestors(node)) if (isFunction(ancestor)) yield ancestor;
}
