import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { findDocumentSites, keepsScripts, type FindIn } from '../transforms/engine/document-sites';
import { documentExtensions, kindOf, type Kind } from '../transforms/engine/documents/kinds';
import { maskTags } from '../transforms/engine/documents/masks';
import { findTemplateTags, type TagFamily } from '../transforms/engine/documents/template-tags';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';
import { applyEdits, flattenEdits, type PlainEdit } from '../transforms/engine/syntax/edits';
import { Program, spanOf } from '../transforms/engine/syntax/program';

// `.ci/run` asks for twenty thousand; a tenth will do while one works.
const documents = Number(process.env.FUZZ_DOCUMENTS ?? 2_000);
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const options = readOptions({ markdownCode: true });

const tagsOf: Readonly<Record<TagFamily, readonly string[]>> = {
  braces: ['{{ xkitToken }}', '{{{ xkitToken }}}', '{{#if a}}', '{{else}}', '{{/if}}', '{{!-- <script> --}}'],
  'brace-percent': ['{% if a %}', '{%- endif -%}', "{# it's #}"],
  'angle-percent': ['<%= token %>', '<%- token -%>', '<% if (a) { %>', '<% } %>', '<%# </script> %>'],
  erb: ['<%= token %>', '<%== t("x") %>', '<% if a %>', '<%- end -%>'],
  php: ['<?= $token ?>', '<?php if ($a): ?>', '<?php echo "</script>" ?>', '<?php'],
  blade: ['{!! $token !!}', '@json($token)', '@if ($a)', '@endif', '@php $a = 1; @endphp'],
  razor: ['@Model.Token', '@(Model.Token)', '@if (Model.A) {', '@* "note" *@', '@Html.Raw(")")'],
  pug: ['#{token}', '!{token}'],
};
const strayTags = ['{{', '%>', '<?', '@', '{%', ...Object.values(tagsOf).flat()];

const ends = fc.constantFrom('\n', '\r\n', '\n\t', '', '\u2028');
const code = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      'xkit.login("TAG");',
      'xkit.ready(function () { xkit.login(token) })',
      'xkit.ready(() => xkit.login(TAG))',
      'var token = TAG;',
      "var other = 'TAG';",
      'var third = `TAG`;',
      'if (a) {\n\txkit.login(token)\n}',
      'fetch("https://app.xkit.co/api/platform/users/1/connections/slack")',
      "axios.get('https://app.xkit.co/api/platform/groups/' + TAG + '/connections/slack')",
      '// TAG xkit',
      '/* xkit TAG */',
      'print("</scr" + "ipt>")',
      'a < b && b > c',
      'return false',
      'TAG',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '}',
      '(',
      'let other',
      'import xkit from "@xkit-co/xkit.js";',
      'const x: string = "1";',
      '😀',
    ),
  },
);
const noise = fc.oneof(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<!--',
    '-->',
    '<!DOCTYPE html>\n',
    '<textarea>',
    '</textarea>',
    '<svg><title/>',
    '<style>a{b:c}</style>',
    '<template>',
    '</template>',
    '</script>',
    '---\n',
    '```js\n',
    '```\n',
    '\n',
    'script.\n  ',
    '<div id="xkit-app" data-token="TAG">',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const openings = fc.constantFrom(
  '<script>',
  '<script>',
  '<SCRIPT>',
  '<script type="module">',
  '<script type="text/javascript" nonce="TAG">',
  '<script type="application/json">',
  '<script setup lang="ts">',
  '<script src="a.js">',
  '<script',
  '<script TAG>',
);
const closings = fc.constantFrom('</script>', '</SCRIPT >', '</script>\n', '</script>', '');
const handlers = fc.constantFrom(
  'onclick="CODE"',
  "onclick='CODE'",
  'onClick=CODE',
  '@click="CODE"',
  'on:click={CODE}',
);
const blocks = fc.constantFrom(
  '---\nCODE\n---\n',
  '```ts\nCODE\n```\n',
  'script.\n  CODE\n',
  '<?php CODE ?>\n',
);

/** A document of a kind, with its own template tags and now and then another's. */
function documentOf(kind: Kind): fc.Arbitrary<string> {
  const own = kind.tags.flatMap((family) => tagsOf[family]);
  const tag = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...(own.length > 0 ? own : ['token'])) },
    { weight: 1, arbitrary: fc.constantFrom(...strayTags) },
  );
  const statement = fc
    .tuple(code, tag, ends)
    .map(([text, filled, end]) => text.replace('TAG', () => filled) + end);
  const program = fc.array(statement, { maxLength: 3 }).map((statements) => statements.join(''));
  const element = fc
    .tuple(openings, program, closings, tag)
    .map(([open, inside, close, filled]) => open.replace('TAG', () => filled) + inside + close);
  const around = (shapes: fc.Arbitrary<string>) =>
    fc.tuple(shapes, program).map(([shape, inside]) => shape.replace('CODE', () => inside));
  const part = fc.oneof(
    { weight: 4, arbitrary: element },
    { weight: 2, arbitrary: around(handlers).map((attribute) => `<a ${attribute}>`) },
    { weight: kind.reader === 'page' ? 1 : 5, arbitrary: around(blocks) },
    noise,
    tag,
  );
  return fc
    .tuple(fc.constantFrom('', '\uFEFF'), fc.array(part, { maxLength: 4 }))
    .map(([mark, parts]) => mark + parts.join(''));
}

