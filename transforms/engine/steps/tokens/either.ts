import type { Expression } from '@babel/types';
import type { Piece } from '../../syntax/edits';
import { fallbackOperator, placeholderOf, type FallbackOperator } from '../../syntax/optional';
import { spanOf, type Program } from '../../syntax/program';
import { isPure } from '../../syntax/purity';
import type { ConditionalGroup, Held } from './user-shape';

/** `...(g && { external_group_id: g })` => `g || u`; with another test `test ? g : u`. */
export function eitherBySpread(program: Program, group: ConditionalGroup, id: Held): Piece[] {
  const { test, value, whenTrue } = group;
  const text = program.slice(value);
  if (whenTrue && program.slice(test) === text && isPure(program, test)) return joined(value, '||', id.value);
  if (whenTrue && test.type === 'BinaryExpression' && test.operator === '!=') {
    const present = test.right.type === 'NullLiteral' && program.slice(test.left) === text;
    if (present) return joined(value, '??', id.value);
  }
  // A group that may be missing even where the test holds needs the fallback behind both branches.
  if (fallbackOperator(program, value) && !program.slice(test).includes(text)) {
    const [before, after] = whenTrue ? [' ? ', ' : undefined'] : [' ? undefined : ', ''];
    return [
      '(',
      ...wrapped(test, 'test'),
      before,
      ...wrapped(value, 'branch'),
      after,
      ') ?? ',
      ...wrapped(id.value, '??'),
    ];
  }
  const [consequent, alternate] = whenTrue ? [value, id.value] : [id.value, value];
  return [
    ...wrapped(test, 'test'),
    ' ? ',
    ...wrapped(consequent, 'branch'),
    ' : ',
    ...wrapped(alternate, 'branch'),
  ];
}

/** `g ?? u` where the code shows that `g` may be missing; `undefined` where it does not. */
export function eitherOf(program: Program, group: Expression, id: Expression): Piece[] | undefined {
  const placeholder = placeholderOf(program, group);
  if (placeholder) {
    const { node, operator } = placeholder;
    const { start, end } = spanOf(group);
    return [
      { start, end: node.start ?? start },
      ...wrapped(id, operator ?? 'branch'),
      { start: node.end ?? end, end },
    ];
  }
  const operator = fallbackOperator(program, group);
  return operator && joined(group, operator, id);
}

function joined(left: Expression, operator: FallbackOperator, right: Expression): Piece[] {
  return [...wrapped(left, operator), ` ${operator} `, ...wrapped(right, operator)];
}

const alwaysWrapped: ReadonlySet<string> = new Set([
  'AssignmentExpression',
  'ArrowFunctionExpression',
  'YieldExpression',
  'ConditionalExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
]);

/** An expression in parentheses where its new neighbours need or deserve them. */
function wrapped(node: Expression, place: FallbackOperator | 'test' | 'branch'): Piece[] {
  const mixed =
    node.type === 'LogicalExpression' && (place === '??' || place === '||') && node.operator !== place;
  const loose = place !== 'branch' && alwaysWrapped.has(node.type);
  return mixed || loose || node.type === 'SequenceExpression' ? ['(', spanOf(node), ')'] : [spanOf(node)];
}
