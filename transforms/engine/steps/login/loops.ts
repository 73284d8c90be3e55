import type { Node } from '@babel/types';
import type { Binding } from '../../syntax/binding';
import { contains } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import { isFunction } from '../../syntax/shapes';

/** `i` of `for (let i = 0; …; i += 1)`: a callback of one round keeps that round's own. */
export function isNewEachRound(program: Program, { kind, identifier, writes }: Binding): boolean {
  const loop = program.closest(identifier, isLoop);
  if (kind !== 'let' || loop?.type !== 'ForStatement') return false;
  const { init, update } = loop;
  return (
    Boolean(init && contains(spanOf(init), spanOf(identifier))) &&
    writes.every((write) => update && contains(spanOf(update), spanOf(write)))
  );
}

/** A `var` of a loop: all its rounds share one. */
export function isLoopVar(program: Program, binding: Binding): boolean {
  if (binding.kind !== 'var') return false;
  const around = program.closest(binding.identifier, (node) => isLoop(node) || isFunction(node));
  return around !== undefined && isLoop(around);
}

export function isLoop({ type }: Node): boolean {
  return /For|While/.test(type);
}
