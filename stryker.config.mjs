// Mutation testing of the engine: `npm run mutation`, which picks the files; see docs/evidence.md.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'within-the-process',
  plugins: ['./test/mutation/runner.mts', './test/mutation/types.mts'],
  testRunnerNodeArgs: ['--import', 'tsx'],
  checkers: ['types'],
  checkerNodeArgs: ['--import', 'tsx'],
  coverageAnalysis: 'perTest',
  // A table that is made as a module loads is looked at by every test, and every module has to load again for it.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  disableTypeChecks: false,
  // Stryker would rewrite a tsconfig.json with the API that TypeScript 7 does not have.
  ignorePatterns: ['/examples', '/bench', '/docs', '/dist', '/reports', '/.cache', '/tsconfig.json'],
  // What is known of a mutant is kept until its file, or the tests that meet it, change.
  incremental: true,
  incrementalFile: 'reports/mutation/results.json',
  reporters: ['progress-append-only', 'html'],
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  allowEmpty: true,
};
