/**
 * Runs every rule over foreign code: the text test is switched off, so each file is really parsed and each step
 * really asked. Expected: no edit, no finding, no crash. Exits with 1 otherwise.
 */
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { mentionsXkit } from '../../transforms/engine/mentions';
import { migrateCandidate } from '../../transforms/engine/migrate';
import { defaultOptions } from '../../transforms/engine/options';
import { scriptsIn, textOf } from './files';
import { corpusFolders } from './packages';

const root = join(__dirname, '..', '..');

/** Text that looks like Xkit's to a search, as the look-alikes of a corpus are counted. */
const lookAlike =
  /\/users\/(?:\$\{|['"`]\s*\+|:)[^'"`\n]{0,60}\/connections|\.login\(\s*\w*token\w*\s*\)|external_id|\/api\/platform|xkit/i;

interface Tally {
  files: number;
  characters: number;
  lookAlikes: number;
  tooLarge: number;
  edits: string[];
  findings: string[];
  crashes: string[];
  /** Files that do not parse, by the parser's reason with the particulars taken out. */
  unparsable: Record<string, number>;
  /** Files with the word, which none of them owes to Xkit. */
  falseMentions: string[];
}

async function main(): Promise<void> {
  const folders = corpusFolders();
  const workers = availableParallelism();
  const started = Date.now();
  const tallies = await Promise.all(Array.from({ length: workers }, (_, index) => runWorker(index, workers)));
  const total = tallies.reduce(add, empty());
  const seconds = (Date.now() - started) / 1000;
  const results = join(root, 'bench', 'results');
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'corpus.json'), `${JSON.stringify(summary(total, folders.length), null, 2)}\n`);
  console.log(JSON.stringify(summary(total, folders.length), null, 2));
  console.log(`${seconds.toFixed(0)} s with ${workers} processes`);
  for (const problem of [...total.edits, ...total.findings, ...total.crashes].slice(0, 50))
    console.log(problem);
  if (total.edits.length + total.findings.length + total.crashes.length > 0) process.exitCode = 1;
}

function summary(total: Tally, folders: number) {
  return {
    packages: folders - 1,
    files: total.files,
    megabytes: Math.round(total.characters / 1e6),
    lookAlikes: total.lookAlikes,
    edits: total.edits.length,
    findings: total.findings.length,
    crashes: total.crashes.length,
    tooLarge: total.tooLarge,
    unparsable: Object.fromEntries(Object.entries(total.unparsable).toSorted((a, b) => b[1] - a[1])),
    falseMentions: total.falseMentions.toSorted(),
  };
}

function runWorker(index: number, workers: number): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, [String(index), String(workers)]);
    child.once('message', (tally) => resolve(tally as Tally));
    child.once('error', reject);
    child.once('exit', (code) => code && reject(new Error(`worker ${index} ended with ${code}`)));
  });
}

function runSlice(index: number, workers: number): Tally {
  const tally = empty();
  let at = 0;
  for (const folder of corpusFolders()) {
    for (const path of scriptsIn(folder)) {
      if (at++ % workers === index) look(path, tally);
    }
  }
  return tally;
}

function look(path: string, tally: Tally): void {
  const source = textOf(path);
  const name = relative(root, path);
  tally.files += 1;
  if (source === undefined) {
    tally.tooLarge += 1;
    return;
  }
  tally.characters += source.length;
  if (lookAlike.test(source)) tally.lookAlikes += 1;
  if (mentionsXkit(source)) tally.falseMentions.push(name);
  const { text, findings } = migrateCandidate({ path, source, options: defaultOptions });
  if (text !== source) tally.edits.push(`edited: ${name}`);
  for (const { rule, line, column, why } of findings) {
    const place = `${name}:${line}:${column} ${rule} ${why}`;
    if (rule === 'internal-error') tally.crashes.push(place);
    else if (rule === 'does-not-parse') count(tally.unparsable, reasonOf(why));
    else tally.findings.push(place);
  }
}

/** The parser's message without the names and numbers of one file. */
function reasonOf(why: string): string {
  return why
    .replace(/^.*does not parse: /, '')
    .replace(/'[^']*'|"[^"]*"|`[^`]*`|\d+/g, '…')
    .slice(0, 60);
}

function count(counts: Record<string, number>, name: string, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by;
}

function empty(): Tally {
  return {
    files: 0,
    characters: 0,
    lookAlikes: 0,
    tooLarge: 0,
    edits: [],
    findings: [],
    crashes: [],
    unparsable: {},
    falseMentions: [],
  };
}

function add(a: Tally, b: Tally): Tally {
  const unparsable = { ...a.unparsable };
  for (const [reason, times] of Object.entries(b.unparsable)) count(unparsable, reason, times);
  return {
    files: a.files + b.files,
    characters: a.characters + b.characters,
    lookAlikes: a.lookAlikes + b.lookAlikes,
    tooLarge: a.tooLarge + b.tooLarge,
    edits: [...a.edits, ...b.edits],
    findings: [...a.findings, ...b.findings],
    crashes: [...a.crashes, ...b.crashes],
    unparsable,
    falseMentions: [...a.falseMentions, ...b.falseMentions],
  };
}

const [index, workers] = process.argv.slice(2);
if (index === undefined) void main();
else process.send?.(runSlice(Number(index), Number(workers)), () => process.exit(0));
