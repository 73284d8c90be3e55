import type { Node, Statement } from '@babel/types';
import type { Binding } from '../binding';
import { contains } from '../edits';
import { spanOf, type Program } from '../program';
import { listAround } from '../statements';
import { isFunction } from './shapes';
import { valueReferences } from './uses';

/** A stretch of a text that grows: an expression, or one of several sequences. */
export type Piece = Node | OneOf;

interface OneOf {
  readonly type: 'OneOf';
  /** The `if` that decides. */
  readonly at: Node;
  readonly options: readonly (readonly Piece[])[];
}

/** What a variable holds at a place; `undefined` where that is not known. */
type Pieces = readonly Piece[] | undefined;

/** How many pieces are followed: no value is read of more. */
const maxPieces = 200;

/**
 * What a variable holds at a place that reads it, when assignments let it grow: `url += '/users'`, `url = url + id`.
 * `undefined` when it does not grow, or grows in a way that does not follow the order of the text.
 */
export function piecesAt(program: Program, binding: Binding, reading: Node): Pieces {
  const { declaration, writes } = binding;
  if (writes.length === 0) return undefined;
  const states = statesOf(program, binding);
  if (!states || program.closest(reading, isFunction) !== program.closest(declaration, isFunction))
    return undefined;
  const statement = program.closest(reading, (ancestor) => states.has(ancestor));
  return statement && states.get(statement);
}

/** Every place that reads a piece by the variable's name; `undefined` when one of them may read anything. */
export function readersOf(program: Program, binding: Binding, piece: Node): readonly Node[] | undefined {
  const readers: Node[] = [];
  for (const reference of valueReferences(program, binding)) {
    const pieces = piecesAt(program, binding, reference);
    if (!pieces) return undefined;
    if (isAmong(pieces, piece)) readers.push(reference);
  }
  return readers;
}

function isAmong(pieces: readonly Piece[], wanted: Node): boolean {
  return pieces.some((piece) =>
    piece.type === 'OneOf' ? piece.options.some((option) => isAmong(option, wanted)) : piece === wanted,
  );
}

/** Whether every write is a statement that sets or lengthens the variable, and one of them lengthens it. */
function grows(program: Program, { writes, references }: Binding): boolean {
  let lengthened = false;
  for (const write of writes) {
    if (write.type !== 'AssignmentExpression' || write.left.type !== 'Identifier') return false;
    if (program.parent(write)?.type !== 'ExpressionStatement') return false;
    if (write.operator !== '=' && write.operator !== '+=') return false;
    lengthened ||=
      write.operator === '+=' || references.some((reference) => contains(spanOf(write), spanOf(reference)));
  }
  return lengthened;
}

/** What a variable holds before each of the statements that follow its declaration. */
type States = ReadonlyMap<Node, Pieces>;

function statesOf(program: Program, binding: Binding): States | undefined {
  const known = program.once(makeMemory);
  if (!known.has(binding)) known.set(binding, findStates(program, binding));
  return known.get(binding);
}

function makeMemory(): Map<Binding, States | undefined> {
  return new Map();
}

function findStates(program: Program, binding: Binding): States | undefined {
  const { declaration, identifier, writes } = binding;
  if (declaration.type !== 'VariableDeclarator' || declaration.id !== identifier) return undefined;
  const statement = program.parent(declaration);
  const list = statement && listAround(program, statement);
  if (!list || !grows(program, binding)) return undefined;
  const around = program.closest(declaration, isFunction);
  const written = new Set<Node>();
  for (const write of writes) {
    for (const ancestor of program.ancestors(write)) written.add(ancestor);
    if (program.closest(write, isFunction) !== around) return undefined;
  }
  const growth = new Growth(written);
  const start = list.indexOf(statement as Statement) + 1;
  growth.follow(list.slice(start), declaration.init ? [declaration.init] : undefined);
  return growth.states;
}

/** Follows the statements behind a variable's declaration, in the order of the text. */
class Growth {
  readonly states = new Map<Node, Pieces>();

  /** @param written what has a write in it */
  constructor(readonly written: ReadonlySet<Node>) {}

  /** What the variable holds when the statements have run. */
  follow(statements: readonly Statement[], before: Pieces): Pieces {
    let pieces = before;
    for (const statement of statements) pieces = this.#after(statement, pieces);
    return pieces;
  }

  #after(statement: Statement, before: Pieces): Pieces {
    this.states.set(statement, before);
    if (!this.written.has(statement)) return before;
    if (statement.type === 'BlockStatement') return this.follow(statement.body, before);
    if (statement.type === 'ExpressionStatement') return lengthen(statement.expression, before);
    if (statement.type === 'IfStatement') {
      const { consequent, alternate } = statement;
      const one = this.#after(consequent, before);
      return either(statement, before, one, alternate ? this.#after(alternate, before) : before);
    }
    this.states.set(statement, undefined);
    // What throws on the way does not get to the readings; what catches it may follow on any of the writes.
    if (statement.type === 'TryStatement') this.#after(statement.block, before);
    return undefined;
  }
}

function lengthen(expression: Node, before: Pieces): Pieces {
  if (expression.type !== 'AssignmentExpression') return undefined;
  if (expression.operator === '=') return [expression.right];
  return before && before.length < maxPieces ? [...before, expression.right] : undefined;
}

function either(at: Node, before: Pieces, one: Pieces, other: Pieces): Pieces {
  if (!one || !other) return undefined;
  // Only what was assigned anew begins with another piece.
  if (!before || [one, other].some(([first]) => first !== before[0])) {
    return [{ type: 'OneOf', at, options: [one, other] }];
  }
  const options = [one, other].map((pieces) => pieces.slice(before.length));
  return before.length < maxPieces ? [...before, { type: 'OneOf', at, options }] : undefined;
}