const generated = fc
  .constantFrom(...documentExtensions)
  .chain((extension) => fc.tuple(documentOf(kindOf(`page.${extension}`) as Kind), fc.constant(extension)));

/** How long the programs of a document are: as long as the document. */
let lengths: number[] = [];

/** Replaces every argument of a call and every string, whatever they mean: far more edits than a step makes. */
const changeMuch: FindIn = (parse, settle) => {
  let parsed: Program;
  try {
    parsed = parse();
  } catch {
    return [];
  }
  lengths.push(parsed.text.length);
  const sites = parsed.find('CallExpression').flatMap(({ arguments: [first] }) => {
    if (!first) return [];
    const at = spanOf(first);
    const written = ['function () {\n    return "a" && 1;\n  }, ', at] as const;
    return [{ rules: ['users-segment'] as const, at, edits: [{ ...at, text: written }] }];
  });
  return settle(parsed, sites);
};

let edited = 0;
/** Documents the gate gave back: those where a stray mark pairs up with another once the code between them changed. */
let refused = 0;

function check(source: string, extension: string): void {
  const path = `page.${extension}`;
  const kind = kindOf(path) as Kind;
  checkMasks(source, kind);

  const { text: migrated, edits, findings } = migrate({ path, source, options });
  expect(findings.filter(({ rule }) => rule === 'internal-error')).toEqual([]);
  if (findings.some(({ rule }) => rule === 'failed-verification')) refused += 1;
  expect(undo(migrated, source, edits)).toBe(source);

  lengths = [];
  const changes = findDocumentSites({ path, source, kind, options }, changeMuch).flatMap(
    (site) => site.edits,
  );
  expect(lengths.filter((length) => length !== source.length)).toEqual([]);
  if (changes.length === 0) return;
  edited += 1;
  const plain = flattenEdits(source, changes);
  const changed = applyEdits(source, plain);
  expect(undo(changed, source, plain)).toBe(source);
  expect(keepsScripts({ path, source, kind }, changed, plain)).toBe(true);
}

function checkMasks(source: string, kind: Kind): void {
  const found = findTemplateTags(source, kind.tags);
  let reached = 0;
  for (const { start, end } of found) {
    expect(start >= reached && end > start && end <= source.length).toBe(true);
    reached = end;
  }
  const masked: number[] = [];
  maskTags(source, found, 0, (candidate) => masked.push(candidate.length) < 0);
  expect(masked.filter((length) => length !== source.length)).toEqual([]);
}

/** The source again, from the migrated text and the edits: nothing outside of them changed. */
function undo(migrated: string, source: string, edits: readonly PlainEdit[]): string {
  let result = '';
  let at = 0;
  let shift = 0;
  for (const edit of edits) {
    result += migrated.slice(at, edit.start + shift) + source.slice(edit.start, edit.end);
    at = edit.start + shift + edit.text.length;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return result + migrated.slice(at);
}

test(`${documents} documents come out with nothing changed outside the edits (FUZZ_SEED=${seed})`, () => {
  // Most of the time would go into the stacks of the syntax errors.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  onTestFinished(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });
  fc.assert(
    fc.property(generated, ([source, extension]) => check(source, extension)),
    { numRuns: documents, seed },
  );
  expect(refused).toBeLessThan(documents / 1000);
  expect(edited).toBeGreaterThan(documents / 10);
}, 300_000);
