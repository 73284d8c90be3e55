import { join } from 'node:path';
import type { Node } from '@babel/types';
import type { Program } from '../../../transforms/engine/syntax/program';
import { keyName } from '../../../transforms/engine/syntax/static-value/shapes';
import type { Manifest, Project } from './project';

/** How a front end reaches the server. */
export interface Reach {
  /** The paths that a dev server passes on, `''` for all; `undefined` when it has no such thing. */
  readonly proxied: readonly string[] | undefined;
}

const configs = [
  'vite.config',
  'vue.config',
  'webpack.config',
  'webpack.dev',
  'rsbuild.config',
  'config/index',
];
const endings = ['.ts', '.js', '.mjs', '.mts', '.cjs'];

/** What the configuration of a front end says of the way to its server. */
export function reachFrom(project: Project, front: Manifest | undefined): Reach {
  if (!front) return { proxied: undefined };
  const found = configs
    .flatMap((name) => endings.map((ending) => join(front.folder, name + ending)))
    .flatMap((path) => {
      const program = project.host.read(path) === undefined ? undefined : project.programAt(path);
      return program ? proxiesIn(program) : [];
    });
  const own = /"proxy"\s*:\s*("|\{)/.exec(front.text);
  // Create React App passes on whatever it does not serve itself.
  if (own?.[1] === '"') return { proxied: [''] };
  const paths = [...found, ...angularProxies(project, front), ...setupProxies(project, front)];
  return { proxied: paths.length > 0 ? [...new Set(paths)] : undefined };
}

/** `proxy: { '/api': 'http://localhost:3000' }`; a path that is rewritten on the way is left out. */
function proxiesIn(program: Program): string[] {
  return program.find('ObjectProperty').flatMap((property) => {
    if (keyName(property) !== 'proxy' || property.value.type !== 'ObjectExpression') return [];
    return property.value.properties.flatMap((entry) => {
      const key = keyName(entry);
      const keeps = entry.type === 'ObjectProperty' && !rewrites(program, entry.value);
      return key?.startsWith('/') && keeps ? [key.replace(/\/$/, '')] : [];
    });
  });
}

function rewrites(program: Program, value: Node): boolean {
  return /\b(rewrite|pathRewrite|bypass)\b/.test(program.slice(value));
}

function angularProxies(project: Project, { folder }: Manifest): string[] {
  const paths = ['proxy.conf.json', 'src/proxy.conf.json'].map((name) => join(folder, name));
  return paths.flatMap((path) => {
    try {
      const entries = Object.entries(
        JSON.parse(project.text(path) || '{}') as Record<string, { pathRewrite?: unknown }>,
      );
      return entries
        .filter(([, entry]) => !entry.pathRewrite)
        .map(([key]) => key.replace(/\/\*{1,2}$/, '').replace(/\/$/, ''));
    } catch {
      return [];
    }
  });
}

/** `app.use('/api', createProxyMiddleware(…))` of Create React App. */
function setupProxies(project: Project, { folder }: Manifest): string[] {
  const text = project.text(join(folder, 'src/setupProxy.js'));
  if (text.includes('pathRewrite')) return [];
  return [...text.matchAll(/\.use\(\s*['"](\/[^'"]*)['"]\s*,\s*(?:createProxyMiddleware|proxy)\b/g)].map(
    ([, path = '']) => path.replace(/\/$/, ''),
  );
}
