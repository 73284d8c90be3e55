import { describe, expect, test } from 'vitest';
import { readDocument } from '../transforms/engine/documents/document';
import { kindOf, type Kind } from '../transforms/engine/documents/kinds';
import type { Parses, Script } from '../transforms/engine/documents/script';
import { findTemplateTags, type TagFamily } from '../transforms/engine/documents/template-tags';
import { spellAt } from '../transforms/engine/documents/write';
import { Program } from '../transforms/engine/syntax/program';

const parses: Parses = (text, { language, runsAsWritten }) => {
  try {
    Program.parse(text, 'page', { language, runsAsWritten, placeholders: [] });
    return true;
  } catch {
    return false;
  }
};

function read(path: string, text: string) {
  return readDocument(text, kindOf(path) as Kind, parses);
}

function firstScript(path: string, text: string): Script {
  return read(path, text).scripts[0] as Script;
}

test.each([
  ['a.html', 'page'],
  ['views/A.HTM', 'page'],
  ['a.html.erb', 'page'],
  ['a.blade.php', 'page'],
  ['a.vue', 'vue'],
  ['a.md', 'markdown'],
  ['a.ts', undefined],
  ['a.vue.ts', undefined],
  ['html', undefined],
  ['a.xhtml.js', undefined],
])('%s is read as %s', (path, reader) => {
  expect(kindOf(path)?.reader).toBe(reader);
});

test('a Blade view has the tags of Blade', () => {
  expect(kindOf('a.blade.php')?.tags).toContain('blade');
  expect(kindOf('a.php')?.tags).toEqual(['php']);
});

describe('template tags', () => {
  test.each<[TagFamily, string, string[]]>([
    ['braces', 'a {{ user.token }} b {{{json x}}}', ['output user.token', 'output json x']],
    ['braces', '{{#if a}}{{else}}{{else if b}}{{/if}}', ['logic', 'logic', 'logic', 'logic']],
    ['braces', '{{- if .A -}}{{ end }}{{ endpoint }}', ['logic', 'logic', 'output endpoint']],
    ['braces', '{{!-- }} --}}{{! x }}{{> header}}', ['comment', 'comment', 'logic']],
    ['braces', '{{ a {{ b }}', ['output b']],
    ['braces', '{{ { a: { b: 1 }} | dump }}{{ c }}', ['output { a: { b: 1 }} | dump', 'output c']],
    ['braces', '`${{ a: 1 }}` {{ never', []],
    ['braces', '{{ a </script> }}', []],
    ['brace-percent', "{%- if a -%}{# it's {% #}{% endif %}", ['logic', 'comment', 'logic']],
    ['angle-percent', '<%= a %><%- b %><% if (c) { %><%# d %>', ['output a', 'output b', 'logic', 'comment']],
    ['erb', '<%= a %><%- if b -%><%== c %>', ['output a', 'logic', 'output c']],
    [
      'php',
      '<?= $a ?><?php echo $b; ?><?php if ($c): ?><?xml version="1.0"?>',
      ['output $a', 'output $b', 'logic'],
    ],
    ['php', '<?php $a = "x";', ['logic']],
    ['blade', '{!! $a !!}@json($b)@if ($c)@endif', ['output $a', 'output $b', 'logic', 'logic']],
    ['blade', 'me@if.example /** @if */ @param @php $a @endphp', ['logic']],
    [
      'razor',
      '@Model.A @(Model.B) @Html.Raw(F(")"))',
      ['output Model.A', 'output Model.B', 'output Html.Raw(F(")"))'],
    ],
    ['razor', '@if (a) { } @{ var b = "}"; } @* c *@', ['block', 'logic', 'comment']],
    ['razor', 'me@acme.example @@media', []],
    ['pug', 'a #{b} !{c({ d: 1 })}', ['output b', 'output c({ d: 1 })']],
  ])('%s in %s', (family, text, expected) => {
    const found = findTemplateTags(text, [family]);
    expect(found.map(({ does, inner }) => (does === 'output' ? `${does} ${inner}` : does))).toEqual(expected);
  });
});

