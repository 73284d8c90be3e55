import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtCommand } from './command';
import { fixturesFolder } from './fixtures';
import { commitAll, git, makeFolder, readTree, writeFiles } from './sandbox';

const { run } = builtCommand();

function repositoryOf(fixture: string): string {
  const folder = makeFolder();
  cpSync(join(fixturesFolder, 'projects', fixture, 'input'), folder, { recursive: true });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commitAll(folder);
  return folder;
}

function outputOf(fixture: string, path: string): string {
  return readFileSync(join(fixturesFolder, 'projects', fixture, 'output', path), 'utf8');
}

describe('in a work tree', () => {
  test('writes the route, takes it back, and finds it there in the next run', () => {
    const folder = repositoryOf('endpoint-express-4');
    const before = readTree(folder);
    expect(run(folder, ['--scaffold-endpoint'])).toMatchObject({ code: 0 });
    expect(readTree(folder)['server.js']).toContain(outputOf('endpoint-express-4', 'server.js'));
    expect(run(folder, ['--scaffold-endpoint', '--check']).code).toBe(0);
    expect(run(folder, ['undo']).code).toBe(0);
    expect(readTree(folder)).toEqual(before);
  });

  test('writes it in a second run, when the first one wrote the callback only', () => {
    const folder = repositoryOf('endpoint-express-4');
    const first = run(folder, []);
    expect(first.stdout).toContain("  app.post('/xkit-token', async (req, res, next) => {\n");
    expect(readTree(folder)['server.js']).not.toContain('/xkit-token');
    expect(run(folder, ['--scaffold-endpoint'])).toMatchObject({ code: 0 });
    expect(readTree(folder)['server.js']).toContain(outputOf('endpoint-express-4', 'server.js'));
  });

  test('leaves it out with --apply safe', () => {
    const folder = repositoryOf('endpoint-express-4');
    run(folder, ['--scaffold-endpoint', '--apply', 'safe']);
    expect(git(folder, 'status', '--porcelain').trim()).toBe('M lib/xkit.js');
  });

  test('tells of it where its file is not among those of the run', () => {
    const folder = repositoryOf('endpoint-express-4');
    const { stdout } = run(folder, ['--scaffold-endpoint', 'views', 'lib']);
    expect(stdout).toMatch(
      /^views\S+ manual token-endpoint-by-hand .*server\.js is not among the files of this run/m,
    );
    expect(git(folder, 'status', '--porcelain')).not.toContain('server.js');
  });

  test('refuses to write over work that is not committed', () => {
    const folder = repositoryOf('endpoint-express-4');
    writeFiles(folder, { 'server.js': `${readFileSync(join(folder, 'server.js'), 'utf8')}\n// mine\n` });
    expect(run(folder, ['--scaffold-endpoint'])).toMatchObject({ code: 1 });
    expect(git(folder, 'status', '--porcelain').trim()).toBe('M server.js');
  });

  test('shows it in every report, also where another path is chosen', () => {
    const folder = repositoryOf('endpoint-express-mounted-router');
    const { stdout } = run(folder, ['--scaffold-endpoint', '--check', '--json', '-']);
    const { options, files } = JSON.parse(stdout) as {
      options: { tokenEndpoint: string };
      files: { path: string; findings: { rule: string }[] }[];
    };
    expect(options.tokenEndpoint).toBe('/settings/xkit-token');
    const rules = files.find(({ path }) => path === 'routes/settings.js')?.findings.map(({ rule }) => rule);
    expect(rules).toEqual(['token-endpoint-written']);
    const told = repositoryOf('endpoint-express-4-told');
    const html = run(told, ['--check', '--html', '-']).stdout;
    expect(html).toContain('<pre class="code">app.post(');
    const markdown = run(told, ['--check', '--markdown', '-']).stdout;
    expect(markdown).toContain("  ```\n  app.post('/xkit-token'");
  });
});
