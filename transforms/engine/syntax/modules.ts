import type { Node } from '@babel/types';
import { basename, dirname, relative } from 'node:path';
import type { Host } from '../host';
import type { Binding } from './binding';
import { exportOf, requiredValue, type Reexport } from './modules/exports';
import { Program } from './program';

/** What an import stands for: a node of a file of the project, or an export of a package. */
export type Definition =
  | {
      readonly kind: 'inside';
      readonly program: Program;
      /** An expression, a declaring name, a declaration, a type, or the whole `Program` for all a module exports. */
      readonly node: Node;
      /** The member of the node's value that is meant. */
      readonly member?: string | undefined;
    }
  | { readonly kind: 'outside'; readonly specifier: string; readonly name: string };

/** The path of another module as seen from a program, for people to read. */
export function wayTo(from: Program, to: Program): string {
  return relative(dirname(from.path), to.path)
    .replaceAll('\\', '/')
    .replace(/\.json\.js$/, '.json');
}

/** Stands in a name's place for all that a module exports. */
export const everything = '*';

/**
 * What an imported name stands for, one step closer to where it is defined: a name that was imported there in turn
 * is left to the next question. `undefined` when the name is not imported, or leads nowhere known.
 */
export function importedBy(program: Program, { declaration }: Binding): Definition | undefined {
  const statement = program.parent(declaration);
  if (statement?.type !== 'ImportDeclaration') return undefined;
  const specifier = statement.source.value;
  switch (declaration.type) {
    case 'ImportNamespaceSpecifier':
      return imported(program, specifier, everything);
    case 'ImportDefaultSpecifier':
      return imported(program, specifier, 'default');
    case 'ImportSpecifier': {
      const { imported: name } = declaration;
      return imported(program, specifier, name.type === 'Identifier' ? name.name : name.value);
    }
    default:
      return undefined;
  }
}

/** What a name (or {@link everything}) of the module a specifier names stands for, as `import` sees it. */
export function imported(from: Program, specifier: string, name: string): Definition | undefined {
  return follow({ from, specifier, name }, new Set());
}

/** What `require(specifier)` gives. */
export function required(from: Program, specifier: string): Definition | undefined {
  const target = open(from, specifier);
  if (target === 'outside') return { kind: 'outside', specifier, name: everything };
  return target && { kind: 'inside', program: target, node: requiredValue(target) };
}

/** What a module exports under a name. */
export function exported(program: Program, name: string): Definition | undefined {
  return followIn(program, name, new Set());
}

/** Re-exports are followed any number of hops; a name that leads back to itself leads nowhere. */
function follow({ from, specifier, name }: Reexport, seen: Set<string>): Definition | undefined {
  const target = open(from, specifier);
  if (target === 'outside') return { kind: 'outside', specifier, name };
  return target && followIn(target, name, seen);
}

function followIn(target: Program, name: string, seen: Set<string>): Definition | undefined {
  if (name === everything) return { kind: 'inside', program: target, node: target.ast.program };
  const step = `${target.path} ${name}`;
  if (seen.has(step)) return undefined;
  seen.add(step);
  for (const found of exportOf(target, name)) {
    const definition: Definition | undefined =
      'specifier' in found ? follow(found, seen) : { kind: 'inside', program: target, ...found };
    if (definition) return definition;
  }
  return undefined;
}

/** The module a specifier leads to; `outside` for one that is no file of the project. */
function open(from: Program, specifier: string): Program | 'outside' | undefined {
  const { host } = from;
  if (!host) return isRelative(specifier) ? undefined : 'outside';
  enlist(from, host);
  const path = host.resolve(specifier, from.path);
  if (path === undefined) return isRelative(specifier) ? undefined : 'outside';
  return load(path, host);
}

/** The program a node belongs to: the given one, or one of the modules it leads to. */
export function homeOf(program: Program, node: Node): Program {
  if (!program.host || program.owns(node)) return program;
  const own = atWork.get(program.host);
  if (own?.owns(node)) return own;
  for (const other of programs.get(program.host)?.values() ?? []) if (other?.owns(node)) return other;
  return program;
}

const programs = new WeakMap<Host, Map<string, Program | undefined>>();

function programsOf(host: Host): Map<string, Program | undefined> {
  const known = programs.get(host) ?? new Map<string, Program | undefined>();
  programs.set(host, known);
  return known;
}

/** How many parsed modules are kept from one file of a run to the next. */
const mostKept = 256;

/**
 * A module that imports the program it was reached from is to find that very program. Only the program at work is
 * kept: the next one is to find the file as it is on the disk, and not what was made of it in memory.
 */
function enlist(program: Program, host: Host): void {
  if (loaded.has(program) || atWork.get(host) === program) return;
  atWork.set(host, program);
  // Forgotten together: what is known of one module may lead to nodes of another.
  if (programsOf(host).size > mostKept) programs.delete(host);
}

const atWork = new WeakMap<Host, Program>();
const loaded = new WeakSet<Program>();

/** A file of the project, parsed once; `undefined` when it is no script or does not parse. */
export function load(path: string, host: Host): Program | undefined {
  const own = atWork.get(host);
  if (own && isPathOf(own, path, host)) return own;
  const known = programsOf(host);
  if (!known.has(path)) known.set(path, parse(path, host));
  return known.get(path);
}

/** Names are compared first: to ask where a path really leads costs more than the rest of a file. */
function isPathOf({ path: own }: Program, path: string, host: Host): boolean {
  if (own === path) return true;
  return basename(own) === basename(path) && host.resolve(`./${basename(own)}`, own) === path;
}

/** Larger files are bundles. */
const longest = 1_000_000;

function parse(path: string, host: Host): Program | undefined {
  if (!/\.([cm]?[jt]sx?|json)$/.test(path)) return undefined;
  const text = host.read(path);
  if (text === undefined || text.length > longest) return undefined;
  try {
    const program = path.endsWith('.json')
      ? Program.parse(`module.exports = ${text}`, `${path}.js`)
      : Program.parse(text, path);
    loaded.add(program);
    return program.connect(host);
  } catch {
    return undefined;
  }
}

function isRelative(specifier: string): boolean {
  return /^\.{0,2}(\/|$)/.test(specifier);
}
