import { globSync } from 'glob';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultOptions, kebab, optionNames } from '../transforms/engine/options';

const root = join(__dirname, '..');
const readme = read('README.md');
const pages = globSync(['*.md', 'docs/*.md', 'examples/*/*.md'], { cwd: root, posix: true }).toSorted();

describe('README.md', () => {
  test('shows a diff that the migration of the examples really makes', () => {
    const made = new Set(read('test/examples.expected.diff').split('\n'));
    const lines = fenced(readme, 'diff').split('\n');
    const files = lines.filter((line) => line.startsWith(' // ')).map((line) => line.slice(4).split(':')[0]);
    expect(files).toHaveLength(3);
    expect(files.filter((file) => !existsSync(join(root, 'examples', 'express-groups', file ?? '')))).toEqual(
      [],
    );
    expect(lines.filter((line) => !line.startsWith(' // ') && !made.has(line))).toEqual([]);
  });

  test('shows findings that the migration of the examples really has', () => {
    const made = new Set(read('test/examples.expected.diff').split('\n'));
    const lines = fenced(readme, 'text').split('\n');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => !made.has(line))).toEqual([]);
  });

  test('lists every option with its default', () => {
    const rows = [...readme.matchAll(/^\| `--([\w-]+)` *\|([^|]*)\|([^|]*)\|/gm)];
    expect(rows.map(([, name]) => name)).toEqual(optionNames.map((name) => kebab(name)));
    for (const [index, name] of optionNames.entries()) {
      const value = defaultOptions[name];
      if (typeof value === 'string') expect(rows[index]?.[3]?.trim(), name).toBe(`\`${value}\``);
    }
  });
});

test.each(pages)('%s names only files, folders and scripts that exist', (page) => {
  const text = read(page);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) =>
    join(dirname(page), path),
  );
  const tests = [...text.matchAll(/\b(?:test|transforms)\/[\w./-]*\w\.ts\b/g)].map(([path]) => path);
  const missing = [...links, ...tests].filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);

  if (page.startsWith('examples/')) return;
  const commands = [...text.matchAll(/npm run ([\w:]+)/g)].flatMap(([, name = '']) => name);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

/** The first fenced block of a language. */
function fenced(text: string, language: string): string {
  return new RegExp(`^\`\`\`${language}\n([^]*?)\n\`\`\`$`, 'm').exec(text)?.[1] ?? '';
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
