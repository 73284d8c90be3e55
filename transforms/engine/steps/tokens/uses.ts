import type { Node } from '@babel/types';
import type { Binding } from '../../syntax/binding';
import type { Program } from '../../syntax/program';
import { refuse, type Change } from './change';

/**
 * Whether a function may be handed a body with other names in it: it only passes its parameter on, as a whole.
 * @param seen the names that were looked at already: a body goes by several
 * @returns the refusal, or `undefined` when it does
 */
export function checkParameter(
  program: Program,
  binding: Binding,
  seen: ReadonlySet<Binding> = new Set(),
): Change | undefined {
  for (const reference of binding.references) {
    const use = { use: lineOf(program, reference) };
    if (useOf(program, reference) === 'changed') return refuse('body-mutated', use);
    if (readsPart(program, reference)) return refuse('body-shared', use);
    const other = otherName(program, reference);
    const refused = other && !seen.has(other) && checkParameter(program, other, new Set([...seen, binding]));
    if (refused) return refused;
  }
  return undefined;
}

/** `const sent = body` */
function otherName(program: Program, reference: Node): Binding | undefined {
  const parent = program.parent(reference);
  const isGiven = parent?.type === 'VariableDeclarator' && parent.init === reference;
  return isGiven && parent.id.type === 'Identifier' ? program.binding(parent.id) : undefined;
}

function readsPart(program: Program, reference: Node): boolean {
  if (memberPath(program, reference) !== reference) return useOf(program, reference) !== 'harmless';
  const parent = program.parent(reference);
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern';
}

type Use = 'harmless' | 'read' | 'changed' | 'shared';

/**
 * Whether a variable that holds a body may be rewritten where it is made.
 * @param reached the names through which provisioning calls reach their bodies
 * @param rewritten whether its value gets edits at all; if not, reading it elsewhere stays right
 * @returns the refusal, or `undefined` when no other use stands against it
 */
export function checkUses(
  program: Program,
  binding: Binding,
  reached: ReadonlySet<Node>,
  rewritten: boolean,
): Change | undefined {
  if (binding.writes[0]) return refuse('body-mutated', { use: lineOf(program, binding.writes[0]) });
  for (const reference of binding.references) {
    if (reached.has(reference)) continue;
    const use = useOf(program, reference);
    if (use === 'harmless' || (use === 'read' && !rewritten)) continue;
    return refuse(use === 'changed' ? 'body-mutated' : 'body-shared', { use: lineOf(program, reference) });
  }
  return undefined;
}

function useOf(program: Program, reference: Node): Use {
  const path = memberPath(program, reference);
  const parent = program.parent(path);
  if (parent?.type === 'AssignmentExpression' && parent.left === path) return 'changed';
  if (parent?.type === 'UpdateExpression') return 'changed';
  if (parent?.type === 'UnaryExpression' && parent.operator === 'delete') return 'changed';
  if (parent?.type === 'CallExpression' && parent.arguments.includes(path as never)) {
    const callee = program.slice(parent.callee);
    if (path === reference && /^Object\.(assign|definePropert(y|ies))$/.test(callee)) return 'changed';
    if (/^console\.\w+$|^Buffer\.byteLength$/.test(callee)) return path === reference ? 'harmless' : 'read';
  }
  if (path === reference && asksWhetherGiven(parent, path)) return 'harmless';
  // In another object it is a part of that one: it stays right as long as it stays as it is.
  if (parent?.type === 'ObjectProperty' && parent.value === path) return 'read';
  if (path === reference) return 'shared';
  return program.slice(path) === `${program.slice(reference)}.length` ? 'harmless' : 'read';
}

function asksWhetherGiven(parent: Node | undefined, node: Node): boolean {
  if (parent?.type === 'ConditionalExpression' || parent?.type === 'IfStatement') return parent.test === node;
  if (parent?.type === 'LogicalExpression') return parent.operator === '&&' && parent.left === node;
  return parent?.type === 'UnaryExpression' && parent.operator === '!';
}

/** `body.user.external_id` for its `body`: the longest chain of properties that starts at the reference. */
function memberPath(program: Program, reference: Node): Node {
  const parent = program.parent(reference);
  const climbs =
    (parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') &&
    parent.object === reference;
  return climbs ? memberPath(program, parent) : reference;
}

export function lineOf(program: Program, node: Node): string {
  return `line ${node.loc?.start.line ?? program.text.slice(0, node.start ?? 0).split('\n').length}`;
}
