import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { version } from '../package.json';
import { newModule, oldModule } from './old-code';
import { makeRepository, readTree, writeFiles } from './sandbox';

const root = join(__dirname, '..');
const tarball = join(root, `xkit-contexts-codemod-${version}.tgz`);

/** What an npm of our own tells a child would tell it where to look for packages. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|command|execpath)/.test(name)),
);

function run(folder: string, command: string, ...args: string[]): string {
  return execFileSync(command, args, {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const manifest = { 'package.json': '{ "name": "app" }', '.gitignore': 'node_modules\n' };
let installed = '';

beforeAll(() => {
  run(root, 'npm', 'pack', '--silent');
  installed = mkdtempSync(join(tmpdir(), 'xkit-contexts-installed-'));
  writeFiles(installed, manifest);
  run(installed, 'npm', 'install', '--silent', '--no-audit', '--no-fund', '--no-package-lock', tarball);
}, 180_000);
afterAll(() => {
  rmSync(installed, { recursive: true, force: true });
  rmSync(tarball, { force: true });
});

/** A project that has nothing but the package, and these files. */
function projectOf(files: Record<string, string>): string {
  const folder = makeRepository({ ...manifest, ...files });
  cpSync(join(installed, 'node_modules'), join(folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  return folder;
}

test('the tarball holds what is run and what is read, and nothing of the workshop', () => {
  const names = run(root, 'tar', '-tzf', tarball).split('\n');
  for (const name of [
    'dist/cli.cjs',
    'dist/index.cjs',
    'dist/types/cli/index.d.ts',
    'schema/report.schema.json',
  ]) {
    expect(names).toContain(`package/${name}`);
  }
  expect(names).toContain('package/transforms/contexts.ts');
  expect(
    names.filter(
      (name) =>
        /(^|\/)(test|bench|examples|__testfixtures__|cli\/[^/]*\.ts$)/.test(name) &&
        !name.includes('dist/types'),
    ),
  ).toEqual([]);
});

test.each(['20', '22', '24'])('npx runs it in an empty project on Node %s', (node) => {
  const folder = projectOf({ 'src/token.ts': oldModule('a') });
  const onNode = (...args: string[]) => run(folder, 'npx', '-y', '-p', `node@${node}`, '--', ...args);
  expect(onNode('node', '--version')).toMatch(new RegExp(`^v${node}\\.`));
  expect(onNode('node', 'node_modules/.bin/xkit-contexts-codemod', '--version')).toBe(`${version}\n`);
  const before = readTree(join(folder, 'src'));
  expect(onNode('node', 'node_modules/.bin/xkit-contexts-codemod')).toContain('1 file changed.');
  expect(readFileSync(join(folder, 'src/token.ts'), 'utf8')).toBe(newModule('a'));
  onNode('node', 'node_modules/.bin/xkit-contexts-codemod', 'undo');
  expect(readTree(join(folder, 'src'))).toEqual(before);
  expect(run(folder, 'npx', 'xkit-contexts-codemod', '--check', 'package.json')).toBe('Nothing to change.\n');
});

test('the library is there for ES modules, CommonJS and TypeScript, and importing it does nothing', () => {
  const body = `
    const { text, findings } = migrate({ path: 'a.ts', source: ${JSON.stringify(oldModule('a'))}, options: readOptions({}) });
    migrateProject({ folder: '.', paths: ['src'], options: defaultOptions, mode: 'dry-run' }).then((result) => {
      console.log(JSON.stringify({ text, rules: findings.map(({ rule }) => rule), files: result.files.length }));
    });
  `;
  const names = '{ migrate, migrateProject, readOptions, defaultOptions, Refusal }';
  const folder = projectOf({
    'src/old.ts': oldModule('a'),
    'use.mjs': `import ${names} from 'xkit-contexts-codemod';${body}`,
    'use.cjs': `const ${names} = require('xkit-contexts-codemod');${body}`,
    'quiet.cjs': "require('xkit-contexts-codemod');",
    'refused.mjs': `import ${names} from 'xkit-contexts-codemod';
      await migrateProject({ folder: '.', paths: ['missing'], options: defaultOptions, mode: 'check' }).catch(
        (error) => console.log(error instanceof Refusal),
      );`,
    'typed.mts': `import { migrate, migrateProject, readOptions, type Finding, type ProjectResult } from 'xkit-contexts-codemod';
      const findings: readonly Finding[] = migrate({ path: 'a.ts', source: '', options: readOptions({}) }).findings;
      const level: 'safe' | 'review' | 'manual' | undefined = findings[0]?.level;
      const result: ProjectResult = await migrateProject({ folder: '.', options: readOptions({}), mode: 'check' });
      // @ts-expect-error: there is no such mode
      await migrateProject({ folder: '.', options: readOptions({}), mode: 'wet-run' });
      export { level, result };`,
  });
  const expected = JSON.stringify({ text: newModule('a'), rules: ['user-token'], files: 1 });
  expect(run(folder, 'node', 'use.mjs')).toBe(`${expected}\n`);
  expect(run(folder, 'node', 'use.cjs')).toBe(`${expected}\n`);
  expect(run(folder, 'node', 'quiet.cjs')).toBe('');
  expect(run(folder, 'node', 'refused.mjs')).toBe('true\n');
  for (const module of ['nodenext', 'preserve']) {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    run(
      folder,
      'node',
      compiler,
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      module,
      'typed.mts',
    );
  }
});

test('jscodeshift runs the transforms of the installed package', () => {
  const folder = projectOf({ 'src/token.ts': oldModule('a') });
  const transform = 'node_modules/xkit-contexts-codemod/transforms/contexts.ts';
  run(folder, 'npx', 'jscodeshift', '-t', transform, '--extensions=ts', 'src');
  expect(readFileSync(join(folder, 'src/token.ts'), 'utf8')).toBe(newModule('a'));
});
