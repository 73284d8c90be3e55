import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { schema } from '@stryker-mutator/api/core';

export function showScores(): string {
  const report = JSON.parse(
    readFileSync('reports/mutation/results.json', 'utf8'),
  ) as schema.MutationTestResult;
  const rooms = new Map<string, Record<string, number>>();
  for (const [path, { mutants }] of Object.entries(report.files)) {
    const room = dirname(path).replace('transforms/engine/', '');
    const counts = rooms.get(room) ?? {};
    rooms.set(room, counts);
    for (const { status } of mutants) counts[status] = (counts[status] ?? 0) + 1;
  }
  return `${JSON.stringify([...rooms], null, 1)}\n`;
}
