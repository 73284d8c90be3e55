import type { Node } from '@babel/types';
import { parameterName } from './class-members';
import { callsOf, type CallLookup } from './functions';
import { keyName, type FunctionNode } from './shapes';

/** What something may stand for. */
export interface Values {
  /** Every expression (or function, or method) in sight that may be its value. */
  readonly values: readonly Node[];
  /** Whether it may have other values too. */
  readonly open: boolean;
}

/**
 * What a parameter is without a call in view: its default, or unknown; what a call passes is known in that call's
 * environment alone. But the parameters of a constructor, whose calls come long before the methods that use them,
 * are what all of them pass.
 * @returns `undefined` when the name stands in a pattern
 */
export function parameterValues(
  lookup: CallLookup,
  owner: FunctionNode,
  identifier: Node,
): Values | undefined {
  const index = owner.params.findIndex((param) => parameterName(param) === identifier);
  const param = owner.params[index];
  if (!param) return undefined;
  const inner = param.type === 'TSParameterProperty' ? param.parameter : param;
  const fallback = inner.type === 'AssignmentPattern' ? [inner.right] : [];
  if (keyName(owner) !== 'constructor') return { values: fallback, open: true };

  const { calls, complete } = callsOf(lookup, owner);
  const spread = calls.some((call) => call.arguments.some((argument) => argument.type === 'SpreadElement'));
  if (spread || calls.length === 0) return { values: fallback, open: true };
  const passed = calls.map((call) => call.arguments[index]);
  const values = passed.filter((argument) => argument !== undefined);
  const needsFallback = !complete || values.length < passed.length;
  return { values: needsFallback ? [...values, ...fallback] : values, open: !complete };
}

/** The value, where there is exactly one. */
export function onlyValueOf(found: Values | undefined): Node | undefined {
  return found && found.values.length === 1 && !found.open ? found.values[0] : undefined;
}
