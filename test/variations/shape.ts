import { isFunction, type ImportDeclaration, type Node, type Statement } from '@babel/types';
import type { namedTypes } from 'ast-types';
import jscodeshift from 'jscodeshift';
import { prettyPrint } from 'recast';
import type { Program } from '../../transforms/engine/syntax/program';
import { withoutExports } from './exports';
import { parseOrRefuse, refuse } from './variation';

/** Another shape of the same program: compared as a program, since the shape is recast's and not the author's. */
export interface ShapeVariation {
  readonly name: string;
  /** What has to be different before and after alike, so that the shape can be varied. */
  prepare(text: string, path: string): string;
  /** @throws {DoesNotApply} */
  vary(text: string, path: string): string;
}

export const shapeVariations: readonly ShapeVariation[] = [
  { name: 'printed anew', prepare: (text) => text, vary: printedAnew },
  { name: 'wrapped in a function', prepare: withoutExports, vary: wrapped },
];

/** The program a text is, without its comments and its layout. */
export function programOf(text: string, path: string): string {
  const { ast } = parseOrRefuse(text, path);
  return print(ast, {});
}

function printedAnew(text: string, path: string): string {
  const { ast } = withoutComments(text, path);
  const printed = print(ast, { quote: 'double', tabWidth: 3, wrapColumn: 40, trailingComma: true });
  if (programOf(printed, path) !== programOf(text, path)) refuse('recast prints another program');
  return printed;
}

/** All but the imports moves into a function. */
function wrapped(text: string, path: string): string {
  const program = withoutComments(text, path);
  const { ast } = program;
  const imports = ast.program.body.filter(
    (node): node is ImportDeclaration => node.type === 'ImportDeclaration',
  );
  const rest = ast.program.body.filter((node) => node.type !== 'ImportDeclaration');
  if (rest.length === 0) refuse('it has no statements');

  const j = jscodeshift;
  const wrapper = j.functionDeclaration(j.identifier('wrapped'), [], j.blockStatement(foreign(rest)));
  wrapper.async = awaitsAtTop(program);
  const body = [...imports, wrapper as unknown as Statement];
  const moved = print({ ...ast, program: { ...ast.program, body } }, { quote: 'single', tabWidth: 2 });
  parseOrRefuse(moved, path);
  return moved;
}

function withoutComments(text: string, path: string): Program {
  const program = parseOrRefuse(text, path);
  // Recast prints the tree alone, so a comment that is part of the case would be lost.
  const comments = program.ast.comments ?? [];
  if (comments.some(({ value }) => /xkit|generated|licen[cs]e|@param/i.test(value))) {
    refuse('a comment is part of the case');
  }
  if (comments.some(({ end }) => !/^[ \t]*(\r?\n|$)/.test(text.slice(end)))) {
    refuse('a comment stands in the middle of a line');
  }
  return program;
}

function awaitsAtTop(program: Program): boolean {
  return program
    .find('AwaitExpression')
    .some((node) => program.closest(node, (ancestor) => isFunction(ancestor)) === undefined);
}

function print(ast: object, options: object): string {
  try {
    return prettyPrint({ ...ast, comments: [] } as unknown as namedTypes.ASTNode, options).code;
  } catch {
    return refuse('recast cannot print it');
  }
}

/** Babel's trees are what ast-types builds from; only their type declarations differ. */
function foreign(nodes: Node[]) {
  return nodes as unknown as Parameters<typeof jscodeshift.blockStatement>[0];
}
