import type { CallExpression, Identifier, Node, ObjectExpression, TSType } from '@babel/types';
import type { Binding } from '../../syntax/binding';
import { declaredType } from '../../syntax/declared-types';
import { isNothing } from '../../syntax/optional';
import { homeOf } from '../../syntax/modules';
import { renameKey } from '../../syntax/properties';
import type { Environment } from '../../syntax/static-value/environment';
import { returnedBy } from '../../syntax/static-value/functions';
import { isFunction, keyName } from '../../syntax/static-value/shapes';
import { changeUser } from '../external-id';
import type { StepInput } from '../step';
import { changeType, describesBody } from './body-type';
import { alsoWith, both, isRefused, refuse, type Change } from './change';
import { heldBy } from './user-shape';
import { checkParameter, checkUses } from './uses';

type Argument = NonNullable<ReturnType<Environment['argumentOf']>>;

/** The part of a body an expression stands for. */
type Part = 'body' | 'user';

export interface BodyReader {
  readonly input: StepInput;
  /** Whether the body is what a mock expects, so that matchers may stand in it. */
  readonly inMock: boolean;
  /** Every name through which the body of a provisioning call was reached, of all calls of the script. */
  readonly reached: Set<Node>;
  /** What the parameters around the call stand for, where a caller decides the request. */
  readonly environment?: Environment | undefined;
  /** The variables on the way to where the reader is. */
  readonly followed?: ReadonlySet<Binding>;
}

/** Makes `{ user: {…} }` into `{ context: {…} }` where it is written, or says why it cannot be done. */
export function changeBody(reader: BodyReader, expression: Node, part: Part = 'body'): Change {
  switch (expression.type) {
    case 'ObjectExpression':
      return part === 'user' ? changeUser(reader.input, expression) : changeOuter(reader, expression);
    case 'Identifier':
      return changeVariable(reader, expression, part);
    case 'ConditionalExpression':
      return changeEither(reader, [expression.consequent, expression.alternate], part);
    case 'LogicalExpression':
      // `body && JSON.stringify(body)` sends a body or none.
      return expression.operator === '&&'
        ? changeBody(reader, expression.right, part)
        : changeEither(reader, [expression.left, expression.right], part);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return withType(
        reader,
        changeBody(reader, expression.expression, part),
        expression.typeAnnotation,
        part,
      );
    case 'TSNonNullExpression':
      return changeBody(reader, expression.expression, part);
    case 'CallExpression':
      return changeCall(reader, expression, part);
    case 'StringLiteral':
    case 'TemplateLiteral':
    case 'BinaryExpression':
      return refuse('body-as-text');
    default:
      return refuse(reader.inMock ? 'body-matcher' : 'body-elsewhere');
  }
}

/** Each body a choice may give; where it gives none there is nothing to change. */
function changeEither(reader: BodyReader, choices: readonly Node[], part: Part): Change {
  const bodies = choices.filter((choice) => !isNothing(reader.input.program, choice));
  const changes = bodies.map((body) => changeBody(reader, body, part));
  return changes.length > 0 ? changes.reduce(both) : refuse('no-body');
}

function changeOuter(reader: BodyReader, body: ObjectExpression): Change {
  const names = body.properties.map((property) => keyName(property));
  if (body.properties.some(({ type }) => type === 'SpreadElement')) return refuse('unknown-spread');
  if (names.includes(undefined)) return refuse('computed-key');
  const users = body.properties.filter((_, index) => names[index] === 'user');
  const held = users.length === 1 && users[0] && heldBy(users[0]);
  if (!held || names.includes('context')) return refuse('unclear-user');
  const change = changeBody(reader, held.value, 'user');
  if (isRefused(change)) return change;
  const renamed = { ...change, edits: [renameKey(held.property, 'context'), ...change.edits] };
  const keys = names.filter((name) => name !== 'user').join(', ');
  return keys ? alsoWith(renamed, 'unknown-body-keys', { keys }) : renamed;
}

