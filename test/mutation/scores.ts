import type { schema } from '@stryker-mutator/api/core';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const results = 'reports/mutation/results.json';
const list = 'reports/mutation/survivors.txt';

/** The score of each room of the engine; what survives is written to a list. */
export function showScores(): string {
  const report = JSON.parse(readFileSync(results, 'utf8')) as schema.MutationTestResult;
  const files = Object.entries(report.files);
  writeFileSync(list, files.map(([path, file]) => survivorsOf(path, file)).join(''));

  const rooms = [...new Set(files.map(([path]) => roomOf(path)))].toSorted();
  const rows = rooms.map((room) =>
    rowOf(
      room,
      files.filter(([path]) => roomOf(path) === room).map(([, file]) => file),
    ),
  );
  const all = rowOf(
    'all',
    files.map(([, file]) => file),
  );
  return `\n${[heads, ...rows, all].map(line).join('\n')}\n\nWhat survives: ${list}\n`;
}

const heads = ['room', 'mutants', 'do not compile', 'static', 'killed', 'survive', 'score'];

function rowOf(room: string, files: readonly schema.FileResult[]): string[] {
  const mutants = files.flatMap((file) => file.mutants);
  const count = (...statuses: readonly schema.MutantStatus[]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const left = count('Survived', 'NoCoverage');
  const score = killed + left > 0 ? `${((100 * killed) / (killed + left)).toFixed(1)} %` : '-';
  return [
    room,
    ...[mutants.length, count('CompileError'), count('Ignored'), killed, left].map(String),
    score,
  ];
}

function roomOf(path: string): string {
  return dirname(path).replace('transforms/engine/', '');
}

function line(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(15))).join('');
}

function survivorsOf(path: string, { source, mutants }: schema.FileResult): string {
  const lines = source.split('\n');
  return mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ location: { start }, mutatorName, replacement = '' }) => {
      const code = lines[start.line - 1]?.trim() ?? '';
      return `${path}:${start.line}:${start.column} ${mutatorName} ${code} => ${replacement.replaceAll(/\s+/g, ' ')}\n`;
    })
    .join('');
}
