import type { Node } from '@babel/types';
import type { Binding } from '../../../syntax/bindings';
import type { Evaluator } from './evaluate';
import { assignedValue, isTarget } from './assignments';
import { descendants } from '../../../syntax/shapes';
import { isFunction } from '../../../syntax/static-value/shapes';
import { withAssignedMembers } from './objects';
import { valueOfParameter } from './parameters';
import { placeOf } from './patterns';
import { functionOf, memberOf, nothing, oneOf, unknown, type Value } from './value';

/** What a declared name stands for, over all the script ever gives it. */
export function valueOfBinding(evaluator: Evaluator, binding: Binding): Value {
  const { declaration } = binding;
  switch (declaration.type) {
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return imported(evaluator, declaration);
    case 'TSImportEqualsDeclaration':
      return declaration.moduleReference.type === 'TSExternalModuleReference'
        ? evaluator.required(declaration.moduleReference.expression.value)
        : unknown;
    case 'TSDeclareFunction':
      return functionOf(() => (declaration.returnType ? evaluator.type(declaration.returnType) : unknown));
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return binding.identifier === declaration.id && binding.writes.length === 0
        ? evaluator.value(declaration)
        : unknown;
    default:
      return withAssignedMembers(evaluator, binding, variable(evaluator, binding));
  }
}

function imported(evaluator: Evaluator, specifier: Node): Value {
  const declaration = evaluator.program.parent(specifier);
  if (declaration?.type !== 'ImportDeclaration') return unknown;
  const module = evaluator.module(declaration.source.value);
  if (specifier.type === 'ImportNamespaceSpecifier') return module;
  if (specifier.type === 'ImportDefaultSpecifier') return memberOf(module, 'default');
  if (specifier.type !== 'ImportSpecifier') return unknown;
  const { imported: name } = specifier;
  return memberOf(module, name.type === 'Identifier' ? name.name : name.value);
}

/** A variable or parameter: by its declared type, else by all it is initialised with and assigned. */
function variable(evaluator: Evaluator, binding: Binding): Value {
  const { root, holder, declared, pick } = placeOf(evaluator, binding.identifier);
  const type = declared();
  if (holder && isAmbient(evaluator, holder) && type.kind !== 'client') return evaluator.global(binding.name);
  if (type.kind !== 'unknown' && type.kind !== 'client') return type;
  const initial = initialValue(evaluator, root, holder);
  const written = binding.writes.map((write) => valueOfWrite(evaluator, binding, write));
  const given = oneOf([pick(initial), ...written]);
  if (type.kind === 'unknown') return given;
  // The type says what it is, and what is given which one.
  return given.kind === 'client' ? { ...type, instance: given.instance } : type;
}

function initialValue(evaluator: Evaluator, root: Node, holder: Node | undefined): Value {
  if (holder?.type === 'VariableDeclarator') {
    if (holder.init) return evaluator.value(holder.init);
    const statement = evaluator.program.parent(holder);
    const isLoop = statement && evaluator.program.parent(statement)?.type.startsWith('For');
    return isLoop ? unknown : nothing;
  }
  return holder && isFunction(holder) ? valueOfParameter(evaluator, holder, root) : unknown;
}

/** `declare const xkit: any` says that there is a global of that name. */
function isAmbient({ program }: Evaluator, declarator: Node): boolean {
  const statement = program.parent(declarator);
  return statement?.type === 'VariableDeclaration' && statement.declare === true;
}

/** What one write gives the variable: an assignment, through a pattern or not, or a second `var`. */
function valueOfWrite(evaluator: Evaluator, binding: Binding, write: Node): Value {
  if (write.type === 'VariableDeclarator') {
    if (write.id.type !== 'Identifier') return unknown;
    return write.init ? evaluator.value(write.init) : nothing;
  }
  if (write.type !== 'AssignmentExpression') return unknown;
  const { program } = evaluator;
  const target = descendants(write.left).find(
    (node) => node.type === 'Identifier' && node.name === binding.name && isTarget(program, node),
  );
  return target ? assignedValue(evaluator, target) : unknown;
}
