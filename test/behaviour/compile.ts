import { buildSync, transformSync, type Loader } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { Program } from '../../transforms/engine/syntax/program';

/** Inside the package, so that what is compiled finds the package's dependencies; ignored by git. */
export const workFolder = join(__dirname, '..', '..', '.cache', 'behaviour');

const loaders: Record<string, Loader> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'ts',
  '.tsx': 'tsx',
  '.js': 'jsx',
  '.jsx': 'jsx',
  '.mjs': 'jsx',
  '.cjs': 'jsx',
};

/**
 * Compiles one module so that Node runs it as a bundler would, and offers its top-level functions to the driver.
 * @returns the compiled text
 * @throws what esbuild says, when it cannot be compiled
 */
export function compileModule(text: string, path: string): string {
  const offered = `\n;globalThis.driven = { ${topLevelFunctions(text, path).join(', ')} };`;
  const { code } = transformSync(text + offered, {
    loader: loaders[extname(path)] ?? 'js',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    // `import('x')` becomes a `require` too, so that it is watched like any other.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.env': 'process.env' },
  });
  return `require = globalThis.requireWatched;\n${code}`;
}

/** Bundles a test's own helper with its neighbours; packages stay outside. */
export function bundleHelper(entry: string, outfile: string): void {
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
  });
}

/** Bundles a library for a page, as one script. */
export function bundlePageScript(entry: string, outfile: string): void {
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'browser', format: 'iife' });
}

export function writeModule(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** The hosts a text mentions: the certificate is made for them, so that HTTPS to them works. */
export function hostsIn(text: string): string[] {
  return [...text.matchAll(/https:\/\/([a-z][\w.-]*\.[a-z]+)/g)].map((match) => match[1] ?? '');
}

/** The packages a compiled module loads, neighbours included. */
export function requiredBy(compiled: string): string[] {
  return [...compiled.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
}

/** Names that a text uses as values and declares nowhere, in order, each once. */
export function globalsOf(text: string, path: string): string[] {
  const program = Program.parse(text, path);
  const names = program
    .find('Identifier')
    .filter((name) => program.isReference(name) && !program.binding(name))
    .map(({ name }) => name);
  return [...new Set(names)].toSorted();
}

function topLevelFunctions(text: string, path: string): string[] {
  return Program.parse(text, path).ast.program.body.flatMap((statement) => {
    const declaration =
      statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
        ? statement.declaration
        : statement;
    if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration') {
      return declaration.id && !('declare' in declaration && declaration.declare)
        ? [declaration.id.name]
        : [];
    }
    if (declaration?.type !== 'VariableDeclaration' || declaration.declare) return [];
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init && /Function|Class/.test(init.type) ? [id.name] : [],
    );
  });
}
