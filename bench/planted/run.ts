/**
 * Plants the fixtures' inputs in real files of the corpus and expects the same edits there as in the fixture alone,
 * and every other byte kept. `--plantings 5000 --seed <number>`; exits with 1 when one differs.
 */
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { loadFixtures, optionsOf, type Fixture } from '../../test/fixtures';
import { withoutExports } from '../../test/variations/exports';
import { mentionsXkit } from '../../transforms/engine/mentions';
import { migrateCandidate, type Migration } from '../../transforms/engine/migrate';
import { Program } from '../../transforms/engine/syntax/program';
import { scriptsIn, textOf } from '../corpus/files';
import { corpusFolders } from '../corpus/packages';
import { placesIn, plant } from './plant';
import { pick, randomFrom } from './random';

/** Which hosts take which fixtures: a dialect that parses both. */
const hostsFor: Record<string, RegExp> = {
  '.ts': /(?<!\.d)\.ts$/,
  '.tsx': /\.tsx$/,
  '.js': /\.(js|mjs)$/,
  '.jsx': /\.(js|jsx)$/,
  '.mjs': /\.mjs$/,
};

/** A host that sends requests or quotes differently lets step 3 write the guide's form in another way. */
const otherHabits = /axios|superagent|node-fetch|undici|\bgot\b|\bky\b/;

/** A host that hands out a value nobody can see through may hand out the fixture's functions: a finding says so. */
const opaqueExports = /\bmodule\.exports\s*=\s*[\w$]+\s*;/;

function main(): void {
  const { values } = parseArgs({
    options: { plantings: { type: 'string', default: '5000' }, seed: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const wanted = Number(values.plantings);
  console.log(`seed ${seed}`);
  const random = randomFrom(seed);
  const fixtures = loadFixtures().filter(canBePlanted);
  const hosts = corpusFolders()
    .slice(1)
    .flatMap((folder) => Array.from(scriptsIn(folder)));
  const homes: Record<string, number> = {};
  const differences: string[] = [];
  let planted = 0;
  while (planted < wanted) {
    const fixture = pick(random, fixtures);
    const outcome = plantOne(random, fixture, pick(random, hosts));
    if (!outcome) continue;
    planted += 1;
    homes[outcome.home] = (homes[outcome.home] ?? 0) + 1;
    if (outcome.difference) differences.push(outcome.difference);
  }
  console.log(`${planted} plantings of ${fixtures.length} fixtures, ${differences.length} different`, homes);
  for (const difference of differences.slice(0, 20)) console.log(difference);
  if (differences.length > 0) process.exitCode = 1;
}

function canBePlanted({ path, output, input, folder }: Fixture): boolean {
  const text = input.toString('utf8');
  // What a file awaits at its top concerns those that import it, so a host with exports changes the finding.
  if (/^(?:await\b|(?:const|let|var)\b.*=\s*await\b|void await\b)/m.test(text)) return false;
  const isScript = extname(path) in hostsFor && folder !== 'documents' && folder !== 'file';
  return isScript && output !== undefined && !/^\uFEFF|^#!|\r|^['"]use /.test(text);
}

function plantOne(
  random: () => number,
  fixture: Fixture,
  hostPath: string,
): { home: string; difference: string | undefined } | undefined {
  const extension = extname(fixture.path);
  if (!hostsFor[extension]?.test(hostPath)) return undefined;
  const hostText = textOf(hostPath);
  if (!hostText || hostText.length > 60_000 || mentionsXkit(hostText)) return undefined;
  if (otherHabits.test(hostText) || opaqueExports.test(hostText)) return undefined;
  try {
    const host = Program.parse(hostText, hostPath);
    const text = fixture.input.toString('utf8');
    // A module stands at the top of a file; without its exports it can stand anywhere that parses.
    const inBlocks = random() < 0.5;
    const guest = Program.parse(inBlocks ? withoutExports(text, fixture.path) : text, fixture.path);
    const before = pick(random, placesIn(host, inBlocks));
    const planting = plant(guest, host, before);
    if (!planting) return undefined;
    Program.parse(planting.text, fixture.path);
    const alone = run(fixture, planting.planted);
    const inside = run(fixture, planting.text);
    const expected = statement(alone, planting.planted, 0);
    const actual = statement(inside, planting.text, planting.offset);
    const place = `${fixture.title} in ${hostPath} at ${planting.offset}`;
    const difference = actual === expected ? undefined : `${place}\n  ${expected}\n  ${actual}`;
    return { home: planting.home, difference };
  } catch {
    // A host that does not parse, has no statement, or does not take the fixture's syntax.
    return undefined;
  }
}

function run(fixture: Fixture, source: string): Migration {
  return migrateCandidate({ path: fixture.path, source, options: optionsOf(fixture) });
}

/** Edits and findings, places counted from the fixture's start, without what the host's style and indent decide. */
function statement({ edits, findings }: Migration, source: string, offset: number): string {
  return JSON.stringify([
    edits.map(({ start, end, text }) => {
      const indent = /^\s*/.exec(source.slice(start, end))?.[0].length ?? 0;
      return [start + indent - offset, source.slice(start, end).trim(), withoutStyle(text)];
    }),
    findings.map(({ rule, also, start, end }) => [rule, also, start - offset, end - offset]),
  ]);
}

function withoutStyle(text: string): string {
  return text.replaceAll(/[\s;,\\]+/g, '').replaceAll('"', "'");
}

main();
