import { CachedInputFileSystem, ResolverFactory, type Resolver } from 'enhanced-resolve';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { foldersAbove, isBelow, readFile, realPath } from './places';
import { isForeignPackage, resolveRelative } from './plain';
import { workspacePackage } from './workspaces';

/** Resolves imports as TypeScript and the bundlers do. */
export interface ProjectResolver {
  /** The real path a specifier leads to from a file; `undefined` when it leads nowhere. */
  resolve(specifier: string, from: string): string | undefined;
}

const resolvers = new Map<string, ProjectResolver>();

export function resolverFor(root: string): ProjectResolver {
  const known = resolvers.get(root);
  if (known) return known;
  const made = makeResolver(root);
  resolvers.set(root, made);
  return made;
}

function makeResolver(root: string): ProjectResolver {
  const fileSystem = new CachedInputFileSystem(filesBelow(root), 60_000);
  const byConfig = new Map<string | undefined, Resolver>();
  return {
    resolve(specifier, from) {
      if (isRelative(specifier)) {
        const answer = resolveRelative(specifier, from);
        if (answer !== 'unclear') return answer.path && realPath(answer.path);
      }
      const config = configFor(from, root);
      if (!isRelative(specifier) && isForeignPackage(specifier, from, root, config)) return undefined;
      const resolver = forConfig(config);
      const folder = dirname(from);
      return (
        tryResolve(resolver, folder, specifier) ??
        firstOf(referencesOf(config), (reference) => tryResolve(forConfig(reference), folder, specifier)) ??
        bySource(resolver, root, from, specifier) ??
        byWorkspace(resolver, root, from, specifier)
      );
    },
  };

  function forConfig(config: string | undefined): Resolver {
    const known = byConfig.get(config);
    if (known) return known;
    const resolver = ResolverFactory.createResolver({
      ...options,
      fileSystem,
      ...(config !== undefined && { tsconfig: { configFile: config, references: 'auto' } }),
    });
    byConfig.set(config, resolver);
    return resolver;
  }
}

/** The disk as the resolver may see it: no manifest or configuration leads it out of the root, or into a pipe. */
function filesBelow(root: string): typeof fs {
  const roots = [root, realPath(root)];
  const guarded = <Answer>(path: unknown, read: () => Answer): Answer => {
    const isFree = typeof path === 'string' && roots.some((folder) => isBelow(path, folder));
    const stats = isFree ? fs.statSync(path, { throwIfNoEntry: false }) : undefined;
    if (stats?.isFile() || stats?.isDirectory()) return read();
    throw Object.assign(new Error(`no file: ${String(path)}`), { code: 'ENOENT' });
  };
  const readers = {
    statSync: (...given: Parameters<typeof fs.statSync>) => guarded(given[0], () => fs.statSync(...given)),
    readFileSync: (...given: Parameters<typeof fs.readFileSync>) =>
      guarded(given[0], () => fs.readFileSync(...given)),
    readdirSync: (path: string) => guarded(path, () => fs.readdirSync(path)),
  };
  return { ...fs, ...readers } as typeof fs;
}

const options = {
  useSyncFileSystemCalls: true,
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.d.ts'],
  extensionAlias: {
    '.js': ['.ts', '.tsx', '.js', '.jsx'],
    '.jsx': ['.tsx', '.jsx'],
    '.mjs': ['.mts', '.mjs'],
    '.cjs': ['.cts', '.cjs'],
  },
  conditionNames: ['source', 'development', 'import', 'require', 'browser', 'node', 'default'],
  mainFields: ['source', 'module', 'main'],
};

function isRelative(specifier: string): boolean {
  return /^\.{1,2}(\/|$)/.test(specifier);
}

const configs = new Map<string, string | undefined>();

/** The nearest `tsconfig.json` or `jsconfig.json` at or below the root. */
function configFor(file: string, root: string): string | undefined {
  const folder = dirname(file);
  if (!configs.has(folder)) configs.set(folder, findConfig(file, root));
  return configs.get(folder);
}

function findConfig(file: string, root: string): string | undefined {
  for (const folder of foldersAbove(file)) {
    const found = ['tsconfig.json', 'jsconfig.json']
      .map((name) => join(folder, name))
      .find((path) => fs.existsSync(path));
    if (found !== undefined || folder === root) return found;
  }
  return undefined;
}

/** A configuration that only names others (`tsconfig.app.json`, `tsconfig.node.json`) speaks through them. */
function referencesOf(config: string | undefined): string[] {
  const text = config === undefined ? undefined : readFile(config);
  const from = text?.indexOf('"references"') ?? -1;
  const list = from < 0 ? '' : (/^"references"\s*:\s*\[([^\]]*)\]/.exec(text?.slice(from) ?? '')?.[1] ?? '');
  return [...list.matchAll(/"path"\s*:\s*"([^"]+)"/g)].map(([, path = '']) => {
    const named = join(dirname(config ?? ''), path);
    return named.endsWith('.json') ? named : join(named, 'tsconfig.json');
  });
}

/** `@/lib/xkit`: what project templates set up in their bundler's configuration, for the sources of the package. */
function bySource(resolver: Resolver, root: string, from: string, specifier: string): string | undefined {
  if (!/^[@~]\//.test(specifier)) return undefined;
  for (const folder of foldersAbove(from)) {
    if (fs.existsSync(join(folder, 'package.json'))) {
      const rest = `.${specifier.slice(1)}`;
      return tryResolve(resolver, join(folder, 'src'), rest) ?? tryResolve(resolver, folder, rest);
    }
    if (folder === root) return undefined;
  }
  return undefined;
}

/** A package of the workspace that is not linked, or whose build output is not there: its sources. */
function byWorkspace(resolver: Resolver, root: string, from: string, specifier: string): string | undefined {
  const [, name, path] = /^((?:@[^/]+\/)?[^/.][^/]*)(\/.*)?$/.exec(specifier) ?? [];
  const folder = name === undefined ? undefined : workspacePackage(name, from, root);
  if (folder === undefined) return undefined;
  const candidates =
    path === undefined ? ['.', './src', './src/index', './lib'] : [`.${path}`, `./src${path}`];
  return (
    tryResolve(resolver, folder, specifier) ??
    firstOf(candidates, (candidate) => tryResolve(resolver, folder, candidate))
  );
}

/** The first thing that is found for any of several. */
function firstOf<Item>(items: readonly Item[], find: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function tryResolve(resolver: Resolver, folder: string, specifier: string): string | undefined {
  try {
    return resolver.resolveSync({}, folder, specifier) || undefined;
  } catch {
    return undefined;
  }
}
