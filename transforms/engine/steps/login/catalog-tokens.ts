import type { JSXAttribute, Node } from '@babel/types';
import type { Site } from '../../findings';
import type { Span } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import { isCall, isMember, onlyValueOf } from '../../syntax/shapes';
import { evaluatorOf, knownText } from '../../syntax/static-value';
import { keyName, propertyName } from '../../syntax/static-value/shapes';

const catalogId = 'xkit-app';
const attribute = 'data-token';

/**
 * `<div id="xkit-app" data-token={token}>` in JSX, in properties handed to a function that makes elements, in markup
 * that is put together as text, and set on the element itself: the catalog logs itself in.
 */
export function findCatalogTokens(program: Program): Site[] {
  if (!program.text.includes(catalogId)) return [];
  return [...inElements(program), ...inObjects(program), ...inTexts(program), ...inCalls(program)].map(
    (at) => ({
      rules: ['rendered-into-attribute'],
      at,
      edits: [],
      details: { attribute },
    }),
  );
}

function inElements(program: Program): Span[] {
  return program.find('JSXOpeningElement').flatMap(({ attributes }) => {
    const named = (name: string) =>
      attributes.find((one): one is JSXAttribute => one.type === 'JSXAttribute' && one.name.name === name);
    const [id, token] = [named('id')?.value, named(attribute)];
    const value = id?.type === 'JSXExpressionContainer' ? id.expression : id;
    return token && value && saysId(program, value) ? [spanOf(token)] : [];
  });
}

/** `createElement('div', { id: 'xkit-app', 'data-token': token })`, `h(…)`. */
function inObjects(program: Program): Span[] {
  return program.find('ObjectExpression').flatMap(({ properties }) => {
    const named = (name: string) => properties.find((one) => keyName(one) === name);
    const [id, token] = [named('id'), named(attribute)];
    return token && id?.type === 'ObjectProperty' && saysId(program, id.value) ? [spanOf(token)] : [];
  });
}

/** Markup in a string or a template. */
function inTexts(program: Program): Span[] {
  return [...program.find('StringLiteral'), ...program.find('TemplateLiteral')].flatMap((node) => {
    const text = program.slice(node);
    const at = text.indexOf(attribute);
    if (at < 0 || !/(?<![\w-])id=\\?["']?xkit-app(?![\w-])/.test(text)) return [];
    const start = spanOf(node).start + at;
    return [{ start, end: start + attribute.length }];
  });
}

/** `element.setAttribute('data-token', token)`, `element.dataset.token = token`. */
function inCalls(program: Program): Span[] {
  const written = [...program.find('CallExpression'), ...program.find('OptionalCallExpression')];
  const calls = written.filter(({ callee, arguments: [name] }) => {
    const isSet =
      isMember(callee) && propertyName(callee) === 'setAttribute' && isCatalog(program, callee.object);
    return isSet && name !== undefined && saysText(program, name) === attribute;
  });
  const assignments = program.find('AssignmentExpression').filter(({ left }) => {
    if (!isMember(left) || propertyName(left) !== 'token' || !isMember(left.object)) return false;
    return propertyName(left.object) === 'dataset' && isCatalog(program, left.object.object);
  });
  return [...calls, ...assignments].map((node) => spanOf(node));
}

/** `document.getElementById('xkit-app')`, `document.querySelector('#xkit-app')`, and a name for one. */
function isCatalog(program: Program, node: Node): boolean {
  if (node.type === 'TSNonNullExpression') return isCatalog(program, node.expression);
  if (node.type === 'Identifier') {
    const binding = program.binding(node);
    const value = binding && onlyValueOf(binding)?.value;
    return value !== undefined && value.type !== 'Identifier' && isCatalog(program, value);
  }
  if (!isCall(node) || !isMember(node.callee)) return false;
  const [selector] = node.arguments;
  const text = selector && saysText(program, selector);
  const name = propertyName(node.callee);
  return (
    (name === 'getElementById' && text === catalogId) ||
    (name === 'querySelector' && text === `#${catalogId}`)
  );
}

function saysId(program: Program, node: Node): boolean {
  return saysText(program, node) === catalogId;
}

function saysText(program: Program, node: Node): string | undefined {
  return knownText(evaluatorOf(program).evaluate(node));
}
