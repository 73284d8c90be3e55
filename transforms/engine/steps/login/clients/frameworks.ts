import type { CallExpression, OptionalCallExpression } from '@babel/types';
import type { Evaluator } from './evaluate';
import { propertyName } from '../../../syntax/static-value/shapes';
import { valueOfProvided } from './globals';
import { memberOf, nothing, object, oneOf, resultOf, unknown, type Value } from './value';
import { entryOf } from '../../../entries';

type Call = CallExpression | OptionalCallExpression;

/** A framework's function that hands a value on. */
interface Shape {
  /** What it gives for what it is told to hold. */
  readonly gives: (held: Value) => Value;
  /** What it gives for a name. */
  readonly named?: (name: string) => Value;
  /** What else the script tells it to hold later on. */
  readonly later?: (evaluator: Evaluator, call: Call) => readonly Value[];
}

const itself: Shape = { gives: (held) => held };
const heldIn = (member: string): Shape => ({
  gives: (held) => object((name) => (name === member ? held : unknown)),
});

/** React's, Nuxt's and Vue's functions that hand a value on, by package and name. */
const shapes: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  react: {
    useCallback: itself,
    createContext: { ...heldIn('context'), later: providedValues },
    useContext: { gives: (context) => memberOf(context, 'context') },
    useMemo: { gives: made },
    useRef: heldIn('current'),
    createRef: heldIn('current'),
    useState: { gives: (initial) => heldIn('0').gives(made(initial)), later: setValues },
  },
  '#app': { useNuxtApp: { gives: () => object(valueOfProvided) } },
  '#imports': { useNuxtApp: { gives: () => object(valueOfProvided) } },
  vue: {
    inject: { gives: () => unknown, named: valueOfProvided },
    ref: heldIn('value'),
    shallowRef: heldIn('value'),
    computed: { gives: (getter) => heldIn('value').gives(made(getter)) },
    markRaw: itself,
    reactive: itself,
    toRaw: itself,
  },
};

/** What a call of a framework's function gives; `undefined` when it calls none. */
export function valueOfFrameworkCall(evaluator: Evaluator, call: Call): Value | undefined {
  const shape = shapeOf(evaluator, call);
  if (!shape) return undefined;
  const type = (call.typeParameters ?? ('typeArguments' in call ? call.typeArguments : undefined))?.params[0];
  const declared = type ? evaluator.type(type) : unknown;
  if (declared.kind !== 'unknown') return shape.gives(declared);
  const [first] = call.arguments;
  if (shape.named && first?.type === 'StringLiteral') return shape.named(first.value);
  return shape.gives(
    oneOf([first ? evaluator.value(first) : nothing, ...(shape.later?.(evaluator, call) ?? [])]),
  );
}

/** An initial value may be given by a function that makes it. */
function made(held: Value): Value {
  return held.kind === 'function' ? resultOf(held) : held;
}

/** `const [client, setClient] = useState(null)`: what every call of the setter sets. */
function setValues(evaluator: Evaluator, call: Call): Value[] {
  const { program } = evaluator;
  const declarator = program.parent(call);
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'ArrayPattern') return [];
  const setter = declarator.id.elements[1];
  const binding = setter?.type === 'Identifier' ? program.binding(setter) : undefined;
  return (binding?.references ?? []).map((reference) => {
    const set = program.parent(reference);
    // Among an effect's dependencies the setter sets nothing.
    if (set?.type === 'ArrayExpression') return nothing;
    if (set?.type !== 'CallExpression' || set.callee !== reference) return unknown;
    return set.arguments[0] ? made(evaluator.value(set.arguments[0])) : nothing;
  });
}

/** `<Context.Provider value={client}>` for a context made here. */
function providedValues(evaluator: Evaluator, call: Call): Value[] {
  const { program } = evaluator;
  const declarator = program.parent(call);
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return [];
  const binding = program.binding(declarator.id);
  return (binding?.references ?? []).flatMap((reference) => {
    const tag = program.parent(reference);
    const element = tag && program.parent(tag);
    if (tag?.type !== 'JSXMemberExpression' || element?.type !== 'JSXOpeningElement') return [];
    return element.attributes.flatMap((attribute) =>
      attribute.type === 'JSXAttribute' &&
      attribute.name.name === 'value' &&
      attribute.value?.type === 'JSXExpressionContainer'
        ? [evaluator.value(attribute.value.expression)]
        : [],
    );
  });
}

function shapeOf({ program }: Evaluator, { callee }: Call): Shape | undefined {
  const named = callee.type === 'MemberExpression' ? callee.object : callee;
  if (named.type !== 'Identifier') return undefined;
  const declaration = program.binding(named)?.declaration;
  if (!declaration) return undefined;
  const statement = program.parent(declaration);
  if (statement?.type !== 'ImportDeclaration') return undefined;
  const functions = entryOf(shapes, statement.source.value);
  const name =
    callee.type === 'MemberExpression'
      ? propertyName(callee)
      : declaration.type === 'ImportSpecifier' && declaration.imported.type === 'Identifier'
        ? declaration.imported.name
        : undefined;
  return functions && name !== undefined ? entryOf(functions, name) : undefined;
}
