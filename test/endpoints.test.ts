import { expect, test } from 'vitest';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';

function migrated(source: string): string {
  return migrate({ path: 'a.js', source, options: readOptions({ steps: 'endpoints' }) }).text;
}

test('a condition that only chose the segment stays when a comment in it would go', () => {
  const read = (segment: string) =>
    `fetch(\`https://app.xkit.co/api/platform/${segment}/\${id}/connections/x\`);`;
  expect(migrated(read("${isGroup ? 'groups' : 'users'}"))).toBe(read('contexts'));
  expect(migrated(read("${isGroup ? /* teams */ 'groups' : 'users'}"))).toBe(
    read("${isGroup ? /* teams */ 'contexts' : 'contexts'}"),
  );
});
