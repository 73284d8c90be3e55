import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { builtCommand } from './command';
import { newModule, oldModule } from './old-code';
import { git, makeFolder, makeRepository, readTree, writeFiles } from './sandbox';

const command = builtCommand();

const old = { 'src/token.ts': oldModule('a') };
const migrated = `644 ${newModule('a')}`;

/** Root may read everything; what it runs for the test must not. */
function runAsNobody(folder: string, args: readonly string[]) {
  const isRoot = process.getuid?.() === 0;
  const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  if (isRoot) execFileSync('chown', ['-R', '65534:65534', folder]);
  chmodSync(dirname(command.path()), 0o755);
  const { status, stdout } = spawnSync(process.execPath, [command.path(), ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...nobody,
  });
  return { code: status, stdout };
}

describe('nothing outside of the project is read or written', () => {
  test('a tracked folder that has become a link to another place', () => {
    const outside = makeFolder({ 'token.ts': oldModule('a') });
    const folder = makeRepository({ ...old, 'other.ts': '' });
    rmSync(join(folder, 'src'), { recursive: true });
    symlinkSync(outside, join(folder, 'src'));
    const { stdout } = command.run(folder, ['--allow-dirty']);
    expect(stdout).toContain('symbolic links');
    expect(readTree(outside)).toEqual({ 'token.ts': `644 ${oldModule('a')}` });
  });

  test('a work tree that is said to be elsewhere', () => {
    const outside = makeFolder({
      'src/xkit.js':
        "import createXkit from '@xkit-co/xkit.js';\nexport const xkit = createXkit('a.xkit.co');\n",
      'src/user.js': "import { xkit } from './xkit';\nimport { t } from './t';\nxkit.login(await t());\n",
    });
    const inner = join(outside, 'inner');
    writeFiles(inner, { 'src/token.ts': oldModule('a') });
    git(inner, 'init', '--quiet');
    git(inner, 'config', 'core.worktree', outside);
    git(inner, '--git-dir=.git', `--work-tree=${outside}`, 'add', '--force', '--all', outside);
    const before = readTree(outside);
    command.run(inner, ['--allow-dirty']);
    const after = readTree(outside);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed.filter((name) => !name.includes('.git/'))).toEqual(['inner/src/token.ts']);
  });

  test('an importer outside of the given paths stays as it is', () => {
    const folder = makeRepository({
      'lib/xkit.js':
        "import createXkit from '@xkit-co/xkit.js';\nexport const client = createXkit('a.xkit.co');\n",
      'app/start.js':
        "import { client } from '../lib/xkit';\nimport { getToken } from './token';\n\nclient.login(await getToken());\n",
    });
    const before = readTree(folder);
    expect(command.run(folder, ['--check', 'lib']).code).toBe(0);
    command.run(folder, ['lib']);
    expect(readTree(folder)).toEqual(before);
    expect(command.run(folder, ['--check']).code).toBe(2);
  });

  test('a journal that the repository brought names nothing outside', () => {
    const outside = makeFolder({ 'precious.txt': 'mine\n' });
    const precious = join(outside, 'precious.txt');
    const folder = makeRepository(old);
    const entry = { path: 'src/token.ts', temporary: '.xkit-contexts-00.tmp', before: 'theirs', ours: [] };
    const forged = [
      { ...entry, temporary: `${'../'.repeat(20)}${precious}` },
      { ...entry, path: `${'../'.repeat(20)}${precious}` },
      { ...entry, path: precious },
      { ...entry, madeFolders: ['../..'] },
    ];
    for (const one of forged) {
      writeFiles(folder, {
        '.git/xkit-contexts/run-1-00.open.json': JSON.stringify({ version: 1, root: folder, entries: [one] }),
      });
      for (const args of [[], ['undo']]) {
        const { code, stderr } = command.run(folder, args);
        expect(code).toBe(1);
        expect(stderr).toContain('run-1-00.open.json cannot be read');
      }
    }
    expect(readTree(outside)).toEqual({ 'precious.txt': '644 mine\n' });
  });

  test('the folder for journals is no link to another place', () => {
    const outside = makeFolder();
    const folder = makeRepository(old);
    symlinkSync(outside, join(folder, '.git/xkit-contexts'));
    expect(command.run(folder, [])).toMatchObject({ code: 1 });
    expect(readTree(outside)).toEqual({});
    expect(readTree(folder)['src/token.ts']).toBe(`644 ${oldModule('a')}`);
  });
});

