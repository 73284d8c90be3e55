import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../cli/project/discover';
import { selectPaths } from '../cli/project/selection';
import { planProject } from '../cli/project/plan';
import { defaultOptions } from '../transforms/engine/options';
import { git, makeFolder, makeRepository, writeFiles } from './sandbox';

type Given = Parameters<typeof selectPaths>[1];

/** The candidates of a run in a folder, from there. */
async function find(folder: string, given: Given = {}): Promise<string[]> {
  const { candidates } = await discover(selectPaths(folder, given));
  return candidates.map((path) => relative(folder, path)).toSorted();
}

const code = "import createXkit from '@xkit-co/xkit.js';\n";
const oddNames = [
  'with space.ts',
  'ünï–code/日本.ts',
  'pages/[id]/[...rest].tsx',
  '-leading-dash.ts',
  '--dry-run.ts',
  'line\nbreak.ts',
  'quote"\'.ts',
  'star*.ts',
  'back\\slash.ts',
  ':(glob)magic.ts',
  '$HOME `x`.ts',
  'UPPER.TS',
];

describe.each(['git', 'no git'] as const)('with %s', (kind) => {
  const make = (files: Record<string, string | Buffer>) =>
    kind === 'git' ? makeRepository(files) : makeFolder(files);

  test('finds scripts of every extension that mention Xkit, in any case, and no others', async () => {
    const folder = make({
      ...Object.fromEntries(
        ['a.js', 'a.jsx', 'a.mjs', 'a.cjs', 'a.ts', 'a.tsx', 'a.mts', 'a.cts', 'a.d.ts'].map((name) => [
          name,
          code,
        ]),
      ),
      'loud.ts': 'XKIT.login(t)',
      'other.ts': 'export {}',
      'page.vue': code,
      'view.blade.php': code,
      'readme.txt': code,
      'data.json': '{"xkit":1}',
    });
    expect(await find(folder)).toEqual(
      [
        'a.cjs',
        'a.cts',
        'a.d.ts',
        'a.js',
        'a.jsx',
        'a.mjs',
        'a.mts',
        'a.ts',
        'a.tsx',
        'loud.ts',
        'page.vue',
        'view.blade.php',
      ].toSorted(),
    );
  });

  test('finds every other text that names the host or a public secret, but no lock files and assets', async () => {
    const url = 'https://app.xkit.co/api/platform/users/1/connections/slack\n';
    const folder = make({
      'main.py': url,
      '.env.local': 'NEXT_PUBLIC_XKIT_SECRET_KEY=1\n',
      Dockerfile: `ENV URL=${url}`,
      'mocks/postman.json': '{"host":["app","xkit","co"]}',
      'docs/a.rst': url,
      'bin/start': `#!/usr/bin/env node\n${code}`,
      'package-lock.json': url,
      'logo.png': url,
      'bundle.js.map': url,
      'requirements.txt': 'xkit==1.0\n',
      'data.csv': `${url}${'1,2,3\n'.repeat(1_000_000)}`,
    });
    const found = ['.env.local', 'Dockerfile', 'bin/start', 'docs/a.rst', 'main.py', 'mocks/postman.json'];
    // What is tracked is looked into whatever its length.
    expect(await find(folder)).toEqual((kind === 'git' ? [...found, 'data.csv'] : found).toSorted());
    expect(await find(folder, { paths: ['logo.png'] })).toEqual(['logo.png']);
  });

  test('finds files of odd names, by themselves and by their names', async () => {
    const folder = make({ ...Object.fromEntries(oddNames.map((name) => [name, code])), 'other.ts': code });
    expect(await find(folder)).toEqual([...oddNames, 'other.ts'].toSorted());
    const paths = oddNames.map((name) => `./${name}`);
    expect(await find(folder, { paths })).toEqual(oddNames.toSorted());
  });

  test('leaves out what .gitignore files say, at every level', async () => {
    const folder = makeFolder({
      '.gitignore': 'out/\n/top.ts\n*.gen.ts\n',
      'top.ts': code,
      'src/top.ts': code,
      'out/a.ts': code,
      'src/a.gen.ts': code,
      'src/.gitignore': '!keep.gen.ts\n/local\n',
      'src/keep.gen.ts': code,
      'src/local/a.ts': code,
      'src/deep/local/a.ts': code,
    });
    if (kind === 'git') git(folder, 'init', '--quiet');
    expect(await find(folder)).toEqual(['src/deep/local/a.ts', 'src/keep.gen.ts', 'src/top.ts']);
    expect(await find(folder, { paths: ['out/a.ts'] })).toEqual(['out/a.ts']);
  });

  test('never enters node_modules, not even when it is named', async () => {
    const folder = make({
      'node_modules/a/index.js': code,
      'packages/b/node_modules/c.js': code,
      'a.js': code,
    });
    expect(await find(folder)).toEqual(['a.js']);
    expect(await find(folder, { paths: ['node_modules'] })).toEqual([]);
    expect(await find(folder, { paths: ['node_modules/a/index.js'] })).toEqual([]);
  });

  test('follows no symbolic link, and refuses a path that leads out by one', async () => {
    const outside = makeFolder({ 'a.ts': code });
    const folder = make({ 'src/a.ts': code });
    symlinkSync(outside, join(folder, 'linked'));
    symlinkSync(join(folder, 'src'), join(folder, 'loop'));
    symlinkSync(join(folder, 'src/a.ts'), join(folder, 'b.ts'));
    const selection = selectPaths(folder, {});
    const { candidates } = await discover(selection);
    const plan = planProject({ root: folder, candidates, options: defaultOptions });
    expect(plan.skipped).toEqual([{ path: 'b.ts', reason: 'symbolic-link' }]);
    expect(await find(folder)).toEqual(['b.ts', 'src/a.ts']);
    await expect(find(folder, { paths: ['linked'] })).rejects.toThrow(/symbolic link that leads out/);
  });

  test('takes the given paths, and patterns in the form of .gitignore', async () => {
    const folder = make({ 'src/a.ts': code, 'src/a.test.ts': code, 'lib/b.ts': code, 'c.ts': code });
    expect(await find(folder, { paths: ['src', 'c.ts'] })).toEqual(['c.ts', 'src/a.test.ts', 'src/a.ts']);
    expect(await find(folder, { exclude: ['*.test.ts', '/lib'] })).toEqual(['c.ts', 'src/a.ts']);
    expect(await find(folder, { include: ['src/'] })).toEqual(['src/a.test.ts', 'src/a.ts']);
    await expect(find(folder, { paths: ['src/*.ts'] })).rejects.toThrow(/--include "src\/\*\.ts"/);
  });
});

