import type { Class, MemberExpression, Node, ObjectExpression } from '@babel/types';
import { contains } from '../../../syntax/edits';
import { spanOf, type Program } from '../../../syntax/program';
import { assignedValue } from './assignments';
import type { Evaluator } from './evaluate';
import { isFunction, keyName, propertyName } from '../../../syntax/static-value/shapes';
import { valueOfProvided } from './globals';
import { assignedMember } from './objects';
import { memberOf, nothing, object, oneOf, resultOf, unknown, type Value } from './value';

/** What `this` means at a place: an instance, the class itself, or the object literal that holds the method. */
interface Home {
  readonly node: Class | ObjectExpression;
  readonly isStatic: boolean;
}

/** A class: its static members, and under `prototype` what its instances are. */
export function valueOfClass(evaluator: Evaluator, node: Class): Value {
  const instance = object((name) => memberOfClass(evaluator, { node, isStatic: false }, node, name));
  return object((name) =>
    name === 'prototype' ? instance : memberOfClass(evaluator, { node, isStatic: true }, node, name),
  );
}

export function valueOfThis(evaluator: Evaluator, node: Node): Value {
  const home = homeOf(evaluator.program, node);
  if (!home) return unknown;
  if (home.node.type === 'ObjectExpression') return componentOf(evaluator, home.node);
  const declared = evaluator.value(home.node);
  return home.isStatic ? declared : memberOf(declared, 'prototype');
}

function memberOfClass(evaluator: Evaluator, home: Home, node: Class, name: string): Value {
  const declared = node.body.body.flatMap((member) => {
    if (keyName(member) !== name || ('static' in member && Boolean(member.static) !== home.isStatic))
      return [];
    return [member];
  });
  const parameters = home.isStatic
    ? []
    : parameterProperties(node).filter((parameter) => nameOf(parameter) === name);
  const types = [...declared, ...parameters].map((member) =>
    'typeAnnotation' in member && member.typeAnnotation ? evaluator.type(member.typeAnnotation) : unknown,
  );
  const typed = types.filter(({ kind }) => kind !== 'unknown');
  if (typed.length > 0) return oneOf(typed);
  const values = [
    ...declared.map((member) => declaredMember(evaluator, member)),
    ...assignmentsToThis(evaluator, home, name),
  ];
  if (values.length > 0) return parameters.length > 0 ? unknown : oneOf(values);
  return inherited(evaluator, home, node, name);
}

function declaredMember(evaluator: Evaluator, member: Class['body']['body'][number]): Value {
  switch (member.type) {
    case 'ClassProperty':
    case 'ClassPrivateProperty':
    case 'ClassAccessorProperty':
      return member.value ? evaluator.value(member.value) : nothing;
    case 'ClassMethod':
    case 'ClassPrivateMethod': {
      const method = evaluator.value(member);
      // A setter gives nothing; its getter says what the member is.
      if (member.kind === 'set') return nothing;
      return member.kind === 'get' ? resultOf(method) : method;
    }
    default:
      return unknown;
  }
}

function inherited(evaluator: Evaluator, { isStatic }: Home, node: Class, name: string): Value {
  if (!node.superClass) return unknown;
  // `class Login extends React.Component<Props>`
  const props = node.superTypeParameters?.params[0];
  if (name === 'props' && props) return evaluator.type(props);
  const parent = evaluator.value(node.superClass);
  return memberOf(isStatic ? parent : memberOf(parent, 'prototype'), name);
}

/** `constructor(private readonly xkit: XkitJs)` */
function parameterProperties(node: Class): Node[] {
  return node.body.body.flatMap((member) =>
    member.type === 'ClassMethod'
      ? member.params.flatMap((parameter) =>
          parameter.type === 'TSParameterProperty' ? [withoutDefault(parameter.parameter)] : [],
        )
      : [],
  );
}

function withoutDefault(parameter: Node): Node {
  return parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
}

function nameOf(parameter: Node): string | undefined {
  return parameter.type === 'Identifier' ? parameter.name : undefined;
}

/**
 * The `this` of an object's methods: its members, what they assign to `this`, what a component's `data()` gives, and
 * what it injects or a plugin gives every component.
 */
function componentOf(evaluator: Evaluator, node: ObjectExpression): Value {
  return object((name) => {
    const whole = evaluator.value(node);
    const own = [memberOf(whole, name), memberOf(resultOf(memberOf(whole, 'data')), name)];
    const value = oneOf([
      ...own.filter(({ kind }) => kind !== 'unknown'),
      ...assignmentsToThis(evaluator, { node, isStatic: false }, name),
    ]);
    const isOwn = value.kind !== 'nothing' || spells(evaluator, node, name);
    return !isOwn && (name.startsWith('$') || injects(node, name)) ? valueOfProvided(name) : value;
  });
}

/** Whether a component has a member of the name anywhere: among its data, its computed members, its methods. */
function spells({ program }: Evaluator, component: ObjectExpression, name: string): boolean {
  return [...program.find('ObjectProperty'), ...program.find('ObjectMethod')].some(
    (property) => keyName(property) === name && contains(spanOf(component), spanOf(property)),
  );
}

/** `inject: ['xkit']` */
function injects({ properties }: ObjectExpression, name: string): boolean {
  return properties.some(
    (property) =>
      property.type === 'ObjectProperty' &&
      keyName(property) === 'inject' &&
      property.value.type === 'ArrayExpression' &&
      property.value.elements.some((element) => element?.type === 'StringLiteral' && element.value === name),
  );
}

function assignmentsToThis(evaluator: Evaluator, home: Home, name: string): Value[] {
  return (evaluator.program.once(assignedByHome).get(home.node) ?? [])
    .filter(({ target, isStatic }) => isStatic === home.isStatic && propertyName(target) === name)
    .map(({ target }) => assignedValue(evaluator, target));
}

interface AssignedToThis {
  readonly target: MemberExpression;
  readonly isStatic: boolean;
}

/** What is assigned to members of `this`, by the class or object that `this` belongs to. */
function assignedByHome(program: Program): Map<Node, AssignedToThis[]> {
  const assigned = new Map<Node, AssignedToThis[]>();
  for (const node of program.find('ThisExpression')) {
    const target = assignedMember(program, node);
    const home = target && homeOf(program, target);
    if (!home) continue;
    const known = assigned.get(home.node) ?? [];
    known.push({ target, isStatic: home.isStatic });
    assigned.set(home.node, known);
  }
  return assigned;
}

function homeOf(program: Program, node: Node): Home | undefined {
  let inner = node;
  for (const at of program.ancestors(node)) {
    if (at.type === 'ClassBody') {
      const owner = program.parent(at) as Class;
      return {
        node: owner,
        isStatic: inner.type === 'StaticBlock' || ('static' in inner && inner.static === true),
      };
    }
    if (at.type === 'ObjectMethod' || at.type === 'FunctionExpression') {
      const literal = outermostLiteral(program, at);
      return literal && { node: literal, isStatic: false };
    }
    if (isFunction(at) && at.type !== 'ArrowFunctionExpression' && !at.type.startsWith('Class'))
      return undefined;
    inner = at;
  }
  return undefined;
}

/** A component is one object whose `methods` and `computed` share one `this`. */
function outermostLiteral(program: Program, method: Node): ObjectExpression | undefined {
  let outermost: ObjectExpression | undefined;
  for (const at of program.ancestors(method)) {
    if (at.type === 'ObjectExpression') outermost = at;
    else if (at.type !== 'ObjectProperty') break;
  }
  return outermost;
}
