import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { documentExtensions } from '../transforms/engine/documents/kinds';
import { loadFixtures } from './fixtures';

const root = join(__dirname, '..');

test('jscodeshift migrates documents when it is told their extensions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xkit-documents-'));
  const fixtures = loadFixtures('documents').filter(({ options }) => Object.keys(options).length === 0);
  const copies = fixtures.map(({ path }) => join(folder, basename(path).replace('.input.', '.')));
  fixtures.forEach(({ path }, index) => copyFileSync(path, copies[index] ?? folder));
  try {
    const said = execFileSync(
      process.execPath,
      [
        'node_modules/jscodeshift/bin/jscodeshift.js',
        '--transform=transforms/contexts.ts',
        `--extensions=${documentExtensions.join(',')}`,
        '--run-in-band',
        folder,
      ],
      { cwd: root, encoding: 'utf8' },
    );
    expect(said).toContain('0 errors');
    expect(fixtures.length).toBeGreaterThan(70);
    const wrong = fixtures.filter(
      ({ input, output }, index) => !readFileSync(copies[index] ?? '').equals(output ?? input),
    );
    expect(wrong.map(({ title }) => title)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
