import type { Node } from '@babel/types';
import { contains, joinPieces, type Piece } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import { descendants, functionAround, isCall, isMember } from '../../syntax/shapes';
import { isTyped } from './typed';

/**
 * TypeScript forgets in a function what a test outside it found out: `if (!auth.currentUser) return` says nothing of
 * `auth.currentUser` in a callback. Marks what is carried into one as present, `auth.currentUser!`.
 * @param place the code whose surroundings hold the tests
 */
export function keepNarrow(program: Program, pieces: readonly Piece[], place: Node): Piece[] {
  if (!isTyped(program)) return [...pieces];
  const tested = testedAround(program, place);
  if (tested.size === 0) return [...pieces];
  const ends = [...program.find('MemberExpression'), ...program.find('Identifier')]
    .filter((node) => tested.has(program.slice(node)) && forgets(program, node) && isRead(program, node))
    .map((node) => spanOf(node).end);
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return [piece];
    const inside = ends.filter((end) => piece.start < end && end <= piece.end).toSorted((a, b) => a - b);
    const starts = [piece.start, ...inside];
    const spans = starts.map((start, index) => [{ start, end: inside[index] ?? piece.end }]);
    return joinPieces(spans, ['!']);
  });
}

/** The texts of all that a condition before a place looks at, in the functions around it. */
function testedAround(program: Program, place: Node): Set<string> {
  const conditions = [
    ...program.find('IfStatement').map(({ test }) => test),
    ...program.find('ConditionalExpression').map(({ test }) => test),
    ...program.find('LogicalExpression').map(({ left }) => left),
  ].filter((test) => {
    const owner = functionAround(program, test);
    return spanOf(test).end < spanOf(place).start && (!owner || contains(spanOf(owner), spanOf(place)));
  });
  return new Set(conditions.flatMap((test) => descendants(test)).map((node) => program.slice(node)));
}

/** What may change between the test and the callback, to TypeScript: a member, a variable that is assigned again. */
function forgets(program: Program, node: Node): boolean {
  if (isMember(node)) return true;
  const binding = node.type === 'Identifier' ? program.binding(node) : undefined;
  return binding !== undefined && binding.writes.length > 0;
}

/** Read as a value that has to be there: as the object of a member, called, or handed to a call. */
function isRead(program: Program, node: Node): boolean {
  const parent = program.parent(node);
  if (parent?.type === 'MemberExpression') return parent.object === node;
  return isCall(parent) && (parent.type === 'CallExpression' || parent.callee !== node);
}
