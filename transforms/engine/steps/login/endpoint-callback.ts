import type { Node } from '@babel/types';
import type { Options } from '../../options';
import type { Program } from '../../syntax/program';
import { declaratorOf, isCall, withoutCasts } from '../../syntax/shapes';
import type { Place } from './callback';
import { isTyped } from './typed';

interface Client {
  /** Statements that ask the endpoint `url` and return `token`, a member access such as `.token`. */
  readonly statements: (ask: Ask) => readonly string[];
}

interface Ask {
  /** What the client is called in the file. */
  readonly client: string;
  readonly url: string;
  readonly access: string;
  readonly typed: boolean;
  readonly post: string;
  readonly type: string;
}

/** How each HTTP client asks, by the package its default import (or `require`) comes from. */
const clients = {
  axios: {
    statements: ({ client, url, access }) => [
      `const { data } = await ${client}.post(${url})`,
      `return data${access}`,
    ],
  },
  redaxios: {
    statements: ({ client, url, access }) => [
      `const { data } = await ${client}.post(${url})`,
      `return data${access}`,
    ],
  },
  ky: {
    statements: ({ client, url, access, typed, type }) => [
      `const data = await ${client}.post(${url}).json${typed ? `<${type}>` : ''}()`,
      `return data${access}`,
    ],
  },
  superagent: {
    statements: ({ client, url, access }) => [
      `const { body } = await ${client}.post(${url})`,
      `return body${access}`,
    ],
  },
} satisfies Record<string, Client>;

const fetchClient: Client = {
  statements: ({ client, url, access, post, typed, type }) => [
    `const response = await ${client}(${url}, { method: ${post} })`,
    'if (!response.ok) throw new Error(`No Xkit token: ${response.status}`)',
    // What `json()` gives is `unknown` to some type libraries.
    typed ? `const data = (await response.json()) as ${type}` : 'const data = await response.json()',
    `return data${access}`,
  ],
};

/** The guide's callback: it asks the app's own endpoint for a token, with the HTTP client the file already uses. */
export function endpointCallback(program: Program, at: Node, options: Options, place: Place): string {
  const { style, indent } = place;
  const { quote, unit, lineEnd } = style;
  if (style.functions === 'function') return chainedCallback(program, at, options, place);
  const { client, name } = clientOf(program, at);
  const statements = client.statements({
    client: name,
    url: quoted(options.tokenEndpoint, quote),
    access: accessOf(options.tokenProperty, quote),
    typed: isTyped(program),
    post: quoted('POST', quote),
    type: `{ ${isName(options.tokenProperty) ? options.tokenProperty : quoted(options.tokenProperty, quote)}: string }`,
  });
  const end = style.semicolons ? ';' : '';
  const lines = statements.map((statement) => `${indent}${unit}${statement}${end}${lineEnd}`);
  return `async () => {${lineEnd}${lines.join('')}${indent}}`;
}

/** The same for browsers that may know neither arrow functions nor async ones. */
function chainedCallback(program: Program, at: Node, options: Options, { style, indent }: Place): string {
  const { quote, unit, lineEnd } = style;
  const end = style.semicolons ? ';' : '';
  const client = program.bindingAt('fetch', at) ? 'window.fetch' : 'fetch';
  const failure = `throw new Error(${quoted('No Xkit token: ', quote)} + response.status)`;
  return [
    'function () {',
    `${unit}return ${client}(${quoted(options.tokenEndpoint, quote)}, { method: ${quoted('POST', quote)} })`,
    `${unit}${unit}.then(function (response) {`,
    `${unit}${unit}${unit}if (!response.ok) ${failure}${end}`,
    `${unit}${unit}${unit}return response.json()${end}`,
    `${unit}${unit}})`,
    `${unit}${unit}.then(function (data) {`,
    `${unit}${unit}${unit}return data${accessOf(options.tokenProperty, quote)}${end}`,
    `${unit}${unit}})${end}`,
    '}',
  ].join(lineEnd + indent);
}

function clientOf(program: Program, at: Node): { client: Client; name: string } {
  for (const [source, client] of Object.entries(clients)) {
    const name = importedAs(program, source);
    if (name && isSameAt(program, name, at)) return { client, name };
  }
  if (!program.bindingAt('fetch', at)) return { client: fetchClient, name: 'fetch' };
  const imported = ['node-fetch', 'cross-fetch', 'isomorphic-fetch', 'unfetch'].some(
    (source) => importedAs(program, source) === 'fetch',
  );
  const means = imported && isSameAt(program, 'fetch', at);
  return { client: fetchClient, name: means ? 'fetch' : 'globalThis.fetch' };
}

/** The name a file has for the default export of a package. */
function importedAs(program: Program, source: string): string | undefined {
  for (const declaration of program.find('ImportDeclaration')) {
    if (declaration.source.value !== source || declaration.importKind === 'type') continue;
    const specifier = declaration.specifiers.find(({ type }) => type === 'ImportDefaultSpecifier');
    if (specifier) return specifier.local.name;
  }
  for (const { id, init } of program.find('VariableDeclarator')) {
    const call = init ? withoutCasts(init) : undefined;
    if (
      id.type !== 'Identifier' ||
      !isCall(call) ||
      call.callee.type !== 'Identifier' ||
      call.callee.name !== 'require'
    )
      continue;
    const [from] = call.arguments;
    if (from?.type === 'StringLiteral' && from.value === source) return id.name;
  }
  return undefined;
}

/** Whether a name of the file's top level still means the same at a place. */
function isSameAt(program: Program, name: string, at: Node): boolean {
  const binding = program.bindingAt(name, at);
  if (!binding) return false;
  const isImport = binding.kind === 'import';
  const init = declaratorOf(binding)?.init;
  return isImport || (isCall(init) && init.callee.type === 'Identifier' && init.callee.name === 'require');
}

function accessOf(property: string, quote: string): string {
  return isName(property) ? `.${property}` : `[${quoted(property, quote)}]`;
}

function isName(property: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(property);
}

function quoted(text: string, quote: string): string {
  const escaped = text.replaceAll(/[\\\n\r\u2028\u2029]/g, escape).replaceAll(quote, `\\${quote}`);
  return `${quote}${escaped}${quote}`;
}

function escape(character: string): string {
  return JSON.stringify(character).slice(1, -1).replace('\u2028', '\\u2028').replace('\u2029', '\\u2029');
}
