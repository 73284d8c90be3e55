import { exported } from '../../../../transforms/engine/syntax/modules';
import type { Program } from '../../../../transforms/engine/syntax/program';
import { toPosix } from '../../selection';
import type { Manifest, Project } from '../project';

/** What a file is by its place in a project. */
export type FileKind = 'next-route' | 'next-page' | 'pages-route' | 'pages-page' | 'remix-route';

/** A file that a framework finds by its place. */
export interface Placed {
  readonly kind: FileKind;
  readonly manifest: Manifest;
  /** The folder of the framework, absolute: `…/src/app`, `…/pages`, `…/app/routes`. */
  readonly folder: string;
  /** Below that folder, without its ending. */
  readonly name: string;
}

/** A route that a file is by its place. */
export interface FileRoute {
  readonly path: string;
  readonly posts: boolean;
}

const places: readonly { readonly kind: FileKind; readonly packages: RegExp; readonly path: RegExp }[] = [
  { kind: 'next-route', packages: /^next$/, path: /^((?:src\/)?app)\/((?:.*\/)?route)\.[jt]sx?$/ },
  { kind: 'next-page', packages: /^next$/, path: /^((?:src\/)?app)\/(.*)\.[jt]sx?$/ },
  { kind: 'pages-route', packages: /^next$/, path: /^((?:src\/)?pages)\/(api\/.*)\.[jt]sx?$/ },
  { kind: 'pages-page', packages: /^next$/, path: /^((?:src\/)?pages)\/(.*)\.[jt]sx?$/ },
  {
    kind: 'remix-route',
    packages: /^@remix-run\/(?:node|react|dev)$|^@react-router\/(?:dev|node)$/,
    path: /^(app\/routes)\/(.*)\.[jt]sx?$/,
  },
];

/** What a program's file is to the framework of its package. */
export function placeOf(project: Project, { path }: Pick<Program, 'path'>): Placed | undefined {
  const manifest = project.manifestOf(path);
  if (!manifest) return undefined;
  const inside = toPosix(path.slice(manifest.folder.length + 1));
  const names = Object.keys(manifest.dependencies);
  for (const { kind, packages, path: pattern } of places) {
    const [, folder, name] = pattern.exec(inside) ?? [];
    if (folder === undefined || name === undefined || !names.some((one) => packages.test(one))) continue;
    return { kind, manifest, folder: `${manifest.folder}/${folder}`, name };
  }
  return undefined;
}

/** The routes that a file answers at by its place in the project; none for any other file. */
export function servedByFile(project: Project, program: Program): readonly FileRoute[] {
  const placed = placeOf(project, program);
  const exports = (name: string) => exported(program, name) !== undefined;
  switch (placed?.kind) {
    case 'next-route':
      return [{ path: nextPath(placed.name.replace(/\/?route$/, '')), posts: exports('POST') }];
    case 'pages-route':
      return [{ path: nextPath(placed.name.replace(/\/index$/, '')), posts: exports('default') }];
    case 'remix-route':
      return [{ path: remixPath(placed.name), posts: exports('action') }];
    default:
      return [];
  }
}

/** Folders in parentheses are no part of a path. */
function nextPath(name: string): string {
  const segments = name.split('/').filter((segment) => segment !== '' && !/^\(.*\)$/.test(segment));
  return `/${segments.join('/')}`;
}

/** `/settings/token` for `settings.token`, `_auth.settings.token` and `settings/token`. */
function remixPath(name: string): string {
  const segments = name.replace(/\/(route|index)$/, '').split(/[./]/);
  return `/${segments.filter((segment) => !segment.startsWith('_')).join('/')}`;
}
