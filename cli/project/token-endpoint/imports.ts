import { dirname, relative } from 'node:path';
import type { Identifier, Node } from '@babel/types';
import type { Binding } from '../../../transforms/engine/syntax/binding';
import { contains } from '../../../transforms/engine/syntax/edits';
import { exported } from '../../../transforms/engine/syntax/modules';
import { spanOf, type Program } from '../../../transforms/engine/syntax/program';
import { descendants, functionAround, isMember } from '../../../transforms/engine/syntax/shapes';
import { definitionsOf } from '../../../transforms/engine/syntax/static-value/definitions';
import { keyName } from '../../../transforms/engine/syntax/static-value/shapes';
import type { Style } from '../../../transforms/engine/syntax/style';
import { toPosix } from '../selection';
import { packageExport } from './packages';

/** Where code is carried to: a place in a program, or a file that is new. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  readonly program?: Program;
  /** The place in it. */
  readonly at?: Node;
  /** Whether it says `import` rather than `require`. */
  readonly isModule: boolean;
  readonly style: Style;
}

/** What a target needs at its top so that carried code means the same there. */
export interface Needs {
  readonly imports: readonly string[];
  /** Declarations of the home that nobody can import. */
  readonly declarations: readonly string[];
}

/** @returns `undefined` when some name cannot mean the same there */
export function needsOf(home: Program, nodes: readonly Node[], target: Target): Needs | undefined {
  const imports = new Map<string, number>();
  const declarations = new Map<Node, string>();
  const pending = [...nodes];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const name of freeNames(home, node)) {
      const need = needOf(home, name, nodes, target);
      if (need === 'nothing') continue;
      if (need === undefined) return undefined;
      if (typeof need === 'string') imports.set(need, placeOf(home, name));
      else if (!declarations.has(need)) {
        declarations.set(need, home.slice(need));
        pending.push(need);
      }
    }
  }
  const ordered = [...declarations].toSorted(([a], [b]) => spanOf(a).start - spanOf(b).start);
  const lines = [...imports].toSorted(([, a], [, b]) => a - b).map(([line]) => line);
  return { imports: lines, declarations: ordered.map(([, text]) => text) };
}

/** Where the home has what an import brings: imports keep their order. */
function placeOf(home: Program, name: Identifier): number {
  return spanOf(home.bindingAt(name.name, name)?.identifier ?? name).start;
}

/** Imports of several names from one place as one. */
export function merged(imports: readonly string[]): string[] {
  const found = new Map<string, string[]>();
  for (const line of imports) {
    const [, type = '', names, from = ''] = /^import (type )?\{ ([^{}]+) \} from (\S+)$/.exec(line) ?? [];
    const key = names === undefined ? line : `${type}from ${from}`;
    found.set(key, [...(found.get(key) ?? []), ...(names?.split(', ') ?? [])]);
  }
  return [...found].map(([key, names]) => {
    if (names.length === 0) return key;
    const [, type = '', from = ''] = /^(type )?from (.+)$/.exec(key) ?? [];
    return `import ${type}{ ${[...new Set(names)].toSorted().join(', ')} } from ${from}`;
  });
}

/** Every name in some code that a value or type from outside of it is known by. */
function freeNames(program: Program, root: Node): Identifier[] {
  return [...descendants(root)].filter((node): node is Identifier => {
    if (node.type !== 'Identifier') return false;
    return program.isReference(node) || namesType(program, node);
  });
}

function namesType(program: Program, name: Identifier): boolean {
  const parent = program.parent(name);
  if (parent?.type === 'TSQualifiedName') return parent.left === name;
  return parent?.type === 'TSTypeReference' || parent?.type === 'TSTypeQuery';
}

/** An import, a declaration to take along, or nothing. */
function needOf(
  home: Program,
  name: Identifier,
  nodes: readonly Node[],
  target: Target,
): string | Node | 'nothing' | undefined {
  const binding = home.bindingAt(name.name, name);
  if (!binding) return namesType(home, name) ? ownType(home, name, target) : 'nothing';
  const isInside = nodes.some((node) => contains(spanOf(node), spanOf(binding.identifier)));
  // What a function around declares is a parameter of a handler, or stands in the statements that are kept.
  if (isInside || functionAround(home, binding.identifier)) return 'nothing';
  const there = target.at && target.program?.bindingAt(name.name, target.at);
  if (there && target.program) return meansSame(home, binding, target.program, there) ? 'nothing' : undefined;
  return importOf(home, binding, target) ?? (target.program ? undefined : declarationOf(home, binding));
}

function meansSame(home: Program, binding: Binding, other: Program, there: Binding): boolean {
  if (home === other && binding === there) return true;
  const [from, to] = [packageExport(home, binding.identifier), packageExport(other, there.identifier)];
  const isPackage = (one: typeof from) => one !== undefined && !one.from.startsWith('.');
  if (isPackage(from) || isPackage(to)) return from?.from === to?.from && from?.name === to?.name;
  const value = definitionsOf(home).resolve(binding.identifier);
  return value === definitionsOf(other).resolve(there.identifier) && value !== binding.identifier;
}

