import { expect, test } from 'vitest';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';

function hasLoaded(name: RegExp): boolean {
  return Object.keys(require.cache).some((path) => name.test(path));
}

test('no parser is loaded for files that are no scripts', () => {
  const source = 'url = "https://app.xkit.co/api/platform/users/1/connections/slack"\n';
  for (const path of ['a.py', 'a.md', 'a.json', '.env']) {
    const { text } = migrate({ path, source, options: readOptions({ text: true }) });
    expect(text).not.toBe(source);
  }
  expect(hasLoaded(/[\\/]@babel[\\/]parser[\\/]|[\\/]parse5[\\/]/)).toBe(false);
  migrate({ path: 'a.js', source: 'xkit.login(token);\n', options: readOptions({}) });
  expect(hasLoaded(/[\\/]@babel[\\/]parser[\\/]/)).toBe(true);
});
