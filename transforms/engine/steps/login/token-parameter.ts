import type { Expression, Node } from '@babel/types';
import type { StepInput } from '../step';
import type { Binding } from '../../syntax/binding';
import type { Edit } from '../../syntax/edits';
import { isExportedBinding } from '../../syntax/exports';
import { spanOf, type Program } from '../../syntax/program';
import { functionAround, functionOf, isCall, withoutCasts, type Call } from '../../syntax/shapes';
import { migrateChain } from './chain-form';
import { migrateFetch } from './fetch-form';
import { migrateHeld } from './held-form';
import { leave, type Outcome } from './outcome';
import { annotationOf } from './parameter-type';
import { chainOf, type Chain } from './promise-chain';
import { findTokenSource, ofChain } from './token-source';

/** A call of the function, or the function as a link of a promise chain: `getToken().then(connect)`. */
type Caller =
  | { readonly kind: 'called'; readonly call: Call; readonly argument: Expression }
  | { readonly kind: 'passed'; readonly login: Expression; readonly chain: Chain };

/**
 * Migrates a login whose token is a parameter: where every caller is in sight, they pass the callback on; where not,
 * the token is as good as static.
 * @returns `undefined` when every caller in sight passes a callback already
 */
export function migrateParameter(
  input: StepInput,
  argument: Expression,
  binding: Binding,
): Outcome | undefined {
  const { program } = input;
  const name = binding.name;
  const callers = isPassedOn(argument, binding) ? callersInSight(program, binding) : undefined;
  if (!callers) return migrateHeld(input, argument, name, binding);

  const sources = callers.map((caller) =>
    caller.kind === 'called'
      ? findTokenSource(program, caller.argument, caller.call)
      : ofChain(program, caller.chain, caller.login),
  );
  if (sources.every(({ kind }) => kind === 'callback')) return undefined;
  const left = sources.find((source) => source.kind === 'left');
  if (left) return leave(left.rule);
  const outcomes = callers.map((caller, index): Outcome | undefined => {
    const source = sources[index]!;
    if (source.kind === 'callback') return { rules: [], edits: [] };
    if (caller.kind === 'passed') return migrateChain(input, caller.chain, caller);
    // In the form that is preserved the token comes along, which a parameter cannot carry besides the callback.
    if (source.kind === 'held' && input.options.loginForm !== 'preserve')
      return migrateHeld(input, caller.argument, source.name);
    if (source.kind === 'fetch') return migrateFetch(input, caller.call, caller.argument, source.fetch);
    if (source.kind === 'chain' && caller.call.arguments.length === 1) {
      return migrateChain(input, source.chain, caller);
    }
    return undefined;
  });
  if (outcomes.some((outcome) => !outcome)) return migrateHeld(input, argument, name, binding);
  return passOn(
    binding,
    outcomes.filter((outcome) => outcome !== undefined),
  );
}

function passOn(binding: Binding, outcomes: readonly Outcome[]): Outcome {
  const rules = outcomes.flatMap((outcome) => outcome.rules);
  const details = Object.assign({}, ...outcomes.map((outcome) => outcome.details), {
    parameter: binding.name,
  }) as Record<string, string>;
  const manual = outcomes.find(({ edits, rules: own }) => own.length > 0 && edits.length === 0);
  if (manual) return manual;
  // A parameter carries one thing: a caller that has to keep its first fetch cannot hand on both.
  if (rules.includes('kept-first-fetch')) return leave('observed-parameter', details);
  const warnings = rules.filter((rule) => rule !== 'fetched-token' && rule !== 'first-failure');
  return {
    rules: ['token-parameter', ...new Set(warnings)],
    edits: [...outcomes.flatMap(({ edits }) => edits), ...typeEdit(binding)],
    details,
  };
}

/** Whether the parameter is nothing but handed to this login, and typed as a string if at all. */
function isPassedOn(argument: Expression, binding: Binding): boolean {
  const isWhole = withoutCasts(argument) === argument;
  const annotation = annotationOf(binding.identifier);
  const isString =
    !annotation || annotation.type === 'TSStringKeyword' || annotation.type === 'StringTypeAnnotation';
  return (
    isWhole &&
    isString &&
    !binding.identifier.optional &&
    binding.references.length === 1 &&
    binding.writes.length === 0
  );
}

/** Every call of the function a parameter belongs to, with what it passes; `undefined` when others may call it. */
function callersInSight(program: Program, binding: Binding): Caller[] | undefined {
  const owner = functionAround(program, binding.identifier);
  if (!owner || !('params' in owner)) return undefined;
  const index = (owner.params as readonly unknown[]).indexOf(binding.identifier);
  const home = program.parent(owner);
  const name =
    owner.type === 'FunctionDeclaration'
      ? owner.id
      : home?.type === 'VariableDeclarator' && home.id.type === 'Identifier'
        ? home.id
        : undefined;
  const named = name ? program.binding(name) : undefined;
  if (!named || functionOf(named) !== owner || isExportedBinding(program, named)) return undefined;
  // A type of its own says what the function takes.
  if (home?.type === 'VariableDeclarator' && annotationOf(home.id)) return undefined;
  const callers = named.references.map((use): Caller | undefined => {
    const call = program.parent(use);
    if (!isCall(call)) return undefined;
    if (call.callee !== use) return asLink(call, use, owner.params.length);
    if (call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) return undefined;
    const argument = call.arguments[index];
    return argument ? { kind: 'called', call, argument: argument as Expression } : undefined;
  });
  const known = callers.filter((caller) => caller !== undefined);
  return known.length > 0 && known.length === callers.length ? known : undefined;
}

function asLink(call: Call, use: Node, parameters: number): Caller | undefined {
  const chain = call.arguments[0] === use && parameters === 1 ? chainOf(call, undefined) : undefined;
  return chain && { kind: 'passed', login: use as Expression, chain };
}

function typeEdit(binding: Binding): Edit[] {
  const annotation = annotationOf(binding.identifier);
  return annotation ? [{ ...spanOf(annotation), text: '() => Promise<string>' }] : [];
}