/** A variable whose one value is in sight, and which serves nothing but this body. */
function changeVariable(reader: BodyReader, name: Identifier, part: Part): Change {
  const { program } = reader.input;
  const passed = reader.environment?.argumentOf(name);
  if (passed) return changePassed(reader, name, passed, part);
  const binding = program.binding(name);
  const declarator = binding && program.parent(binding.identifier);
  if (
    declarator?.type !== 'VariableDeclarator' ||
    declarator.id !== binding?.identifier ||
    !declarator.init
  ) {
    return refuse('body-elsewhere');
  }
  const { followed = new Set<Binding>() } = reader;
  if (followed.has(binding)) return refuse('body-elsewhere');
  reader.reached.add(name);
  const change = changeBody({ ...reader, followed: new Set([...followed, binding]) }, declarator.init, part);
  if (isRefused(change)) return change;
  const refused = checkUses(program, binding, reader.reached, change.edits.length > 0);
  if (refused) return refused;
  const { typeAnnotation } = binding.identifier;
  if (!typeAnnotation) return change;
  return typeAnnotation.type === 'TSTypeAnnotation'
    ? withType(reader, change, typeAnnotation.typeAnnotation, part)
    : alsoWith(change, 'body-type', { type: program.slice(typeAnnotation).replace(/^:\s*/, '') });
}

/** A parameter: the body stands where the function is called. */
function changePassed(
  reader: BodyReader,
  name: Identifier,
  { node, environment }: Argument,
  part: Part,
): Change {
  const change = changeBody({ ...reader, environment }, node, part);
  return throughParameter(reader, change, name, part);
}

/** What a parameter that hands a body on adds: its declared type, and a refusal where the function looks into the body. */
export function throughParameter(reader: BodyReader, change: Change, name: Identifier, part: Part): Change {
  const { program } = reader.input;
  const home = homeOf(program, name);
  const binding = home.binding(name);
  if (!binding || isRefused(change)) return change;
  const refused = change.edits.length > 0 && checkParameter(home, binding);
  if (refused) return refused;
  const type = declaredType(home, binding.identifier)?.type;
  if (!type) return change;
  if (program.owns(type)) return withType(reader, change, type, part);
  return describesBody(home, type) ? alsoWith(change, 'body-type', { type: home.slice(type) }) : change;
}

/** `JSON.stringify(body)`; in a mock also `expect.objectContaining(body)` and its like. */
function changeCall(reader: BodyReader, call: CallExpression, part: Part): Change {
  const { program } = reader.input;
  const [first, second] = call.arguments;
  const result = call.callee.type === 'Identifier' && changeResult(reader, call.callee, part);
  if (result) return result;
  const elsewhere = refuse(reader.inMock ? 'body-matcher' : 'body-elsewhere');
  if (!first || first.type === 'SpreadElement' || first.type === 'ArgumentPlaceholder') return elsewhere;
  const method = program.slice(call.callee);
  const isBuiltIn = (object: string) => !program.bindingAt(object, call);
  if (method === 'Object.freeze' && isBuiltIn('Object')) return changeBody(reader, first, part);
  if (method === 'JSON.stringify' && isBuiltIn('JSON') && part === 'body') {
    // A replacer may change what is sent.
    return second && !isNothing(program, second) ? elsewhere : changeBody(reader, first, part);
  }
  if (reader.inMock && partialMatchers.has(method)) {
    const change = changeBody(reader, first, part);
    return isRefused(change) || part === 'body' ? change : alsoWith(change, 'partial-matcher');
  }
  return elsewhere;
}

/** `bodyFor(user)`: a function of this script that makes such bodies and nothing else. */
function changeResult(reader: BodyReader, callee: Identifier, part: Part): Change | undefined {
  const { program } = reader.input;
  const { followed = new Set<Binding>() } = reader;
  const binding = program.binding(callee);
  const declared = binding && program.parent(binding.identifier);
  const fn = declared?.type === 'VariableDeclarator' ? declared.init : declared;
  if (!binding || followed.has(binding) || !fn || !isFunction(fn) || fn.async) return undefined;
  const returned = returnedBy(fn);
  if (!returned) return undefined;

  reader.reached.add(callee);
  const inside = { ...reader, followed: new Set([...followed, binding]) };
  const change = returned.map((body) => changeBody(inside, body, part)).reduce(both);
  const refused = change.edits.length > 0 && checkUses(program, binding, reader.reached, true);
  if (refused) return refused;
  return fn.returnType?.type === 'TSTypeAnnotation'
    ? withType(reader, change, fn.returnType.typeAnnotation, part)
    : change;
}

const partialMatchers: ReadonlySet<string> = new Set([
  'expect.objectContaining',
  'jasmine.objectContaining',
  'sinon.match',
  'match.object',
]);

function withType(reader: BodyReader, change: Change, type: TSType, part: Part): Change {
  return isRefused(change) ? change : both(change, changeType(reader.input.program, type, part, change));
}
