import type { Node } from '@babel/types';
import { exported, homeOf } from '../../../../transforms/engine/syntax/modules';
import { spanOf, type Program } from '../../../../transforms/engine/syntax/program';
import {
  descendants,
  isFunction,
  isMember,
  lastName,
  namesIn,
} from '../../../../transforms/engine/syntax/shapes';
import type { FunctionNode } from '../../../../transforms/engine/syntax/static-value/shapes';
import { measureStyle, type Style } from '../../../../transforms/engine/syntax/style';
import { merged, needsOf, type Needs } from '../imports';
import { inputsOf, recipeOf, tangleIn, type Recipe } from '../recipe';
import { functionBehind } from '../tokens';
import { answerOf, carriedNodes, keptStatements, lines, tokenText, type Manner } from '../writing';
import { placeOf, type Placed } from './files';
import type { FileRow, FileTarget } from './file-rows';
import type { Draft, Hindrance, Wish } from './row';

/** A function of a file that answers a request, or renders a page, and comes to a token. */
interface Entry {
  readonly row: FileRow;
  readonly placed: Placed;
  /** Where the handler is written. */
  readonly home: Program;
  readonly handler: FunctionNode;
  /** Whether it renders a page: its parameters, and its ways of turning away, are none of a route. */
  readonly isPage: boolean;
  /** What it is handed to: `withSession` in `withSession(handler, options)`. */
  readonly wrapper: Extract<Node, { type: 'CallExpression' }> | undefined;
}

/** What can be made of a file that a framework finds by its place. */
export function draftFiles(wish: Wish, program: Program, row: FileRow): (Draft | Hindrance)[] {
  const placed = placeOf(wish.project, program);
  const kind = row.kinds.find((one) => one.kind === placed?.kind);
  if (!placed || !kind || isClient(program)) return [];
  const names = kind.exports ?? exportedNames(program);
  return names.flatMap((name) => {
    const entry = entryOf(program, name, row, placed, kind.isPage);
    return (entry && draftOf(wish, program, entry)) ?? [];
  });
}

/** Components of a page may be exported under any name. */
function exportedNames(program: Program): string[] {
  const named = [...program.find('FunctionDeclaration')].flatMap(({ id, async }) =>
    async && id ? [id.name] : [],
  );
  return ['default', ...named];
}

function isClient(program: Program): boolean {
  return program.ast.program.directives.some(({ value }) => value.value === 'use client');
}

function entryOf(
  program: Program,
  name: string,
  row: FileRow,
  placed: Placed,
  isPage: boolean,
): Entry | undefined {
  const definition = exported(program, name);
  if (definition?.kind !== 'inside') return undefined;
  const home = definition.program;
  const handler = functionBehind(home, definition.node);
  if (handler) return { row, placed, home: homeOf(home, handler), handler, isPage, wrapper: undefined };
  const call = callBehind(home, definition.node);
  const wrapped = call?.arguments[0] && functionBehind(home, call.arguments[0]);
  return call && wrapped ? { row, placed, home, handler: wrapped, isPage, wrapper: call } : undefined;
}

/** `withSession(…)` in `export default withSession(…)` and `export const GET = withSession(…)`. */
function callBehind(program: Program, node: Node): Extract<Node, { type: 'CallExpression' }> | undefined {
  if (node.type === 'CallExpression') return node;
  const binding = node.type === 'Identifier' ? program.binding(node) : undefined;
  const init = binding?.declaration.type === 'VariableDeclarator' ? binding.declaration.init : undefined;
  return init?.type === 'CallExpression' ? init : undefined;
}

function draftOf(wish: Wish, program: Program, entry: Entry): Draft | Hindrance | undefined {
  const { row, placed, home, handler, isPage, wrapper } = entry;
  const { project, tracer } = wish;
  const beside = { path: program.path, offset: spanOf(handler).start };
  const recipe = recipeOf(tracer, home, handler);
  if (!recipe) {
    const tangle = tangleIn(tracer, home, handler);
    return tangle === undefined ? undefined : { ...beside, because: tangle };
  }
  if (isPage && wrapper)
    return { ...beside, because: 'what makes the token is wrapped in a function for pages' };
  const target = row.target(wish, placed, /\.tsx?$/.test(home.path) ? 'ts' : 'js');
  if (typeof target === 'string') return { ...beside, because: target };
  const { path, served } = target;
  if (project.host.read(path) !== undefined)
    return { ...beside, because: `${project.pathOf(path)} is another thing already` };
  if (!usesOnly(recipe, row.names(handler, isPage), isPage))
    return { ...beside, because: 'what makes the token reads more than a route is given' };
  const text = fileText(wish, entry, recipe, target);
  if (text === undefined)
    return { ...beside, because: 'what makes the token uses things that no other file can use' };
  const edits = [{ start: 0, end: 0, text }];
  const inputs = inputsOf(recipe);
  return {
    path,
    isNew: true,
    edits,
    code: text.trimEnd(),
    served,
    inputs,
    beside,
    middlewares: [],
    rank: Number(isPage),
  };
}

