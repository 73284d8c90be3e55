import type { VariableDeclaration } from '@babel/types';
import type { Program } from '../../transforms/engine/syntax/program';
import { everyNode, parseOrRefuse, refuse, spanOf } from './variation';

/** A script of which one definition has moved to a module beside it, and how the two become one again. */
export interface Parted {
  readonly main: string;
  readonly sibling: string;
  /** @throws {Error} when either text has lost what holds them together */
  rejoin(main: string, sibling: string): string;
}

/** How the moved module is imported. */
export const siblingName = './moved-beside';

/**
 * Moves the first constant that depends on imports alone to a module of its own, and imports it back.
 * @throws {DoesNotApply}
 */
export function partFromSibling(text: string, path: string): Parted {
  const program = parseOrRefuse(text, path);
  const imports = program.find('ImportDeclaration');
  if (imports.length === 0) refuse('it has no imports');
  const moved = program.find('VariableDeclaration').find((declaration) => canMove(program, declaration));
  if (!moved) refuse('no definition stands for itself');
  const definition = program.slice(moved);
  const [declarator] = moved.declarations;
  const name = declarator && program.slice(declarator.id);
  const quote = /["']/.exec(program.slice(imports[0]!))?.[0] ?? "'";
  const back = `import { ${name} } from ${quote}${siblingName}${quote};`;
  const head = imports.map((statement) => program.slice(statement)).join('\n');
  const { start, end } = spanOf(moved);
  return {
    main: text.slice(0, start) + back + text.slice(end),
    sibling: `${head}\n\nexport ${definition}\n`,
    rejoin(main, sibling) {
      const at = sibling.indexOf('export const ');
      if (!main.includes(back) || at < 0) throw new Error('the import or the definition is gone');
      return main.replace(back, () => sibling.slice(at + 'export '.length).trimEnd());
    },
  };
}

/** Part of an address or of a body, which is one only where it is used, is reported instead of changed. */
const partOfAddress = /\b(users|groups|connections|contexts?|external_id)\b/;

function canMove(program: Program, declaration: VariableDeclaration): boolean {
  const [declarator, ...others] = declaration.declarations;
  if (program.parent(declaration)?.type !== 'Program' || declaration.kind !== 'const') return false;
  if (!declarator?.init || others.length > 0 || declarator.id.type !== 'Identifier') return false;
  if (declarator.id.typeAnnotation || partOfAddress.test(program.slice(declaration))) return false;
  const binding = program.binding(declarator.id);
  if (!binding || binding.writes.length > 0 || binding.references.length === 0) return false;
  return [...everyNode(declarator.init)].every((node) => {
    if (node.type === 'AwaitExpression') return false;
    if (node.type !== 'Identifier' || !program.isReference(node)) return true;
    const used = program.binding(node);
    // An import that both parts need stays in both, also when a migration does without it.
    if (used?.kind === 'import' && used.references.some((other) => !isInside(other.start ?? 0, declaration)))
      return false;
    return !used || used.kind === 'import' || isInside(used.identifier.start ?? 0, declarator.init!);
  });
}

function isInside(offset: number, { start, end }: { start?: number | null; end?: number | null }): boolean {
  return (start ?? 0) <= offset && offset < (end ?? 0);
}
