import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../cli/project/discover';
import { withImporters } from '../cli/project/importers';
import { planProject } from '../cli/project/plan';
import { selectPaths } from '../cli/project/selection';
import { readOptions } from '../transforms/engine/options';
import { fixturesFolder, stateFindings } from './fixtures';
import { makeFolder, writeFiles } from './sandbox';

const projects = join(fixturesFolder, 'projects');
const writing = process.env.FIXTURES === 'write';

/**
 * A project before (`input`) and after (`output`: the files that change, no others), with its findings as
 * `path:line:column level rule`, and options where it needs some.
 */
describe.each(readdirSync(projects))('%s', (name) => {
  const folder = join(projects, name);
  const before = readFiles(join(folder, 'input'));
  const after = existsSync(join(folder, 'output')) ? readFiles(join(folder, 'output')) : {};
  const options = readOptions(readJson(join(folder, 'options.json'), {}));

  test('comes out file for file, with its findings', async () => {
    const { changed, findings } = await migrateAll(before);
    if (writing) {
      writeFiles(join(folder, 'output'), changed);
      writeFiles(folder, { 'findings.json': `${JSON.stringify(findings, null, 2)}\n` });
      return;
    }
    expect(changed).toEqual(after);
    expect(findings).toEqual(readJson(join(folder, 'findings.json'), []));
  });

  test('changes something, and nothing that stays the same is stated', () => {
    expect(Object.keys(after).filter((path) => after[path] === before[path])).toEqual([]);
    expect(Object.keys(after).filter((path) => before[path] === undefined)).toEqual([]);
    expect(readJson(join(folder, 'findings.json'), [])).not.toEqual([]);
  });

  test('the result is left alone by a second run', async () => {
    const { changed } = await migrateAll({ ...before, ...after });
    expect(changed).toEqual({});
  });

  async function migrateAll(files: Files) {
    const root = makeFolder(files);
    const selection = selectPaths(root, {});
    const reach = await withImporters(await discover(selection), selection);
    const plan = planProject({ root, options, ...reach });
    expect(plan.problems).toEqual([]);
    const changes = plan.files.filter((file) => file.before !== file.after);
    return {
      changed: Object.fromEntries(changes.map((file) => [file.path, file.after])),
      findings: plan.files.flatMap((file) => stateFindings(file).map((finding) => `${file.path}:${finding}`)),
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
