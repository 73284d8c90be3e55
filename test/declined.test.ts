import { expect, test } from 'vitest';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';

const options = readOptions({});
const address = 'https://app.xkit.co/api/platform/users';
const source = [
  "import axios from 'axios';",
  "const body = { user: { external_id: 'u1' } };",
  `export const first = () => axios.post('${address}', body);`,
  `export const again = () => axios.post('${address}', body);`,
  `export const other = () => axios.post('${address}', { user: { external_id: 'u2' } });`,
  '',
].join('\n');

test('what shares a replacement with a declined change is declined with it', () => {
  const { text, findings } = migrate({
    path: 'mint.js',
    source,
    options,
    accept: ({ line }) => line !== 4,
  });
  expect(findings.map(({ line, declined }) => [line, declined])).toEqual([
    [3, true],
    [4, true],
    [5, false],
  ]);
  const lines = text.split('\n');
  expect(lines.slice(0, 4)).toEqual(source.split('\n').slice(0, 4));
  expect(lines[4]).toContain("/context', { context: { external_id: 'u2' } }");
});

test('nothing is declined that is accepted', () => {
  const accepted = migrate({ path: 'mint.js', source, options, accept: () => true });
  expect(accepted.text).toBe(migrate({ path: 'mint.js', source, options }).text);
  expect(accepted.findings.some(({ declined }) => declined)).toBe(false);
});