test('finds untracked files beside tracked ones, but nothing in a nested repository', async () => {
  const folder = makeRepository({ 'tracked.ts': code });
  writeFiles(folder, { 'untracked.ts': code, 'untracked-other.ts': 'export {}' });
  mkdirSync(join(folder, 'nested'));
  git(join(folder, 'nested'), 'init', '--quiet');
  writeFiles(folder, { 'nested/a.ts': code });
  expect(await find(folder)).toEqual(['tracked.ts', 'untracked.ts']);
});

test('is not misled by settings of git', async () => {
  const folder = makeRepository({ 'src/a.ts': code });
  git(folder, 'config', 'grep.fullName', 'false');
  git(folder, 'config', 'color.ui', 'always');
  git(folder, 'config', 'grep.patternType', 'perl');
  const { candidates } = await discover(selectPaths(join(folder, 'src'), {}));
  expect(candidates).toEqual([join(folder, 'src/a.ts')]);
});

test('says which files were skipped, and why', () => {
  const folder = makeFolder({
    'binary.ts': Buffer.from('xkit\0xkit'),
    'bundle.min.js': 'var xkit',
    'generated.ts': '// @generated\nimport "@xkit-co/xkit.js";\n',
    'latin1.ts': Buffer.from('// caf\xE9 xkit\n', 'latin1'),
  });
  const names = ['binary.ts', 'bundle.min.js', 'generated.ts', 'latin1.ts', 'gone.ts'];
  const plan = planProject({
    root: folder,
    candidates: names.map((name) => join(folder, name)),
    options: defaultOptions,
  });
  expect(plan.skipped).toEqual([
    { path: 'binary.ts', reason: 'binary' },
    { path: 'bundle.min.js', reason: 'generated' },
    { path: 'generated.ts', reason: 'generated' },
  ]);
  expect(plan.files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)])).toEqual([
    ['latin1.ts', ['not-utf8']],
  ]);
  expect(plan.problems.map(({ path }) => path)).toEqual(['gone.ts']);
});

test('says of a text what it says of a script; another encoding matters where it names an old address', () => {
  const url = 'https://app.xkit.co/api/platform/users/1/connections/slack';
  const folder = makeFolder({
    'latin1.py': Buffer.from(`# caf\xE9\nURL = "${url}"\n`, 'latin1'),
    'latin1.rb': Buffer.from('# caf\xE9 app.xkit.co\n', 'latin1'),
    'binary.dat': Buffer.from(`\0${url}`),
    'CHANGELOG.md': url,
    'fix.patch': url,
    'client.py': `# Code generated. DO NOT EDIT.\nURL = "https://app.xkit.co/api/platform"\n`,
  });
  const names = ['latin1.py', 'latin1.rb', 'binary.dat', 'CHANGELOG.md', 'fix.patch', 'client.py'];
  const candidates = names.map((name) => join(folder, name));
  const plan = planProject({ root: folder, candidates, options: defaultOptions });
  expect(plan.files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)])).toEqual([
    ['latin1.py', ['not-utf8']],
  ]);
  expect(plan.skipped).toEqual([
    { path: 'binary.dat', reason: 'binary' },
    { path: 'CHANGELOG.md', reason: 'history' },
    { path: 'fix.patch', reason: 'history' },
    { path: 'client.py', reason: 'generated' },
  ]);
});

test('a name in no readable encoding is skipped and said', async () => {
  const folder = makeRepository({ 'a.ts': code });
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.ts')]), code);
  const { skipped } = await discover(selectPaths(folder, {}));
  expect(skipped).toEqual([{ path: 'caf\xE9.ts', reason: 'unreadable-name' }]);
});
