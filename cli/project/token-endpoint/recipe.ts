import type { Expression, Identifier, Node, Statement } from '@babel/types';
import { contains } from '../../../transforms/engine/syntax/edits';
import { spanOf, type Program } from '../../../transforms/engine/syntax/program';
import {
  descendants,
  isCall,
  isFunction,
  isMember,
  lastName,
  namesIn,
  rootOf,
} from '../../../transforms/engine/syntax/shapes';
import type { FunctionNode } from '../../../transforms/engine/syntax/static-value/shapes';
import { takesFromRequest } from './session';
import { isPlain, type TokenTracer } from './tokens';

/** The expression that is the token in a handler. */
export interface TokenExpression {
  readonly node: Node;
  /** Properties to read behind it. */
  readonly path: readonly string[];
  /** Whether it is a promise of the token that nothing awaits yet. */
  readonly isPromise: boolean;
}

/** A statement that a new route takes over. */
export interface Kept {
  readonly node: Statement;
  /** `data` leads to the token; a `guard` turns requests away; a `check` does so by throwing. */
  readonly role: 'data' | 'guard' | 'check';
  /** For a handler that goes on inside `if (test)`: the route turns away where the test does not hold. */
  readonly unless?: Expression;
}

/** How a handler comes to the token: what a route needs to come to one in the same way. */
export interface Recipe {
  readonly program: Program;
  readonly handler: FunctionNode;
  /** In the order of the text. */
  readonly kept: readonly Kept[];
  readonly token: TokenExpression;
}

/** What a recipe takes its token from, save what only turns requests away. */
export function inputsOf(recipe: Recipe) {
  const data = recipe.kept.filter(({ role }) => role === 'data').map(({ node }) => node);
  return { program: recipe.program, nodes: [...data, recipe.token.node], recipe };
}

/** How a handler comes to a token; `undefined` where it comes to none, or not statement by statement. */
export function recipeOf(tracer: TokenTracer, program: Program, handler: FunctionNode): Recipe | undefined {
  const token = tokenIn(tracer, program, handler);
  return token && recipeFor(program, handler, token);
}

/** Why there is no recipe for a handler that comes to a token all the same; `undefined` when it comes to none. */
export function tangleIn(tracer: TokenTracer, program: Program, handler: FunctionNode): string | undefined {
  const comes = [...descendants(handler.body)].some((node) => tracer.pathIn(program, node) !== undefined);
  return comes
    ? 'the token is made there in a way that cannot be taken out statement by statement'
    : undefined;
}

/** The recipe for a token that is known: what it needs of its handler. */
export function recipeFor(
  program: Program,
  handler: FunctionNode,
  token: TokenExpression,
): Recipe | undefined {
  const way = wayTo(handler, token.node);
  const kept = way && keep(program, handler, way, token.node);
  return kept && { program, handler, kept, token };
}

function tokenIn(tracer: TokenTracer, program: Program, handler: FunctionNode): TokenExpression | undefined {
  const nodes = [...descendants(handler.body, false)];
  const found = (node: Node | undefined, path: readonly string[]): TokenExpression | undefined =>
    node && { node, path, isPromise: isCall(node) && program.parent(node)?.type !== 'AwaitExpression' };
  const isToken = (node: Node) => tracer.pathIn(program, node)?.length === 0;

  const declared = nodes.find(
    (node) => node.type === 'Identifier' && program.binding(node)?.identifier === node && isToken(node),
  );
  if (declared) return found(declared, []);
  const values = nodes.filter(
    (node) => isCall(node) || isMember(node) || node.type === 'AwaitExpression' || tracer.isMint(node),
  );
  const whole = values.find((node) => isToken(node));
  if (whole) return found(whole, []);
  const partly = values.find((node) => {
    const path = tracer.pathIn(program, node);
    return path !== undefined && isPlain(path);
  });
  return found(partly, (partly && tracer.pathIn(program, partly)) ?? []);
}

interface Way {
  /** Every statement on the way to the token, those of the blocks it goes through included. */
  readonly statements: readonly Statement[];
  /** The tests that must hold to get there. */
  readonly tests: readonly { readonly node: Statement; readonly test: Expression }[];
}

/** Through `try` and `if` to where the token is; `undefined` where it is in another kind of block. */
function wayTo({ body }: FunctionNode, token: Node): Way | undefined {
  if (body.type !== 'BlockStatement') return { statements: [], tests: [] };
  const statements: Statement[] = [];
  const tests: { node: Statement; test: Expression }[] = [];
  let list: readonly Statement[] | undefined = body.body;
  while (list) {
    const at: number = list.findIndex((statement) => contains(spanOf(statement), spanOf(token)));
    const inner: Statement | undefined = list[at];
    statements.push(...list.slice(0, at));
    if (inner?.type === 'TryStatement' && contains(spanOf(inner.block), spanOf(token))) {
      list = inner.block.body;
    } else if (inner?.type === 'IfStatement' && contains(spanOf(inner.consequent), spanOf(token))) {
      tests.push({ node: inner, test: inner.test });
      list = inner.consequent.type === 'BlockStatement' ? inner.consequent.body : [inner.consequent];
    } else if (inner && /^(Variable|Expression|Return)/.test(inner.type)) {
      return { statements: [...statements, inner], tests };
    } else return undefined;
  }
  return undefined;
}

