import type { Node } from '@babel/types';
import { contains } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import { evaluatorOf, holeMark, textOf, type TextValue } from '../../syntax/static-value';
import { contextsAt } from '../../syntax/requests/contexts';
import { isCall, isMember, isWrapper, keyName } from '../../syntax/static-value/shapes';
import { methodsAmong, methodsBehind } from '../../syntax/requests/methods';
import type { Method } from '../../syntax/http-clients';

/** A text of the program that is no part of a longer one. */
export interface Text {
  readonly node: Node;
  readonly value: TextValue;
  /** The methods that stand beside it, in the call it is handed to or the calls that make it. */
  readonly methods: readonly Method[];
}

/** Every whole text of a program; one that parameters are part of also as each call in sight makes it. */
export function textsOf(program: Program): Text[] {
  const evaluator = evaluatorOf(program);
  const nodes = [
    ...program.find('StringLiteral'),
    ...program.find('TemplateLiteral'),
    ...program.find('BinaryExpression'),
    ...program.find('CallExpression'),
    ...program.find('OptionalCallExpression'),
    ...program.find('NewExpression'),
    ...program.find('TaggedTemplateExpression'),
  ];
  return nodes.flatMap((node): Text[] => {
    // Asked first: of a sum of many texts only the whole is evaluated.
    if (isSyntax(program, node) || isPartOfText(node)) return [];
    const value = evaluator.evaluate(node);
    if (!hasText(value)) return [];
    const methods = methodsAround(node);
    const plain: Text = { node, value, methods };
    if (!mayBecomeAddress(value)) return [plain];
    const { contexts, complete } = contextsAt(evaluator.definitions, node);
    const made = contexts.flatMap(({ environment, call }): Text[] => {
      const { value: decided, used } = environment.watch(() => evaluator.evaluate(node, environment));
      const beside = [...methods, ...methodsAmong(call.arguments)];
      return used ? [{ node, value: decided, methods: beside }] : [];
    });
    return made.length > 0 && complete ? made : made.concat(plain);
  });

  function isPartOfText(node: Node): boolean {
    const parent = program.parent(node);
    if (!parent) return false;
    if (isWrapper(parent) || parent.type === 'AwaitExpression') return isPartOfText(parent);
    if (parent.type === 'TemplateLiteral') return true;
    if (parent.type === 'BinaryExpression') return parent.operator === '+';
    if (parent.type === 'ArrayExpression') return isPartOfText(parent);
    if (isMember(parent)) return isPartOfText(parent);
    if (!isCall(parent) && parent.type !== 'NewExpression') return false;
    return spellsIn(evaluator.evaluate(parent), node);
  }

  function methodsAround(node: Node): readonly Method[] {
    for (const ancestor of program.ancestors(node)) {
      if (isCall(ancestor) || ancestor.type === 'NewExpression') {
        const isArgument = ancestor.arguments.some((argument) => contains(spanOf(argument), spanOf(node)));
        if (isArgument) return [...methodsAmong(ancestor.arguments), ...methodsBehind(program, ancestor)];
      }
      if (ancestor.type === 'ObjectExpression') return methodsAmong([ancestor]);
      if (ancestor.type.endsWith('Statement')) return [];
    }
    return [];
  }
}

/** Whether a value is made of something a node spells. */
function spellsIn(value: TextValue, node: Node): boolean {
  return value.some((part) => {
    if (part.kind === 'choice') return part.options.some((option) => spellsIn(option, node));
    return part.kind === 'literal' && part.span !== undefined && contains(spanOf(node), part.span);
  });
}

/** Whether what a call passes may make an address of it: something is not known, and it may begin as one. */
function mayBecomeAddress(value: TextValue): boolean {
  const text = textOf(value);
  return text.includes(holeMark) && /^(?:\0|https?:)/i.test(text);
}

function hasText(value: TextValue): boolean {
  return value.some((part) => part.kind !== 'hole');
}

/** What names a module or a type by a string; `export default '…'` has a value. */
const naming =
  /^Import\w*Declaration$|^Export(?:All|Named)Declaration$|^ImportAttribute$|^TS(?:LiteralType|ExternalModule|ModuleDeclaration)/;

/** Strings that are no values: module names, property names, types; and templates in the hands of a tag. */
export function isSyntax(program: Program, node: Node): boolean {
  const parent = program.parent(node);
  if (!parent) return true;
  if (node.type === 'TemplateLiteral' && parent.type === 'TaggedTemplateExpression') return true;
  if (naming.test(parent.type)) return true;
  return keyName(parent) !== undefined && 'key' in parent && parent.key === node;
}
