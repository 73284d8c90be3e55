import { spawn, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtCommand } from './command';
import { newModule, oldModule } from './old-code';
import { git, makeFolder, makeRepository, readTree, writeFiles } from './sandbox';

const command = builtCommand();

const old = { 'src/token.ts': oldModule('a'), 'src/other.ts': 'export {};\n' };

/** A module that becomes several times as long. */
const growing = [
  "import createXkit from '@xkit-co/xkit.js';\nconst xkit = createXkit('acme.xkit.co');\n",
  ...Array.from({ length: 40 }, (_, index) => {
    return `export async function connect${index}(token: string) {\n  await xkit.login(token);\n}\n`;
  }),
].join('');

/** Runs the command with a limit on the size of files, which stands for a disk that has no room for more. */
function runWithin(folder: string, kilobytes: number) {
  const script = `ulimit -f ${kilobytes}; exec "$0" "$@"`;
  const args = ['-c', script, process.execPath, command.path(), '--allow-no-vcs'];
  return spawnSync('bash', args, { cwd: folder, encoding: 'utf8' });
}

describe('on a full disk', () => {
  test('1 and a report of the file that found no room; the others are written', () => {
    const folder = makeFolder({ ...old, 'src/growing.ts': growing });
    const { status, stdout } = runWithin(folder, 7);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^src\/growing\.ts cannot be written: EFBIG/m);
    expect(stdout).toContain('context-tokens 1/1 · login-callbacks 0/41 — 1 needs you');
    expect(stdout).toContain('1 file changed.');
    expect(readTree(folder)).toEqual({
      'src/growing.ts': `644 ${growing}`,
      'src/other.ts': '644 export {};\n',
      'src/token.ts': `644 ${newModule('a')}`,
    });
    expect(command.run(folder, ['undo']).code).toBe(0);
  });

  test('1 and nothing is changed when there is no room for the journal', () => {
    const folder = makeFolder({ ...old, 'src/growing.ts': growing });
    const before = readTree(folder);
    const { status, stderr } = runWithin(folder, 2);
    expect(status).toBe(1);
    expect(stderr).toContain('the journal cannot be written, so nothing was changed: EFBIG');
    expect(readTree(folder)).toEqual(before);
    expect(command.run(folder, ['undo']).stdout).toBe('Nothing to take back.\n');
  });
});

describe('guards', () => {
  test('a dirty tree is refused with the list, and allowed by the flag', () => {
    const folder = makeRepository(old);
    writeFiles(folder, { 'src/other.ts': 'export const mine = 1;\n' });
    const before = readTree(folder);
    const refused = command.run(folder, []);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('  src/other.ts\n');
    expect(refused.stderr).toContain('--allow-dirty');
    expect(readTree(folder)).toEqual(before);
    expect(command.run(folder, ['src/token.ts', '--check']).code).toBe(2);
    expect(command.run(folder, ['--allow-dirty']).code).toBe(0);
  });

  test('a folder without version control is refused, allowed by the flag, and taken back', () => {
    const folder = makeFolder(old);
    const before = readTree(folder);
    const refused = command.run(folder, []);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('--allow-no-vcs');
    expect(readTree(folder)).toEqual(before);
    expect(command.run(folder, ['--allow-no-vcs']).code).toBe(0);
    expect(readTree(folder)).not.toEqual(before);
    expect(command.run(folder, ['undo'])).toMatchObject({ code: 0, stderr: '' });
    expect(readTree(folder)).toEqual(before);
  });

  test('a repository that git will not answer for is not taken for an ordinary folder', () => {
    const folder = makeRepository(old);
    writeFiles(folder, { '.git/config': '[core\n' });
    const { code, stderr } = command.run(folder, []);
    expect(code).toBe(1);
    expect(stderr).toContain('git refuses to answer here');
  });

  test('undo restores every byte, keeps what was edited since, and says so', () => {
    const crlf = `\uFEFF${oldModule('crlf', '\r\n')}`;
    const folder = makeRepository({ ...old, 'src/crlf.ts': crlf, 'src/edited.ts': oldModule('edited') });
    const before = readTree(folder);
    command.run(folder, []);
    writeFiles(folder, { 'src/edited.ts': 'mine\n' });
    const { code, stdout, stderr } = command.run(join(folder, 'src'), ['undo']);
    expect(code).toBe(1);
    expect(stdout).toContain('2 files restored');
    expect(stderr).toBe('src/edited.ts was edited since, so it is kept as it is\n');
    expect(readTree(folder)).toEqual({ ...before, 'src/edited.ts': '644 mine\n' });
    expect(command.run(makeRepository(old), ['undo'])).toMatchObject({ code: 0 });
  });
});

