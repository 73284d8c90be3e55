import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './row';
import { plot, table } from './show';
import { judgeTargets } from './targets';

const root = join(__dirname, '..');
const folder = join(root, 'bench', 'results');
const page = join(root, 'docs', 'performance.md');

/** What every run so far has measured: the newest row for each tree and contender. */
export function readRows(): Row[] {
  const file = join(folder, 'bench.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { rows: Row[] }).rows : [];
}

/** Puts new rows in the place of older ones, and writes the results and the page that shows them. */
export function keepRows(fresh: readonly Row[]): void {
  const isFresh = (row: Row) =>
    fresh.some(({ tree, contender }) => row.tree === tree && row.contender === contender);
  writeResults([...readRows().filter((row) => !isFresh(row)), ...fresh].toSorted(byTree));
}

/** Writes the data, the plot and, between the page's marks, the tables. */
export function writeResults(rows: readonly Row[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ rows }, null, 2)}\n`);
  writeFileSync(join(folder, 'bench.svg'), plot(rows));
  const marks = /(<!-- results -->\n)[^]*(<!-- end of results -->)/;
  const shown = `\n![Seconds over files](../bench/results/bench.svg)\n\n${judgeTargets(rows)}\n${table(rows)}\n`;
  const text = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    text.replace(marks, (_, start: string, end: string) => `${start}${shown}${end}`),
  );
  execFileSync(join(root, 'node_modules', '.bin', 'oxfmt'), [page, folder]);
}

function byTree(a: Row, b: Row): number {
  return a.tree.localeCompare(b.tree, 'en', { numeric: true });
}