describe('a script is masked only where it has to be', () => {
  test.each([
    ['a.html', '"{{ a }}"', '"{{ a }}"'],
    ['a.html', 'f({{ a }})', 'f(ꀀꀀ_____)'],
    ['a.html', '() => {{ a }}', '() => ꀀꀀ_____'],
    ['a.ejs', 'f("<%= g("a") %>")', 'f("ꀀꀀ___________")'],
    ['a.ejs', '<% if (a) { %>f()<% } %>', '/*          */f()/*   */'],
    ['a.hbs', '{{#if a}}f(){{else}}g(){{/if}}', '/*\u2028    */f()/*\u2028   */g()/*\u2028  */'],
    ['a.hbs', '{{#each a}}"b": {{c}},{{/each}}', undefined],
    ['a.cshtml', '@if (A) { f() } else { g() }', 'if(  0) { f() } else { g() }'],
    ['a.html', 'const a = <b style={{ c: 1 }} />', 'const a = <b style={{ c: 1 }} />'],
    ['a.vue', 'f({{ a }})', undefined],
  ])('in %s: %s', (path, code, masked) => {
    const [script] = read(path, `<script>${code}</script>`).scripts;
    expect(script?.parses ? script.text : undefined).toBe(masked);
  });
});

describe('programs', () => {
  test('the classic scripts of a page are one, a module is its own', () => {
    const { programs } = read(
      'a.html',
      '<script>a</script><script type="module">b</script><p onclick="c"><script>d',
    );
    expect(programs.map(({ scripts }) => scripts.map(({ kind }) => kind))).toEqual([
      ['classic', 'handler', 'classic'],
      ['module'],
    ]);
  });

  test('scripts that declare a name twice do not share one', () => {
    const { programs } = read('a.html', '<script>let a</script><script>let a</script><script>b</script>');
    expect(programs.map(({ scripts }) => scripts.length)).toEqual([2, 1]);
  });

  test('a script with a syntax error stands alone', () => {
    const { programs } = read('a.html', '<script>a</script><script>(</script><script>b</script>');
    expect(programs.map(({ scripts }) => scripts.length)).toEqual([2, 1]);
  });

  test('the code of a script keeps its place, whatever is around it', () => {
    const text = '<p>\r\n\t<script>\n\tf("😀") // x</script><script>(g)()</script>';
    const [program] = read('a.html', text).programs;
    const parsed = Program.parse(program?.text ?? '', 'a.html', {
      language: 'js',
      runsAsWritten: true,
      placeholders: [],
    });
    expect(
      parsed.find('ExpressionStatement').map(({ start, end }) => text.slice(start ?? 0, end ?? 0)),
    ).toEqual(['f("😀")', '(g)()']);
  });
});

describe('new text is spelled for its place', () => {
  const inScript = firstScript('a.html', '<script>f({{ token }})</script>');

  test.each([
    ['a plain script', inScript, 'g("a")', 'g("a")'],
    ['a mask', inScript, `g(${inScript.masks[0]?.identifier})`, 'g({{ token }})'],
    ['double quotes', firstScript('a.html', '<p onclick="f()">'), 'g("a")', "g('a')"],
    ['single quotes', firstScript('a.html', "<p onclick='f()'>"), "g('a')", 'g("a")'],
    ['both', firstScript('a.html', '<p onclick="f()">'), `g("it's")`, "g(&quot;it's&quot;)"],
    ['an ampersand', firstScript('a.html', '<p onclick="f()">'), 'a&b && c', 'a&amp;b && c'],
  ])('%s', (_, place, text, expected) => {
    expect(spellAt(place, text, kindOf('a.html') as Kind)).toBe(expected);
  });

  test.each([
    ['the end of a script', 'a.html', '"</SCRIPT>"'],
    ['an open comment', 'a.html', '"<!--"'],
    ['a tag of the engine', 'a.html', 'f({{}})'],
    ['a directive', 'a.cshtml', '"a@b"'],
    ['an interpolation', 'a.pug', '"#{a}"'],
  ])('%s is refused', (_, path, text) => {
    expect(spellAt(inScript, text, kindOf(path) as Kind)).toHaveProperty('refused');
  });
});
