import type { CallExpression, OptionalCallExpression } from '@babel/types';
import type { Evaluator } from './evaluate';
import { propertyName } from './names';
import { memberOf, object, resultOf, unknown, type Value } from './value';

/** What a framework's function gives for its first argument. */
type Shape = (argument: Value) => Value;

const itself: Shape = (argument) => argument;
const result: Shape = (argument) => (argument.kind === 'function' ? resultOf(argument) : argument);
const heldIn =
  (member: string): Shape =>
  (argument) =>
    object((name) => (name === member ? argument : unknown));

/** React's and Vue's functions that hand a value on, by package and name. */
const shapes: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  react: {
    useCallback: itself,
    useContext: (context) => memberOf(context, contextValue),
    createContext: heldIn('context'),
    useMemo: result,
    useRef: heldIn('current'),
    createRef: heldIn('current'),
    useState: (argument) => heldIn('0')(result(argument)),
  },
  vue: {
    ref: heldIn('value'),
    shallowRef: heldIn('value'),
    computed: (argument) => heldIn('value')(result(argument)),
    markRaw: itself,
    reactive: itself,
    toRaw: itself,
  },
};

const contextValue = 'context';

/** What a call of a framework's function gives; `undefined` when it calls none. */
export function valueOfFrameworkCall(
  evaluator: Evaluator,
  call: CallExpression | OptionalCallExpression,
): Value | undefined {
  const shape = shapeOf(evaluator, call);
  if (!shape) return undefined;
  const type = (call.typeParameters ?? ('typeArguments' in call ? call.typeArguments : undefined))?.params[0];
  const declared = type ? evaluator.type(type) : unknown;
  const [first] = call.arguments;
  const given = first ? evaluator.value(first) : unknown;
  if (declared.kind !== 'unknown') return shape(declared);
  return shape(given);
}

function shapeOf(
  { program }: Evaluator,
  { callee }: CallExpression | OptionalCallExpression,
): Shape | undefined {
  const named = callee.type === 'MemberExpression' ? callee.object : callee;
  if (named.type !== 'Identifier') return undefined;
  const declaration = program.binding(named)?.declaration;
  if (!declaration) return undefined;
  const statement = program.parent(declaration);
  if (statement?.type !== 'ImportDeclaration') return undefined;
  const functions = shapes[statement.source.value];
  const name =
    callee.type === 'MemberExpression'
      ? propertyName(callee)
      : declaration.type === 'ImportSpecifier' && declaration.imported.type === 'Identifier'
        ? declaration.imported.name
        : undefined;
  return functions && name !== undefined && Object.hasOwn(functions, name) ? functions[name] : undefined;
}
