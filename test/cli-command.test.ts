import { spawn } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../package.json';
import { builtCommand } from './command';
import { newModule, oldModule } from './old-code';
import { git, makeFolder, makeRepository, readTree, writeFiles } from './sandbox';

const command = builtCommand();

const broken = "import createXkit from '@xkit-co/xkit.js`;\n";
const old = { 'src/token.ts': oldModule('a'), 'src/other.ts': 'export {};\n' };

describe('exit codes', () => {
  test('0 when it is done, and nothing to do the second time', () => {
    const folder = makeRepository(old);
    const first = command.run(folder, []);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('1 file changed.');
    expect(readFileSync(join(folder, 'src/token.ts'), 'utf8')).toBe(newModule('a'));
    const after = readTree(folder);
    expect(command.run(folder, [])).toEqual({ code: 0, stdout: 'Nothing to change.\n', stderr: '' });
    expect(readTree(folder)).toEqual(after);
  });

  test('0 for a dry run, which prints the diff and writes nothing', () => {
    const folder = makeRepository(old);
    const before = readTree(folder);
    const { code, stdout, stderr } = command.run(folder, ['--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^diff --git a\/src\/token\.ts b\/src\/token\.ts\n--- a/);
    expect(stdout).toContain("+    'https://app.xkit.co/api/platform/context',");
    expect(stderr).toContain('1 file would change.');
    expect(readTree(folder)).toEqual(before);
  });

  test('2 when --check found something to change, 0 when not', () => {
    const folder = makeRepository(old);
    const before = readTree(folder);
    expect(command.run(folder, ['--check']).code).toBe(2);
    expect(readTree(folder)).toEqual(before);
    expect(command.run(folder, ['--check', 'src/other.ts']).code).toBe(0);
  });

  test('3 when --fail-on is given and such findings remain', () => {
    const folder = makeRepository({ 'bundle.js': `// @generated\n${oldModule('a')}` });
    expect(command.run(folder, []).code).toBe(0);
    expect(command.run(folder, ['--fail-on', 'manual']).code).toBe(3);
    expect(command.run(folder, ['--fail-on', 'review']).code).toBe(3);
    expect(command.run(folder, ['--check', '--fail-on', 'review']).code).toBe(3);
    expect(command.run(makeRepository(old), ['--fail-on', 'manual']).code).toBe(0);
  });

  test('1 for a file that does not parse, though the others are done', () => {
    const folder = makeRepository({ ...old, 'broken.ts': broken });
    const { code, stdout } = command.run(folder, ['--fail-on', 'manual']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^broken\.ts:1:\d+ manual does-not-parse /);
    expect(readFileSync(join(folder, 'src/token.ts'), 'utf8')).toBe(newModule('a'));
    expect(command.run(folder, ['--check', '--fail-on', 'manual']).code).toBe(1);
  });

  test('1 for a file that cannot be written, though the others are', () => {
    const folder = makeRepository({ ...old, 'src/locked.ts': oldModule('locked') });
    chmodSync(join(folder, 'src/locked.ts'), 0o444);
    const { code, stdout } = command.run(folder, []);
    expect(code).toBe(1);
    expect(stdout).toContain('src/locked.ts cannot be written: is read-only\n');
    expect(readFileSync(join(folder, 'src/token.ts'), 'utf8')).toBe(newModule('a'));
    expect(readFileSync(join(folder, 'src/locked.ts'), 'utf8')).toBe(oldModule('locked'));
  });

  test.each([
    [['--no-such-flag'], /unknown option '--no-such-flag'/],
    [['--check', '--dry-run'], /cannot be used with option/],
    [['--fail-on', 'safe'], /Allowed choices are manual, review/],
    [['--context', 'team'], /--context takes one of auto, group, user, not "team"/],
    [['--steps', 'endpoints,4'], /--steps takes one of endpoints/],
    [['missing'], /no such file or folder: missing/],
    [['-i'], /no terminal to ask/],
    [['--json', '-', '--patch', '-'], /only one report can go to the standard output/],
    [['--config', 'missing.json'], /missing\.json cannot be read/],
  ])('1 for %j', (args, message) => {
    const folder = makeRepository(old);
    const before = readTree(folder);
    const { code, stdout, stderr } = command.run(folder, args);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(readTree(folder)).toEqual(before);
  });

  test('1 for a report that cannot be written', () => {
    const folder = makeRepository(old);
    const { code, stderr } = command.run(folder, ['--check', '--json', 'missing/report.json']);
    expect(code).toBe(1);
    expect(stderr).toContain('the json report cannot be written');
  });

  test('0 for --help and --version', () => {
    const folder = makeFolder();
    expect(command.run(folder, ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    const help = command.run(folder, ['--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/^Usage: xkit-contexts-codemod \[options\] \[command\] \[paths\.\.\.\]/);
  });
});

function flagsIn(text: string): Set<string> {
  return new Set(text.match(/--[a-z][a-z-]*(?=[\s`,]|$)/gm));
}

test('docs/cli.md names every flag, and no other', () => {
  const docs = flagsIn(readFileSync(join(__dirname, '../docs/cli.md'), 'utf8'));
  const help = flagsIn(command.run(makeFolder(), ['--help']).stdout);
  expect([...docs, '--version'].toSorted()).toEqual([...help].toSorted());
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
