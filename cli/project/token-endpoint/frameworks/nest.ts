import type { ClassMethod, Decorator, Node } from '@babel/types';
import { spanOf, type Program } from '../../../../transforms/engine/syntax/program';
import { descendants, isCall, lastName, namesIn } from '../../../../transforms/engine/syntax/shapes';
import type { Edit } from '../../../../transforms/engine/syntax/edits';
import type { ClassNode } from '../../../../transforms/engine/syntax/static-value/shapes';
import { indentAt, measureStyle } from '../../../../transforms/engine/syntax/style';
import { quoted } from '../imports';
import { insertAfter, insertImports } from '../insertion';
import type { Project } from '../project';
import { inputsOf, recipeOf, tangleIn, type Recipe } from '../recipe';
import { answerOf, carried, isAwaiting, keptStatements, lines, tokenText, type Manner } from '../writing';
import { textIn } from './receivers';
import type { Draft, Framework, Hindrance, Outline, Wish } from './row';
import { choosePath } from './served';

/** Nest: a route is a method of a controller, so a further one is guarded and served as its neighbours are. */
export const nest: Framework = {
  packages: ['@nestjs/common'],
  draft: (wish, program) =>
    controllersIn(program).flatMap((controller) => draftIn(wish, program, controller)),
  outline,
};

interface Controller {
  readonly node: ClassNode;
  /** `settings` in `@Controller('settings')`; `undefined` when it is not plain text. */
  readonly path: string | undefined;
}

function controllersIn(program: Program): Controller[] {
  return program.find('ClassDeclaration').flatMap((node) => {
    const decorator = (node.decorators ?? []).find((one) => nameOf(one) === 'Controller');
    if (!decorator || !isCall(decorator.expression)) return [];
    const [path] = decorator.expression.arguments;
    return [{ node, path: path ? textIn(program, path) : '' }];
  });
}

function nameOf({ expression }: Decorator): string {
  return lastName(isCall(expression) ? expression.callee : expression) ?? '';
}

const verb = /^(Get|Post|Put|Patch|Delete|All)$/;
/** What a neighbour's decorators say of its own answer. */
const ofAnswer =
  /^(Get|Post|Put|Patch|Delete|All|Head|Options|Render|Redirect|HttpCode|Header|Api\w*|UseInterceptors|Bind)$/;

function draftIn(wish: Wish, program: Program, controller: Controller): (Draft | Hindrance)[] {
  return controller.node.body.body.flatMap((member) => {
    if (member.type !== 'ClassMethod' || !member.decorators?.some((one) => verb.test(nameOf(one)))) return [];
    const recipe = recipeOf(wish.tracer, program, member);
    const hindrance = (because: string) => ({ because, path: program.path, offset: spanOf(member).start });
    if (!recipe) {
      const tangle = tangleIn(wish.tracer, program, member);
      return tangle === undefined ? [] : [hindrance(tangle)];
    }
    const result = draftBeside(wish, program, controller, member, recipe);
    return [typeof result === 'string' ? hindrance(result) : result];
  });
}

function draftBeside(
  wish: Wish,
  program: Program,
  { node: owner, path }: Controller,
  member: ClassMethod,
  recipe: Recipe,
): Draft | string {
  const front = globalPrefix(wish.project);
  if (front === undefined || path === undefined)
    return 'the code does not show at which path that controller is served';
  const prefix = [front, path].map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean);
  const paths = choosePath(wish, { prefix: prefix.map((part) => `/${part}`).join(''), scopes: [] });
  if (typeof paths === 'string') return paths;
  const taken = owner.body.body.some((one) => one.type === 'ClassMethod' && lastName(one.key) === methodName);
  const parameters = usedParameters(program, member, recipe);
  if (taken || !parameters) return 'what makes the token reads more than a route is given';
  const manner: Manner = {
    turnAway: 'throw new UnauthorizedException()',
    suits: (text) => !/redirect|render|\bres\b/.test(text),
  };
  const write = (indent: string) =>
    methodText(wish, program, member, recipe, { own: paths.own, parameters, manner, indent });
  const text = write(indentAt(program.text, startOf(member)));
  const names = [
    'Header',
    'Post',
    ...(text.includes('UnauthorizedException') ? ['UnauthorizedException'] : []),
  ];
  return {
    path: program.path,
    isNew: false,
    edits: [insertAfter(program, member, text), ...importsOf(program, names)],
    code: write(''),
    served: paths.served,
    inputs: inputsOf(recipe),
    beside: { path: program.path, offset: startOf(member) },
    middlewares: [],
    rank: Number(!member.decorators?.some((one) => nameOf(one) === 'Post')),
  };
}

