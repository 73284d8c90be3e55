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
  constructor(
    readonly program: Program,
    readonly passed: ReadonlyMap<Binding, Argument>,
  ) {}

  argumentOf(identifier: t.Identifier): Argument | undefined {
    const binding = this.program.binding(identifier);
    return binding && this.passed.get(binding);
  }
}

/** The parameters of a function, as far as a call's arguments say; a default stands in for an omitted one. */
export function bindArguments(
  program: Program,
  fn: FunctionNode,
  call: CallNode | t.NewExpression,
  around: Environment | undefined,
): Environment {
  const passed = new Map<Binding, Argument>();
  const bind = (param: Node, argument: Node | undefined) => {
    if (param.type === 'TSParameterProperty') return bind(param.parameter, argument);
    if (param.type === 'AssignmentPattern') return bind(param.left, argument ?? param.right);
    if (!argument) return;
    if (param.type === 'ObjectPattern') return bindProperties(param, argument);
    const binding = param.type === 'Identifier' ? program.binding(param) : undefined;
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
  return new Environment(program, passed);
}
