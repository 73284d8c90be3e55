import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import type { Binding } from '../binding';
import type { Program } from '../program';
import { keyName, type CallNode, type FunctionNode } from './shapes';

interface Argument {
  readonly node: Node;
  /** Where the argument itself is to be read. */
  readonly environment: Environment | undefined;
}

/** What parameters stand for within one call. */
export class Environment {
  #used = false;

  constructor(
    readonly program: Program,
    readonly passed: ReadonlyMap<Binding, Argument>,
    readonly omitted: ReadonlySet<Binding>,
    /** What decides the variables of the functions around. */
    readonly around: Environment | undefined,
  ) {}

  /** Whether it is a parameter that the call leaves out. */
  omits(identifier: t.Identifier): boolean {
    const binding = this.program.binding(identifier);
    return binding !== undefined && this.omitted.has(binding);
  }

  /** Evaluates something here, and says whether the call mattered to it. */
  watch<Value>(evaluate: () => Value): { readonly value: Value; readonly used: boolean } {
    this.#used = false;
    const value = evaluate();
    return { value, used: this.#used };
  }

  argumentOf(identifier: t.Identifier): Argument | undefined {
    const binding = this.program.binding(identifier);
    const argument = binding && this.passed.get(binding);
    if (argument) this.#used = true;
    return argument ?? this.#fromAround(identifier);
  }

  #fromAround(identifier: t.Identifier): Argument | undefined {
    const argument = this.around?.argumentOf(identifier);
    if (argument) this.#used = true;
    return argument;
  }
}

/**
 * The parameters of a function, as far as a call's arguments say; a default stands in for an omitted one.
 * @param around where the call stands, which decides what its arguments are
 * @param closure where the function was made, if that is not around the call
 */
export function bindArguments(
  program: Program,
  fn: FunctionNode,
  call: CallNode | t.NewExpression,
  around: Environment | undefined,
  closure: Environment | undefined = around,
): Environment {
  const passed = new Map<Binding, Argument>();
  const omitted = new Set<Binding>();
  const bind = (param: Node, argument: Node | undefined): void => {
    if (param.type === 'TSParameterProperty') return bind(param.parameter, argument);
    if (param.type === 'AssignmentPattern') return bind(param.left, argument ?? param.right);
    if (param.type === 'ObjectPattern') return argument && bindProperties(param, argument);
    const binding = param.type === 'Identifier' ? program.binding(param) : undefined;
    if (binding && !argument) omitted.add(binding);
    if (!argument) return;
    // A parameter that is assigned again may stand for anything.
    if (binding?.writes.length === 0) passed.set(binding, { node: argument, environment: around });
  };
  const bindProperties = (pattern: t.ObjectPattern, argument: Node) => {
    if (argument.type !== 'ObjectExpression') return;
    if (argument.properties.some((property) => property.type === 'SpreadElement')) return;
    for (const property of pattern.properties) {
      if (property.type !== 'ObjectProperty') continue;
      const name = keyName(property);
      const given = argument.properties.find((candidate) => keyName(candidate) === name);
      bind(property.value, given?.type === 'ObjectProperty' ? given.value : undefined);
    }
  };
  for (const [index, param] of fn.params.entries()) {
    const before = call.arguments.slice(0, index + 1);
    if (before.some((argument) => argument.type === 'SpreadElement')) break;
    bind(param, call.arguments[index]);
  }
  return new Environment(program, passed, omitted, closure);
}
