import type { Node, ObjectExpression } from '@babel/types';
import type { DefinitionIndex } from '../static-value/definitions';
import type { Environment } from '../static-value/environment';
import { spreadOf } from '../static-value/members';
import { returnedBy } from '../static-value/functions';
import { onlyValueOf } from '../static-value/parameters';
import { isCall, isFunction, unwrap } from '../static-value/shapes';
import { alternatives, textOf, type TextValue } from '../static-value/text';

/** An expression with the call context it is to be read in. */
export interface Place {
  readonly node: Node;
  readonly environment: Environment | undefined;
}

/** An options argument: the literal behind it, if the code shows it. */
export interface Options {
  readonly object: (Place & { readonly node: ObjectExpression }) | undefined;
  /** Whether it may hold more than `object` shows: it is unknown, or spreads something unknown. */
  readonly open: boolean;
  /** The literals it may be, where it is not one alone. */
  readonly choices: readonly Node[];
}

/** How many names lie between an expression and what it stands for at most: some lead back to themselves. */
const maxNames = 16;

/** What an expression stands for, through names and the parameters a call decides. */
export function resolvePlace(definitions: DefinitionIndex, place: Place, names = 0): Place {
  const bare = { ...place, node: unwrap(place.node) };
  const next = names < maxNames ? oneNameOn(definitions, bare) : undefined;
  return next ? resolvePlace(definitions, next, names + 1) : bare;
}

function oneNameOn(definitions: DefinitionIndex, { node, environment }: Place): Place | undefined {
  const passed = node.type === 'Identifier' ? environment?.argumentOf(node) : undefined;
  if (passed) return passed;
  const value = onlyValueOf(definitions.of(node));
  return value && { node: value, environment };
}

export function readOptions(definitions: DefinitionIndex, argument: Place | undefined): Options {
  if (!argument) return { object: undefined, open: false, choices: [] };
  const { node, environment } = resolvePlace(definitions, argument);
  if (node.type !== 'ObjectExpression') {
    return { object: undefined, open: !isFunctionLike(node), choices: choicesOf(definitions, node) };
  }
  const open = node.properties.some(
    (property) =>
      (property.type === 'SpreadElement' && !spreadOf(definitions, property.argument)) ||
      (property.type === 'ObjectProperty' && property.computed),
  );
  return { object: { node, environment }, open, choices: [] };
}

/** How many literals an options argument may be before the rest is left out. */
const maxChoices = 256;

/** `isOld ? { method: 'DELETE' } : {}`, and what a variable is given one after the other. */
function choicesOf(definitions: DefinitionIndex, node: Node): readonly Node[] {
  const found = new Set<Node>([unwrap(node)]);
  // A set is walked on to what is added meanwhile.
  for (const choice of found) {
    for (const part of partsOf(definitions, choice)) {
      if (found.size < maxChoices) found.add(unwrap(part));
    }
  }
  return [...found];
}

function partsOf(definitions: DefinitionIndex, node: Node): readonly Node[] {
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate];
  if (node.type === 'LogicalExpression') return [node.left, node.right];
  return [...(definitions.of(node)?.values ?? []), ...returnedFrom(definitions, node)];
}

/** What a function in sight makes options of: `fetch(url, withToken())`. */
function returnedFrom(definitions: DefinitionIndex, node: Node): readonly Node[] {
  const fn = isCall(node) ? definitions.resolve(node.callee) : undefined;
  return (fn && isFunction(fn) && returnedBy(fn)) || [];
}

/** The value of the first of the options that is given. */
export function optionValue(
  definitions: DefinitionIndex,
  options: Options,
  names: readonly string[] | undefined,
): Place | undefined {
  return optionValues(definitions, options, names)[0];
}

/** Every value that the first of the options that is given may have. */
export function optionValues(
  definitions: DefinitionIndex,
  { object }: Options,
  names: readonly string[] | undefined,
): readonly Place[] {
  if (!object) return [];
  for (const name of names ?? []) {
    const values = definitions.memberOf({ type: 'object', node: object.node }, name)?.values ?? [];
    const [first] = values;
    if (first && first.type !== 'BooleanLiteral') {
      return values.map((node) => ({ node, environment: object.environment }));
    }
  }
  return [];
}

/** `https.get(url, callback)`: what stands at the place of the options is none. */
function isFunctionLike(node: Node): boolean {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}

/** Whether an address may name a host of its own. */
export function isAbsolute(value: TextValue): boolean {
  return alternatives(value).some((option) => /^([a-z][a-z\d+.-]*:)?\/\//i.test(textOf(option)));
}
