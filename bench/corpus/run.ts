/**
 * Runs every rule over foreign code: the text test is switched off, so each file is really parsed and each step
 * really asked. Expected: no edit, no finding, no crash. Exits with 1 otherwise.
 * `--processes 2`; `--longest 600`: seconds after which a file is given up; `--only <text>` looks at the files with
 * that in their path alone; `--resume` goes on from a run that was cut off, and looks again at what was wrong then.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { scriptsIn } from './files';
import { isWrong, type Look } from './look';
import { corpusFolders } from './packages';
import { askInProcesses } from './processes';

const root = join(__dirname, '..', '..');
/** Every file's outcome, a line each as it comes: what a run that is cut off leaves. */
const journal = join(root, '.cache', 'corpus.jsonl');
const slow = 2_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      processes: { type: 'string' },
      longest: { type: 'string', default: '600' },
      only: { type: 'string' },
      resume: { type: 'boolean' },
    },
  });
  const processes = Number(values.processes ?? availableParallelism());
  const folders = corpusFolders();
  const paths = folders
    .flatMap((folder) => [...scriptsIn(folder)])
    .filter((path) => path.includes(values.only ?? ''));
  const looks: Look[] = values.resume ? readJournal(new Set(paths)) : [];
  const seen = new Set(looks.map(({ path }) => path));
  const started = Date.now();
  writeFileSync(journal, '');
  for (const look of looks) note(look);
  await askInProcesses<Look>(
    join(__dirname, 'worker.ts'),
    paths.filter((path) => !seen.has(path)),
    { processes, longest: Number(values.longest) * 1000 },
    (path, reason) => ({ ...crashed, path, notes: [reason] }),
    (look) => {
      looks.push(look);
      note(look);
    },
  );
  const seconds = Math.round((Date.now() - started) / 1000);
  const found = summary(looks, folders.length - 1);
  console.log(JSON.stringify(found, null, 2));
  console.log(`${seconds} s with ${processes} processes; every file in ${relative(root, journal)}`);
  if (values.only === undefined) keep(found);
  const wrong = looks.filter(isWrong);
  for (const { path, outcome, notes } of wrong) console.log(outcome, relative(root, path), ...notes);
  if (wrong.length > 0) process.exitCode = 1;
}

function note(look: Look): void {
  appendFileSync(journal, `${JSON.stringify({ ...look, path: relative(root, look.path) })}\n`);
}

/** What an earlier run has seen of these files, and found right. */
function readJournal(paths: ReadonlySet<string>): Look[] {
  const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
  const looks = lines.map((line) => JSON.parse(line) as Look);
  return looks
    .map((look) => Object.assign(look, { path: join(root, look.path) }))
    .filter((look) => paths.has(look.path) && !isWrong(look));
}

const crashed: Omit<Look, 'path' | 'notes'> = {
  characters: 0,
  milliseconds: 0,
  alike: [],
  mentions: false,
  outcome: 'crashed',
};

function summary(looks: readonly Look[], packages: number) {
  const counted = (outcome: Look['outcome']) => looks.filter((look) => look.outcome === outcome).length;
  const unparsable = looks.filter(({ outcome }) => outcome === 'unparsable');
  return {
    packages,
    files: looks.length,
    megabytes: Math.round(looks.reduce((sum, { characters }) => sum + characters, 0) / 1e6),
    edits: counted('edited'),
    findings: counted('found'),
    crashes: counted('crashed'),
    tooLarge: counted('too-large'),
    filesAlike: looks.filter(({ alike }) => alike.length > 0).length,
    alike: byFrequency(looks.flatMap(({ alike }) => alike)),
    unparsableFiles: unparsable.length,
    unparsable: byFrequency(unparsable.map(({ notes }) => notes[0] ?? '')),
    slow: looks
      .filter(({ milliseconds }) => milliseconds > slow)
      .toSorted((a, b) => b.milliseconds - a.milliseconds)
      .map(({ path, milliseconds, characters }) => ({
        path: relative(root, path),
        milliseconds,
        characters,
      })),
  };
}

function byFrequency(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted((a, b) => b[1] - a[1]));
}

function keep(found: ReturnType<typeof summary>): void {
  const results = join(root, 'bench', 'results');
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'corpus.json'), `${JSON.stringify(found, null, 2)}\n`);
}

void main();