/** The statement that brings a name of the home to the target. */
function importOf(home: Program, binding: Binding, target: Target): string | undefined {
  const { declaration, identifier, name } = binding;
  const statement = home.parent(declaration);
  const end = target.style.semicolons ? ';' : '';
  if (statement?.type === 'ImportDeclaration') {
    const from = quoted(specifierFrom(home, statement.source.value, target), target.style);
    const isType =
      statement.importKind === 'type' || ('importKind' in declaration && declaration.importKind === 'type');
    if (!target.isModule) return undefined;
    return `import ${isType ? 'type ' : ''}${clauseOf(home, declaration)} from ${from}${end}`;
  }
  const required = declaration.type === 'VariableDeclarator' && requireIn(declaration.init);
  if (required && declaration.type === 'VariableDeclarator' && declaration.init && !target.isModule) {
    const from = quoted(specifierFrom(home, required.value, target), target.style);
    const before = home.text.slice(spanOf(declaration.init).start, spanOf(required).start);
    const after = home.text.slice(spanOf(required).end, spanOf(declaration.init).end);
    const key = keyPath(home, identifier);
    if (declaration.id.type === 'Identifier') return `const ${name} = ${before}${from}${after}${end}`;
    return key && `const { ${key === name ? name : `${key}: ${name}`} } = ${before}${from}${after}${end}`;
  }
  const exportedAs = exportNameOf(home, binding);
  if (!exportedAs) return undefined;
  const from = quoted(wayFrom(home, target), target.style);
  const named = exportedAs === name ? name : `${exportedAs} as ${name}`;
  if (target.isModule) {
    return `import ${exportedAs === 'default' ? name : `{ ${named} }`} from ${from}${end}`;
  }
  return `const ${exportedAs === 'default' ? name : `{ ${named.replace(' as ', ': ')} }`} = require(${from})${end}`;
}

function clauseOf(home: Program, specifier: Node): string {
  const text = home.slice(specifier).replace(/^type\s+/, '');
  return specifier.type === 'ImportSpecifier' ? `{ ${text} }` : text;
}

function requireIn(init: Node | null | undefined): Extract<Node, { type: 'StringLiteral' }> | undefined {
  if (!init) return undefined;
  if (isMember(init)) return requireIn(init.object);
  if (init.type !== 'CallExpression' || init.callee.type !== 'Identifier' || init.callee.name !== 'require')
    return undefined;
  const [source] = init.arguments;
  return source?.type === 'StringLiteral' ? source : undefined;
}

function keyPath(home: Program, identifier: Node): string | undefined {
  const holder = home.parent(identifier);
  return holder?.type === 'ObjectProperty' ? keyName(holder) : undefined;
}

/** The name a module exports a binding of its own under. */
function exportNameOf(home: Program, { name, identifier, declaration }: Binding): string | undefined {
  for (const candidate of [name, 'default']) {
    const definition = exported(home, candidate);
    if (definition?.kind !== 'inside' || definition.member !== undefined) continue;
    const found = definitionsOf(home).resolve(definition.node);
    const own = definitionsOf(home).resolve(identifier);
    if (definition.node === identifier || definition.node === declaration || found === own) return candidate;
  }
  return undefined;
}

/** A constant or function at the top of the home, for a file that has nothing yet. */
function declarationOf(home: Program, { declaration, kind }: Binding): Node | undefined {
  if (kind === 'function') return declaration;
  const statement = kind === 'const' ? home.parent(declaration) : undefined;
  const isAlone = statement?.type === 'VariableDeclaration' && statement.declarations.length === 1;
  return isAlone && home.parent(statement)?.type === 'Program' ? statement : undefined;
}

function ownType(home: Program, name: Identifier, target: Target): Node | 'nothing' | undefined {
  const types = [...home.find('TSInterfaceDeclaration'), ...home.find('TSTypeAliasDeclaration')];
  const found = types.find(({ id }) => id.name === name.name);
  if (!found || home === target.program) return 'nothing';
  return target.program ? undefined : found;
}

/** A specifier of the home, as the target would write it. */
function specifierFrom(home: Program, specifier: string, target: Target): string {
  if (!/^\.\.?(\/|$)/.test(specifier)) return specifier;
  return relativeTo(target.path, `${dirname(home.path)}/${specifier}`);
}

/** The way to the home itself, with an ending where the home's own imports have endings. */
function wayFrom(home: Program, target: Target): string {
  const way = relativeTo(target.path, home.path);
  const own = home.find('ImportDeclaration').map(({ source }) => source.value);
  const hasEndings = own.some((specifier) => /^\.\.?\/.*\.[cm]?js$/.test(specifier));
  return hasEndings ? way.replace(/\.([cm]?)tsx?$/, '.$1js') : way.replace(/(\/index)?\.[cm]?[jt]sx?$/, '');
}

function relativeTo(from: string, to: string): string {
  const way = toPosix(relative(dirname(from), to));
  return way.startsWith('.') ? way : `./${way}`;
}

export function quoted(text: string, { quote }: Style): string {
  return `${quote}${text.replaceAll(/[\\'"]/g, (character) => (character === quote || character === '\\' ? `\\${character}` : character))}${quote}`;
}