describe('odd names', () => {
  const names = [
    'with space.ts',
    'ünï/日本.ts',
    'pages/[id]/[...rest].tsx',
    '-dash.ts',
    'line\nbreak.ts',
    'quote"\'.ts',
    'tab\tback\\slash.ts',
  ];
  const files = Object.fromEntries(names.map((name, index) => [name, oldModule(`s${index}`)]));

  test('are written, told on one line, and taken back', () => {
    const folder = makeRepository(files);
    const before = readTree(folder);
    const { code, stdout } = command.run(folder, []);
    expect(code).toBe(0);
    expect(stdout).toContain(`${names.length} files changed.`);
    for (const [name, content] of Object.entries(readTree(folder))) {
      expect(content, name).toContain('/platform/context');
    }
    command.run(folder, ['undo']);
    expect(readTree(folder)).toEqual(before);
    expect(command.run(folder, ['--', '-dash.ts']).stdout).toContain('1 file changed.');
  });

  test('a patch applied to a fresh clone gives the written tree, whatever the names and line ends', () => {
    const folder = makeRepository({
      ...files,
      'crlf.ts': oldModule('crlf', '\r\n'),
      'no-end.ts': oldModule('end').trimEnd(),
      'last-line.ts': oldModule('last').trimEnd().replaceAll('\n', ' '),
      '.gitattributes': '* -text\n',
    });
    const clone = makeFolder();
    git(clone, 'clone', '--quiet', folder, 'copy');
    const patch = join(makeFolder(), 'changes.patch');
    expect(command.run(folder, ['--patch', patch]).code).toBe(0);
    git(join(clone, 'copy'), 'apply', '--check', patch);
    git(join(clone, 'copy'), 'apply', patch);
    expect(readTree(join(clone, 'copy'))).toEqual(readTree(folder));
    expect(git(folder, 'status', '--porcelain', '-z').split('\0')).toHaveLength(names.length + 4);
  });
});

test('a reader that closes the pipe early is no crash', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`f${index}.ts`, oldModule(`s${index}`).repeat(5)]),
  );
  const folder = makeRepository(many);
  const child = spawn('sh', ['-c', '"$0" "$1" --dry-run | head -1', process.execPath, command.path()], {
    cwd: folder,
  });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  expect(errors).not.toMatch(/EPIPE|crashed/);
});

test('settings come from the config file, and flags win', () => {
  const folder = makeRepository({ ...old, 'xkit-contexts.config.json': '{ "exclude": ["src/"] }' });
  expect(command.run(folder, ['--check']).code).toBe(0);
  expect(command.run(folder, ['--check', '--exclude', 'lib/']).code).toBe(2);
  expect(command.run(folder, ['--check', '--exclude', 'lib/', '--steps', 'login-callbacks']).code).toBe(0);
});

test('is quiet when it is told to be, and loud about errors', () => {
  expect(command.run(makeRepository(old), ['-q'])).toEqual({ code: 0, stdout: '', stderr: '' });
  const locked = makeRepository({ 'a.ts': oldModule('a') });
  chmodSync(join(locked, 'a.ts'), 0o444);
  expect(command.run(locked, ['-q']).stderr).toContain('a.ts cannot be written');
});

test('the output is plain, unless colours are asked for', () => {
  const folder = makeRepository({ 'bundle.js': `// @generated\n${oldModule('a')}` });
  // oxlint-disable-next-line no-control-regex
  expect(command.run(folder, ['--check'], { env: { CI: 'true' } }).stdout).not.toMatch(/\u001B/);
});

test('paths are told as they are from where the command runs', () => {
  const folder = makeRepository({ 'bundle.js': `// @generated\n${oldModule('a')}`, 'src/other.ts': '' });
  expect(command.run(join(folder, 'src'), ['--check', '..']).stdout).toMatch(/^\.\.\/bundle\.js:1:1 manual /);
});

test('on a terminal it asks, and makes the change that was wanted', async () => {
  const folder = makeRepository(old);
  const line = `stty cols 80 rows 40; "${process.execPath}" "${command.path()}" -i`;
  const environment = { ...process.env, CI: '', TERM: 'xterm' };
  const child = spawn('script', ['-qec', line, '/dev/null'], { cwd: folder, env: environment });
  let seen = '';
  const answers = [
    ['Which changes do you want?', '\r'],
    ['Make this change?', 'y'],
  ] as const;
  let answered = 0;
  child.stdout.on('data', (data: Buffer) => {
    seen += data.toString();
    const [question, answer] = answers[answered] ?? [];
    if (question === undefined || !seen.includes(question)) return;
    answered += 1;
    child.stdin.write(answer);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, answered }).toEqual({ code: 0, answered: 2 });
  expect(seen).toContain('1 file changed.');
  expect(readTree(folder)['src/token.ts']).toBe(`644 ${newModule('a')}`);
});
