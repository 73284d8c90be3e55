import { Stryker } from '@stryker-mutator/core';
import { showScores } from './scores';

/** Mutates the engine, or the folders and files named (`steps/tokens syntax/edits.ts`), and shows the score of each room. */
async function main(names: readonly string[]): Promise<void> {
  const engine = 'transforms/engine';
  const mutate = names.map((name) => `${engine}/${name}${name.endsWith('.ts') ? '' : '/**/*.ts'}`);
  await new Stryker({ mutate }).runMutationTest();
  process.stdout.write(showScores());
}

const names = process.argv.slice(2);
void main(names.length > 0 ? names : ['steps', 'syntax', 'xkit']);
