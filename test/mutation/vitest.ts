/**
 * As much of vitest as the engine's own tests use, so that they run within the process that makes the mutants: a run of
 * vitest for each of them would take seconds. `run.ts` puts this in the place of `vitest`.
 */
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

type Body = (...row: unknown[]) => unknown;

export interface CollectedTest {
  /** The titles around it and its own, made unique by a number where several are the same. */
  readonly name: string;
  readonly run: () => Promise<void>;
}

export const collected: CollectedTest[] = [];
const names = new Set<string>();
const around: string[] = [];
let cleanups: (() => void)[] = [];

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = chai.expect;

export const test = Object.assign(collect, { each: eachOf(collect) });
export const describe = Object.assign(group, { each: eachOf(group) });

export function onTestFinished(cleanup: () => void): void {
  cleanups.push(cleanup);
}

function collect(title: string, body: Body): void {
  const full = [...around, title].join(' › ');
  let name = full;
  for (let count = 2; names.has(name); count += 1) name = `${full} (${count})`;
  names.add(name);
  collected.push({ name, run: () => runWithCleanups(body) });
}

async function runWithCleanups(body: Body): Promise<void> {
  try {
    await body();
  } finally {
    for (const cleanup of cleanups) cleanup();
    cleanups = [];
  }
}

function group(title: string, body: Body): void {
  around.push(title);
  body();
  around.pop();
}

function eachOf(define: (title: string, body: Body) => void) {
  return (table: readonly unknown[]) => (title: string, body: Body) => {
    for (const entry of table) {
      const row = Array.isArray(entry) ? (entry as unknown[]) : [entry];
      const [first] = row;
      const shown = typeof first === 'string' ? title.replace('%s', () => first) : title;
      define(shown, () => body(...row));
    }
  };
}
