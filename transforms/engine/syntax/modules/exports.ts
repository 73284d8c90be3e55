import type { ExportNamedDeclaration, Node } from '@babel/types';
import type { Program } from '../program';
import { commonJsExport, moduleExports, type Export } from './commonjs';

/** An export that stands in another module. */
export interface Reexport {
  readonly from: Program;
  readonly specifier: string;
  readonly name: string;
}

/** Where a module's export may be defined, the likeliest first. */
export function exportOf(program: Program, name: string): (Export | Reexport)[] {
  const named = program
    .find('ExportNamedDeclaration')
    .flatMap((statement) => namedExport(program, statement, name));
  if (named.length > 0) return named;
  if (name === 'default') {
    const [statement] = program.find('ExportDefaultDeclaration');
    if (statement) return [{ node: typeBehind(program, statement.declaration) }];
  }
  const [assigned] = program.find('TSExportAssignment');
  if (assigned) return [{ node: assigned.expression, member: name === 'default' ? undefined : name }];
  const all = name === 'default' ? [] : program.find('ExportAllDeclaration');
  if (all.length > 0) return all.map(({ source }) => ({ from: program, specifier: source.value, name }));
  return commonJsExport(program, name);
}

/** What `require` gives of a module: what it assigns to `module.exports`, or else all of its exports. */
export function requiredValue(program: Program): Node {
  const [assigned] = program.find('TSExportAssignment');
  return assigned?.expression ?? moduleExports(program) ?? program.ast.program;
}

function namedExport(
  program: Program,
  statement: ExportNamedDeclaration,
  name: string,
): (Export | Reexport)[] {
  const { declaration, specifiers, source } = statement;
  if (declaration) {
    const node = declaredBy(program, declaration, name);
    return node ? [{ node }] : [];
  }
  for (const specifier of specifiers) {
    const { exported } = specifier;
    if ((exported.type === 'Identifier' ? exported.name : exported.value) !== name) continue;
    if (specifier.type === 'ExportNamespaceSpecifier') {
      return source ? [{ from: program, specifier: source.value, name: '*' }] : [];
    }
    if (specifier.type === 'ExportDefaultSpecifier') {
      return source ? [{ from: program, specifier: source.value, name: 'default' }] : [];
    }
    // A string is possible here, as in `export { 'a b' as c } from`, though the types know identifiers only.
    const local = specifier.local as Node;
    const localName = local.type === 'StringLiteral' ? local.value : specifier.local.name;
    if (source) return [{ from: program, specifier: source.value, name: localName }];
    return [{ node: typeBehind(program, local) }];
  }
  return [];
}

/** The declaring name, or the type, a declaration gives a name to. */
function declaredBy(program: Program, declaration: Node, name: string): Node | undefined {
  switch (declaration.type) {
    case 'VariableDeclaration': {
      const binding = program.bindingAt(name, declaration);
      return binding && declaration.declarations.some((declarator) => declarator === binding.declaration)
        ? binding.identifier
        : undefined;
    }
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
      return declaration.id?.name === name ? declaration.id : undefined;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return declaration.id.name === name ? declaration : undefined;
    default:
      return undefined;
  }
}

/** A name that is no value's may be a type's. */
function typeBehind(program: Program, node: Node): Node {
  if (node.type !== 'Identifier' || program.bindingAt(node.name, node)) return node;
  const types = [...program.find('TSInterfaceDeclaration'), ...program.find('TSTypeAliasDeclaration')];
  return types.find(({ id }) => id.name === node.name) ?? node;
}
