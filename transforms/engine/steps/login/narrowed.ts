import type { Node } from '@babel/types';
import { contains, joinPieces, type Piece } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import { descendants, functionAround, isCall, isMember } from '../../syntax/shapes';

/**
 * TypeScript forgets in a function what a test outside it found out: `if (!auth.currentUser) return` says nothing of
 * `auth.currentUser` in a callback. Marks what is carried into one as present, `auth.currentUser!`.
 * @param place the code whose surroundings hold the tests
 */
export function keepNarrow(program: Program, pieces: readonly Piece[], place: Node): Piece[] {
  if (!/\.[cm]?tsx?$/.test(program.path)) return [...pieces];
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

/** The text of every variable and member that a condition of the functions around a place looks at. */
function testedAround(program: Program, place: Node): Set<string> {
  const owners = [...program.ancestors(place)].filter(
    (node) => node === functionAround(program, place) || node.type === 'Program',
  );
  const conditions = [
    ...program.find('IfStatement').map(({ test }) => test),
    ...program.find('ConditionalExpression').map(({ test }) => test),
    ...program.find('LogicalExpression').map(({ left }) => left),
  ].filter(
    (test) =>
      owners.some((owner) => contains(spanOf(owner), spanOf(test))) &&
      spanOf(test).end <= spanOf(place).start,
  );
  const looked = conditions.flatMap((test) => descendants(test, false));
  return new Set(
    looked.filter((node) => isMember(node) || node.type === 'Identifier').map((node) => program.slice(node)),
  );
}

/** What may change between the test and the callback, to TypeScript: a member, a variable that is assigned again. */
function forgets(program: Program, node: Node): boolean {
  if (isMember(node)) return true;
  const binding = node.type === 'Identifier' ? program.binding(node) : undefined;
  return binding !== undefined && binding.writes.length > 0;
}

/** Read as a value that has to be there: as the object of a member, or handed to a call. */
function isRead(program: Program, node: Node): boolean {
  const parent = program.parent(node);
  if (isMember(parent)) return parent.object === node && parent.type === 'MemberExpression';
  return isCall(parent) && parent.arguments.some((argument) => argument === node);
}
