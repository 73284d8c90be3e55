import { describe, expect, test } from 'vitest';
import { migrate } from '../transforms/engine/migrate';
import { defaultOptions } from '../transforms/engine/options';

const oldCall = 'fetch(`https://app.xkit.co/api/platform/users/${id}/connections/${slug}`)';

function rulesFor(source: string, path = 'a.js'): string[] {
  const { text, findings } = migrate({ path, source, options: defaultOptions });
  expect(text).toBe(source);
  return findings.map(({ rule }) => rule);
}

describe('a file that cannot be migrated comes back as it was, with one finding', () => {
  test('nested too deeply for the parser', () => {
    const deep = 60_000;
    expect(rulesFor(`${'[\n'.repeat(deep)}xkit${']\n'.repeat(deep)};${oldCall}`)).toEqual(['does-not-parse']);
  });

  test('a bundle of five megabytes on few lines', () => {
    expect(rulesFor(`${'var a="0123456789";'.repeat(280_000)}${oldCall}`)).toEqual(['generated-file']);
  });

  test('five megabytes of ordinary lines', () => {
    expect(rulesFor(`${'var a = "0123456789";\n'.repeat(250_000)}${oldCall}`)).toEqual(['too-large']);
  });

  test('a NUL byte and a lone surrogate in a string are ordinary text', () => {
    expect(rulesFor('const xkit = "\0\uD800";')).toEqual([]);
  });

  test('anything inside node_modules', () => {
    expect(rulesFor(oldCall, 'node_modules/sdk/index.js')).toEqual([]);
    expect(rulesFor(oldCall, 'C:\\app\\node_modules\\sdk\\index.js')).toEqual([]);
  });
});
