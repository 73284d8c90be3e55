import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../package.json';
import { builtCommand } from './command';
import { newModule, oldModule } from './old-code';
import { makeFolder, makeRepository, readTree } from './sandbox';

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
