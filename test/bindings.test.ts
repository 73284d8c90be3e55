import traverseModule, { type NodePath } from '@babel/traverse';
import type { Identifier, JSXIdentifier, Node } from '@babel/types';
import { globSync } from 'glob';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Program } from '../transforms/engine/syntax/program';

const traverse = ((traverseModule as { default?: unknown }).default ??
  traverseModule) as typeof traverseModule;
const root = join(__dirname, '..');

/** Sources of other authors in several dialects, and our own. */
const sources = [
  'transforms/engine/**/*.ts',
  'test/*.ts',
  '__testfixtures__/**/*.input.{js,jsx,ts,tsx,mjs,cjs}',
  'node_modules/axios/lib/**/*.js',
  'node_modules/jscodeshift/src/**/*.js',
  'node_modules/recast/lib/*.js',
  'node_modules/superagent/lib/**/*.js',
  'node_modules/got/dist/source/**/*.{js,ts}',
  'node_modules/ky/distribution/**/*.{js,ts}',
  'node_modules/msw/src/**/*.{ts,js,mjs}',
  'node_modules/fast-check/lib/**/*.js',
  'node_modules/undici/lib/**/*.js',
];

test(
  'resolves every name as @babel/traverse does, over sources of many authors',
  { timeout: 120_000 },
  () => {
    let compared = 0;
    const differences: string[] = [];
    for (const file of globSync(sources, { cwd: root, posix: true })) {
      const program = tryParse(file);
      if (!program) continue;
      try {
        traverse(program.ast, {
          ReferencedIdentifier(path: NodePath<Identifier | JSXIdentifier>) {
            if (namesInTypes.has(path.parent.type) && !program.isReference(path.node)) return;
            compared += 1;
            const found = path.scope.getBinding(path.node.name);
            // It lets a function expression's name hide the function's own `var` of that name.
            if (found?.path.isFunctionExpression()) return;
            const expected = found?.identifier;
            const actual = program.binding(path.node);
            if (actual && isUnknownToTraverse(actual.declaration, program)) return;
            if (actual?.identifier === expected && program.isReference(path.node)) return;
            const { line, column } = path.node.loc?.start ?? { line: 0, column: 0 };
            differences.push(`${file}:${line}:${column + 1} ${path.node.name} in ${path.parent.type}`);
          },
        });
      } catch (error) {
        // It refuses a name declared twice; ours makes that one binding.
        if (!String(error).includes('Duplicate declaration')) throw error;
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(50_000);
  },
);

function tryParse(file: string): Program | undefined {
  try {
    return Program.parse(readFileSync(join(root, file), 'utf8'), file);
  } catch {
    return undefined;
  }
}

/** Where traverse counts a name that only describes a type, or declares one, as a reference. */
const namesInTypes = new Set([
  'TSCallSignatureDeclaration',
  'TSDeclareFunction',
  'TSDeclareMethod',
  'TSEnumDeclaration',
  'TSFunctionType',
  'TSImportType',
  'TSIndexSignature',
  'TSInterfaceDeclaration',
  'TSMethodSignature',
  'TSNamedTupleMember',
  'TSParameterProperty',
  'TSQualifiedName',
  'TSTypeAliasDeclaration',
]);

/** Declarations that make no binding in traverse: enums, parameter properties, ambient classes and functions, type signatures. */
function isUnknownToTraverse(declaration: Node, program: Program): boolean {
  const home = program.parent(declaration)?.type ?? '';
  const isAmbient = 'declare' in declaration && declaration.declare === true;
  return declaration.type.startsWith('TS') || isAmbient || namesInTypes.has(home);
}
