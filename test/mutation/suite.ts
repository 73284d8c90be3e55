import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { CollectedTest } from './vitest';

/** The tests that state what the engine does, quickest judge first; none of them starts a process or waits. */
const suites = [
  'cases',
  'fixtures',
  'requests',
  'requests-forms',
  'requests-addresses',
  'requests-wrappers',
  'requests-modules',
  'static-value',
  'text-values',
  'static-value-limits',
  'static-value-names',
  'static-value-uses',
  'static-value-builders',
  'static-value-modules',
  'engine-client-uses',
  'engine-login-places',
  'login-clients',
  'login-clients-global',
  'login-clients-modules',
  'login-clients-typed',
  'login-kept-elsewhere',
  'login-library',
  'program',
  'said-around',
  'edits',
  'syntax-bindings',
  'syntax-comments',
  'syntax-declarations',
  'syntax-exports',
  'syntax-functions',
  'syntax-modules',
  'syntax-optional',
  'syntax-parse',
  'syntax-properties',
  'syntax-reach',
  'syntax-rejections',
  'syntax-shapes',
  'syntax-style',
  'syntax-type-members',
  'syntax-types',
  'modules',
  'modules-importers',
  'modules-memory',
  'endpoints',
  'declined',
  'projects',
];

/** The gate inside the first run has looked at the second run already. */
const repeated = / › changes nothing in a second run$/;

/** Takes up the tests anew, with every module of the engine: what a module computes as it is loaded is computed again. */
export type LoadSuite = () => readonly CollectedTest[];

/** The suite as it counts which mutant each test meets, and without the counting, which takes half of the time. */
export interface Suite {
  readonly counting: LoadSuite;
  readonly plain: LoadSuite;
}

/** Bundles tests and engine as they stand below a folder: one script, that is compiled once. */
export async function bundleSuite(root: string): Promise<Suite> {
  const folder = join(root, 'test');
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...suites.map((name) => `import './${name}.test';`),
        `export { collected } from './mutation/vitest';`,
      ].join('\n'),
      resolveDir: folder,
    },
    alias: { vitest: join(folder, 'mutation', 'vitest.ts') },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  const text = outputFiles[0]?.text ?? '';
  return {
    counting: loader(text, folder),
    plain: loader(text.replaceAll(/function stryCov_\w+\(\) \{/g, '$& return;'), folder),
  };
}

function loader(text: string, folder: string): LoadSuite {
  const filename = join(folder, 'bundle.cjs');
  const script = new Script(`(function (module, exports, require, __dirname) {${text}\n})`, { filename });
  const run = script.runInThisContext() as (...globals: unknown[]) => void;
  const require = createRequire(filename);
  return () => {
    const module = { exports: {} as { collected: readonly CollectedTest[] } };
    run(module, module.exports, require, folder);
    return module.exports.collected.filter(({ name }) => !repeated.test(name));
  };
}