const methodName = 'xkitToken';

/** Where a member begins, its decorators included. */
function startOf(member: ClassMethod): number {
  return Math.min(spanOf(member).start, ...(member.decorators ?? []).map((one) => spanOf(one).start));
}

/** The parameters that lead to the token; `undefined` when one of them is the response. */
function usedParameters(program: Program, member: ClassMethod, { kept, token }: Recipe): Node[] | undefined {
  const names = [...kept.map(({ node }) => node), token.node].flatMap((node) => namesIn(program, node));
  const declared = new Set(names.map((name) => program.binding(name)?.identifier as Node | undefined));
  const used = member.params.filter((param) => [...descendants(param)].some((node) => declared.has(node)));
  return used.some(isResponse) ? undefined : used;
}

function isResponse(param: Node): boolean {
  const decorators = 'decorators' in param ? (param.decorators ?? []) : [];
  return decorators.some((one) => /^(Res|Response|Next)$/.test(nameOf(one)));
}

function methodText(
  { property }: Wish,
  program: Program,
  member: ClassMethod,
  recipe: Recipe,
  {
    own,
    parameters,
    manner,
    indent,
  }: { own: string; parameters: readonly Node[]; manner: Manner; indent: string },
): string {
  const style = measureStyle(program, member);
  const end = style.semicolons ? ';' : '';
  const inner = indent + style.unit;
  const guards = (member.decorators ?? []).filter((one) => !ofAnswer.test(nameOf(one)));
  const decorators = [
    `@Post(${quoted(own.slice(1), style)})`,
    `@Header(${quoted('Cache-Control', style)}, ${quoted('no-store', style)})`,
    ...guards.map((one) => carried(program, one, {}, indent)),
  ];
  const answer = answerOf(property, tokenText(program, recipe.token, manner, inner), style);
  const body = lines([...keptStatements(recipe, manner, inner), `return ${answer}${end}`], inner, style);
  const list = parameters.map((one) => program.slice(withDecorators(one))).join(', ');
  const head = `${isAwaiting(recipe) ? 'async ' : ''}${methodName}(${list}) {${style.lineEnd}`;
  return [...decorators, `${head}${body}${indent}}`].join(style.lineEnd + indent);
}

function withDecorators(parameter: Node) {
  const { start, end } = spanOf(parameter);
  const decorators = 'decorators' in parameter ? (parameter.decorators ?? []) : [];
  return { start: Math.min(start, ...decorators.map((one) => spanOf(one).start)), end };
}

/** Adds names to the import from Nest. */
function importsOf(program: Program, names: readonly string[]): Edit[] {
  const missing = names.filter((name) => !program.bindingAt(name, program.ast.program));
  if (missing.length === 0) return [];
  const declaration = program
    .find('ImportDeclaration')
    .find(({ source, importKind }) => source.value === '@nestjs/common' && importKind !== 'type');
  const last = declaration?.specifiers.at(-1);
  if (last?.type === 'ImportSpecifier') {
    const { end } = spanOf(last);
    return [{ start: end, end, text: missing.map((name) => `, ${name}`).join('') }];
  }
  const style = measureStyle(program, program.ast.program);
  const line = `import { ${missing.join(', ')} } from ${quoted('@nestjs/common', style)}${style.semicolons ? ';' : ''}`;
  return insertImports(program, [line]);
}

/** What `app.setGlobalPrefix('api')` puts in front; `undefined` where versions or exceptions make it unclear. */
function globalPrefix(project: Project): string | undefined {
  if (project.filesNaming(['.enableVersioning(']).length > 0) return undefined;
  const [path, ...others] = project.filesNaming(['.setGlobalPrefix(']);
  if (path === undefined) return '';
  const program = others.length === 0 ? project.programAt(path) : undefined;
  const call = program?.find('CallExpression').find(({ callee }) => lastName(callee) === 'setGlobalPrefix');
  const [prefix, options] = call?.arguments ?? [];
  return program && prefix && !options ? textIn(program, prefix) : undefined;
}

function outline({ endpoint, answer, statements }: Outline): string {
  return [
    '@Controller()',
    'export class XkitTokenController {',
    `  @Post('${endpoint.slice(1)}')`,
    "  @Header('Cache-Control', 'no-store')",
    '  async xkitToken(@Req() request: Request) {',
    ...[...statements, `return ${answer};`].map((line) => (line ? `    ${line}` : line)),
    '  }',
    '}',
  ].join('\n');
}
