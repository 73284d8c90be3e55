import { dirname, join } from 'node:path';
import type { Node } from '@babel/types';
import { isMember, lastName } from '../../../../transforms/engine/syntax/shapes';
import type { FunctionNode } from '../../../../transforms/engine/syntax/static-value/shapes';
import type { Style } from '../../../../transforms/engine/syntax/style';
import { quoted } from '../imports';
import type { Manifest, Project } from '../project';
import type { FileKind, Placed } from './files';
import type { Outline, Wish } from './row';

/** Where a new file goes, and what it answers at. */
export interface FileTarget {
  readonly path: string;
  readonly served: string;
  /** What is called otherwise in the new file. */
  readonly rename?: (text: string) => string;
}

export interface HeadParts {
  /** The parameters of the neighbour, as text. */
  readonly parameters: readonly string[];
  readonly names: readonly string[];
  readonly isTyped: boolean;
  readonly wrapper: { readonly before: string; readonly after: string } | undefined;
  readonly style: Style;
}

/** A framework whose routes are files. */
export interface FileRow {
  readonly packages: readonly string[];
  readonly kinds: readonly {
    readonly kind: FileKind;
    readonly exports?: readonly string[];
    readonly isPage: boolean;
  }[];
  /** How many parameters of a neighbour a route has too, and whether it has them in any case. */
  readonly takes: number;
  readonly needsParameters: boolean;
  /** What a route calls its parameters. */
  readonly names: (handler: FunctionNode, isPage: boolean) => readonly string[];
  /** What a page's way to its request is called in a route. */
  readonly rewrite?: (handler: FunctionNode) => (node: Node) => string | undefined;
  readonly target: (wish: Wish, placed: Placed, ending: 'ts' | 'js') => FileTarget | string;
  readonly head: (parts: HeadParts) => { imports: readonly string[]; open: string; close: string };
  readonly first: (names: readonly string[], style: Style) => readonly string[];
  readonly turnAway: (names: readonly string[]) => string;
  readonly respond: (names: readonly string[], answer: string, style: Style) => readonly string[];
  readonly outline: (outline: Outline) => string;
  readonly owns?: RegExp;
}

const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const nextApp: FileRow = {
  packages: ['next'],
  kinds: [
    { kind: 'next-route', exports: verbs, isPage: false },
    { kind: 'next-page', isPage: true },
  ],
  takes: 1,
  needsParameters: false,
  names: (handler, isPage) => (isPage ? [] : namesOf(handler, ['request'])),
  target: ({ project, endpoint }, { manifest, folder }, ending) =>
    nextHindrance(project, manifest) ?? { path: `${folder}${endpoint}/route.${ending}`, served: endpoint },
  head: ({ parameters, wrapper, style }) => ({
    imports: [],
    ...exportedAs('POST', parameters, wrapper, style),
  }),
  first: () => [],
  turnAway: () => 'return new Response(null, { status: 401 })',
  respond: (_, answer, style) => [jsonResponse(answer, style)],
  outline: ({ endpoint, answer, statements }) =>
    inFile(`app${endpoint}/route.js`, 'export async function POST() {', [
      ...statements,
      `return Response.json(${answer}, { headers: { 'Cache-Control': 'no-store' } });`,
    ]),
};

const nextPages: FileRow = {
  packages: ['next'],
  kinds: [
    { kind: 'pages-route', exports: ['default'], isPage: false },
    { kind: 'pages-page', exports: ['getServerSideProps'], isPage: true },
  ],
  takes: 1,
  needsParameters: true,
  names: (handler, isPage) => (isPage ? ['req', 'res'] : namesOf(handler, ['req', 'res'])),
  rewrite: ({ params: [context] }) => {
    const name = context?.type === 'Identifier' ? context.name : undefined;
    return (node) => {
      const isContext = isMember(node) && node.object.type === 'Identifier' && node.object.name === name;
      return isContext && /^re[qs]$/.test(lastName(node) ?? '') ? lastName(node) : undefined;
    };
  },
  target: ({ project, endpoint, isFree }, { manifest, folder }, ending) => {
    const served = isFree && !endpoint.startsWith('/api/') ? `/api${endpoint}` : endpoint;
    if (!served.startsWith('/api/')) return `a route of the pages router answers below /api only`;
    return nextHindrance(project, manifest) ?? { path: `${folder}${served}.${ending}`, served };
  },
  head: ({ parameters, names, wrapper, isTyped, style }) => {
    const [request = 'req', response = 'res'] = names;
    const first = parameters[0] ?? (isTyped ? `${request}: NextApiRequest` : request);
    const texts = [first, isTyped ? `${response}: NextApiResponse` : response];
    const types = parameters[0] === undefined ? 'NextApiRequest, NextApiResponse' : 'NextApiResponse';
    const end = style.semicolons ? ';' : '';
    const from = `import type { ${types} } from ${quoted('next', style)}${end}`;
    const plain = { open: `export default async function handler(${texts.join(', ')}) {`, close: '}' };
    const wrapped = wrapper && {
      open: `export default ${wrapper.before}(async (${texts.join(', ')}) => {`,
      close: `}${wrapper.after})${end}`,
    };
    return { imports: isTyped ? [from] : [], ...(wrapped ?? plain) };
  },
  first: ([request = 'req', response = 'res'], style) => [
    `if (${request}.method !== ${quoted('POST', style)}) return ${response}.status(405).end()`,
  ],
  turnAway: ([, response = 'res']) => `return ${response}.status(401).end()`,
  respond: ([, response = 'res'], answer, style) => [
    `${response}.setHeader(${quoted('Cache-Control', style)}, ${quoted('no-store', style)})`,
    `${response}.json(${answer})`,
  ],
  owns: /(^|\/)pages\//,
  outline: ({ endpoint, answer, statements }) => {
    const path = endpoint.startsWith('/api/') ? endpoint : `/api${endpoint}`;
    return inFile(
      `pages${path}.js, which answers at ${path}`,
      'export default async function handler(req, res) {',
      [
        "if (req.method !== 'POST') return res.status(405).end();",
        ...statements,
        "res.setHeader('Cache-Control', 'no-store');",
        `res.json(${answer});`,
      ],
    );
  },
};

