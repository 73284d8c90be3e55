import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';
import { loadFixtures, runFixture } from './fixtures';

/** `FUZZ_RUNS=30000 npx vitest run test/texts.test.ts` looks longer. */
const runs = { numRuns: Number(process.env.FUZZ_RUNS ?? 1000) };
const patience = 300_000;

const options = readOptions({ text: true });
const fixtures = loadFixtures('text');

/** One ID or slug as languages, routers and templates spell it. */
const placeholder = fc.oneof(
  fc
    .stringMatching(/^[a-z][a-z0-9_]{0,8}$/)
    .chain((name) =>
      fc.constantFrom(
        `{${name}}`,
        `{{ ${name} }}`,
        `{{${name}.id}}`,
        `\${${name}}`,
        `#{${name}["id"]}`,
        `%{${name}}`,
        `%(${name})s`,
        `{$${name}}`,
        `:${name}`,
        `$${name.toUpperCase()}`,
        `@${name}`,
        `$(${name})`,
        `\\(${name})`,
        `<${name}>`,
        `<%= ${name} %>`,
        `[${name}]`,
        `&lt;${name}&gt;`,
      ),
    ),
  fc.constantFrom('%s', '%d', '%v', '%1$s', '%@', '*', '42'),
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/),
);

/** What may stand before and behind an address without becoming part of it or saying a method. */
const before = fc.constantFrom(
  '',
  'see ',
  '"',
  "'",
  '`',
  '(',
  '<',
  'URL=',
  'url: ',
  '- ',
  '\uFEFF',
  '\t"',
  '# ',
  '| ',
);
const behind = fc.constantFrom(
  '',
  '"',
  "'",
  '`',
  ')',
  '>',
  ' ',
  '?a=b',
  '#top',
  '",',
  '. Then',
  '\r\n',
  '</a>',
  ' |',
);

const noise = fc
  .string({ unit: fc.constantFrom(...'abc {}[]()<>"\'`$#%@/\\:;,.=&?|-_0\n\r\tü日😀'), maxLength: 60 })
  // An operator in the next line would go on with the address.
  .filter((text) => !/^\s*[+.&<]/.test(text));

const scheme = fc.constantFrom(
  'https://',
  'http://',
  'HTTPS://',
  'https://key:secret@',
  'https://$KEY:$SECRET@',
);
const port = fc.constantFrom('', ':443');
const route = fc
  .tuple(placeholder, placeholder, fc.constantFrom('users', 'groups'))
  .map(([id, slug, name]) => ({
    old: `/api/platform/${name}/${id}/connections/${slug}`,
    new: `/api/platform/contexts/${id}/connections/${slug}`,
  }));
const legacy = fc.tuple(placeholder, placeholder).map(([id, slug]) => ({
  old: `/api/platform/connections/${id}/${slug}`,
  new: `/api/platform/contexts/${id}/connections/${slug}`,
}));

const line = fc
  .record({ before, behind, scheme, port, path: fc.oneof(route, legacy) })
  .map(({ before: start, behind: end, scheme: s, port: p, path }) => ({
    old: `${start}${s}app.xkit.co${p}${path.old}${end}`,
    new: `${start}${s}app.xkit.co${p}${path.new}${end}`,
  }));

const path = fc.constantFrom(
  'a.py',
  'a.rb',
  '.env',
  'a.yml',
  'Dockerfile',
  'a.md',
  'a.tf',
  'a.json',
  'a.snap',
);

test(
  'of any text around any address, only the segment changes',
  () => {
    fc.assert(
      fc.property(
        path,
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.array(noise, { maxLength: 5 }),
        (file, lines, rest) => {
          const text = (kind: 'old' | 'new') =>
            lines.map((one, index) => `${rest[index] ?? ''}\n${one[kind]}\n`).join('\n');
          const migration = migrate({ path: file, source: text('old'), options });
          expect(migration.text).toBe(text('new'));
          expect(migrate({ path: file, source: migration.text, options }).edits).toEqual([]);
        },
      ),
      runs,
    );
  },
  patience,
);

test('without --text nothing changes, and every address is said', () => {
  fc.assert(
    fc.property(path, fc.array(line, { minLength: 1, maxLength: 4 }), (file, lines) => {
      const source = lines.map(({ old }) => old).join('\n\n');
      const { text, findings } = migrate({ path: file, source, options: readOptions({}) });
      expect(text).toBe(source);
      expect(findings.map(({ rule }) => rule)).toEqual(lines.map(() => 'text-address-left'));
    }),
  );
});

test(
  'no text makes it fail, take long, or change what is no address',
  () => {
    const pieces = fc.constantFrom(
      ...'https:// app.xkit.co /api/platform /users /groups /connections { } < > [ ] ( ) " \' ` \\ / %2F \0 {{ }} $ # : @ \n'.split(
        ' ',
      ),
      ' ',
      'app.xkit.co',
      '/{id}',
    );
    fc.assert(
      fc.property(path, fc.array(pieces, { maxLength: 60 }), (file, parts) => {
        const source = parts.join('');
        const { text, edits } = migrate({ path: file, source, options });
        const removed = edits.map(({ start, end }) => source.slice(start, end));
        expect(removed.filter((old) => !['users', 'groups', 'connections', ''].includes(old))).toEqual([]);
        expect(migrate({ path: file, source: text, options }).edits).toEqual([]);
      }),
      runs,
    );
  },
  patience,
);

test.each([
  ['addresses', 'https://app.xkit.co/api/platform/users/1/connections/slack '],
  ['bases and paths', 'B="https://app.xkit.co/api/platform" B+"/users/" '],
  ['open placeholders', 'https://app.xkit.co/api/platform/users/{{{{{{{{{{{{{{{{{{{{'],
  ['backslashes', 'app\\\\\\\\\\\\\\\\\\\\\\\\.xkit'],
  ['JSON', '{"https://app.xkit.co/api/platform/users/1/connections/slack":['],
])('a line of 400,000 characters of %s is read in no time', (_, piece) => {
  const source = piece.repeat(400_000 / piece.length);
  const start = performance.now();
  migrate({ path: 'a.py', source, options });
  migrate({ path: 'a.json', source: `[${source}`, options });
  expect(performance.now() - start).toBeLessThan(10_000);
});

describe.each(fixtures)('$title', (fixture) => {
  const input = fixture.input.toString('utf8');
  const output = (fixture.output ?? fixture.input).toString('utf8');

  test('comes out the same with other line ends', () => {
    const migration = runFixture(fixture, withCrlf(input));
    expect(migration.text).toBe(withCrlf(output));
    expect(migration.findings.map(({ line: at, column, rule }) => `${at}:${column} ${rule}`)).toEqual(
      runFixture(fixture).findings.map(({ line: at, column, rule }) => `${at}:${column} ${rule}`),
    );
  });
});

function withCrlf(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n');
}
