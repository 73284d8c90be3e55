import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { diskHost } from '../transforms/engine/disk/host';
import { makeFolder } from './sandbox';

/** Writes a project, and says where its imports lead and what it has installed, by paths within it. */
function project(files: Readonly<Record<string, string>>) {
  const root = makeFolder(files);
  const host = diskHost();
  return {
    root,
    host,
    resolve(specifier: string, from = 'src/main.ts') {
      const path = host.resolve(specifier, join(root, from));
      return path === undefined ? undefined : relative(root, path);
    },
    version: (from = 'src/main.ts') => host.installedVersion('@xkit-co/xkit.js', join(root, from)),
  };
}

const manifest = { 'package.json': '{ "name": "app" }' };

test('finds relative files by extension, by index, and TypeScript behind .js', () => {
  const { resolve } = project({
    ...manifest,
    'src/a.ts': '',
    'src/b/index.jsx': '',
    'src/c.mts': '',
    'src/d.json': '{}',
  });
  expect(
    ['./a', './a.js', './a.ts/b', './b', './c.mjs', './d.json', '../src/a', './missing'].map((path) =>
      resolve(path),
    ),
  ).toEqual([
    'src/a.ts',
    'src/a.ts',
    undefined,
    'src/b/index.jsx',
    'src/c.mts',
    'src/d.json',
    'src/a.ts',
    undefined,
  ]);
});

test('follows paths and baseUrl of the nearest configuration, with comments, extended and referenced', () => {
  const { resolve } = project({
    ...manifest,
    'tsconfig.base.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "~lib/*": ["src/lib/*"] } } }',
    'tsconfig.json': '{ // the app\n "extends": "./tsconfig.base.json", }',
    'src/lib/xkit.ts': '',
    'web/tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
    'web/tsconfig.app.json':
      '{ "compilerOptions": { "paths": { "$x": ["./src/x.ts"] } }, "include": ["src"] }',
    'web/src/x.ts': '',
    'old/jsconfig.json': '{ "compilerOptions": { "baseUrl": "app" } }',
    'old/app/services/xkit.js': '',
  });
  expect(resolve('~lib/xkit')).toBe('src/lib/xkit.ts');
  expect(resolve('src/lib/xkit')).toBe('src/lib/xkit.ts');
  expect(resolve('$x', 'web/src/main.ts')).toBe('web/src/x.ts');
  expect(resolve('services/xkit', 'old/app/main.js')).toBe('old/app/services/xkit.js');
});

test('follows imports of the package itself, and @/ to its sources', () => {
  const { resolve } = project({
    'package.json':
      '{ "name": "app", "imports": { "#xkit": "./src/lib/xkit.js" }, "exports": { "./x": "./src/lib/xkit.js" } }',
    'src/lib/xkit.js': '',
  });
  expect(resolve('#xkit')).toBe('src/lib/xkit.js');
  expect(resolve('app/x')).toBe('src/lib/xkit.js');
  expect(resolve('@/lib/xkit')).toBe('src/lib/xkit.js');
});

test('finds packages of a workspace, linked or not, built or not', () => {
  const { resolve, root } = project({
    'package.json': '{ "private": true, "workspaces": ["packages/*", "!packages/out"] }',
    'apps/web/package.json': '{ "name": "web" }',
    'packages/linked/package.json': '{ "name": "@acme/linked", "main": "index.js" }',
    'packages/linked/index.js': '',
    'packages/built/package.json': '{ "name": "@acme/built", "main": "dist/index.js" }',
    'packages/built/src/index.ts': '',
    'packages/built/src/client.ts': '',
    'packages/exported/package.json':
      '{ "name": "exported", "exports": { ".": "./main.ts", "./sub": "./deep/sub.ts" } }',
    'packages/exported/main.ts': '',
    'packages/exported/deep/sub.ts': '',
    'packages/out/package.json': '{ "name": "out", "main": "index.js" }',
    'packages/out/index.js': '',
  });
  mkdirSync(join(root, 'node_modules', '@acme'), { recursive: true });
  symlinkSync(join(root, 'packages', 'linked'), join(root, 'node_modules', '@acme', 'linked'), 'junction');
  const from = 'apps/web/src/main.ts';
  expect(resolve('@acme/linked', from)).toBe('packages/linked/index.js');
  expect(resolve('@acme/built', from)).toBe('packages/built/src/index.ts');
  expect(resolve('@acme/built/client', from)).toBe('packages/built/src/client.ts');
  expect(resolve('exported', from)).toBe('packages/exported/main.ts');
  expect(resolve('exported/sub', from)).toBe('packages/exported/deep/sub.ts');
  expect(resolve('out', from)).toBe(undefined);
});

