import { createHash } from 'node:crypto';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type BaseTestResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { bundleSuite, type Suite } from './suite';
import type { CollectedTest } from './vitest';

/** What the mutated code reads and writes: which mutant is active, which test runs, what has been covered. */
const switches: InstrumenterContext = {};
Object.assign(globalThis, { __stryker__: switches });

/**
 * Runs the engine's tests within Stryker's process: with a test of three milliseconds and an engine that keeps nothing
 * between two files, a mutant costs as much as the tests that meet it.
 */
class WithinTheProcess implements TestRunner {
  private suite!: Suite;
  private tests: readonly CollectedTest[] | undefined;
  /** How many mutants each test meets. */
  private breadths: ReadonlyMap<string, number> | undefined;
  /** The tests that killed a mutant, the last one first: what kills one often kills its neighbours. */
  private killers: string[] = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.suite = await bundleSuite(process.cwd());
  }

  async dryRun(): Promise<DryRunResult> {
    const tests = await this.count();
    return { status: DryRunStatus.Complete, tests, mutantCoverage: switches.mutantCoverage };
  }

  private async count(): Promise<TestResult[]> {
    const tests = await runAll(this.suite.counting(), { named: true, bail: false });
    const met = Object.entries(switches.mutantCoverage?.perTest ?? {});
    this.breadths = new Map(met.map(([id, mutants]) => [id, Object.keys(mutants).length]));
    return tests;
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, hitLimit, reloadEnvironment, mutantActivation, testFilter } = options;
    switches.hitLimit = hitLimit;
    switches.hitCount = hitLimit === undefined ? undefined : 0;
    if (reloadEnvironment) this.tests = undefined;
    // The first run is made in one of the processes only.
    if (!this.breadths && most < Infinity) await this.count();
    if (mutantActivation === 'static') switches.activeMutant = activeMutant.id;
    const tests = await this.run(activeMutant.id, testFilter, !options.disableBail);
    switches.activeMutant = undefined;
    if (reloadEnvironment) this.tests = undefined;

    const killer = tests.find(({ status }) => status === TestStatus.Failed)?.id;
    if (killer !== undefined) this.killers = [killer, ...this.killers.filter((id) => id !== killer)];
    const tooLong = determineHitLimitReached(switches.hitCount, hitLimit);
    return toMutantRunResult(tooLong ?? { status: DryRunStatus.Complete, tests });
  }

  private async run(
    mutant: string,
    filter: readonly string[] | undefined,
    bail: boolean,
  ): Promise<TestResult[]> {
    try {
      this.tests ??= this.suite.plain();
    } catch (error) {
      return [failed({ id: 'the modules load', name: 'the modules load', timeSpentMs: 0 }, error)];
    }
    switches.activeMutant = mutant;
    return await runAll(this.inOrder(this.tests, filter), { named: false, bail });
  }

  private inOrder(tests: readonly CollectedTest[], filter: readonly string[] | undefined): CollectedTest[] {
    const byId = new Map(tests.map((test) => [idOf(test), test]));
    const ids = new Set(filter ?? byId.keys());
    const narrowFirst = [...ids].toSorted((a, b) => this.breadth(a) - this.breadth(b));
    const order = new Set([...this.killers.filter((id) => ids.has(id)), ...narrowFirst]);
    return spread([...order]).flatMap((id) => byId.get(id) ?? []);
  }

  /** A test that meets little is about what it meets. */
  private breadth(id: string): number {
    return this.breadths?.get(id) ?? 0;
  }
}

/** So many tests at most look at a mutant, for a first look: what survives them may still be killed by another. */
const most = Number(process.env['MUTATION_TESTS'] ?? Infinity);

/** The first tests, and others from all over the rest. */
function spread(ids: readonly string[]): readonly string[] {
  if (ids.length <= most) return ids;
  const first = ids.slice(0, most / 2);
  const step = (ids.length - first.length) / (most - first.length);
  return ids.filter((_, index) => index < first.length || (index - first.length) % step < 1);
}

async function runAll(
  tests: readonly CollectedTest[],
  { named, bail }: { named: boolean; bail: boolean },
): Promise<TestResult[]> {
  const results: TestResult[] = [];
  for (const test of tests) {
    switches.currentTestId = named ? idOf(test) : undefined;
    const result = await runOne(test);
    results.push(result);
    if (bail && result.status === TestStatus.Failed) break;
  }
  switches.currentTestId = undefined;
  return results;
}

async function runOne(test: CollectedTest): Promise<TestResult> {
  const start = performance.now();
  const base = () => ({ id: idOf(test), name: test.name, timeSpentMs: performance.now() - start });
  try {
    await test.run();
    return { ...base(), status: TestStatus.Success };
  } catch (error) {
    return failed(base(), error);
  }
}

/** Short, since every mutant is handed on with a list of them. */
function idOf({ name }: CollectedTest): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 8);
}

function failed(test: BaseTestResult, error: unknown): TestResult {
  const failureMessage = error instanceof Error ? error.message : String(error);
  return { ...test, status: TestStatus.Failed, failureMessage };
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'within-the-process', WithinTheProcess),
];
