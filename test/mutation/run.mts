import { Stryker } from '@stryker-mutator/core';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { showScores } from './scores';

const engine = 'transforms/engine';

/**
 * Mutates the engine, or the folders and files named (`steps/tokens syntax/edits.ts`), and shows the score of each room.
 * One folder at a time: what Stryker hands from process to process is as large as the mutants times the tests.
 */
async function main(names: readonly string[]): Promise<void> {
  for (const mutate of names.flatMap(roomsIn)) await new Stryker({ mutate: [mutate] }).runMutationTest();
  process.stdout.write(showScores());
}

function roomsIn(name: string): string[] {
  const path = `${engine}/${name}`;
  if (name.endsWith('.ts')) return [path];
  const folders = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [`${path}/*.ts`, ...folders.flatMap((folder) => roomsIn(join(name, folder.name)))];
}

const names = process.argv.slice(2);
void main(names.length > 0 ? names : ['xkit', 'steps', 'syntax']);
