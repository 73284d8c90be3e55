import type { Expression, Function as FunctionNode, Node, ObjectExpression } from '@babel/types';
import type { Program } from './program';
import {
  declaratorOf,
  descendants,
  functionOf,
  isCall,
  isFunction,
  isFunctionValue,
  isMember,
  lastName,
  withoutCasts,
  type Call,
} from './shapes';
import { keyName } from './static-value/shapes';

/**
 * What a function is called where it comes from: `once` for `import { once as first }` and for a default import of
 * `lodash/once`, `getToken` for `const { getToken: ask } = useAuth()`, else its own last name.
 */
export function originalName(program: Program, callee: Node): string {
  const plain = withoutCasts(callee);
  const own = lastName(plain) ?? '';
  const binding = plain.type === 'Identifier' ? program.binding(plain) : undefined;
  if (!binding) return own;
  const { declaration, identifier } = binding;
  if (declaration.type === 'ImportSpecifier') return lastName(declaration.imported) ?? own;
  if (declaration.type === 'ImportDefaultSpecifier') {
    const from = program.parent(declaration);
    return from?.type === 'ImportDeclaration' ? nameOfPackage(from.source.value) : own;
  }
  return keyOf(program, identifier) ?? own;
}

/** `memoizeOne` for `memoize-one`, `once` for `lodash.once` and `lodash/once` */
function nameOfPackage(source: string): string {
  const last = source.split(/[/.]/).findLast((part) => part !== '' && part !== 'js') ?? source;
  return last.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The key a pattern takes a name by: `a` for `const { a: b } = …` and `const { a } = …`. */
export function keyOf(program: Program, name: Node): string | undefined {
  const parent = program.parent(name);
  const property = parent?.type === 'AssignmentPattern' ? program.parent(parent) : parent;
  return property?.type === 'ObjectProperty' ? lastName(property.key) : undefined;
}

/** The function a call runs, when it is in sight: by its name, `this.name` or `object.name`. */
export function functionCalled(program: Program, call: Call): FunctionNode | undefined {
  return functionNamed(program, call.callee);
}

/** The function an expression stands for, when it is in sight. */
export function functionNamed(program: Program, expression: Node): FunctionNode | undefined {
  const plain = withoutCasts(expression);
  if (isFunctionValue(plain)) return plain;
  if (
    isCall(plain) &&
    originalName(program, plain.callee) === 'useCallback' &&
    isFunctionValue(plain.arguments[0])
  ) {
    return plain.arguments[0];
  }
  if (isCall(plain) && lastName(plain.callee) === 'bind' && isMember(plain.callee)) {
    return functionNamed(program, plain.callee.object);
  }
  if (plain.type === 'Identifier') {
    const binding = program.binding(plain);
    const declared = functionOf(binding);
    if (declared) return declared;
    const init = binding && binding.writes.length === 0 ? declaratorOf(binding)?.init : undefined;
    const isWhole = binding && declaratorOf(binding)?.id === binding.identifier;
    return init && isWhole && isCall(withoutCasts(init)) ? functionNamed(program, init) : undefined;
  }
  if (!isMember(plain)) return undefined;
  const name = lastName(plain);
  const owner = withoutCasts(plain.object);
  const members = owner.type === 'ThisExpression' ? membersAround(program, plain) : membersOf(program, owner);
  const member = members.find((candidate) => 'key' in candidate && lastName(candidate.key as Node) === name);
  if (!member) return undefined;
  if (isFunction(member)) return member;
  const value = 'value' in member ? (member.value as Node | null) : undefined;
  return isFunctionValue(value) ? value : undefined;
}

/** The function that an object holds under a name: `{ load() {} }`, `{ load: () => token }`. */
export function functionHeldBy(
  program: Program,
  { properties }: ObjectExpression,
  name: string,
): FunctionNode | undefined {
  const property = properties.find((one) => keyName(one) === name);
  if (property?.type === 'ObjectMethod') return property;
  return property?.type === 'ObjectProperty' ? functionNamed(program, property.value) : undefined;
}

function membersAround(program: Program, node: Node): readonly Node[] {
  const home = program.closest(node, ({ type }) => type === 'ClassBody' || type === 'ObjectExpression');
  if (home?.type === 'ClassBody') return home.body;
  return home?.type === 'ObjectExpression' ? home.properties : [];
}

function membersOf(program: Program, owner: Node): readonly Node[] {
  const binding = owner.type === 'Identifier' ? program.binding(owner) : undefined;
  const init = binding && declaratorOf(binding)?.init;
  return init?.type === 'ObjectExpression' ? init.properties : [];
}

/** What a function returns, in the order of the text. */
export function returnedBy(owner: FunctionNode): Expression[] {
  if (owner.body.type !== 'BlockStatement') return [owner.body];
  return descendants(owner.body, false).flatMap((node) =>
    node.type === 'ReturnStatement' && node.argument ? [node.argument] : [],
  );
}
