import { expect, test } from 'vitest';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';

function hasLoadedParse5(): boolean {
  return Object.keys(require.cache).some((path) => /[\\/]parse5[\\/]/.test(path));
}

test('the HTML parser is loaded by the first document that mentions Xkit, and by nothing before', () => {
  const options = readOptions({});
  migrate({ path: 'page.ts', source: 'xkit.login(token);', options });
  migrate({ path: 'page.html', source: '<script>client.login(token)</script>', options });
  expect(hasLoadedParse5()).toBe(false);
  migrate({ path: 'page.html', source: '<script>xkit.login(token)</script>', options });
  expect(hasLoadedParse5()).toBe(true);
});
