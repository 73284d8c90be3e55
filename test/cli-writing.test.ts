import { chmodSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Place } from '../cli/project/discover';
import { refuseUnsafe } from '../cli/project/guards';
import { openJournal, readJournals, reopenJournal, sha256 } from '../cli/project/journal';
import type { FileResult } from '../cli/project/result';
import { undo } from '../cli/project/undo';
import { clearUp, writeProject } from '../cli/project/write';
import { commitAll, makeFolder, makeRepository, readTree, writeFiles } from './sandbox';

const notAllowed = { dirty: false, noVcs: false };

function placeOf(root: string): Place {
  return { root, gitDirectory: join(root, '.git') };
}

function change(path: string, before: string, after: string): FileResult {
  return { path, before, after, findings: [], edits: [], written: false };
}

function refuse(root: string, changing: string[], allowed = notAllowed, paths = [root]): Promise<void> {
  return refuseUnsafe(placeOf(root), { base: root, paths, include: [], exclude: [] }, changing, allowed);
}

const files = { 'a.ts': '\uFEFFold a\r\n', 'src/b.ts': 'old b', 'c.ts': 'c' };
const changes = [change('a.ts', files['a.ts'], 'new a\n'), change('src/b.ts', 'old b', 'new b')];

test('writes, keeps modes, and takes every byte back', async () => {
  const root = makeRepository(files);
  chmodSync(join(root, 'a.ts'), 0o755);
  const before = readTree(root);
  const { paths, problems } = await writeProject(placeOf(root), changes);
  expect([...paths]).toEqual(['a.ts', 'src/b.ts']);
  expect(problems).toEqual([]);
  expect(readTree(root)).toEqual({ 'a.ts': '755 new a\n', 'src/b.ts': '644 new b', 'c.ts': '644 c' });
  expect((await undo(placeOf(root))).restored).toEqual(['a.ts', 'src/b.ts']);
  expect(readTree(root)).toEqual(before);
  expect((await undo(placeOf(root))).startedAt).toBeUndefined();
  expect(readdirSync(join(root, '.git'))).not.toContain('xkit-contexts');
});

test('reports a file that changed meanwhile, is read-only or is gone, and does the others', async () => {
  const root = makeRepository({ ...files, 'd.ts': 'd' });
  writeFiles(root, { 'a.ts': 'somebody was here' });
  chmodSync(join(root, 'c.ts'), 0o444);
  rmSync(join(root, 'd.ts'));
  const { paths, problems } = await writeProject(placeOf(root), [
    ...changes,
    change('c.ts', 'c', 'new c'),
    change('d.ts', 'd', 'new d'),
  ]);
  expect([...paths]).toEqual(['src/b.ts']);
  expect(problems.map(({ path, message }) => `${path} ${message}`).toSorted()).toEqual([
    'a.ts cannot be written: was changed by somebody else meanwhile',
    'c.ts cannot be written: is read-only',
    expect.stringContaining('d.ts cannot be written: ENOENT'),
  ]);
  expect(readTree(root)).toEqual({
    'a.ts': '644 somebody was here',
    'src/b.ts': '644 new b',
    'c.ts': '444 c',
  });
  expect((await undo(placeOf(root))).restored).toEqual(['src/b.ts']);
});

test('undo keeps a file that was edited since, says so, and can be run again', async () => {
  const root = makeRepository(files);
  await writeProject(placeOf(root), changes);
  writeFiles(root, { 'a.ts': 'edited' });
  const first = await undo(placeOf(root));
  expect(first.restored).toEqual(['src/b.ts']);
  expect(first.problems).toEqual([{ path: 'a.ts', message: 'was edited since, so it is kept as it is' }]);
  writeFiles(root, { 'a.ts': 'new a\n' });
  expect((await undo(placeOf(root))).restored).toEqual(['a.ts']);
  expect(readTree(root)['a.ts']).toBe(`644 ${Buffer.from(files['a.ts']).toString('latin1')}`);
});

test('undo takes back run by run', async () => {
  const root = makeRepository(files);
  await writeProject(placeOf(root), [change('c.ts', 'c', 'c1')]);
  await writeProject(placeOf(root), [change('c.ts', 'c1', 'c2')]);
  await undo(placeOf(root));
  expect(readTree(root)['c.ts']).toBe('644 c1');
  await undo(placeOf(root));
  expect(readTree(root)['c.ts']).toBe('644 c');
});

/** What a run leaves that was killed when it had written `c.ts`, and was writing `a.ts`. */
async function leaveKilledRun(root: string): Promise<void> {
  await openJournal(placeOf(root), [
    { path: 'a.ts', temporary: '.xkit-contexts-a.tmp', before: files['a.ts'], ours: [sha256('new a\n')] },
    { path: 'c.ts', temporary: '.xkit-contexts-c.tmp', before: 'c', ours: [sha256('c1')] },
  ]);
  writeFiles(root, { '.xkit-contexts-a.tmp': 'new', 'c.ts': 'c1' });
}

test('a killed run is taken back by undo, and its litter cleared', async () => {
  const root = makeRepository(files);
  const before = readTree(root);
  await leaveKilledRun(root);
  expect((await undo(placeOf(root))).restored).toEqual(['c.ts']);
  expect(readTree(root)).toEqual(before);
});

