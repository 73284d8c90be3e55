import type { ImportDeclaration, Node } from '@babel/types';
import type { Site } from '../../findings';
import { contains, removal, type Edit, type Span } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import { wholeLines } from '../../syntax/statements';

type Specifier = ImportDeclaration['specifiers'][number];

/** Adds to the sites the removal of each import whose every use their edits take away. */
export function withoutUnusedImports(program: Program, sites: readonly Site[]): Site[] {
  const edits = sites.flatMap((site) => site.edits);
  if (edits.length === 0) return [...sites];
  const unused = program.find('ImportDeclaration').map((declaration) => {
    const specifiers = declaration.specifiers.filter((specifier) => isUnused(program, specifier, edits));
    return { declaration, specifiers };
  });
  return sites.map((site) => {
    const removals = unused.flatMap(({ declaration, specifiers }) => {
      const own = specifiers.filter((specifier) =>
        usesOf(program, specifier).some((use) => isTaken(use, site.edits)),
      );
      return own.length > 0 ? removalOf(program, declaration, specifiers) : [];
    });
    return { ...site, edits: [...site.edits, ...removals] };
  });
}

function isUnused(program: Program, specifier: Specifier, edits: readonly Edit[]): boolean {
  const uses = usesOf(program, specifier);
  return uses.length > 0 && uses.every((use) => isTaken(use, edits));
}

/** Every mention of an import, as a value or as a type. */
function usesOf(program: Program, specifier: Specifier): Node[] {
  const { local } = specifier;
  return [...program.find('Identifier'), ...program.find('JSXIdentifier')].filter(
    (node) =>
      node.name === local.name &&
      !contains(spanOf(specifier), spanOf(node)) &&
      program.binding(node)?.identifier === local,
  );
}

/** Whether the text of a node goes with the edits, and nothing carries it over. */
function isTaken(node: Node, edits: readonly Edit[]): boolean {
  const span = spanOf(node);
  const carried = edits.flatMap(({ text }) =>
    typeof text === 'string' ? [] : text.filter((piece): piece is Span => typeof piece !== 'string'),
  );
  return edits.some((edit) => contains(edit, span)) && !carried.some((piece) => contains(piece, span));
}

function removalOf(program: Program, declaration: ImportDeclaration, unused: readonly Specifier[]): Edit[] {
  if (unused.length === declaration.specifiers.length) {
    return [removal(wholeLines(program.text, spanOf(declaration)))];
  }
  return unused.map((specifier) => removal(spanAmong(program, declaration, specifier)));
}

/** A specifier with the comma, and where it is the only one in braces the braces, that go with it. */
function spanAmong({ text }: Program, { specifiers }: ImportDeclaration, specifier: Specifier): Span {
  const named = specifiers.filter(({ type }) => type === 'ImportSpecifier');
  const index = named.indexOf(specifier as (typeof named)[number]);
  const { start, end } = spanOf(specifier);
  // `import a, * as b from` keeps `import a from`, or `import * as b from`.
  if (specifier.type === 'ImportNamespaceSpecifier') return { start: spanOf(specifiers[0]!).end, end };
  if (index < 0) return { start, end: end + text.slice(end).search(/[{*]/) };
  const next = named[index + 1];
  if (next) return { start, end: spanOf(next).start };
  const previous = named[index - 1];
  if (previous) return { start: spanOf(previous).end, end };
  // `import a, { b } from` keeps `import a from`.
  return { start: spanOf(specifiers[0]!).end, end: text.indexOf('}', end) + 1 };
}
