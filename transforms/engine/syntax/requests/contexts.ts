import type { Node } from '@babel/types';
import type { DefinitionIndex } from '../static-value/definitions';
import { bindArguments, type Environment } from '../static-value/environment';
import { callsOf } from '../static-value/functions';
import { isFunction, type CallNode, type FunctionNode } from '../static-value/shapes';

/** One way the code around a node comes to run: a call that decides the parameters there. */
export interface Context {
  readonly environment: Environment;
  readonly call: CallNode;
}

/** How many contexts a function has before the ways its further callers come to run are no longer told apart. */
const maxContexts = 128;
/** How many ways a caller itself comes to run are told apart. */
const maxOuter = 8;

/** The calls that decide the parameters at a place. */
export interface Contexts {
  readonly contexts: readonly Context[];
  /** Whether these are all: the function is not exported, nor handed on. */
  readonly complete: boolean;
}

const none: Contexts = { contexts: [], complete: false };

/** The calls in sight of the function around a node, each with what it passes; callers of callers decide theirs. */
export function contextsAt(definitions: DefinitionIndex, node: Node): Contexts {
  const { program } = definitions;
  for (let at = program.parent(node); at; at = program.parent(at)) {
    const found = isFunction(at) ? contextsOf(definitions, at) : none;
    if (found.contexts.length > 0) return found;
  }
  return none;
}

function contextsOf(definitions: DefinitionIndex, fn: FunctionNode): Contexts {
  if (fn.params.length === 0) return none;
  const known = definitions.program.once(makeMemory);
  const found = known.get(fn);
  if (found) return found;
  // Set first, so that functions that call each other end here.
  known.set(fn, none);
  const contexts = findContexts(definitions, fn);
  known.set(fn, contexts);
  return contexts;
}

function makeMemory(): Map<FunctionNode, Contexts> {
  return new Map();
}

function findContexts(definitions: DefinitionIndex, fn: FunctionNode): Contexts {
  const { program } = definitions;
  const { calls, complete } = callsOf(definitions, fn);
  const contexts: Context[] = [];
  for (const call of calls) {
    if (call.type === 'NewExpression') continue;
    const closures = closuresFor(definitions, fn, call);
    for (const around of environmentsAt(definitions, call, contexts.length < maxContexts)) {
      for (const closure of closures) {
        contexts.push({ call, environment: bindArguments(program, fn, call, around, closure) });
      }
    }
  }
  return { contexts, complete };
}

/**
 * The ways a function that another one made came to be: how that one was called decides its variables, unless the call
 * stands in there too.
 */
export function closuresFor(
  definitions: DefinitionIndex,
  fn: FunctionNode,
  call: CallNode,
): readonly (Environment | undefined)[] {
  const { program } = definitions;
  const maker = program.closest(fn, isFunction);
  const isMade = maker && !program.closest(call, (ancestor) => ancestor === maker);
  return isMade ? environmentsAt(definitions, fn, true) : [undefined];
}

/** The ways the code around a node comes to run, `undefined` for those that are out of sight or too many. */
function environmentsAt(
  definitions: DefinitionIndex,
  node: Node,
  hasRoom: boolean,
): (Environment | undefined)[] {
  const { contexts, complete } = contextsAt(definitions, node);
  const told = hasRoom ? contexts.slice(0, maxOuter).map(({ environment }) => environment) : [];
  return complete && told.length === contexts.length ? told : [...told, undefined];
}
