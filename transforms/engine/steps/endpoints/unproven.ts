import type { Node } from '@babel/types';
import { entryOf } from '../../entries';
import { methodNames } from '../../syntax/http-clients';
import type { Program } from '../../syntax/program';
import { alternatives, holeMark, textOf, type TextValue } from '../../syntax/static-value';
import { isCall, isMember, propertyName } from '../../syntax/static-value/shapes';
import type { Segment } from './address';

/** An old address seen from a base that the code does not show. */
export interface UnprovenRead {
  readonly value: TextValue;
  readonly segment: Segment;
  /** Whether nothing beside it names Xkit: then it counts only in a program that knows Xkit's base. */
  readonly isNameless: boolean;
}

interface Evidence {
  /** What stands beside the address. */
  readonly beside: readonly Node[];
  /** What takes it: a call, an assignment. */
  readonly user: Node | undefined;
}

/**
 * The old addresses of one connection that a value may be, seen from a base that the code does not show, where
 * something may say that the base is Xkit's: a name beside the address, or the program that knows the base.
 */
export function unprovenReads(
  program: Program,
  value: TextValue,
  { beside, user }: Evidence,
): UnprovenRead[] {
  return alternatives(value).flatMap((option) => {
    const segment = unprovenRead(option);
    if (!segment) return [];
    const isNameless = !beside.some((node) => /xkit/i.test(program.slice(node)));
    return isNameless && !mayBeAsked(option, user) ? [] : [{ value: option, segment, isNameless }];
  });
}

function unprovenRead(value: TextValue): Segment | undefined {
  const text = textOf(value);
  const match = /^\0?\/*(users|groups)\/[^/?#]+\/connections\/[^/?#]+\/?(?:[?#].*)?$/s.exec(text);
  const name = match?.[1];
  if (!name) return undefined;
  const start = text.indexOf(name);
  return { text: name, start, end: start + name.length };
}

/**
 * A path with parameters is a route that somebody serves. One with nothing in front may lead anywhere, but where it
 * is asked for or lengthens another text.
 */
function mayBeAsked(value: TextValue, user: Node | undefined): boolean {
  const text = textOf(value);
  if (text.includes('/:')) return false;
  const lengthens = user?.type === 'AssignmentExpression' && user.operator === '+=';
  return text.startsWith(holeMark) || lengthens || isRequest(user);
}

/** `api.get(…)`, whatever `api` is. */
function isRequest(node: Node | undefined): boolean {
  if (!node || !isCall(node) || !isMember(node.callee)) return false;
  return entryOf(methodNames, propertyName(node.callee) ?? '') !== undefined;
}

const base = /^https?:\/\/app\.xkit\.co\/api\/platform(?:[\0/]|$)/i;

/** Whether a value begins with the base of the platform API, whatever follows. */
export function beginsWithBase(value: TextValue): boolean {
  return base.test(textOf(value));
}
