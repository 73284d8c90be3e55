import { everything, exported, imported, required, type Definition } from '../../../syntax/modules';
import { xkitPackage } from '../../../xkit/packages';
import type { Evaluator } from './evaluate';
import { client, functionOf, memberOf, object, unknown, type Value } from './value';
import { entryOf } from '../../../entries';

/** All that importing a module gives: a package of Xkit's, or a file of the project. */
export function valueOfModule(evaluator: Evaluator, specifier: string): Value {
  return object((name) => valueOfDefinition(evaluator, imported(evaluator.program, specifier, name)));
}

/** What `require` gives of a module. */
export function valueOfRequired(evaluator: Evaluator, specifier: string): Value {
  return valueOfDefinition(evaluator, required(evaluator.program, specifier));
}

function valueOfDefinition(evaluator: Evaluator, definition: Definition | undefined): Value {
  if (!definition) return unknown;
  if (definition.kind === 'outside') {
    const all = valueOfPackage(definition.specifier);
    return definition.name === everything ? all : memberOf(all, definition.name);
  }
  const { program, node, member } = definition;
  const there = evaluator.of(program);
  switch (node.type) {
    case 'Program':
      return object((name) => valueOfDefinition(there, exported(program, name)));
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      // A type is known, like a class, by what its instances are.
      return object((name) => (name === 'prototype' ? there.type(node) : unknown));
    default:
      return member === undefined ? there.value(node) : memberOf(there.value(node), member);
  }
}

/** The exports of a package of Xkit's; any other package is unknown. */
function valueOfPackage(specifier: string): Value {
  const known = xkitPackage(specifier);
  if (!known) return unknown;
  return object((name) => {
    const kind = entryOf(known.exports, name) ?? 'other';
    if (kind === 'creates-client') return functionOf(() => client('package'));
    if (kind === 'client-type')
      return object((member) => (member === 'prototype' ? client('typed') : unknown));
    return unknown;
  });
}
