/**
 * Bundles the command and the library into dist/ as CommonJS. The command comes in parts, a part being what is
 * imported with `import()`, so that a run loads what it needs and nothing else; the library is one file, so that its
 * classes are there once. Not minified: V8 starts readable code faster.
 */
import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));

const settings = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  metafile: true,
  // A part is loaded by require, which is quicker than import() of a CommonJS file.
  supported: { 'dynamic-import': false },
  // What the HTML report takes in.
  loader: { '.css': 'text', '.client.js': 'text' },
  logLevel: 'warning',
};

/** @param {string} folder where the bundles go */
export async function build(folder = join(root, 'dist')) {
  const built = new Set();
  const metafiles = [];
  const waiting = [join(root, 'cli/cli.ts')];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (built.has(entry)) continue;
    built.add(entry);
    const plugins = [slimBabelTypes(), splitAtImports((part) => waiting.push(part))];
    const outfile = join(folder, partName(entry));
    metafiles.push((await bundle({ ...settings, entryPoints: [entry], outfile, plugins })).metafile);
  }
  const programApi = { entryPoints: [join(root, 'cli/index.ts')], outfile: join(folder, 'index.cjs') };
  metafiles.push((await bundle({ ...settings, ...programApi, plugins: [slimBabelTypes()] })).metafile);
  await Promise.all(metafiles.flatMap(({ outputs }) => Object.keys(outputs)).map(makeAscii));
  await writeFile(join(folder, 'LICENSES.txt'), await licensesOf(metafiles));
  await chmod(join(folder, 'cli.cjs'), 0o755);
}

/**
 * Puts the few things the engine asks of `@babel/types` in the place of the whole, which takes longer to load than
 * everything else together: its tables, its tests of a node's type, and `isReferenced`. Anything else fails the build.
 */
function slimBabelTypes() {
  const require = createRequire(import.meta.url);
  return {
    name: 'slim-babel-types',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^@babel\/types$/ }, () => ({ path: '@babel/types', namespace: 'slim' }));
      onLoad({ filter: /./, namespace: 'slim' }, () => {
        const { VISITOR_KEYS, FLIPPED_ALIAS_KEYS } = require('@babel/types');
        const isReferenced = join(dirname(require.resolve('@babel/types')), 'validators/isReferenced.js');
        const ownTypes = Object.keys(VISITOR_KEYS).map((type) => [type, [type]]);
        const tests = [...ownTypes, ...Object.entries(FLIPPED_ALIAS_KEYS)].map(
          ([name, types]) => `export const is${name} = /* @__PURE__ */ test(${JSON.stringify(types)});`,
        );
        const contents = `export { default as isReferenced } from ${JSON.stringify(isReferenced)};
          const test = (types) => { const all = new Set(types); return (node) => !!node && all.has(node.type); };
          export const VISITOR_KEYS = ${JSON.stringify(VISITOR_KEYS)};
          ${tests.join('\n')}`;
        return { contents, resolveDir: root };
      });
    },
  };
}

/**
 * Makes a bundle plain ASCII, of which V8 keeps a byte a character and not two. What is none stands in comments: the
 * bundler escapes the rest.
 */
async function makeAscii(file) {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const plain = lines.map((line) => {
    if (!/[^\0-\x7F]/.test(line)) return line;
    if (!/^\s*(?:\*|\/\*|\/\/)/.test(line)) throw new Error(`not ASCII, and no comment: ${file}: ${line}`);
    return line.replace(/[^\0-\x7F]/g, '?');
  });
  await writeFile(file, plain.join('\n'));
}

/** The licence of every package that is in the bundles, as its authors ask. */
async function licensesOf(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = inputs
    .map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0])
    .filter(Boolean);
  const texts = [...new Set(folders)].toSorted().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? await readFile(join(folder, file), 'utf8') : '';
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}

/** Leaves what is imported with `import()` to a file of its own. */
function splitAtImports(onPart) {
  return {
    name: 'split-at-imports',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import' || !resolveDir.startsWith(join(root, 'cli'))) return undefined;
        const entry = resolve(resolveDir, `${path}.ts`);
        onPart(entry);
        return { path: `./${partName(entry)}`, external: true };
      });
    },
  };
}

/** Parts have names of their own, so that dist/ is flat. */
function partName(entry) {
  return `${basename(entry, '.ts')}.cjs`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await build();
  const typescript = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [typescript, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
}
