import type { Function as FunctionNode, Identifier, Node } from '@babel/types';
import { Program } from '../../transforms/engine/syntax/program';
import { newUsage, valueFor, type Supply, type Usage } from './values';

// eslint-disable-next-line typescript/no-unsafe-function-type
type Callable = Function;

/** Arguments for a function, made from its own text: each fits its name and how the function uses it. */
export function argumentsFor(target: Callable, supply: Supply): unknown[] {
  const program = parseFunction(String(target));
  const node = program && firstFunction(program);
  if (!program || !node) return [];
  return node.params.map((parameter) => argumentFor(parameter, program, supply));
}

function parseFunction(text: string): Program | undefined {
  // A method's text is none on its own: `async get(id) {…}`.
  for (const whole of [`(${text})`, `({${text}})`]) {
    try {
      return Program.parse(whole, 'driven.js');
    } catch {
      continue;
    }
  }
  return undefined;
}

/** The function itself; of a class, its constructor. */
function firstFunction(program: Program): FunctionNode | undefined {
  const isClass = program.find('ClassExpression').length > 0 && /^\(\s*class\b/.test(program.text);
  if (isClass) return program.find('ClassMethod').find(({ kind }) => kind === 'constructor');
  return [
    ...program.find('ArrowFunctionExpression'),
    ...program.find('FunctionExpression'),
    ...program.find('ObjectMethod'),
  ].toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))[0];
}

function argumentFor(parameter: Node, program: Program, supply: Supply): unknown {
  if (parameter.type === 'Identifier') return valueFor([parameter.name], usageOf(parameter, program), supply);
  if (parameter.type === 'ObjectPattern') return objectFor(parameter.properties, program, supply);
  // A default stays what the author wrote.
  return undefined;
}

function objectFor(properties: readonly Node[], program: Program, supply: Supply): object {
  const entries = properties.flatMap((property) => {
    if (property.type !== 'ObjectProperty' || property.key.type !== 'Identifier') return [];
    const value = argumentFor(property.value, program, supply);
    return value === undefined ? [] : [[property.key.name, value]];
  });
  return Object.fromEntries(entries) as object;
}

function usageOf(parameter: Identifier, program: Program): Usage {
  const usage = newUsage();
  for (const reference of program.binding(parameter)?.references ?? []) follow(reference, usage, program);
  return usage;
}

/** Writes down `a.b.c()` as usage of `a`: member `b`, of it member `c`, called. */
function follow(start: Node, root: Usage, program: Program): void {
  let node = start;
  let usage = root;
  for (;;) {
    const parent = program.parent(node);
    const member = parent && memberOf(parent, node);
    if (!parent || member === undefined) break;
    usage = innerUsage(usage, member);
    node = parent;
  }
  const parent = program.parent(node);
  if (parent && isCallOf(parent, node)) {
    usage.called = true;
    const around = program.parent(parent);
    if (around?.type === 'AwaitExpression') usage.awaited = true;
    if (around && ['then', 'catch', 'finally'].includes(memberOf(around, parent) ?? '')) usage.awaited = true;
  }
  if (parent?.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'ObjectPattern') {
    for (const property of parent.id.properties) {
      if (property.type === 'ObjectProperty' && property.key.type === 'Identifier') {
        innerUsage(usage, property.key.name);
      }
    }
  }
}

function innerUsage(usage: Usage, member: string): Usage {
  const inner = usage.members.get(member) ?? newUsage();
  usage.members.set(member, inner);
  return inner;
}

function memberOf(parent: Node, object: Node): string | undefined {
  if (parent.type !== 'MemberExpression' && parent.type !== 'OptionalMemberExpression') return undefined;
  if (parent.object !== object) return undefined;
  if (!parent.computed && parent.property.type === 'Identifier') return parent.property.name;
  return parent.property.type === 'StringLiteral' ? parent.property.value : undefined;
}

function isCallOf(parent: Node, callee: Node): boolean {
  return (
    (parent.type === 'CallExpression' || parent.type === 'OptionalCallExpression') && parent.callee === callee
  );
}
