import type { Expression, Identifier, Node } from '@babel/types';
import type { Binding } from './binding';
import { declaredType } from './declared-types';
import { admitsNothing } from './type-members';
import type { Program } from './program';
import { docCommentOf } from './comments';
import { isFunction, unwrap } from './static-value/shapes';

/** The operator that joins a value which may be missing with a fallback. */
export type FallbackOperator = '??' | '||';

/** What a fallback behind this way of spelling "no value" has to be joined with: `??` lets an empty string through. */
function operatorFor(nothing: Node): FallbackOperator {
  return nothing.type === 'StringLiteral' ? '||' : '??';
}

/** Whether an expression spells "no value": `null`, `undefined`, `void 0` or an empty string. */
export function isNothing(program: Program, node: Node): boolean {
  if (node.type === 'NullLiteral') return true;
  if (node.type === 'StringLiteral') return node.value === '';
  if (node.type === 'UnaryExpression') return node.operator === 'void';
  return node.type === 'Identifier' && node.name === 'undefined' && !program.binding(node);
}

/**
 * Where an expression itself writes down what stands in for a missing value: the `null` of `x ?? null`, the
 * `undefined` of `team ? team.id : undefined`.
 */
export function placeholderOf(
  program: Program,
  expression: Expression,
): { readonly node: Expression; readonly operator: FallbackOperator | undefined } | undefined {
  if (expression.type === 'LogicalExpression') {
    const { operator, right } = expression;
    return operator !== '&&' && isNothing(program, right) ? { node: right, operator } : undefined;
  }
  if (expression.type !== 'ConditionalExpression') return undefined;
  const { test, consequent, alternate } = expression;
  const [nothing, value] = isNothing(program, alternate) ? [alternate, consequent] : [consequent, alternate];
  if (!isNothing(program, nothing) || isNothing(program, value)) return undefined;
  // Where the other branch may be missing too, and the test does not ask for it, one fallback has to stand behind both.
  const asked = program.slice(test).includes(program.slice(value));
  return asked || !fallbackOperator(program, value) ? { node: nothing, operator: undefined } : undefined;
}

/**
 * Whether the code shows that a value may be missing, and how the author would join it with a fallback: by its
 * syntax (`a?.b`, `x ?? null`, `a && a.b`), by how its variable is made, or by its declared type.
 */
export function fallbackOperator(program: Program, expression: Expression): FallbackOperator | undefined {
  return bySyntax(program, expression, new Set()) ?? byType(program, expression);
}

function bySyntax(program: Program, expression: Node, seen: Set<Binding>): FallbackOperator | undefined {
  const inner = unwrap(expression);
  switch (inner.type) {
    case 'OptionalMemberExpression':
    case 'OptionalCallExpression':
      return '??';
    case 'LogicalExpression':
      if (inner.operator === '&&') return '||';
      if (!isNothing(program, inner.right)) {
        const further = bySyntax(program, inner.right, seen);
        return further && inner.operator === '||' ? '||' : further;
      }
      return inner.operator === '||' ? '||' : operatorFor(inner.right);
    case 'ConditionalExpression': {
      const branches = [inner.consequent, inner.alternate];
      const nothing = branches.find((branch) => isNothing(program, branch));
      return nothing
        ? operatorFor(nothing)
        : branches.map((branch) => bySyntax(program, branch, seen)).find(Boolean);
    }
    case 'Identifier': {
      const binding = program.binding(inner);
      if (!binding || seen.has(binding)) return undefined;
      return byDeclaration(program, binding, seen.add(binding));
    }
    default:
      return undefined;
  }
}

/** `const g = team?.id`, `let g` set later, a parameter or destructured name with `= null`. */
function byDeclaration(program: Program, binding: Binding, seen: Set<Binding>): FallbackOperator | undefined {
  const parent = program.parent(binding.identifier);
  if (parent?.type === 'AssignmentPattern') {
    return isNothing(program, parent.right)
      ? operatorFor(parent.right)
      : bySyntax(program, parent.right, seen);
  }
  if (parent && isOfEmptyDefault(program, parent)) return '??';
  if (parent?.type !== 'VariableDeclarator') return undefined;
  if (!parent.init) {
    // An annotation says more than a missing first value: byType reads it.
    return isLoopVariable(program, parent) || binding.identifier.typeAnnotation ? undefined : '??';
  }
  if (isNothing(program, parent.init)) return operatorFor(parent.init);
  return binding.writes.length === 0 ? bySyntax(program, parent.init, seen) : undefined;
}

/** `{ org: { id } = {} }` */
function isOfEmptyDefault(program: Program, property: Node): boolean {
  const pattern = program.parent(property);
  const holder = pattern?.type === 'ObjectPattern' ? program.parent(pattern) : undefined;
  return (
    holder?.type === 'AssignmentPattern' &&
    holder.left === pattern &&
    holder.right.type === 'ObjectExpression' &&
    holder.right.properties.length === 0
  );
}

function isLoopVariable(program: Program, declarator: Node): boolean | undefined {
  return program.closest(declarator, ({ type }) => type !== 'VariableDeclaration')?.type.startsWith('For');
}

function byType(program: Program, expression: Expression): FallbackOperator | undefined {
  const declared = declaredType(program, expression);
  if (declared) return declared.optional || admitsNothing(program, declared.type) ? '??' : undefined;
  return expression.type === 'Identifier' && isOptionalByDoc(program, expression) ? '??' : undefined;
}

/** `@param {string} [groupId]`, `@param {?string} groupId`, `@param {string | null} groupId`. */
function isOptionalByDoc(program: Program, identifier: Identifier): boolean {
  const binding = program.binding(identifier);
  const fn = binding && program.parent(binding.identifier);
  if (!fn || !isFunction(fn)) return false;
  return docCommentOf(program, fn)
    .split('@param')
    .some((tag) => {
      const [, type = '', bracket, name] = /^\s+(?:\{([^}]*)\}\s+)?(\[\s*)?([\w$.]+)/.exec(tag) ?? [];
      if (name !== identifier.name) return false;
      return bracket !== undefined || /^\?|=$|\b(?:null|undefined)\b/.test(type.trim());
    });
}
