import type { Node, Statement } from '@babel/types';
import type { Binding } from '../binding';
import { contains } from '../edits';
import { spanOf, type Program } from '../program';
import { listAround, statementIn } from '../statements';
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

/**
 * What a variable holds at a place that reads it, when assignments let it grow: `url += '/users'`, `url = url + id`.
 * `undefined` when it does not grow, or grows in a way that does not follow the order of the text.
 */
export function piecesAt(program: Program, binding: Binding, reading: Node): readonly Piece[] | undefined {
  const { declaration, identifier, writes } = binding;
  if (writes.length === 0 || reading === identifier || declaration.type !== 'VariableDeclarator')
    return undefined;
  const statement = program.parent(declaration);
  const list = statement && listAround(program, statement);
  if (!list || declaration.id !== identifier || !grows(program, binding)) return undefined;
  const around = program.closest(declaration, isFunction);
  const together = [reading, ...writes].every(
    (node) => program.closest(node, isFunction) === around && statementIn(list, node),
  );
  if (!together) return undefined;
  const start = list.indexOf(statement as Statement) + 1;
  const initial = declaration.init ? [declaration.init] : undefined;
  return new Growth(program, writes, reading).until(list.slice(start), initial);
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

type Pieces = readonly Piece[] | undefined;

/** Follows the statements from a variable's declaration to a place that reads it. */
class Growth {
  constructor(
    readonly program: Program,
    readonly writes: readonly Node[],
    readonly reading: Node,
  ) {}

  /** What the variable holds where it is read, in one of these statements. */
  until(statements: readonly Statement[], before: Pieces): Pieces {
    const last = statementIn(statements, this.reading);
    if (!last) return undefined;
    let pieces = before;
    for (const statement of statements.slice(0, statements.indexOf(last))) {
      if (!this.#writesIn(statement)) continue;
      pieces = this.#after(statement, pieces);
      if (!pieces) return undefined;
    }
    return this.#inside(last, pieces);
  }

  #inside(statement: Statement, before: Pieces): Pieces {
    if (!this.#writesIn(statement) || statement.type === 'ExpressionStatement') return before;
    if (statement.type === 'BlockStatement') return this.until(statement.body, before);
    // What throws on the way does not get to the reading; what catches it may follow on any of the writes.
    if (statement.type === 'TryStatement') return this.until(statement.block.body, before);
    if (statement.type !== 'IfStatement' || this.#writesIn(statement.test)) return undefined;
    const { consequent, alternate } = statement;
    const branch = [consequent, alternate].find((one) => one && contains(spanOf(one), spanOf(this.reading)));
    return branch ? this.#inside(branch, before) : before;
  }

  /** What it holds when a statement has run. */
  #after(statement: Statement, before: Pieces): Pieces {
    if (!this.#writesIn(statement)) return before;
    if (statement.type === 'BlockStatement') {
      return statement.body.reduce<Pieces>((pieces, inner) => this.#after(inner, pieces), before);
    }
    if (statement.type === 'ExpressionStatement') {
      const { expression } = statement;
      if (expression.type !== 'AssignmentExpression') return undefined;
      if (expression.operator === '=') return [expression.right];
      return before && [...before, expression.right];
    }
    if (statement.type !== 'IfStatement' || this.#writesIn(statement.test)) return undefined;
    const { consequent, alternate } = statement;
    const [one, other] = [
      this.#after(consequent, before),
      alternate ? this.#after(alternate, before) : before,
    ];
    if (!one || !other || !before) return undefined;
    const longer = [one, other].every((pieces) => before.every((piece, index) => pieces[index] === piece));
    if (!longer) return [{ type: 'OneOf', at: statement, options: [one, other] }];
    const options = [one, other].map((pieces) => pieces.slice(before.length));
    return [...before, { type: 'OneOf', at: statement, options }];
  }

  #writesIn(node: Node): boolean {
    return this.writes.some((write) => contains(spanOf(node), spanOf(write)));
  }
}
