import { symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskHost } from '../transforms/engine/disk/host';
import { makeFolder, writeFiles } from './sandbox';

/** What a project would lead to if it could: a client in a folder beside it. */
const bait = "export const xkit = createXkit('acme.xkit.co');\n";
const manifest = { 'package.json': '{ "name": "victim" }', '.git/HEAD': '' };

/** A project in a folder of its own, with the bait outside of it. */
function project(files: Readonly<Record<string, string>>) {
  const outside = makeFolder({
    'outside/xkit.ts': bait,
    'outside/package.json': '{ "name": "bait", "main": "./xkit.ts" }',
    'outside/tsconfig.json': '{ "compilerOptions": { "paths": { "bait": ["../project/src/inside.ts"] } } }',
  });
  const root = join(outside, 'project');
  writeFiles(root, { ...manifest, 'src/main.ts': '', 'src/inside.ts': bait, ...files });
  const host = diskHost();
  return {
    root,
    host,
    outside: join(outside, 'outside'),
    resolve(specifier: string, from = 'src/main.ts') {
      const path = host.resolve(specifier, join(root, from));
      return path === undefined ? undefined : relative(root, path);
    },
  };
}

describe('nothing leads out of the project', () => {
  test('no path that climbs', () => {
    const { resolve, outside } = project({});
    const climbing = [
      '../../outside/xkit',
      '../../outside',
      join(outside, 'xkit.ts'),
      `${'../'.repeat(40)}etc/passwd`,
      '/etc/passwd',
      'file:///etc/passwd',
      './a/../../../outside/xkit',
      '..\\..\\outside\\xkit',
      './%2e%2e/%2e%2e/outside/xkit',
      '\0',
      './inside\0.ts',
      '',
      ' ',
      '.'.repeat(5_000),
      `./${'a/'.repeat(5_000)}b`,
      '__proto__',
      'constructor',
      '#constructor',
      '@/__proto__',
    ];
    expect(climbing.map((specifier) => resolve(specifier))).toEqual(climbing.map(() => undefined));
  });

  test('no link', () => {
    const { resolve, root, outside } = project({});
    symlinkSync(outside, join(root, 'src/linked'));
    symlinkSync(join(outside, 'xkit.ts'), join(root, 'src/file.ts'));
    symlinkSync('loop.ts', join(root, 'src/loop.ts'));
    expect(['./linked/xkit', './linked', './file', './loop'].map((one) => resolve(one))).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });

  test.each([
    ['paths', { compilerOptions: { paths: { bait: ['../outside/xkit.ts'] } } }],
    ['paths from the top', { compilerOptions: { paths: { '*': ['/*'], bait: ['/../outside/xkit.ts'] } } }],
    ['a base', { compilerOptions: { baseUrl: '../outside' } }],
    ['a configuration above', { extends: '../outside/tsconfig.json' }],
    [
      'several configurations',
      { extends: ['../outside/tsconfig.json', '/etc/passwd', 'bait/tsconfig.json'] },
    ],
    ['references', { references: [{ path: '../outside' }, { path: '/etc' }] }],
  ])('no configuration: %s', (_, config) => {
    const { resolve } = project({ 'tsconfig.json': JSON.stringify(config) });
    expect(['bait', 'xkit', 'bait/xkit'].map((one) => resolve(one))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['workspaces', { workspaces: ['../outside', '../*', '/**', '../../**', 'src/../../outside'] }],
    [
      'exports',
      { exports: { '.': '../outside/xkit.ts', './*': '../outside/*', './xkit': '/../outside/xkit.ts' } },
    ],
    [
      'imports',
      { imports: { '#bait': '../outside/xkit.ts', '#*': '../outside/*.ts', '#etc': '/etc/passwd' } },
    ],
    ['a main file', { main: '../outside/xkit.ts', source: '../outside/xkit.ts', module: '/etc/passwd' }],
    ['a dependency', { dependencies: { bait: 'file:../outside', xkit: 'link:../outside' } }],
  ])('no manifest: %s', (_, manifestOf) => {
    const { resolve } = project({ 'package.json': JSON.stringify({ name: 'victim', ...manifestOf }) });
    const specifiers = ['bait', 'bait/xkit', 'victim', 'victim/xkit', '#bait', '#xkit', '#etc', '..'];
    expect(specifiers.map((one) => resolve(one))).toEqual(specifiers.map(() => undefined));
  });
});

describe('no manifest or configuration costs more than it is worth', () => {
  test.each([
    ['extends itself', { 'tsconfig.json': '{ "extends": "./tsconfig.json" }' }],
    [
      'extends in a circle',
      {
        'tsconfig.json': '{ "extends": "./a.json" }',
        'a.json': '{ "extends": ["./b.json"] }',
        'b.json': '{ "extends": "./tsconfig.json" }',
      },
    ],
    [
      'references in a circle',
      {
        'tsconfig.json': '{ "references": [{ "path": "./a" }] }',
        'a/tsconfig.json': '{ "references": [{ "path": ".." }], "extends": "../tsconfig.json" }',
      },
    ],
    ['is not JSON', { 'tsconfig.json': '{ "extends": ', 'package.json': '[[[' }],
    ['is something else', { 'tsconfig.json': '[1, "a", null]', 'package.json': '"paths"' }],
    [
      'has values of other kinds',
      {
        'tsconfig.json': '{ "extends": 1, "compilerOptions": { "paths": [null, 2] } }',
        'package.json': '{ "exports": 7, "imports": [null], "workspaces": { "packages": 3 }, "main": {} }',
      },
    ],
    [
      'has names of prototypes',
      {
        'tsconfig.json':
          '{ "__proto__": { "extends": "./x" }, "compilerOptions": { "paths": { "__proto__": ["a"], "constructor": ["b"] } } }',
        'package.json':
          '{ "exports": { "__proto__": "./a", "constructor": { "toString": "./b" } }, "imports": { "#__proto__": "./a" } }',
      },
    ],
    [
      'is nested deeply',
      {
        'package.json': `{ "exports": ${'{ "import": '.repeat(3_000)}"./a"${' }'.repeat(3_000)} }`,
        'tsconfig.json': `{ "compilerOptions": ${'['.repeat(5_000)}${']'.repeat(5_000)} }`,
      },
    ],
    [
      'holds patterns of many stars',
      {
        'package.json': JSON.stringify({
          workspaces: ['*a*'.repeat(60), '**/'.repeat(30), '*'.repeat(4_000)],
        }),
        'pnpm-workspace.yaml': `packages:\n${"  - '**/**/**/**/**'\n".repeat(200)}`,
      },
    ],
    [
      'is megabytes long',
      {
        'tsconfig.json': `{ "compilerOptions": { "paths": { ${Array.from({ length: 20_000 }, (_, at) => `"a${at}/*/b": ["x/*"]`).join(', ')} } } }`,
        'package.json': `{ "imports": { ${Array.from({ length: 20_000 }, (_, at) => `"#a${at}*b": "./x*"`).join(', ')} } }`,
      },
    ],
  ])('one that %s', { timeout: 20_000 }, (_, files: Readonly<Record<string, string>>) => {
    const deep = Object.fromEntries(
      Array.from({ length: 60 }, (__, at) => [`p${at % 8}/q${at % 5}/r${at}/${'a'.repeat(60)}/f.ts`, '']),
    );
    const { resolve, host, root } = project({ ...deep, ...files });
    for (const specifier of [
      'bait',
      '@/missing',
      '#inside',
      '@scope/bait/x',
      'a',
      './missing',
      '__proto__',
    ]) {
      expect(resolve(specifier), specifier).toBeUndefined();
    }
    expect(resolve('./inside')).toBe('src/inside.ts');
    expect(host.installedVersion('@xkit-co/xkit.js', join(root, 'src/main.ts'))).toBeUndefined();
  });

  test.each([
    [
      'package-lock.json',
      '{ "packages": { "__proto__": { "version": 1 }, "node_modules/@xkit-co/xkit.js": 3 }, "dependencies": [] }',
    ],
    ['package-lock.json', '{ "packages": null, "dependencies": { "constructor": null } }'],
    ['yarn.lock', `${'"@xkit-co/xkit.js@'.repeat(50_000)}:\n  version`],
    [
      'pnpm-lock.yaml',
      `${"  '@xkit-co/xkit.js':\n".repeat(50_000)}${' '.repeat(200_000)}specifier: ${' '.repeat(200_000)}version`,
    ],
    ['pnpm-lock.yaml', `importers:\n${'  .:\n'.repeat(100_000)}`],
  ])('a broken %s', { timeout: 20_000 }, (name, text) => {
    const { host, root } = project({ [name]: text });
    expect(host.installedVersion('@xkit-co/xkit.js', join(root, 'src/main.ts'))).toBeUndefined();
  });
});

test('a neighbour of many megabytes is not read', () => {
  const { host, root } = project({});
  const path = join(root, 'src/large.ts');
  writeFiles(dirname(path), { 'large.ts': 'x'.repeat(70 * 2 ** 20) });
  expect(host.read(path)).toBeUndefined();
});
