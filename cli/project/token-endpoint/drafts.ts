import { dirname } from 'node:path';
import { homeOf } from '../../../transforms/engine/syntax/modules';
import type { Program } from '../../../transforms/engine/syntax/program';
import { descendants, isCall } from '../../../transforms/engine/syntax/shapes';
import { frameworks } from './frameworks';
import { isDraft, type Draft, type Framework, type Hindrance, type Wish } from './frameworks/row';
import { idInputs, mintsBehind } from './identity';
import type { Project } from './project';
import { reachFrom } from './reach';
import { originOf, readsRequest } from './session';
import { functionBehind, mintsIn, TokenTracer } from './tokens';

/** What is asked for, by the callbacks of a project. */
export interface Ask {
  readonly project: Project;
  readonly endpoint: string;
  readonly isFree: boolean;
  readonly property: string;
  /** Absolute: the file of a callback. */
  readonly callback: string;
  /** Absolute: the files that may make tokens. */
  readonly candidates: readonly string[];
}

/** How many modules may lie between a route and what makes its token. */
const maxHops = 4;
const isTest = /(^|[/.])(tests?|spec|__tests__|__mocks__|mocks?|fixtures|stories|e2e)([/.]|$)/i;

/** The best route that can be written, else the best reason why there is none. */
export function findDraft(ask: Ask): Draft | Hindrance {
  const { project, callback } = ask;
  if (!/^\/[^/]/.test(ask.endpoint))
    return { ...here(ask), because: `${ask.endpoint} is no path of this app` };
  const minting = ask.candidates.flatMap((path) => {
    if (isTest.test(project.pathOf(path)) || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    const program = /\bexternal_id\b/.test(project.text(path)) ? project.programAt(path) : undefined;
    return program && mintsIn(program).length > 0 ? [program] : [];
  });
  if (minting.length === 0) return { ...here(ask), because: 'no place in sight makes the token today' };
  const tracer = new TokenTracer(minting);
  const reach = reachFrom(project, project.manifestOf(callback));
  const wish: Wish = { ...ask, tracer, proxied: reach.proxied ?? [] };
  const found = leadingTo(project, minting)
    .flatMap((program) => rowsOf(project, program).flatMap((row) => row.draft(wish, program)))
    .map((one) => (isDraft(one) ? settled(wish, one) : one))
    .map((one) => (isDraft(one) && reach.proxied === undefined ? near(ask, one) : one));
  const drafts = found.filter(isDraft).toSorted((a, b) => a.rank - b.rank);
  if (haveSeveralSources(tracer, drafts)) {
    const because = 'several places make tokens, and the code does not show which one this page needs';
    return { ...here(ask), because };
  }
  const nothing = { ...here(ask), because: 'no route in sight leads to what makes the token today' };
  return drafts[0] ?? found.find((one) => !isDraft(one)) ?? nothing;
}

/** Whether the drafts make tokens by different requests, and so perhaps for different contexts. */
function haveSeveralSources(tracer: TokenTracer, drafts: readonly Draft[]): boolean {
  const sources = drafts.map(({ inputs }) => mintsBehind(tracer, inputs.program, inputs.nodes));
  const [first = []] = sources;
  return sources.some((one) => one.length !== first.length || one.some((mint) => !first.includes(mint)));
}

function here({ callback }: Ask): Omit<Hindrance, 'because'> {
  return { path: callback, offset: 0 };
}

/** The programs that make tokens, and those that import them over a few modules. */
function leadingTo(project: Project, minting: readonly Program[]): Program[] {
  const found = new Set(minting);
  let frontier: readonly Program[] = minting;
  for (let hops = 0; hops < maxHops && frontier.length > 0; hops += 1) {
    const next = frontier.flatMap(({ path }) => project.importersOf(path));
    frontier = next.filter((program) => !found.has(program) && !isTest.test(project.pathOf(program.path)));
    for (const program of frontier) found.add(program);
  }
  return [...found].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The frameworks that a program's package, or the one around it, depends on. */
export function rowsOf(project: Project, { path }: Pick<Program, 'path'>): readonly Framework[] {
  for (
    let manifest = project.manifestOf(path);
    manifest;
    manifest = project.manifestOf(dirname(manifest.folder) + '/x')
  ) {
    const { dependencies } = manifest;
    const rows = frameworks.filter(({ packages }) => packages.some((name) => name in dependencies));
    if (rows.length > 0) return rows;
    if (manifest.folder === project.root) break;
  }
  return [];
}

/** A draft stays one only where the ID is the session's. */
function settled({ tracer }: Wish, draft: Draft): Draft | Hindrance {
  const { inputs, middlewares, beside } = draft;
  const hindrance = (because: string): Hindrance => ({ because, ...beside });
  const ids = inputs.recipe && idInputs(tracer, inputs.recipe);
  // The callback sends nothing: not even what does not decide whose token it is.
  if (originOf(tracer, inputs.program, inputs.nodes) === 'request')
    return hindrance('what is sent with the request decides about the token, and the callback sends nothing');
  const reader = middlewares.find(({ program, fn }) => readsRequest(tracer, program, fn));
  if (reader)
    return hindrance('that route goes through a middleware that reads what is sent with the request');
  const origin = originOf(tracer, inputs.program, ids ?? inputs.nodes);
  if (origin === 'unknown')
    return hindrance('the code does not show that the ID is that of the signed-in user');
  return draft;
}

/** A page and a server in packages of their own may have nothing to do with each other. */
function near({ project, callback }: Ask, draft: Draft): Draft | Hindrance {
  const [front, server] = [callback, draft.path].map((path) => project.manifestOf(path)?.folder);
  if (front === server) return draft;
  const because =
    'the page and the server are packages of their own, and the code does not show that one reaches the other';
  return { because, ...draft.beside };
}

/** Whether what a draft goes through looks at the Authorization header, which a plain callback does not send. */
export function asksForHeader({ inputs, middlewares, code }: Draft): boolean {
  if (/jwt|bearer/i.test(code)) return true;
  const { program } = inputs;
  const called = inputs.nodes.flatMap((node) =>
    [...descendants(node)].flatMap((inner) => {
      const fn = isCall(inner) ? functionBehind(program, inner.callee) : undefined;
      return fn ? [homeOf(program, fn).slice(fn)] : [];
    }),
  );
  const texts = [...inputs.nodes.map((node) => program.slice(node)), ...called];
  const guards = middlewares.map((one) => one.program.slice(one.fn));
  return [...texts, ...guards].some((text) => readsHeader.test(text));
}

/** `req.headers.authorization`, `request.headers['authorization']`, `req.get('Authorization')` */
const readsHeader = /\.authorization\b|\[['"]authorization['"]\]|\((['"])authorization\1\)/i;
