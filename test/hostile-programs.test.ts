import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtCommand } from './command';
import { newModule, oldModule } from './old-code';
import { commitAll, git, makeFolder, makeRepository, readTree } from './sandbox';

const command = builtCommand();

const old = { 'src/token.ts': oldModule('a') };
const migrated = `644 ${newModule('a')}`;

/** A program that leaves a trace of having run. */
function makeTrap(): { program: string; sprung: () => string | undefined } {
  const folder = makeFolder();
  const program = join(folder, 'trap.sh');
  const trace = join(folder, 'trace');
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> '${trace}'\nexit 1\n`);
  chmodSync(program, 0o755);
  return { program, sprung: () => (existsSync(trace) ? readFileSync(trace, 'utf8') : undefined) };
}

/** Makes git look into every file: none has the time that the index knows. */
function touchAll(folder: string): void {
  const later = new Date(Date.now() + 5_000);
  for (const name of Object.keys(readTree(folder))) utimesSync(join(folder, name), later, later);
}

describe('nothing of the repository is executed', () => {
  test('no program that a setting of git names', () => {
    const { program, sprung } = makeTrap();
    const folder = makeRepository({ ...old, '.gitattributes': '*.ts filter=own diff=own merge=own\n' });
    for (const hook of ['post-index-change', 'pre-commit', 'post-checkout', 'fsmonitor-watchman']) {
      symlinkSync(program, join(folder, '.git/hooks', hook));
    }
    const settings = {
      'core.fsmonitor': program,
      'core.hooksPath': join(folder, '.git/hooks'),
      'core.pager': program,
      'core.editor': program,
      'core.askPass': program,
      'core.sshCommand': program,
      'credential.helper': program,
      'diff.external': program,
      'diff.own.command': program,
      'diff.own.textconv': program,
      'filter.own.clean': program,
      'filter.own.smudge': program,
      'filter.own.process': program,
      'filter.own.required': 'true',
      'filter.a=b.clean': program,
      'gpg.program': program,
      'alias.grep': `!${program}`,
      'alias.status': `!${program}`,
      'alias.ls-files': `!${program}`,
    };
    for (const [name, value] of Object.entries(settings)) git(folder, 'config', name, value);
    writeFileSync(join(folder, '.git/info/attributes'), '*.ts filter=a=b\n');
    touchAll(folder);
    expect(command.run(folder, []), sprung()).toMatchObject({ code: 0, stderr: '' });
    command.run(folder, ['undo']);
    expect(sprung()).toBeUndefined();
  });

  test('the trap would spring: git itself runs what its settings name', () => {
    const { program, sprung } = makeTrap();
    const folder = makeRepository({ ...old, '.gitattributes': '*.ts filter=own\n' });
    git(folder, 'config', 'filter.own.clean', program);
    touchAll(folder);
    git(folder, 'status');
    expect(sprung()).toContain('trap.sh');
  });

  test('no program of a submodule', () => {
    const { program, sprung } = makeTrap();
    const inner = makeRepository({ 'a.ts': oldModule('inner'), '.gitattributes': '*.ts filter=own\n' });
    const folder = makeRepository(old);
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'inner');
    commitAll(folder);
    for (const name of ['core.fsmonitor', 'filter.own.clean'])
      git(join(folder, 'inner'), 'config', name, program);
    touchAll(folder);
    expect(command.run(folder, [])).toMatchObject({ code: 0, stderr: '' });
    expect(sprung()).toBeUndefined();
  });

  test('no program that a remote names, for objects that are missing', () => {
    const { program, sprung } = makeTrap();
    const folder = makeRepository(old);
    const settings = {
      'remote.origin.url': `ext::${program}`,
      'remote.origin.promisor': 'true',
      'remote.origin.uploadpack': program,
      'protocol.ext.allow': 'always',
      'extensions.partialClone': 'origin',
      'core.repositoryFormatVersion': '1',
    };
    for (const [name, value] of Object.entries(settings)) git(folder, 'config', name, value);
    git(folder, 'update-index', '--assume-unchanged', 'src/token.ts');
    rmSync(join(folder, '.git/objects'), { recursive: true });
    mkdirSync(join(folder, '.git/objects'));
    command.run(folder, []);
    command.run(folder, ['--check']);
    expect(sprung()).toBeUndefined();
  });

  test('no configuration that is a script, and nothing a manifest or configuration of the project names', () => {
    const { program, sprung } = makeTrap();
    const script = `require('node:child_process').execFileSync(${JSON.stringify(program)});`;
    const names = ['js', 'cjs', 'mjs', 'ts', 'cts', 'mts'].flatMap((extension) => [
      `xkit-contexts.config.${extension}`,
      `jscodeshift.config.${extension}`,
      `babel.config.${extension}`,
      `.xkit-contextsrc.${extension}`,
    ]);
    const folder = makeRepository({
      ...old,
      ...Object.fromEntries(names.map((name) => [name, script])),
      'package.json': JSON.stringify({
        name: 'victim',
        main: './xkit-contexts.config.js',
        exports: './xkit-contexts.config.js',
        scripts: { preinstall: program, prexkit: program },
        babel: { presets: ['./babel.config.js'] },
        'xkit-contexts': { tokenEndpoint: `$(${program})`, include: [`\`${program}\``, 'src'] },
      }),
      '.babelrc.js': script,
      '.npmrc': `script-shell=${program}\n`,
      'node_modules/jscodeshift/index.js': script,
      'node_modules/@babel/parser/index.js': script,
      'node_modules/.bin/git': `#!/bin/sh\n${program}\n`,
      'src/babel.config.js': script,
    });
    chmodSync(join(folder, 'node_modules/.bin/git'), 0o755);
    commitAll(folder);
    expect(command.run(folder, [])).toMatchObject({ code: 0, stderr: '' });
    expect(readTree(folder)['src/token.ts']).toBe(migrated);
    expect(sprung()).toBeUndefined();
  });

  test('a script is no configuration', () => {
    const folder = makeRepository({ ...old, 'own.config.js': 'module.exports = {};\n' });
    const { code, stderr } = command.run(folder, ['--config', 'own.config.js']);
    expect(code).toBe(1);
    expect(stderr).toContain('own.config.js cannot be read');
  });
});
