import type { Node, Statement } from '@babel/types';
import { childrenOf } from '../../transforms/engine/syntax/children';
import { withoutExports } from './exports';
import { parseOrRefuse, refuse } from './variation';

const clientGlobals = [
  'xkit',
  'window',
  'useNuxtApp',
  'globalThis',
  'self',
  'global',
  'fetch',
  'require',
  'axios',
  'createXkit',
];

/**
 * A copy of the whole program in which every import and every global that could be a client is a parameter instead:
 * the words are the same and mean something else. It is to be appended to the original.
 * @throws {DoesNotApply}
 */
export function shadowedCopy(text: string, path: string): string {
  if (/\bXkitJs\b/.test(text)) refuse('its client is known by a type, which no parameter shadows');
  if (/\brequire\(|\bimport\(/.test(text)) refuse('it loads a module in an expression');
  const program = parseOrRefuse(withoutExports(text, path), path);
  if (program.ast.comments?.some(({ value }) => /xkit/i.test(value))) refuse('a comment of it mentions Xkit');
  const body = program.ast.program.body.filter(({ type }) => type !== 'ImportDeclaration');
  if (body.length === 0) refuse('it has no statements');

  const declared = new Set(body.flatMap((statement) => namesDeclaredBy(statement)));
  const imported = program
    .find('ImportDeclaration')
    .flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name));
  const shadows = [...new Set([...imported, ...clientGlobals])].filter((name) => !declared.has(name));
  const statements = body.map((statement) => program.slice(statement));
  return ['', `async function shadowing(${shadows.join(', ')}) {`, ...statements, '}', ''].join('\n');
}

function namesDeclaredBy(statement: Statement): string[] {
  if (statement.type === 'VariableDeclaration') {
    return statement.declarations.flatMap(({ id }) => identifiersIn(id));
  }
  return 'id' in statement && statement.id && 'name' in statement.id ? [String(statement.id.name)] : [];
}

/** Every identifier of a pattern: more than it declares, which only means that fewer names are shadowed. */
function identifiersIn(node: Node): string[] {
  return node.type === 'Identifier' ? [node.name] : childrenOf(node).flatMap((child) => identifiersIn(child));
}
