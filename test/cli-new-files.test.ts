import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Place } from '../cli/project/discover';
import type { FileResult, ProjectResult } from '../cli/project/result';
import { undo } from '../cli/project/undo';
import { writeProject } from '../cli/project/write';
import { patchReport } from '../cli/report/patch';
import { defaultOptions } from '../transforms/engine/options';
import { git, makeFolder, makeRepository, readTree, writeFiles } from './sandbox';

function placeOf(root: string): Place {
  return { root, gitDirectory: join(root, '.git') };
}

function change(path: string, before: string, after: string): FileResult {
  return { path, before, after, findings: [], edits: [], written: false };
}

const files = { 'a.ts': 'old a', 'src/b.ts': 'old b' };
const changes = [change('a.ts', 'old a', 'new a'), change('src/b.ts', 'old b', 'new b')];
const result: ProjectResult = {
  root: '/project',
  mode: 'dry-run',
  options: defaultOptions,
  files: [],
  skipped: [],
  problems: [],
  mentions: 0,
};
const added: FileResult = { ...change('src/new/route.ts', '', 'a route'), isNew: true };

test('makes a new file and its folder, and takes both back', async () => {
  const root = makeRepository(files);
  const before = readTree(root);
  const { paths, problems } = await writeProject(placeOf(root), [...changes, added]);
  expect([...paths]).toContain('src/new/route.ts');
  expect(problems).toEqual([]);
  expect(readTree(root)['src/new/route.ts']).toMatch(/^6[0-6]4 a route$/);
  expect((await undo(placeOf(root))).restored).toEqual(['a.ts', 'src/b.ts', 'src/new/route.ts']);
  expect(readTree(root)).toEqual(before);
  expect(readdirSync(join(root, 'src'))).toEqual(['b.ts']);
});

test('never writes a new file over one that stands there by now', async () => {
  const root = makeRepository(files);
  writeFiles(root, { 'src/new/route.ts': 'somebody was here' });
  const { paths, problems } = await writeProject(placeOf(root), [...changes, added]);
  expect([...paths]).toEqual(['a.ts', 'src/b.ts']);
  expect(problems).toEqual([
    { path: 'src/new/route.ts', message: 'cannot be written: was made by somebody else meanwhile' },
  ]);
  await undo(placeOf(root));
  expect(readTree(root)['src/new/route.ts']).toContain('somebody was here');
  expect(readdirSync(join(root, 'src/new'))).toEqual(['route.ts']);
});

test('undo keeps a new file that was edited since, and a folder that holds something else', async () => {
  const root = makeRepository(files);
  await writeProject(placeOf(root), [added]);
  writeFiles(root, { 'src/new/route.ts': 'edited', 'src/new/other.ts': 'other' });
  expect((await undo(placeOf(root))).problems).toEqual([
    { path: 'src/new/route.ts', message: 'was edited since, so it is kept as it is' },
  ]);
  writeFiles(root, { 'src/new/route.ts': 'a route' });
  expect((await undo(placeOf(root))).restored).toEqual(['src/new/route.ts']);
  expect(readdirSync(join(root, 'src/new'))).toEqual(['other.ts']);
});

test('a patch that adds a file is one that git applies', () => {
  const folder = makeFolder();
  git(folder, 'init', '--quiet');
  const patch = patchReport({
    ...result,
    files: [{ ...change('app/route.ts', '', 'one\ntwo\n'), isNew: true }],
  });
  writeFileSync(join(folder, 'it.patch'), patch);
  git(folder, 'apply', 'it.patch');
  expect(readFileSync(join(folder, 'app/route.ts'), 'utf8')).toBe('one\ntwo\n');
});

test('makes no folder behind a link that leads out of the project', async () => {
  const outside = makeFolder();
  const root = makeRepository(files);
  symlinkSync(outside, join(root, 'linked'));
  const behind = { ...added, path: 'linked/new/route.ts' };
  const { problems } = await writeProject(placeOf(root), [behind]);
  expect(problems).toEqual([
    { path: 'linked/new/route.ts', message: 'cannot be written: is behind a symbolic link' },
  ]);
  expect(readdirSync(outside)).toEqual([]);
});