describe('things in the tree that are no files', { timeout: 60_000 }, () => {
  test('pipes and sockets, where files are looked for, are passed over', async () => {
    const folder = makeFolder(old);
    for (const name of [
      'a.ts',
      'src/b.ts',
      'src/.gitignore',
      'tsconfig.json',
      'package-lock.json',
      'xkit.js',
    ]) {
      execFileSync('mkfifo', [join(folder, name)]);
    }
    writeFiles(folder, {
      'src/user.ts': "import { a } from '../xkit';\nimport { b } from './b';\nexport const xkit = [a, b];\n",
    });
    const server = createServer().listen(join(folder, 'socket.ts'));
    onTestFinished(() => void server.close());
    expect(command.run(folder, ['--allow-no-vcs'])).toMatchObject({ code: 0, stderr: '' });
    expect(command.run(folder, ['--check', 'a.ts']).code).toBe(0);
    execFileSync('mkfifo', [join(folder, 'xkit-contexts.config.json')]);
    expect(command.run(folder, ['--check']).stderr).toContain('is no regular file');
  });

  test('links that lead in circles', () => {
    const folder = makeRepository({
      ...old,
      'src/user.ts':
        "import { xkit } from './circle/circle/xkit';\nimport { b } from './round';\nxkit.login(b);\n",
    });
    symlinkSync('.', join(folder, 'src/circle'));
    symlinkSync('round.ts', join(folder, 'src/round.ts'));
    symlinkSync('../src', join(folder, 'src/up'));
    expect(command.run(folder, ['--allow-dirty'])).toMatchObject({ code: 0, stderr: '' });
    expect(readTree(folder)['src/token.ts']).toBe(migrated);
  });

  test('folders and files that nobody may read are told', () => {
    const folder = makeFolder({ ...old, 'locked/a.ts': oldModule('b'), 'secret.ts': oldModule('c') });
    chmodSync(join(folder, 'locked'), 0o000);
    chmodSync(join(folder, 'secret.ts'), 0o000);
    const { code, stdout } = runAsNobody(folder, ['--allow-no-vcs']);
    chmodSync(join(folder, 'locked'), 0o755);
    expect(code).toBe(1);
    expect(stdout).toContain('cannot be looked into');
    expect(stdout).toContain('cannot be read');
    expect(readFileSync(join(folder, 'src/token.ts'), 'utf8')).toBe(newModule('a'));
  });

  test('a file that grows all the while loses nothing', async () => {
    const folder = makeRepository(old);
    const path = join(folder, 'src/token.ts');
    const line = '// more\n';
    const running = spawn(process.execPath, [command.path(), '--allow-dirty'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve) => running.on('close', resolve));
    let written = 0;
    const timer = setInterval(() => {
      appendFileSync(path, line);
      written += 1;
    }, 1);
    await ended;
    clearInterval(timer);
    const text = readFileSync(path, 'utf8');
    const [start = ''] = text.split(line);
    expect([oldModule('a'), newModule('a')]).toContain(start);
    // A file that was replaced was as it was read; what came to it between is in it.
    if (start === oldModule('a')) expect(text).toBe(start + line.repeat(written));
  });

  test('a file of many megabytes is not read, and a finding says so', () => {
    const folder = makeRepository(old);
    const path = join(folder, 'dump.js');
    execFileSync('truncate', ['--size=100M', path]);
    appendFileSync(path, '\nxkit.login(token)\n');
    execFileSync('truncate', ['--size=100M', join(folder, 'other.js')]);
    const { code, stdout } = command.run(folder, ['--allow-dirty']);
    expect(code).toBe(0);
    expect(stdout).toContain('dump.js:1:1 manual too-large');
    expect(stdout).not.toContain('other.js');
    expect(readTree(folder)['src/token.ts']).toBe(migrated);
  });
});

describe('settings with the names of prototypes', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is no setting', (name) => {
    const folder = makeRepository({
      ...old,
      'xkit-contexts.config.json': `{ "${name}": { "apply": "safe" } }`,
    });
    const { code, stderr } = command.run(folder, []);
    expect(code).toBe(1);
    expect(stderr).toContain(`says "${name}", which is no setting`);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is no value of one', (name) => {
    const folder = makeRepository(old);
    for (const flag of ['steps', 'context', 'login-form', 'static-tokens', 'fail-on', 'apply']) {
      expect(command.run(folder, ['--check', `--${flag}`, name]).code).toBe(1);
    }
  });
});