test('reads the packages of a pnpm workspace', () => {
  const { resolve } = project({
    'package.json': '{}',
    'pnpm-workspace.yaml':
      'packages:\n  # all\n  - \'libs/**\'\n  - "apps/*" # web\ncatalog:\n  react: ^18\n',
    'libs/deep/xkit/package.json': '{ "name": "@acme/xkit", "main": "src/index.ts" }',
    'libs/deep/xkit/src/index.ts': '',
  });
  expect(resolve('@acme/xkit', 'apps/web/main.ts')).toBe('libs/deep/xkit/src/index.ts');
});

test('never leaves the project and never enters node_modules', () => {
  const { resolve, root } = project({
    'app/package.json': '{ "name": "app" }',
    'outside.ts': '',
    'app/node_modules/axios/package.json': '{ "name": "axios", "main": "index.js" }',
    'app/node_modules/axios/index.js': '',
  });
  symlinkSync(join(root, 'outside.ts'), join(root, 'app', 'link.ts'));
  expect(resolve('../outside', 'app/main.ts')).toBe(undefined);
  expect(resolve('./link', 'app/main.ts')).toBe(undefined);
  expect(resolve('axios', 'app/main.ts')).toBe(undefined);
  expect(resolve('./node_modules/axios/index.js', 'app/main.ts')).toBe(undefined);
});

test('takes the version from any lock file, or from what is installed', () => {
  const name = '@xkit-co/xkit.js';
  const lock = (text: string, file: string, more = {}) =>
    project({
      'package.json': JSON.stringify({ dependencies: { [name]: '^3.4.0' } }),
      [file]: text,
      ...more,
    }).version();
  expect(
    lock(
      JSON.stringify({ packages: { [`node_modules/${name}`]: { version: '3.10.3' } } }),
      'package-lock.json',
    ),
  ).toBe('3.10.3');
  expect(lock(JSON.stringify({ dependencies: { [name]: { version: '3.4.2' } } }), 'package-lock.json')).toBe(
    '3.4.2',
  );
  expect(
    lock(
      `"${name}@3.14.1":\n  version "3.14.1"\n\n"${name}@^3.4.0":\n  version "3.9.0"\n  resolved "x"\n`,
      'yarn.lock',
    ),
  ).toBe('3.9.0');
  expect(lock(`"${name}@npm:^3.4.0":\n  version: 3.12.0\n  resolution: "x"\n`, 'yarn.lock')).toBe('3.12.0');
  expect(
    lock(
      `dependencies:\n  '${name}': 3.4.2\n\npackages:\n\n  /${name}/3.4.2:\n    resolution: {}\n`,
      'pnpm-lock.yaml',
    ),
  ).toBe('3.4.2');
  expect(
    lock(
      `importers:\n\n  .:\n    dependencies:\n      '${name}':\n        specifier: ^3.4.0\n        version: 3.14.1(react@18)\n\npackages:\n\n  '${name}@3.4.2':\n    resolution: {}\n`,
      'pnpm-lock.yaml',
    ),
  ).toBe('3.14.1');
  expect(lock(`{ "version": "3.11.2" }`, `node_modules/${name}/package.json`)).toBe('3.11.2');
  expect(lock('{}', 'other.json')).toBe(undefined);
});

test('takes the version of the nearest package of a workspace', () => {
  const name = '@xkit-co/xkit.js';
  const { version } = project({
    'package.json': '{ "workspaces": ["apps/*"] }',
    'apps/web/package.json': '{ "name": "web" }',
    'package-lock.json': JSON.stringify({
      packages: {
        [`node_modules/${name}`]: { version: '3.14.1' },
        [`apps/web/node_modules/${name}`]: { version: '3.4.2' },
      },
    }),
  });
  expect(version('apps/web/src/main.ts')).toBe('3.4.2');
  expect(version('apps/other/src/main.ts')).toBe('3.14.1');
});
