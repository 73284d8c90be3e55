import type { Node } from '@babel/types';
import { homeOf } from '../../../../transforms/engine/syntax/modules';
import { spanOf, type Program } from '../../../../transforms/engine/syntax/program';
import { descendants, lastName, rootOf } from '../../../../transforms/engine/syntax/shapes';
import { definitionsOf } from '../../../../transforms/engine/syntax/static-value/definitions';
import { keyName } from '../../../../transforms/engine/syntax/static-value/shapes';
import { indentAt, measureStyle } from '../../../../transforms/engine/syntax/style';
import { needsOf, quoted } from '../imports';
import { insertAfter, insertImports } from '../insertion';
import { inputsOf, recipeOf, tangleIn, type Recipe } from '../recipe';
import type { TokenTracer } from '../tokens';
import {
  answerOf,
  carried,
  carriedNodes,
  isAwaiting,
  keptStatements,
  lines,
  tokenText,
  type Manner,
} from '../writing';
import type { CallRow } from './call-rows';
import { functionsIn, registrationsIn, scopesOf, type Registration } from './registrations';
import type { Draft, Hindrance, Wish } from './row';
import { choosePath } from './served';

/** What can be made of the routes that the calls of a program register in one framework. */
export function draftCalls(wish: Wish, program: Program, row: CallRow): (Draft | Hindrance)[] {
  return registrationsIn(wish.project, program)
    .filter((registration) => registration.row === row)
    .flatMap((registration) => draftBeside(wish, registration) ?? []);
}

/** What a route has of its neighbour. */
interface Model {
  readonly registration: Registration;
  readonly home: Program;
  /** The text of the parameters, and what they are called. */
  readonly parameters: readonly Node[];
  readonly names: readonly string[];
  readonly recipe: Recipe | undefined;
  /** The expression of the token. */
  readonly token: (indent: string, manner: Manner) => string;
  /** What decides whose token it is. */
  readonly inputs: Draft['inputs'];
}

function draftBeside(wish: Wish, registration: Registration): Draft | Hindrance | undefined {
  const model = modelOf(wish.tracer, registration);
  if (!model) return undefined;
  const { program, statement } = registration;
  const hindrance = (because: string) => ({ because, path: program.path, offset: spanOf(statement).start });
  if (typeof model === 'string') return hindrance(model);
  const paths = choosePath(wish, {
    prefix: registration.prefix,
    scopes: scopesOf(wish.project, registration),
  });
  if (typeof paths === 'string') return hindrance(paths);
  const before = beforeOf(registration, '');
  if (before === undefined || expectsMore.test(before.join(' ')))
    return hindrance('that route expects more of a request than the callback sends');
  if (/csrf|csurf|lusca/i.test(program.text))
    return hindrance('the routes there expect a CSRF token, which the callback does not send');
  const { path } = program;
  const style = measureStyle(program, statement);
  const isModule = program.find('ImportDeclaration').length > 0;
  const code = model.recipe ? carriedNodes(model.recipe, mannerOf(model)) : [];
  const carriedOver = [...model.parameters, ...code];
  const needs = needsOf(model.home, carriedOver, { path, program, at: statement, isModule, style });
  if (!needs) return hindrance('what its handler uses is out of reach of the place where it is registered');
  const indent = indentAt(program.text, spanOf(statement).start);
  const head = needs.imports.length > 0 ? [...needs.imports, ''] : [];
  return {
    path,
    isNew: false,
    edits: [
      insertAfter(program, statement, routeText(wish, model, paths.own, indent)),
      ...insertImports(program, needs.imports),
    ],
    code: [...head, routeText(wish, model, paths.own, '')].join('\n'),
    served: paths.served,
    inputs: model.inputs,
    beside: { path, offset: spanOf(statement).start },
    middlewares: functionsIn(program, registration.before).map((fn) => ({
      program: homeOf(program, fn),
      fn,
    })),
    rank: Number(registration.method !== 'post') + 2 * Number(/[:*]/.test(registration.path ?? ':')),
  };
}

/** Middlewares that want a certain body, a form or another token in the request. */
const expectsMore = /csrf|csurf|xsrf|multer|upload|validat|celebrate|schema|param|body|captcha/i;

function mannerOf({ registration: { row }, names }: Model): Manner {
  return { turnAway: row.turnAway(names), suits: (text) => !/redirect|render/.test(text) };
}

function modelOf(tracer: TokenTracer, registration: Registration): Model | string | undefined {
  const { program, handler, row } = registration;
  const home = handler ? homeOf(program, handler) : program;
  const parameters = handler?.params ?? [];
  const names = row.parameters.map((fallback, index) => nameOf(parameters[index]) ?? fallback);
  const recipe = handler && recipeOf(tracer, home, handler);
  if (recipe) {
    const token = (indent: string, manner: Manner) => tokenText(home, recipe.token, manner, indent);
    return { registration, home, parameters, names, recipe, token, inputs: inputsOf(recipe) };
  }
  const left = leftByMiddleware(tracer, registration, names);
  if (left) return { registration, home, parameters, names, recipe: undefined, ...left };
  return handler && tangleIn(tracer, home, handler);
}

