import type { Node } from '@babel/types';
import type { Program } from '../program';
import type { AccessIndex, Container } from './accesses';
import { returnedBy } from './functions';
import { isClass, isFunction, type CallNode } from './shapes';

/** What values are looked up with. */
interface Lookup {
  readonly program: Program;
  readonly accesses: AccessIndex;
  resolve(node: Node): Node;
}

/** The object, class, enum or module that a node of this program makes or is. */
export function containerAt(definitions: Lookup, value: Node): Container | undefined {
  if (value.type === 'Program') return { type: 'module', node: value };
  if (value.type === 'ObjectExpression') return { type: 'object', node: value };
  if (value.type === 'ThisExpression') return definitions.accesses.thisAt(value);
  if (value.type === 'TSEnumDeclaration') return { type: 'enum', node: value };
  if (isClass(value)) return { type: 'class', node: value, isStatic: true };
  if (value.type === 'NewExpression') {
    const made = definitions.resolve(value.callee);
    return isClass(made) ? { type: 'class', node: made, isStatic: false } : undefined;
  }
  return undefined;
}

/** The object that a function of this program makes anew at each call: `const api = makeApi(base)`. */
export function objectMadeBy(definitions: Lookup, call: CallNode): Container | undefined {
  const maker = definitions.resolve(call.callee);
  if (!isFunction(maker) || maker.async || !definitions.program.owns(maker)) return undefined;
  const [made, ...others] = returnedBy(maker) ?? [];
  return made?.type === 'ObjectExpression' && others.length === 0
    ? { type: 'object', node: made }
    : undefined;
}
