import type { Node } from '@babel/types';
import type { Binding } from '../binding';
import { everything, homeOf, importedBy } from '../modules';
import type { Program } from '../program';
import { definitionsOf, type DefinitionIndex } from './definitions';
import { isCall, isMember, keyName, propertyName, unwrap } from './shapes';

/** Where a value comes from: a module (`''`: the language or the page) and the names that lead to it from there. */
export interface Origin {
  /** Without `node:`. */
  readonly module: string;
  /** Without `default`, which CommonJS and its importers leave out or repeat. */
  readonly path: readonly string[];
}

const globalObjects = new Set(['window', 'globalThis', 'self', 'global']);

/** Where an expression's value was imported from, through aliases, patterns and members; `undefined`: not imported. */
export function originOf(definitions: DefinitionIndex, node: Node, depth = 0): Origin | undefined {
  const bare = unwrap(node);
  if (depth > 16) return undefined;
  const home = homeOf(definitions.program, bare);
  if (home !== definitions.program) return originOf(definitionsOf(home), bare, depth + 1);
  const inner = (next: Node) => originOf(definitions, next, depth + 1);
  if (bare.type === 'AwaitExpression') return inner(bare.argument);
  if (isCall(bare)) {
    const [value] = definitions.of(bare)?.values ?? [];
    return value ? inner(value) : requiredModule(definitions.program, bare);
  }
  if (isMember(bare)) {
    const object = inner(bare.object);
    if (object) return memberOf(object, propertyName(bare));
    const value = definitions.resolve(bare);
    return value === bare ? undefined : inner(value);
  }
  if (bare.type !== 'Identifier') return undefined;

  const binding = definitions.program.binding(bare);
  if (!binding)
    return globalObjects.has(bare.name) ? { module: '', path: [] } : { module: '', path: [bare.name] };
  const { declaration, identifier } = binding;
  if (binding.kind === 'import') return importedOrigin(binding);
  if (binding.writes.length > 0) return undefined;
  if (binding.kind === 'param') {
    // A client handed in counts as the one it defaults to.
    const values = definitions.of(bare)?.values ?? [];
    return values.length === 1 && values[0] ? inner(values[0]) : undefined;
  }
  if (declaration.type !== 'VariableDeclarator' || !declaration.init) return undefined;
  const source = inner(declaration.init);
  if (declaration.id === identifier) return source;
  return source && memberOf(source, patternKey(definitions.program, identifier));

  /** Through the modules of the project to the package it comes from. */
  function importedOrigin(found: Binding): Origin | undefined {
    const definition = importedBy(definitions.program, found);
    if (definition?.kind === 'outside') return memberOf(wholeModule(definition.specifier), definition.name);
    const [value] = definitions.of(bare)?.values ?? [];
    return value ? inner(value) : importedFrom(definitions.program, found.declaration);
  }
}

function memberOf({ module, path }: Origin, name: string | undefined): Origin | undefined {
  if (name === undefined) return undefined;
  return name === 'default' || name === everything ? { module, path } : { module, path: [...path, name] };
}

function patternKey(program: Program, identifier: Node): string | undefined {
  const holder = program.parent(identifier);
  const property = holder?.type === 'AssignmentPattern' ? program.parent(holder) : holder;
  return property && keyName(property);
}

function requiredModule(program: Program, call: Node): Origin | undefined {
  if (!isCall(call)) return undefined;
  const isRequire =
    call.callee.type === 'Import' ||
    (call.callee.type === 'Identifier' && call.callee.name === 'require' && !program.binding(call.callee));
  const [source] = call.arguments;
  return isRequire && source?.type === 'StringLiteral' ? wholeModule(source.value) : undefined;
}

function importedFrom(program: Program, specifier: Node): Origin | undefined {
  if (specifier.type === 'TSImportEqualsDeclaration') {
    const reference = specifier.moduleReference;
    return reference.type === 'TSExternalModuleReference'
      ? wholeModule(reference.expression.value)
      : undefined;
  }
  const statement = program.parent(specifier);
  if (statement?.type !== 'ImportDeclaration') return undefined;
  const module = wholeModule(statement.source.value);
  if (specifier.type !== 'ImportSpecifier') return module;
  const { imported } = specifier;
  return memberOf(module, imported.type === 'Identifier' ? imported.name : imported.value);
}

function wholeModule(source: string): Origin {
  return { module: source.replace(/^node:/, ''), path: [] };
}
