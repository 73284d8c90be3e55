import type { Node } from '@babel/types';
import { spanOf, type Program } from '../../../transforms/engine/syntax/program';
import { contains } from '../../../transforms/engine/syntax/edits';
import { findRequests } from '../../../transforms/engine/syntax/requests';
import { isCall, isMember, lastName } from '../../../transforms/engine/syntax/shapes';
import { keyName } from '../../../transforms/engine/syntax/static-value/shapes';
import { registrationsIn } from './frameworks/registrations';
import { servedByFile } from './frameworks/files';
import type { Project } from './project';
import { literally } from '../search';

/** Files that are about a project rather than of it, or that test it. */
const besides =
  /\.(md|mdx|txt|lock|snap|map|svg|css)$|(^|[/.])(test|tests|spec|__tests__|__mocks__|mocks?|fixtures|stories|e2e|cypress)([/.]|$)/i;
const script = /\.[cm]?[jt]sx?$/;
const page = /\.(html?|vue|svelte|ejs|hbs|njk|pug|liquid|astro|ya?ml|toml|json|xml|env|http|rest|bru)$/i;

/**
 * Whether the project has a route that answers POST at a path, in any way of declaring one. Where that is not sure, it
 * has: who sees the route is not told that it is missing.
 */
export function hasRoute(project: Project, endpoint: string): boolean {
  const last = endpoint.slice(endpoint.lastIndexOf('/') + 1);
  if (project.filesCalled(last).some((path) => answersAsFile(project, path, endpoint))) return true;
  const spelled = [`/${last}'`, `/${last}"`, `/${last}\``, `'${last}'`, `"${last}"`];
  const paths = project.filesNaming(spelled).filter((path) => !besides.test(project.pathOf(path)));
  return paths.some((path) => {
    if (page.test(path)) return false;
    // Another language's server spells the path as a text of its own.
    if (!script.test(path)) return new RegExp(`["'\`/]${literally(last)}["'\`/]`).test(project.text(path));
    const program = project.programAt(path);
    return program !== undefined && declaresRoute(project, program, endpoint, last);
  });
}

function answersAsFile(project: Project, path: string, endpoint: string): boolean {
  const program = project.programAt(path);
  if (!program) return false;
  return servedByFile(project, program).some((route) => route.path === endpoint && route.posts);
}

function declaresRoute(project: Project, program: Program, endpoint: string, last: string): boolean {
  const registered = registrationsIn(project, program).filter(
    ({ method }) => method === 'post' || method === 'all',
  );
  const answers = registered.some(({ prefix, path }) => {
    if (path === undefined) return false;
    return prefix === undefined ? endpoint.endsWith(path) : joined(prefix, path) === endpoint;
  });
  if (answers) return true;
  const known = new Set<Node>(registered.map(({ call }) => call));
  const requests = findRequests(program);
  return program.find('StringLiteral').some((literal) => {
    const text = literal.value.replace(/^\//, '');
    if (!text.endsWith(last) || !endpoint.endsWith(`/${text}`)) return false;
    const isAsked = requests.some(({ node }) => contains(spanOf(node), spanOf(literal)));
    return !isAsked && namesRoute(program, literal, known);
  });
}

/** `@Post('xkit-token')`, `{ method: 'POST', path: '/xkit-token' }`, `server.on('/xkit-token', …)` of whatever library. */
function namesRoute(program: Program, literal: Node, known: ReadonlySet<Node>): boolean {
  const parent = program.parent(literal);
  if (!parent) return false;
  if (parent.type === 'ObjectProperty' && /^(path|url|route|pattern|pathname)$/.test(keyName(parent) ?? '')) {
    const object = program.parent(parent);
    const method =
      object?.type === 'ObjectExpression' && object.properties.find((one) => keyName(one) === 'method');
    return !method || /post|\*/i.test(program.slice(method));
  }
  if (!isCall(parent) || known.has(parent)) return false;
  if (program.parent(parent)?.type === 'Decorator')
    return /^(Post|All|Controller)$/.test(lastName(parent.callee) ?? '');
  if (isMember(parent.callee))
    return (
      /^(post|all|use|on|route|register|add|push|handle)$/.test(lastName(parent.callee) ?? '') &&
      parent.arguments.length > 1
    );
  return parent.callee.type === 'Identifier' && /route|post/i.test(parent.callee.name);
}

function joined(prefix: string, path: string): string {
  return path === '/' ? prefix : prefix + (path.startsWith('/') ? path : `/${path}`);
}
