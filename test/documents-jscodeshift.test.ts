import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { documentExtensions } from '../transforms/engine/documents/kinds';
import { loadFixtures } from './fixtures';

const root = join(__dirname, '..');

test.each([
  { folder: 'documents', options: {}, extensions: documentExtensions, least: 70 },
  { folder: 'text', options: { text: true }, extensions: extensionsIn('text'), least: 60 },
])(
  'jscodeshift migrates $folder when it is told their extensions',
  (given) => {
    const folder = mkdtempSync(join(tmpdir(), 'xkit-documents-'));
    const fixtures = loadFixtures(given.folder).filter(({ options }) =>
      isDeepStrictEqual(options, given.options),
    );
    const copies = fixtures.map(({ path }) => join(folder, basename(path).replace('.input.', '.')));
    fixtures.forEach(({ path }, index) => copyFileSync(path, copies[index] ?? folder));
    try {
      const said = execFileSync(
        process.execPath,
        [
          'node_modules/jscodeshift/bin/jscodeshift.js',
          '--transform=transforms/contexts.ts',
          `--extensions=${given.extensions.join(',')}`,
          ...Object.keys(given.options).map((name) => `--${name}`),
          '--run-in-band',
          folder,
        ],
        { cwd: root, encoding: 'utf8' },
      );
      expect(said).toContain('0 errors');
      expect(fixtures.length).toBeGreaterThan(given.least);
      const wrong = fixtures.filter(
        ({ input, output }, index) => !readFileSync(copies[index] ?? '').equals(output ?? input),
      );
      expect(wrong.map(({ title }) => title)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);

function extensionsIn(folder: string): readonly string[] {
  return [...new Set(loadFixtures(folder).map(({ path }) => extname(path).slice(1)))];
}
