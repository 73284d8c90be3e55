import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import type { Program } from '../program';
import { elementsAt } from './arrays';
import type { DefinitionIndex } from './definitions';
import { originOf } from './origins';
import { isMember, propertyName, type CallNode } from './shapes';
import {
  choice,
  hole,
  holeMark,
  knownText,
  literal,
  readThrough,
  sliceText,
  textOf,
  type TextPart,
  type TextValue,
} from './text';
import { entryOf } from '../../entries';

type Evaluate = (node: Node) => TextValue;

/** What a call is to the functions below: its arguments, and the object of a method call. */
interface Call {
  readonly arguments: readonly Node[];
  readonly evaluate: Evaluate;
  readonly definitions: DefinitionIndex;
}

interface MethodCall extends Call {
  readonly object: Node;
}

/** Methods of texts and arrays that lead from text to text. */
const methods: Readonly<Record<string, (call: MethodCall) => TextValue | undefined>> = {
  concat: ({ object, arguments: rest, evaluate }) => {
    const value = evaluate(object);
    return isText(value) ? [object, ...rest].flatMap(evaluate) : undefined;
  },
  join: joinArray,
  replace: replaceIn,
  toString: sameText,
  trim: sameText,
  valueOf: sameText,
};

/** Functions that lead from text to text, by the module (`''`: the language) and the name there. */
const functions: Readonly<Record<string, Readonly<Record<string, (call: Call) => TextValue | undefined>>>> = {
  '': { String: firstArgument, encodeURI: firstArgument },
  path: { join: joinPath, 'posix.join': joinPath },
  'path/posix': { join: joinPath },
  url: {
    resolve: ({ arguments: [base, path], evaluate }) =>
      path && resolveUrl(evaluate(path), base && evaluate(base)),
  },
  'sprintf-js': { sprintf: formatText },
  'url-join': { '': joinPath },
  util: { format: formatText },
  urljoin: { '': joinPath },
  'proper-url-join': { '': joinPath },
};

/** The text of a call that builds one from others; `undefined` when the call is of another kind. */
export function evaluateComposite(
  definitions: DefinitionIndex,
  node: CallNode | t.NewExpression,
  evaluate: Evaluate,
): TextValue | undefined {
  if (node.arguments.some((argument) => argument.type === 'SpreadElement')) return undefined;
  const call = { arguments: node.arguments, evaluate, definitions };
  if (node.type === 'NewExpression') return newUrl(definitions, node, call);
  const origin = originOf(definitions, node.callee);
  const asFunction = origin && entryOf(entryOf(functions, origin.module) ?? {}, origin.path.join('.'));
  if (asFunction) return asFunction(call);
  if (!isMember(node.callee)) return undefined;
  const method = propertyName(node.callee);
  return method === undefined
    ? undefined
    : entryOf(methods, method)?.({ ...call, object: node.callee.object });
}

function isText(value: TextValue): boolean {
  return value.some((part) => part.kind !== 'hole');
}

function sameText({ object, evaluate }: MethodCall): TextValue | undefined {
  const value = evaluate(object);
  return isText(value) ? value : undefined;
}

function firstArgument({ arguments: [text], evaluate }: Call): TextValue | undefined {
  return text && evaluate(text);
}

function joinArray({
  object,
  arguments: [separator],
  evaluate,
  definitions,
}: MethodCall): TextValue | undefined {
  const array = elementsAt(definitions, object);
  if (!array) return undefined;
  const elements: TextValue[] = [];
  for (const element of array.elements) {
    if (!element || element.type === 'SpreadElement') return undefined;
    elements.push(readThrough(evaluate(element), array.uses));
  }
  if (array.open) elements.push([hole(object)]);
  const between = separator ? evaluate(separator) : [literal(',')];
  return elements.flatMap((element, index) => (index > 0 ? between.concat(element) : element));
}

/** Joins with slashes; that slashes are not doubled does not matter to who reads the segments. */
function joinPath({ arguments: texts, evaluate }: Call): TextValue {
  return texts.flatMap((text, index) => (index > 0 ? [literal('/'), ...evaluate(text)] : evaluate(text)));
}