test('the next run goes on from a killed one, and undo takes both back', async () => {
  const root = makeRepository(files);
  const before = readTree(root);
  await leaveKilledRun(root);
  await expect(refuse(root, ['a.ts'])).resolves.toBeUndefined();
  await writeProject(placeOf(root), [...changes, change('c.ts', 'c1', 'c2')]);
  expect(Object.keys(readTree(root))).toEqual(Object.keys(before));
  writeFiles(root, { 'c.ts': 'c1' });
  expect((await undo(placeOf(root))).restored).toEqual(['a.ts', 'c.ts', 'src/b.ts']);
  expect(readTree(root)).toEqual(before);
});

test('a run after a killed undo makes it whole again, and undo takes all of it back', async () => {
  const root = makeRepository(files);
  const before = readTree(root);
  await writeProject(placeOf(root), changes);
  const [run] = readJournals(placeOf(root));
  if (run) reopenJournal(run);
  writeFiles(root, { 'src/b.ts': 'old b' });
  await writeProject(placeOf(root), [change('src/b.ts', 'old b', 'new b')]);
  expect((await undo(placeOf(root))).restored).toEqual(['a.ts', 'src/b.ts']);
  expect(readTree(root)).toEqual(before);
});

test('a run with nothing to write clears the litter and keeps the undo', async () => {
  const root = makeRepository(files);
  const before = readTree(root);
  await leaveKilledRun(root);
  writeFiles(root, { '.git/xkit-contexts/run-9-aa.open.json.part': 'half' });
  await clearUp(placeOf(root));
  expect(readTree(root)['.xkit-contexts-a.tmp']).toBeUndefined();
  expect(readJournals(placeOf(root)).map(({ open }) => open)).toEqual([false]);
  await undo(placeOf(root));
  expect(readTree(root)).toEqual(before);
  expect(readdirSync(join(root, '.git'))).not.toContain('xkit-contexts');
});

test('two runs do not write at a time, and a dead one is no hindrance', async () => {
  const root = makeRepository(files);
  const lock = join(root, '.git/xkit-contexts/lock');
  writeFiles(root, { '.git/xkit-contexts/lock': String(process.ppid) });
  await expect(writeProject(placeOf(root), changes)).rejects.toThrow(/another run is writing/);
  const longAgo = Date.now() / 1000 - 3600;
  utimesSync(lock, longAgo, longAgo);
  expect((await writeProject(placeOf(root), changes)).problems).toEqual([]);
  writeFileSync(lock, '');
  expect((await undo(placeOf(root))).restored).toHaveLength(2);
});

test('the lock of a run killed at its very end is cleared by the next one, and by undo', async () => {
  const root = makeRepository(files);
  for (const next of [() => clearUp(placeOf(root)), () => undo(placeOf(root))]) {
    writeFiles(root, { '.git/xkit-contexts/lock': '' });
    await next();
    expect(readdirSync(join(root, '.git'))).not.toContain('xkit-contexts');
  }
});

test('only the last ten runs are kept', async () => {
  const root = makeRepository(files);
  for (let run = 0; run < 12; run += 1) {
    await writeProject(placeOf(root), [change('c.ts', run === 0 ? 'c' : `c${run}`, `c${run + 1}`)]);
  }
  expect(readJournals(placeOf(root))).toHaveLength(10);
});

test('without git the journal is kept outside of the project', async () => {
  const root = makeFolder(files);
  const place = { root, gitDirectory: undefined };
  await writeProject(place, changes);
  expect(Object.keys(readTree(root)).toSorted()).toEqual(Object.keys(files).toSorted());
  expect((await undo(place)).restored).toHaveLength(2);
});

test('refuses a dirty work tree below the paths, and names the files and the flag', async () => {
  const root = makeRepository({ ...files, 'odd\nname.ts': 'x' });
  await expect(refuse(root, ['a.ts'])).resolves.toBeUndefined();
  writeFiles(root, {
    'src/b.ts': 'edited',
    'odd\nname.ts': 'edited',
    'new.ts': 'untracked',
    'notes.txt': '',
  });
  await expect(refuse(root, ['a.ts', 'new.ts'])).rejects.toThrow(
    'these files have changes that are not committed:\n  odd\\nname.ts\n  src/b.ts\n  new.ts\n' +
      'Commit or stash them, or allow it with --allow-dirty.',
  );
  await expect(refuse(root, ['a.ts'], { ...notAllowed, dirty: true })).resolves.toBeUndefined();
  await expect(refuse(root, ['a.ts'], notAllowed, [join(root, 'c.ts')])).resolves.toBeUndefined();
  commitAll(root);
  await expect(refuse(root, ['a.ts'])).resolves.toBeUndefined();
});

test('what an earlier run left is not somebody’s own work', async () => {
  const root = makeRepository(files);
  await writeProject(placeOf(root), changes);
  await expect(refuse(root, ['c.ts'])).resolves.toBeUndefined();
  writeFiles(root, { 'a.ts': 'new a\n// and mine' });
  await expect(refuse(root, ['c.ts'])).rejects.toThrow(/a\.ts/);
});

test('refuses a folder without version control, and names the flag', async () => {
  const root = makeFolder(files);
  const place = { root, gitDirectory: undefined };
  const selection = { base: root, paths: [root], include: [], exclude: [] };
  await expect(refuseUnsafe(place, selection, ['a.ts'], notAllowed)).rejects.toThrow(/--allow-no-vcs/);
  await expect(
    refuseUnsafe(place, selection, ['a.ts'], { ...notAllowed, noVcs: true }),
  ).resolves.toBeUndefined();
});

test('a journal is for its owner alone', async () => {
  const root = makeRepository(files);
  await writeProject(placeOf(root), changes);
  const [journal] = readJournals(placeOf(root));
  expect(statSync(journal?.path ?? '').mode & 0o777).toBe(0o600);
});