/** The whole file; `undefined` when something in it would not mean the same there. */
function fileText({ property }: Wish, entry: Entry, recipe: Recipe, target: FileTarget): string | undefined {
  const { row, home, handler, isPage, wrapper } = entry;
  const names = row.names(handler, isPage);
  const style = measureStyle(home, home.ast.program);
  const manner: Manner = {
    turnAway: row.turnAway(names),
    suits: (text) => !isPage && !/redirect|render|notFound/.test(text),
    ...(isPage && row.rewrite && { rewrite: row.rewrite(handler) }),
  };
  const parameters = isPage ? [] : handler.params.slice(0, row.takes);
  const extra = wrapper?.arguments.slice(1) ?? [];
  const nodes = [
    ...carriedNodes(recipe, manner),
    ...parameters,
    ...(wrapper ? [wrapper.callee] : []),
    ...extra,
  ];
  const needs = needsOf(home, nodes, { path: target.path, isModule: true, style });
  if (!needs) return undefined;
  const isRead = row.needsParameters || parameters.some((parameter) => isUsed(home, parameter, nodes));
  const head = row.head({
    parameters: isRead ? parameters.map((parameter) => home.slice(parameter)) : [],
    names,
    isTyped: target.path.endsWith('ts'),
    wrapper: wrapper && {
      before: home.slice(wrapper.callee),
      after: extra.map((one) => `, ${home.slice(one)}`).join(''),
    },
    style,
  });
  const answer = answerOf(property, tokenText(home, recipe.token, manner, style.unit), style);
  const end = style.semicolons ? ';' : '';
  const statements = [
    ...row.first(names, style).map((one) => one + end),
    ...keptStatements(recipe, manner, style.unit),
    ...row.respond(names, answer, style).map((one) => one + end),
  ];
  return putTogether({ needs, head, statements, style }, target.rename);
}

/** Whether the code that is carried reads no more of the handler's parameters than a route has too. */
function usesOnly(
  { program, handler, kept, token }: Recipe,
  names: readonly string[],
  isPage: boolean,
): boolean {
  if (!isPage) return true;
  // What a page returns is no answer of a route.
  const returns = kept.some(({ node, role }) => role === 'data' && mayReturn(node));
  if (returns) return false;
  const nodes = [...kept.map(({ node }) => node), token.node].flatMap((node) => namesIn(program, node));
  return nodes.every((name) => {
    const binding = program.binding(name);
    if (binding?.kind !== 'param' || program.closest(binding.identifier, isFunction) !== handler) return true;
    if (names.includes(name.name)) return true;
    const parent = program.parent(name);
    return (
      parent !== undefined &&
      isMember(parent) &&
      parent.object === name &&
      names.includes(lastName(parent) ?? '')
    );
  });
}

function mayReturn(root: Node): boolean {
  return [...descendants(root, false)].some(({ type }) => type === 'ReturnStatement');
}

function isUsed(program: Program, parameter: Node, nodes: readonly Node[]): boolean {
  const declared = new Set<Node>(descendants(parameter));
  const names = nodes.filter((node) => node !== parameter).flatMap((node) => namesIn(program, node));
  return names.some((name) => declared.has(program.binding(name)?.identifier ?? program.ast));
}

interface FileParts {
  readonly needs: Needs;
  readonly head: { readonly imports: readonly string[]; readonly open: string; readonly close: string };
  readonly statements: readonly string[];
  readonly style: Style;
}

function putTogether({ needs, head, statements, style }: FileParts, rename = (text: string) => text): string {
  const { lineEnd, unit } = style;
  const imports = merged([...head.imports, ...needs.imports].map((line) => rename(line)));
  const top = imports.map((line) => line + lineEnd).join('');
  const declarations = needs.declarations.map((text) => text + lineEnd + lineEnd).join('');
  const body = `${rename(head.open)}${lineEnd}${lines(statements, unit, style)}${head.close}${lineEnd}`;
  return `${top}${top ? lineEnd : ''}${declarations}${body}`;
}