/** `format('%s/users/%s', base, id)`; what another placeholder would print is not known. */
function formatText({ arguments: [pattern, ...texts], evaluate }: Call): TextValue | undefined {
  const value = pattern && evaluate(pattern);
  const text = value && knownText(value);
  if (!value || text === undefined || /%(?!s)/.test(text)) return undefined;
  const between = text.split('%s');
  if (between.length !== texts.length + 1) return undefined;
  const parts: TextPart[] = [];
  let at = 0;
  for (const [index, literalText] of between.entries()) {
    const filled = texts[index - 1];
    if (filled) parts.push(...evaluate(filled));
    parts.push(...sliceText(value, at, at + literalText.length));
    at += literalText.length + '%s'.length;
  }
  return parts;
}

/** `.replace(/\/$/, '')` takes a slash off the end; `.replace(':id', id)` fills a placeholder. */
function replaceIn({
  object,
  arguments: [pattern, replacement],
  evaluate,
}: MethodCall): TextValue | undefined {
  const value = evaluate(object);
  if (!isText(value) || !pattern || !replacement) return undefined;
  if (pattern.type === 'RegExpLiteral') {
    const quantifier = /^\\\/([+*]?)\$$/.exec(pattern.pattern)?.[1];
    if (quantifier === undefined || knownText(evaluate(replacement)) !== '') return undefined;
    return sliceText(value, 0, withoutSlash(textOf(value), quantifier !== ''));
  }
  const placeholder = knownText(evaluate(pattern));
  if (!placeholder) return undefined;
  const at = textOf(value).indexOf(placeholder);
  if (at < 0) return undefined;
  return [...sliceText(value, 0, at), ...evaluate(replacement), ...sliceText(value, at + placeholder.length)];
}

function newUrl(definitions: DefinitionIndex, node: t.NewExpression, call: Call): TextValue | undefined {
  const origin = originOf(definitions, node.callee);
  const isUrl = origin?.path.join('.') === 'URL' && (origin.module === '' || origin.module === 'url');
  const [path, base] = call.arguments;
  if (!isUrl || !path) return undefined;
  const made = resolveUrl(call.evaluate(path), base && call.evaluate(base));
  if (!made) return undefined;
  const values = [made];
  for (const { operator, right } of pathAssignments(definitions.program, node)) {
    const given = call.evaluate(right);
    const next = operator === '=' ? resolveUrl(given, made) : lengthened(values.at(-1) ?? made, given);
    if (next) values.push(next);
  }
  return choice(values, node);
}

/** What is assigned, or added, to the path of a URL that a variable holds. */
function pathAssignments(program: Program, url: t.NewExpression): t.AssignmentExpression[] {
  const holder = program.parent(url);
  if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return [];
  return (program.binding(holder.id)?.references ?? []).flatMap((reference) => {
    const member = program.parent(reference);
    const assignment = member && program.parent(member);
    const isGiven = assignment?.type === 'AssignmentExpression' && assignment.left === member;
    const isPath = member && isMember(member) && propertyName(member) === 'pathname';
    return isGiven && isPath && ['=', '+='].includes(assignment.operator) ? [assignment] : [];
  });
}

/** A URL with more at the end of its path; not known when a query follows, or no slash parts the two. */
function lengthened(url: TextValue, more: TextValue): TextValue | undefined {
  const text = textOf(url);
  const isParted = text.endsWith('/') || textOf(more).startsWith('/');
  return isParted && !/[?#]/.test(text) ? [...url, ...more] : undefined;
}

/** A path seen from a base, as a browser resolves it. */
function resolveUrl(path: TextValue, base: TextValue | undefined): TextValue | undefined {
  const text = textOf(path);
  if (!base || /^[a-z][a-z\d+.-]*:/i.test(text)) return path;
  const [only, ...others] = base;
  if (only?.kind === 'choice' && others.length === 0) {
    const options = only.options.map((option) => resolveUrl(path, option) ?? option);
    return choice(options, only.node);
  }
  const baseText = textOf(base).replace(/[?#].*/s, '');
  const origin = /^[a-z][a-z\d+.-]*:\/\/[^/]*/i.exec(baseText)?.[0];
  if (origin === undefined || text.startsWith(holeMark) || text.startsWith('//')) return undefined;
  if (text.startsWith('/')) return [...sliceText(base, 0, origin.length), ...path];
  const folder = baseText.lastIndexOf('/');
  if (folder < origin.length) return [...sliceText(base, 0, origin.length), literal('/'), ...path];
  return [...sliceText(base, 0, folder + 1), ...path];
}

/** Where a text ends without the slash at its end, or without all of them. */
function withoutSlash(text: string, all: boolean): number {
  if (!all) return text.endsWith('/') ? text.length - 1 : text.length;
  let end = text.length;
  while (text.charAt(end - 1) === '/') end -= 1;
  return end;
}
