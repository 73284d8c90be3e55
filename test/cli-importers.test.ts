import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { discover } from '../cli/project/discover';
import { withImporters } from '../cli/project/importers';
import { planProject } from '../cli/project/plan';
import { selectPaths } from '../cli/project/selection';
import { defaultOptions } from '../transforms/engine/options';
import { Program } from '../transforms/engine/syntax/program';
import { makeFolder, makeRepository, writeFiles } from './sandbox';

async function find(files: Record<string, string>, exclude: string[] = []): Promise<string[]> {
  return findIn(makeRepository(files), exclude);
}

async function findIn(folder: string, exclude: string[] = []): Promise<string[]> {
  const selection = selectPaths(folder, { exclude });
  const { candidates } = await withImporters(await discover(selection), selection);
  return candidates.map((path) => relative(folder, path));
}

afterEach(() => {
  vi.unstubAllEnvs();
});

const client = "import createXkit from '@xkit-co/xkit.js';\nexport const client = createXkit('d');\n";
const login = (from: string) => `import { client } from '${from}';\nclient.login(token);\n`;

test('finds who imports a client, over barrels, however it is spelled', async () => {
  expect(
    await find({
      'src/lib/client.ts': client,
      'src/lib/index.ts': "export * from './client';\n",
      'src/direct.ts': login('./lib/client'),
      'src/extension.ts': login('./lib/client.js'),
      'src/barrel.ts': login('./lib'),
      'src/quotes.js': 'const { client } = require("./lib/client");\nclient.login(token);\n',
      'src/without-a-call.ts': "import { client } from './lib/client';\nclient.ready(start);\n",
      'src/another.ts': login('./other/client'),
      'src/other/client.ts': 'export const client = { login() {} };\n',
    }),
  ).toEqual(['src/barrel.ts', 'src/direct.ts', 'src/extension.ts', 'src/lib/client.ts', 'src/quotes.js']);
});

test('finds who imports from a package of the workspace, and honours the selection', async () => {
  const files = {
    'package.json': '{ "workspaces": ["packages/*"] }',
    'packages/integrations/package.json': '{ "name": "@acme/integrations", "main": "src/index.ts" }',
    'packages/integrations/src/index.ts': client,
    'packages/web/package.json': '{ "name": "web" }',
    'packages/web/src/main.ts': login('@acme/integrations'),
    'packages/web/src/left-out.ts': login('@acme/integrations'),
  };
  expect(await find(files, ['left-out.ts'])).toEqual([
    'packages/integrations/src/index.ts',
    'packages/web/src/main.ts',
  ]);
});

test('finds them with a git that has no expressions of Perl', async () => {
  const folder = makeRepository({ 'src/client.ts': client, 'src/main.ts': login('./client') });
  const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
  const asked = join(makeFolder(), 'asked');
  const without = `#!/bin/sh\nfor one; do [ "$one" = -P ] && echo x >> ${asked} && exit 128; done\nexec ${real} "$@"\n`;
  const folderOfGit = makeFolder({ git: without });
  chmodSync(join(folderOfGit, 'git'), 0o755);
  vi.stubEnv('PATH', `${folderOfGit}:${process.env.PATH}`);
  expect(await findIn(folder)).toEqual(['src/client.ts', 'src/main.ts']);
  expect(existsSync(asked)).toBe(true);
});

test('finds untracked importers, but no ignored ones', async () => {
  const folder = makeRepository({ '.gitignore': 'ignored.ts\n', 'src/client.ts': client });
  writeFiles(folder, { 'src/new.ts': login('./client'), 'src/ignored.ts': login('./client') });
  expect(await findIn(folder)).toEqual(['src/client.ts', 'src/new.ts']);
});

test('finds importers where there is no git', async () => {
  const folder = makeFolder({
    'lib/client.ts': client,
    'lib/index.ts': "export * from './client';\n",
    'use.ts': login('./lib'),
    'another.ts': login('./other'),
    'other.ts': 'export const client = { login() {} };\n',
    'node_modules/package/use.js': login('../../lib'),
  });
  expect(await findIn(folder)).toEqual(['lib/client.ts', 'use.ts']);
});

test('knows who imports a module, and where nobody looked', async () => {
  const folder = makeRepository({
    'src/client.ts': client,
    'src/index.ts': "export * from './client';\n",
    'src/use.ts': "import './index';\nimport { client } from './client';\nclient.ready(start);\n",
    'src/apart.ts': 'export const one = 1;\n',
  });
  const selection = selectPaths(folder, {});
  const { importers } = (await withImporters(await discover(selection), selection)).host;
  const namesOf = (path: string) => importers?.(join(folder, path))?.map((found) => relative(folder, found));
  expect(namesOf('src/client.ts')).toEqual(['src/index.ts', 'src/use.ts']);
  expect(namesOf('src/index.ts')).toEqual(['src/use.ts']);
  expect(namesOf('src/apart.ts')).toBeUndefined();
});

test('of 5,000 files, parses the twelve that matter and the module they lead to', async () => {
  const others = Array.from({ length: 5000 }, (_, at) => [
    `src/other/${at}.ts`,
    `import { slug } from '../slug';\nexport const login = (token: string) => slug + token + ${at};\n`,
  ]);
  const reading = Array.from({ length: 5 }, (_, at) => [
    `src/read-${at}.ts`,
    "import { BASE } from './base';\nimport { slug } from './slug';\n" +
      'export const read = (id: string) => fetch(`${BASE}/users/${id}/connections/${slug}`);\n',
  ]);
  const logging = Array.from({ length: 5 }, (_, at) => [`src/login-${at}.ts`, login('./client')]);
  const matter = {
    'src/client.ts': client,
    'src/base.ts': "export const BASE = 'https://app.xkit.co/api/platform';\n",
    ...Object.fromEntries([...reading, ...logging]),
  };
  const folder = makeRepository({
    ...Object.fromEntries(others),
    ...matter,
    'src/slug.ts': "export const slug = 'slack';\n",
  });
  const selection = selectPaths(folder, {});
  const { candidates, host } = await withImporters(await discover(selection), selection);
  const parse = vi.spyOn(Program, 'parse');
  const { files } = planProject({ root: folder, candidates, options: defaultOptions, host });
  const parsed = parse.mock.calls.map(([, path]) => relative(folder, path));
  parse.mockRestore();

  expect(files.filter(({ before, after }) => before !== after)).toHaveLength(10);
  expect([...new Set(parsed)].toSorted()).toEqual([...Object.keys(matter), 'src/slug.ts'].toSorted());
});

test('finds the importers of so many modules that every import is looked at', async () => {
  const numbers = Array.from({ length: 60 }, (_, index) => index);
  const files = Object.fromEntries(
    numbers.flatMap((number) => [
      [`src/${number}/client-${number}.ts`, client],
      [`src/${number}/login.ts`, login(`./client-${number}.js`)],
      [`src/${number}/other.ts`, login(`./other-${number}`)],
    ]),
  );
  const found = await find({ ...files, 'src/index.ts': client, 'src/above.ts': login('./') });
  expect(found.filter((path) => !path.includes('client-')).toSorted()).toEqual(
    ['src/above.ts', 'src/index.ts', ...numbers.map((number) => `src/${number}/login.ts`)].toSorted(),
  );
});
