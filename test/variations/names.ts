import type { Identifier, JSXIdentifier, Node } from '@babel/types';
import { applyEdits, type Edit } from '../../transforms/engine/syntax/edits';
import type { Program } from '../../transforms/engine/syntax/program';
import type { Binding } from '../../transforms/engine/syntax/binding';
import { parseOrRefuse, refuse, replace, spanOf, type TextVariation } from './variation';

type Name = Identifier | JSXIdentifier;

/** Variations of the names; the bindings stay as they are. */
export const nameVariations: readonly TextVariation[] = [
  { name: 'alias names of imports', keepsPlaces: false, vary: renaming(({ kind }) => kind === 'import') },
  { name: 'other names of locals', keepsPlaces: false, vary: renaming(({ kind }) => kind !== 'import') },
];

/** Renames every binding of the chosen kind, `axios` to `axiosRenamed`: by scope, each use with its declaration. */
function renaming(chosen: (binding: Binding) => boolean) {
  return (text: string, path: string, model: string): string => {
    const planned = renamable(parseOrRefuse(model, path), chosen);
    if (planned.size === 0) refuse('it declares no such name');
    const program = parseOrRefuse(text, path);
    const bindings = bindingsOf(program).filter((binding) => chosen(binding) && planned.has(binding.name));
    for (const [name, count] of planned) {
      const now = bindings.filter((binding) => binding.name === name).length;
      if (now > count) refuse(`the migration declares a further ${name}`);
    }
    return applyEdits(
      text,
      bindings.flatMap((binding) => renameEdits(program, binding)),
    );
  };
}

/** Renames the bindings with the given names, each use with its declaration. */
export function renameBindings(program: Program, names: ReadonlySet<string>): string {
  const bindings = bindingsOf(program).filter(({ name }) => names.has(name));
  return applyEdits(
    program.text,
    bindings.flatMap((binding) => renameEdits(program, binding)),
  );
}

/** The names to change and how many bindings have each. */
function renamable(program: Program, chosen: (binding: Binding) => boolean): Map<string, number> {
  const counts = new Map<string, number>();
  const bindings = bindingsOf(program);
  for (const { name } of bindings.filter((binding) => chosen(binding))) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const binding of bindings) {
    if (!chosen(binding) || isOutwardName(program, binding) || isPlatformGlobal(binding.name)) {
      counts.delete(binding.name);
    }
  }
  return counts;
}

/** What it shadows would come to light under another name, as what an import and a local of one name shadow. */
function isPlatformGlobal(name: string): boolean {
  return name in globalThis || ['window', 'self', 'document'].includes(name);
}

/** A name that others rely on: exported by its declaration, merged with another, a type too, or told in a doc comment. */
function isOutwardName(
  program: Program,
  { name, identifier, declaration, references, kind }: Binding,
): boolean {
  const told = program.ast.comments?.some(
    ({ value }) => value.includes('@param') && value.split(/[^\w$]+/).includes(name),
  );
  if (told) return true;
  if (references.includes(identifier) || kind === 'enum' || kind === 'other') return true;
  const statement = program.parent(declaration);
  return [declaration, statement].some((node) => node?.type.startsWith('TS') ?? false);
}

function bindingsOf(program: Program): Binding[] {
  const names: Name[] = [...program.find('Identifier'), ...program.find('JSXIdentifier')];
  const found = new Set<Binding>();
  for (const name of names) {
    const binding = program.binding(name);
    if (binding?.name === name.name) found.add(binding);
  }
  return [...found];
}

function renameEdits(program: Program, binding: Binding): Edit[] {
  const uses = new Set<Node>([binding.identifier, ...binding.references]);
  const others = [...program.find('Identifier'), ...program.find('JSXIdentifier')].filter(
    (name) => name.name === binding.name && program.binding(name) === binding && isUse(program, name),
  );
  for (const name of others) uses.add(name);
  return [...uses].map((node) => renameEdit(program, node as Name));
}

/** Reads, writes, `typeof` types and closing tags: whatever stands for the variable. */
function isUse(program: Program, name: Name): boolean {
  const parent = program.parent(name);
  return (
    program.isReference(name) ||
    parent?.type === 'JSXClosingElement' ||
    parent?.type === 'TSTypeReference' ||
    parent?.type === 'TSTypeQuery' ||
    (parent?.type === 'TSQualifiedName' && parent.left === name)
  );
}

/** `{ token }` => `{ token: tokenRenamed }`, `import { axios }` => `import { axios as axiosRenamed }`. */
function renameEdit(program: Program, node: Name): Edit {
  const name = `${node.name}Renamed`;
  const parent = program.parent(node);
  const owner = parent?.type === 'AssignmentPattern' ? program.parent(parent) : parent;
  const at = spanOf(node);
  if (owner?.type === 'ObjectProperty' && owner.shorthand) {
    return { start: at.start, end: at.start + node.name.length, text: `${node.name}: ${name}` };
  }
  if (parent?.type === 'ImportSpecifier' && parent.imported.start === parent.local.start) {
    return { ...spanOf(node), text: `${node.name} as ${name}` };
  }
  if (parent?.type === 'ExportSpecifier' && parent.exported.start === parent.local.start) {
    return { ...spanOf(node), text: `${name} as ${node.name}` };
  }
  // A parameter's span covers its type as well.
  return replace({ ...node, end: at.start + node.name.length }, name);
}