function nameOf(parameter: Node | undefined): string | undefined {
  return parameter?.type === 'Identifier' ? parameter.name : undefined;
}

/** A middleware that leaves the token on the request: `req.xkitToken = response.data.access_token`. */
function leftByMiddleware(
  tracer: TokenTracer,
  { program, before }: Registration,
  names: readonly string[],
): Pick<Model, 'token' | 'inputs'> | undefined {
  for (const fn of functionsIn(program, before)) {
    const home = homeOf(program, fn);
    for (const node of descendants(fn.body)) {
      if (node.type !== 'AssignmentExpression' || tracer.pathIn(home, node.right)?.length !== 0) continue;
      const root = rootOf(node.left);
      const index = fn.params.findIndex((param) => nameOf(param) === lastName(root));
      const name = names[index];
      if (name === undefined || root === node.left) continue;
      const rest = home.text.slice(spanOf(root).end, spanOf(node.left).end);
      return { token: () => name + rest, inputs: { program: home, nodes: [fn.body] } };
    }
  }
  return undefined;
}

/** What stands between path and handler, as text; `undefined` for options that cannot be taken apart. */
function beforeOf({ row, program, before }: Registration, indent: string): string[] | undefined {
  const textOf = (node: Node) => carried(program, node, {}, indent);
  if (row.name !== 'fastify') return before.map(textOf);
  const [options] = before;
  if (!options) return [];
  const object = definitionsOf(program).resolve(options);
  if (object.type !== 'ObjectExpression') return undefined;
  const hooks = object.properties.filter((property) => /^(on|pre)[A-Z]/.test(keyName(property) ?? ''));
  if (object !== options) return hooks.length === object.properties.length ? [textOf(options)] : undefined;
  return hooks.length === 0 ? [] : [`{ ${hooks.map(textOf).join(', ')} }`];
}

function routeText({ project, property }: Wish, model: Model, own: string, indent: string): string {
  const { registration, home, parameters, names, recipe, token } = model;
  const manner = mannerOf(model);
  const { row, program, receiver, wrapper, statement } = registration;
  const style = measureStyle(program, statement);
  const end = style.semicolons ? ';' : '';
  const isAsync = recipe !== undefined && isAwaiting(recipe);
  const passesOn =
    isAsync && row.name === 'express' && wrapper === undefined && !catchesRejections(project, program);
  const inner = indent + style.unit + (passesOn ? style.unit : '');
  const answer = answerOf(property, token(inner, manner), style);
  const statements = [
    ...(recipe ? keptStatements(recipe, manner, inner) : []),
    ...row.respond(names, answer, style.quote).map((statement_) => statement_ + end),
  ];
  const body = lines(statements, inner, style);
  const texts = row.parameters.map((_, index) =>
    parameters[index] ? home.slice(parameters[index]) : names[index],
  );
  const next = nameOf(parameters[2]) ?? 'next';
  const third = parameters[2] ? home.slice(parameters[2]) : next;
  const head = `${isAsync ? 'async ' : ''}(${[...texts, ...(passesOn ? [third] : [])].join(', ')}) => {${style.lineEnd}`;
  const outer = indent + style.unit;
  const guarded = passesOn
    ? `${outer}try {${style.lineEnd}${body}${outer}} catch (error) {${style.lineEnd}${inner}${next}(error)${end}${style.lineEnd}${outer}}${style.lineEnd}`
    : body;
  const handler = `${head}${guarded}${indent}}`;
  const before = beforeOf(registration, indent) ?? [];
  const all = [quoted(own, style), ...before, wrapper === undefined ? handler : `${wrapper}(${handler})`];
  return `${receiver}.post(${all.join(', ')})${end}`;
}

/** Express passes a rejection on by itself from its fifth version. */
function catchesRejections(project: Wish['project'], program: Program): boolean {
  const dependencies = project.manifestOf(program.path)?.dependencies ?? {};
  if ('express-async-errors' in dependencies || 'express-promise-router' in dependencies) return true;
  const version = project.host.installedVersion('express', program.path) ?? dependencies['express'] ?? '';
  return /^\D*(?:[5-9]|\d{2})/.test(version);
}

/** What a row asks of a person where no neighbour can be a model. */
export function outlineOf({ name, parameters, respond }: CallRow, receiver: string) {
  return ({
    endpoint,
    answer,
    statements,
  }: {
    endpoint: string;
    answer: string;
    statements: readonly string[];
  }) => {
    const tail = name === 'express' ? [...parameters, 'next'] : parameters;
    const body = [...statements, ...respond(parameters, answer, "'").map((line) => `${line};`)];
    const inner =
      name === 'express'
        ? ['try {', ...body.map((line) => `  ${line}`), '} catch (error) {', '  next(error);', '}']
        : body;
    return [
      `${receiver}.post('${endpoint}', async (${tail.join(', ')}) => {`,
      ...inner.map((line) => (line ? `  ${line}` : line)),
      '});',
    ].join('\n');
  };
}
