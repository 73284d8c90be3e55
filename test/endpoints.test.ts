import { expect, test } from 'vitest';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';

function migrated(source: string): string {
  return migrate({ path: 'a.js', source, options: readOptions({ steps: 'endpoints' }) }).text;
}

function read(segment: string): string {
  return `fetch(\`https://app.xkit.co/api/platform/${segment}/\${id}/connections/x\`);`;
}

test('a condition that only chose the segment stays when a comment in it would go', () => {
  expect(migrated(read("${isGroup ? 'groups' : 'users'}"))).toBe(read('contexts'));
  expect(migrated(read("${isGroup ? /* teams */ 'groups' : 'users'}"))).toBe(
    read("${isGroup ? /* teams */ 'contexts' : 'contexts'}"),
  );
});

test('a segment spelled with an escape is left to a person', () => {
  const source = read(String.raw`\u0075sers`);
  const { text, findings } = migrate({ path: 'a.js', source, options: readOptions({ steps: 'endpoints' }) });
  expect(text).toBe(source);
  expect(findings.map(({ rule }) => rule)).toEqual(['unreachable-segment']);
});
