import type { Expression, IfStatement, Node, Statement } from '@babel/types';
import type { Binding } from '../../syntax/binding';
import type { Program } from '../../syntax/program';
import { functionAround, namesIn, withoutCasts } from '../../syntax/shapes';
import { bindingsOf, statementsBetween, type Fetch } from './fetched';
import { isTyped } from './typed';

/** A test between the fetch and the login that leaves when the fetch gave nothing usable. */
export interface Check {
  /** Where it stands among the parts of the fetch. */
  readonly at: number;
  /** The statement, when it throws and a callback can say it as it is. */
  readonly verbatim: IfStatement | undefined;
  /** What fails, of which any: `!token`, `!response.ok`. What tests other things than the fetch is not among it. */
  readonly tests: readonly Expression[];
  /** The tests say what must hold, rather than what fails. */
  readonly isGuard: boolean;
}

/** The checks of a fetch's own results in the list of statements the fetch and the login stand in. */
export function checksOf(program: Program, fetch: Fetch, place: Node): Check[] {
  const [first] = fetch.parts;
  if (!first) return [];
  return checksAmong(program, statementsBetween(program, first.node, place), resultsOf(program, fetch));
}

/** The names a fetch declares or assigns. */
export type Results = ReadonlySet<Binding>;

/** The checks among statements that test any of the results. */
export function checksAmong(program: Program, statements: readonly Statement[], results: Results): Check[] {
  return statements.flatMap((statement) => {
    if (statement.type !== 'IfStatement' || statement.alternate) return [];
    const exit = lastOf(statement.consequent);
    if (exit?.type !== 'ThrowStatement' && exit?.type !== 'ReturnStatement') return [];
    const tests = operandsOf(statement.test, '||');
    const own = tests.filter((test) => reads(program, test, results));
    if (own.length === 0) return [];
    const verbatim =
      exit.type === 'ThrowStatement' && exit === firstOf(statement.consequent) && own.length === tests.length;
    return [
      { at: statement.start ?? 0, verbatim: verbatim ? statement : undefined, tests: own, isGuard: false },
    ];
  });
}

/**
 * The conditions around a login that test the fetched token: `if (token) xkit.login(token)`. TypeScript knows from
 * them that there is a token; a callback has to find out for itself.
 */
export function guardsOf(program: Program, results: Results, place: Node): Check[] {
  if (!isTyped(program)) return [];
  const owner = functionAround(program, place);
  const guards: Check[] = [];
  let child = place;
  for (const ancestor of program.ancestors(place)) {
    if (ancestor === owner) break;
    const test = testBefore(ancestor, child);
    const own = test ? operandsOf(test, '&&').filter((operand) => reads(program, operand, results)) : [];
    if (own.length > 0) guards.push({ at: place.start ?? 0, verbatim: undefined, tests: own, isGuard: true });
    child = ancestor;
  }
  return guards;
}

/** What has to hold for `child` to run inside `parent`. */
function testBefore(parent: Node, child: Node): Expression | undefined {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.consequent === child ? parent.test : undefined;
    case 'LogicalExpression':
      return parent.operator === '&&' && parent.right === child ? parent.left : undefined;
    default:
      return undefined;
  }
}

export function resultsOf(program: Program, { parts }: Fetch): Results {
  return new Set(parts.flatMap(({ node }) => bindingsOf(program, node)));
}

function reads(program: Program, test: Node, results: Results): boolean {
  const tested: ReadonlySet<Binding | undefined> = results;
  return namesIn(program, test).some((name) => tested.has(program.binding(name)));
}

function operandsOf(test: Expression, operator: '&&' | '||'): Expression[] {
  const plain = withoutCasts(test) as Expression;
  if (plain.type !== 'LogicalExpression' || plain.operator !== operator) return [test];
  return [...operandsOf(plain.left, operator), ...operandsOf(plain.right, operator)];
}

function lastOf(statement: Statement): Statement | undefined {
  return statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
}

function firstOf(statement: Statement): Statement | undefined {
  return statement.type === 'BlockStatement' ? statement.body[0] : statement;
}
