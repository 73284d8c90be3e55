import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProject } from '../cli/project/migrate-project';
import { readOptions } from '../transforms/engine/options';
import { fixturesFolder, stateFindings } from './fixtures';
import { makeFolder, writeFiles } from './sandbox';

const projects = join(fixturesFolder, 'projects');
const writing = process.env.FIXTURES === 'write';

/**
 * A project before (`input`) and after (`output`: the files that change or are new, no others), with its findings as
 * `path:line:column level rule`, the code they say to paste (`paste.txt`), and options where it needs some.
 */
describe.each(readdirSync(projects))('%s', (name) => {
  const folder = join(projects, name);
  const before = readFiles(join(folder, 'input'));
  const after = existsSync(join(folder, 'output')) ? readFiles(join(folder, 'output')) : {};
  const paste = join(folder, 'paste.txt');
  const options = readOptions(readJson(join(folder, 'options.json'), {}));

  test('comes out file for file, with its findings', async () => {
    const { changed, findings, code } = await migrateAll(before);
    if (writing) {
      for (const old of ['output', 'paste.txt']) rmSync(join(folder, old), { recursive: true, force: true });
      writeFiles(join(folder, 'output'), changed);
      writeFiles(folder, { 'findings.json': `${JSON.stringify(findings, null, 2)}\n` });
      if (code) writeFiles(folder, { 'paste.txt': `${code}\n` });
      return;
    }
    expect(changed).toEqual(after);
    expect(findings).toEqual(readJson(join(folder, 'findings.json'), []));
    expect(code).toBe(existsSync(paste) ? readFileSync(paste, 'utf8').trimEnd() : '');
  });

  test('changes something, and nothing that stays the same is stated', () => {
    expect(Object.keys(after).filter((path) => after[path] === before[path])).toEqual([]);
    const added = Object.keys(after).filter((path) => before[path] === undefined);
    expect(added).toHaveLength(options.scaffoldEndpoint ? Math.min(added.length, 1) : 0);
    expect(readJson(join(folder, 'findings.json'), [])).not.toEqual([]);
  });

  test('the result is left alone by a second run', async () => {
    const { changed } = await migrateAll({ ...before, ...after });
    expect(changed).toEqual({});
  });

  async function migrateAll(files: Files) {
    const { files: results, problems } = await runProject({
      folder: makeFolder(files),
      options,
      mode: 'dry-run',
    });
    expect(problems).toEqual([]);
    const changes = results.filter((file) => file.before !== file.after);
    return {
      changed: Object.fromEntries(changes.map((file) => [file.path, file.after])),
      findings: results.flatMap((file) => stateFindings(file).map((finding) => `${file.path}:${finding}`)),
      code: results.flatMap((file) => file.findings.flatMap(({ code = [] }) => code)).join('\n'),
    };
  }
});

type Files = Readonly<Record<string, string>>;

function readFiles(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => relative(folder, join(entry.parentPath, entry.name))).toSorted();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function readJson<Value>(path: string, fallback: Value): Value {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Value) : fallback;
}
