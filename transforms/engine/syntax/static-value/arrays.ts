import type { Node } from '@babel/types';
import { spanOf, type Program } from '../program';
import { listAround, statementIn } from '../statements';
import type { DefinitionIndex } from './definitions';
import { isCall, isFunction, isMember, propertyName, type CallNode } from './shapes';
import type { Use } from './text';

/** What an array holds where it is joined. */
export interface Elements {
  readonly elements: readonly (Node | null)[];
  /** The names it was read through, as those who join it; pushing onto it is no reading. */
  readonly uses: readonly Use[];
  /** Whether more may follow, or something else was changed, out of sight. */
  readonly open: boolean;
}

/** The elements of an array at a place that reads it; `undefined` when it is no array in sight. */
export function elementsAt(definitions: DefinitionIndex, place: Node): Elements | undefined {
  const { program } = definitions;
  const { node: array, uses } = definitions.follow(place);
  if (array.type !== 'ArrayExpression') return undefined;
  const pushed = pushesBefore(program, array, uses, place);
  return {
    elements: [...array.elements, ...(pushed ?? []).flatMap((push) => push.arguments)],
    uses: uses.map((use) => joinsOnly(program, use)),
    open: pushed === undefined,
  };
}

/**
 * What is pushed onto an array between its making and a place that reads it, in the order of the text; `undefined`
 * when something else may happen to it, or a push may run at another time.
 */
function pushesBefore(
  program: Program,
  array: Node,
  uses: readonly Use[],
  place: Node,
): CallNode[] | undefined {
  const pushes: CallNode[] = [];
  for (const { carrier } of uses) {
    const all = carrier.uses();
    if (!all) return undefined;
    for (const use of all) {
      if (isReceiverOf(program, use, 'join')) continue;
      const push = isReceiverOf(program, use, 'push') ? callOn(program, use) : undefined;
      if (!push || !runsBetween(program, array, push, place)) return undefined;
      pushes.push(push);
    }
  }
  return pushes;
}

/** Whether a call is a statement of the list that both the making and the reading stand in, between the two. */
function runsBetween(program: Program, making: Node, call: CallNode, reading: Node): boolean {
  const statement = program.parent(call);
  const list = statement?.type === 'ExpressionStatement' ? listAround(program, statement) : undefined;
  // What another module makes, or another function does, happens at a time of its own.
  const around = program.closest(call, isFunction);
  const together = [making, reading].every(
    (node) => program.owns(node) && program.closest(node, isFunction) === around,
  );
  const [before, after] = [making, reading].map((node) => list && statementIn(list, node));
  if (!statement || !together || !before || !after) return false;
  const at = spanOf(statement).start;
  return spanOf(before).start < at && at < spanOf(after).start;
}

function joinsOnly(program: Program, { node, carrier }: Use): Use {
  const uses = () => carrier.uses()?.filter((use) => !isReceiverOf(program, use, 'push'));
  return { node, carrier: { declaration: carrier.declaration, uses } };
}

function isReceiverOf(program: Program, use: Node, method: string): boolean {
  const member = program.parent(use);
  return member !== undefined && isMember(member) && member.object === use && propertyName(member) === method;
}

function callOn(program: Program, use: Node): CallNode | undefined {
  const member = program.parent(use);
  const call = member && program.parent(member);
  return call && isCall(call) && call.callee === member ? call : undefined;
}