/** The statements that a token depends on, and those that turn requests away before it. */
function keep(program: Program, handler: FunctionNode, way: Way, token: Node): Kept[] | undefined {
  const kept = new Map<Statement, Kept>();
  const pending: Node[] = [token];
  const add = (one: Kept, reads: Node) => {
    kept.set(one.node, one);
    pending.push(reads);
  };
  const last = way.statements.at(-1);
  for (const statement of way.statements) {
    if (statement === last) continue;
    if (isGuard(statement) && !isAboutRequest(program, statement.test)) {
      if (!turnsAway(program, statement)) return undefined;
      add({ node: statement, role: 'guard' }, statement.test);
    }
    if (isCheck(statement)) add({ node: statement, role: 'check' }, statement);
  }
  for (const { node, test } of way.tests) {
    if (!isAboutRequest(program, test)) add({ node, role: 'guard', unless: test }, test);
  }
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const name of namesIn(program, node)) {
      const statements = declaring(program, handler, name, way.statements);
      if (!statements) return undefined;
      for (const statement of statements) {
        if (!kept.has(statement) && !contains(spanOf(node), spanOf(statement)))
          add({ node: statement, role: 'data' }, statement);
      }
    }
    // A declared name is a token that its own statement makes.
    const own = way.statements.find((statement) => statement !== node && declares(program, statement, node));
    if (own && !kept.has(own)) add({ node: own, role: 'data' }, own);
  }
  return [...kept.values()].toSorted((a, b) => spanOf(a.node).start - spanOf(b.node).start);
}

function declares(program: Program, statement: Statement, node: Node): boolean {
  return (
    node.type === 'Identifier' &&
    program.binding(node)?.identifier === node &&
    contains(spanOf(statement), spanOf(node))
  );
}

/** The statements that give a local name its value; none for a name from outside, `undefined` where they are out of reach. */
function declaring(
  program: Program,
  handler: FunctionNode,
  name: Identifier,
  statements: readonly Statement[],
): Statement[] | undefined {
  const binding = program.binding(name);
  if (!binding || !contains(spanOf(handler.body), spanOf(binding.identifier))) return [];
  const places = [binding.identifier, ...binding.writes];
  const found = places.map((place) =>
    statements.find((statement) => contains(spanOf(statement), spanOf(place))),
  );
  // What is written later does not matter; what is declared deeper is a matter of that statement alone.
  if (found[0]) return found.filter((statement) => statement !== undefined);
  return program.closest(binding.identifier, isFunction) === handler ? undefined : [];
}

function isGuard(statement: Statement): statement is Extract<Statement, { type: 'IfStatement' }> {
  return statement.type === 'IfStatement' && !statement.alternate && leaves(statement.consequent);
}

/**
 * Whether a guard turns away, rather than answering early: it redirects, throws or says so, or what it tests is
 * missing.
 */
function turnsAway(
  program: Program,
  { test, consequent }: Extract<Statement, { type: 'IfStatement' }>,
): boolean {
  const text = program.slice(consequent);
  if (/redirect|throw|notFound|unauthori[sz]ed|forbidden|sign|log_?in|error|\b4\d\d\b/i.test(text))
    return true;
  return test.type === 'UnaryExpression' ? test.operator === '!' : isMissing(test);
}

/** `user == null`, `session === undefined` */
function isMissing(test: Expression): boolean {
  if (test.type !== 'BinaryExpression' || !/^={2,3}$/.test(test.operator)) return false;
  const { right } = test;
  return right.type === 'NullLiteral' || (right.type === 'Identifier' && right.name === 'undefined');
}

function leaves(statement: Statement): boolean {
  if (statement.type !== 'BlockStatement')
    return (
      statement.type === 'ReturnStatement' || statement.type === 'ThrowStatement' || redirects(statement)
    );
  const last = statement.body.at(-1);
  return last !== undefined && leaves(last);
}

/** `redirect(…)` of Next.js never returns. */
function redirects(statement: Statement): boolean {
  if (statement.type !== 'ExpressionStatement' || !isCall(statement.expression)) return false;
  return /^(redirect|notFound|unauthorized|forbidden)$/.test(lastName(statement.expression.callee) ?? '');
}

/** A condition on the request itself: its method, or what its sender wrote. The new route has requests of its own. */
function isAboutRequest(program: Program, test: Expression): boolean {
  return takesFromRequest(program, test) || /\bmethod\b/.test(program.slice(test));
}

/** What is called for its effect may turn away by throwing; what only tells or answers does not. */
function isCheck(statement: Statement): boolean {
  if (statement.type !== 'ExpressionStatement') return false;
  const { expression } = statement;
  const call = expression.type === 'AwaitExpression' ? expression.argument : expression;
  return (
    isCall(call) &&
    !/^(console|log|logger|debug|res|response|reply|analytics|metrics)$/i.test(lastName(rootOf(call)) ?? '')
  );
}