const remix: FileRow = {
  packages: [
    '@remix-run/node',
    '@remix-run/react',
    '@remix-run/dev',
    '@react-router/dev',
    '@react-router/node',
  ],
  kinds: [{ kind: 'remix-route', exports: ['loader', 'action'], isPage: false }],
  takes: 1,
  needsParameters: false,
  names: (handler) => namesOf(handler, []),
  target: ({ project, endpoint }, { folder }, ending) => {
    const routes = ['ts', 'js', 'tsx', 'mts']
      .map((one) => project.text(join(dirname(folder), `routes.${one}`)))
      .join('');
    if (routes && !routes.includes('flatRoutes'))
      return 'the routes of this app are listed in routes.ts, where it has to be added';
    const name = endpoint.slice(1).replaceAll('/', '.');
    const path = `${folder}/${name}.${ending}`;
    const rename = (text: string) =>
      text
        .replaceAll('LoaderFunctionArgs', 'ActionFunctionArgs')
        .replaceAll('LoaderArgs', 'ActionArgs')
        .replace(/(['"]\.\/\+types\/)[^'"]*/, `$1${name}`);
    return { path, served: endpoint, rename };
  },
  head: ({ parameters, wrapper, style }) => ({
    imports: [],
    ...exportedAs('action', parameters, wrapper, style),
  }),
  first: () => [],
  turnAway: () => 'throw new Response(null, { status: 401 })',
  respond: (_, answer, style) => [jsonResponse(answer, style)],
  outline: ({ endpoint, answer, statements }) =>
    inFile(
      `app/routes/${endpoint.slice(1).replaceAll('/', '.')}.js`,
      'export async function action({ request }) {',
      [...statements, `return Response.json(${answer}, { headers: { 'Cache-Control': 'no-store' } });`],
    ),
};

export const fileRows: readonly FileRow[] = [nextApp, nextPages, remix];

function exportedAs(
  name: string,
  parameters: readonly string[],
  wrapper: HeadParts['wrapper'],
  { semicolons }: Style,
) {
  const list = `(${parameters.join(', ')})`;
  if (!wrapper) return { open: `export async function ${name}${list} {`, close: '}' };
  const close = `}${wrapper.after})${semicolons ? ';' : ''}`;
  return { open: `export const ${name} = ${wrapper.before}(async ${list} => {`, close };
}

function jsonResponse(answer: string, style: Style): string {
  const headers = `{ ${quoted('Cache-Control', style)}: ${quoted('no-store', style)} }`;
  return `return Response.json(${answer}, { headers: ${headers} })`;
}

function namesOf({ params }: FunctionNode, fallbacks: readonly string[]): string[] {
  return fallbacks.map((fallback, index) => {
    const param = params[index];
    return param?.type === 'Identifier' ? param.name : fallback;
  });
}

/** What in the configuration of Next.js a new route cannot do without knowing. */
function nextHindrance(project: Project, { folder }: Manifest): string | undefined {
  const text = ['js', 'mjs', 'ts', 'cjs']
    .map((ending) => project.text(join(folder, `next.config.${ending}`)))
    .join('');
  if (/\bbasePath\b/.test(text))
    return 'next.config sets a basePath, which the callback would have to ask too';
  return /\boutput\s*:\s*['"]export['"]/.test(text)
    ? 'next.config exports the app without a server'
    : undefined;
}

function inFile(path: string, open: string, statements: readonly string[]): string {
  return [`// ${path}`, open, ...statements.map((line) => (line ? `  ${line}` : line)), '}'].join('\n');
}
