import { globSync } from 'glob';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { expect, test } from 'vitest';
import { Program } from '../transforms/engine/syntax/program';

const root = join(__dirname, '..');

/** Every regular expression a run can meet, as it stands in the sources. */
const patterns = globSync('{transforms,cli}/**/*.ts', { cwd: root, posix: true }).flatMap((file) => {
  const program = Program.parse(readFileSync(join(root, file), 'utf8'), file);
  return program.find('RegExpLiteral').map(({ pattern, flags, loc }) => ({
    place: `${file}:${loc?.start.line}`,
    pattern,
    flags,
  }));
});

test('the scan sees them', () => {
  expect(patterns.length).toBeGreaterThan(60);
});

test.each(patterns)('/$pattern/$flags at $place takes linear time', ({ pattern, flags }) => {
  expect(checkSync(pattern, flags, { timeout: 20_000 }).status).toBe('safe');
});
