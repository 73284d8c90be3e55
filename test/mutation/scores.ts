import type { schema } from '@stryker-mutator/api/core';
import { globSync } from 'glob';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { entryOf, readJudged, staleEntries, type Survivor } from './judged';

const results = 'reports/mutation/results.json';
const engine = 'transforms/engine/';
const list = 'reports/mutation/survivors.txt';

/** A file of the engine, its mutants, and those of them that no test notices. */
interface Measured {
  readonly path: string;
  readonly mutants: readonly schema.MutantResult[];
  readonly survivors: readonly Placed[];
}

interface Placed extends Survivor {
  /** Its line and column, and of which kind it is. */
  readonly place: string;
}

/** The score of each room of the engine; what survives and nobody judged is written to a list. */
export function showScores(): string {
  const report = JSON.parse(readFileSync(results, 'utf8')) as schema.MutationTestResult;
  const judged = readJudged(globSync('test/mutation/judged/*.txt').map((path) => readFileSync(path, 'utf8')));
  const isJudged = (survivor: Survivor) => judged.has(entryOf(survivor));
  const files = Object.entries(report.files).map(([path, file]) => readMeasured(path, file));
  const survivors = files.flatMap((file) => file.survivors);
  const open = survivors.filter((survivor) => !isJudged(survivor));
  writeFileSync(list, open.map(shown).join(''));

  const rooms = [...new Set(files.map(roomOf))].toSorted();
  const rows = rooms.map((room) =>
    rowOf(
      room,
      files.filter((file) => roomOf(file) === room),
      isJudged,
    ),
  );
  const stale = staleEntries(
    judged,
    survivors,
    files.map(({ path }) => path),
  );
  return [
    '',
    ...[heads, ...rows, rowOf('all', files, isJudged)].map(line),
    '',
    `Survive and are not judged: ${open.length}, in ${list}`,
    `Judged, and no survivor any more: ${stale.length}`,
    ...stale,
    '',
  ].join('\n');
}

const heads = ['room', 'mutants', 'do not compile', 'static', 'killed', 'survive', 'judged', 'score'];

function rowOf(
  room: string,
  files: readonly Measured[],
  isJudged: (survivor: Survivor) => boolean,
): string[] {
  const mutants = files.flatMap((file) => file.mutants);
  const survivors = files.flatMap((file) => file.survivors);
  const count = (...statuses: readonly schema.MutantStatus[]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const seen = killed + survivors.length;
  const counts = [
    mutants.length,
    count('CompileError'),
    count('Ignored'),
    killed,
    survivors.length,
    survivors.filter(isJudged).length,
  ];
  return [room, ...counts.map(String), seen > 0 ? `${((100 * killed) / seen).toFixed(1)} %` : '-'];
}

function roomOf({ path }: Measured): string {
  return dirname(path);
}

function shown(survivor: Placed): string {
  return `${engine}${survivor.path}:${survivor.place} ${entryOf(survivor).slice(survivor.path.length + 2)}\n`;
}

function line(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(15))).join('');
}

function readMeasured(fullPath: string, { source, mutants }: schema.FileResult): Measured {
  const path = fullPath.replace(engine, '');
  const lines = source.split('\n');
  const survivors = mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ location: { start }, mutatorName, replacement = '' }) => ({
      path,
      code: lines[start.line - 1] ?? '',
      replacement,
      place: `${start.line}:${start.column} ${mutatorName}`,
    }));
  return { path, mutants, survivors };
}
