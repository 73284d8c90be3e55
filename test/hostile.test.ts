import { describe, expect, test } from 'vitest';
import { migrate } from '../transforms/engine/migrate';
import { defaultOptions } from '../transforms/engine/options';
import { loadFixtures, optionsOf } from './fixtures';

const oldCall = 'fetch(`https://app.xkit.co/api/platform/users/${id}/connections/${slug}`)';
const newCall = oldCall.replace('/users/', '/contexts/');

function rulesFor(source: string, path = 'a.js'): string[] {
  const { text, findings } = migrate({ path, source, options: defaultOptions });
  expect(text).toBe(source);
  return findings.map(({ rule }) => rule);
}

describe('a file that cannot be migrated comes back as it was, with one finding', () => {
  test('a bundle of five megabytes on few lines', () => {
    expect(rulesFor(`${'var a="0123456789";'.repeat(280_000)}${oldCall}`)).toEqual(['generated-file']);
  });

  test('ten megabytes on one line', () => {
    expect(rulesFor(`const xkit = "${'0123456789 '.repeat(950_000)}";`)).toEqual([]);
    expect(rulesFor(`const a = "${'0123456789 '.repeat(950_000)}";${oldCall}`)).toEqual(['generated-file']);
  });

  test('five megabytes of ordinary lines', () => {
    expect(rulesFor(`${'var a = "0123456789";\n'.repeat(250_000)}${oldCall}`)).toEqual(['too-large']);
  });

  test('anything inside node_modules', () => {
    expect(rulesFor(oldCall, 'node_modules/sdk/index.js')).toEqual([]);
    expect(rulesFor(oldCall, 'C:\\app\\node_modules\\sdk\\index.js')).toEqual([]);
  });

  test.each([
    'fetch(`https://app.xkit.co/api/platform/users/',
    "fetch('https://app.xkit.co/api/platform/users/1",
    `${oldCall} /* `,
    `${oldCall}; a = /[`,
    `function f() { ${oldCall}`,
    `xkit.login(`,
    `xkit.login(token))`,
    `class A { #a; b() { ${oldCall} #c } `,
    `${oldCall}; <a b={`,
    `import createXkit from '@xkit-co/xkit.js`,
    `\uD800 ${oldCall}`,
    `${oldCall}; a = \u0000 b`,
    `${oldCall}; a = '\\u{110000}'`,
    `${oldCall}; <<<<<<< HEAD\n=======\n>>>>>>> theirs`,
  ])('unterminated or broken: %j', (source) => {
    for (const path of ['a.js', 'a.ts', 'a.tsx', 'a.mjs'])
      expect(rulesFor(source, path)).toEqual(['does-not-parse']);
  });

  test.each([
    '<script>fetch(`https://app.xkit.co/api/platform/users/',
    '<script>xkit.login("</script>',
    '<script',
    '<!-- xkit',
    '{{ xkit <% <?php {% @php',
    '```js\nxkit.login("',
    '---\nxkit',
    '<script setup lang="ts">xkit.login(<</script><template>{{ xkit.login( }}',
  ])('unterminated or broken documents: %j', (source) => {
    for (const extension of ['html', 'vue', 'svelte', 'astro', 'ejs', 'php', 'pug', 'md', 'cshtml']) {
      const { text } = migrate({
        path: `a.${extension}`,
        source,
        options: { ...defaultOptions, markdownCode: true },
      });
      expect(text).toBe(source);
    }
  });
});

test('a NUL byte and a lone surrogate in a string are ordinary text, and kept', () => {
  expect(rulesFor('const xkit = "\0\uD800";')).toEqual([]);
  const source = `const a = "\0\uD800\uFEFF\u2028"; ${oldCall}; // \uDC00\0`;
  expect(migrate({ path: 'a.js', source, options: defaultOptions }).text).toBe(
    source.replace(oldCall, newCall),
  );
});

describe('however deep or long, it ends, and changes nothing but the call', { timeout: 60_000 }, () => {
  const nested = {
    arrays: ['[\n', '', ']'],
    parentheses: ['(\n', '1', ')'],
    calls: ['f(\n', '', ')'],
    blocks: ['{\n', '', '}'],
    functions: ['function f() {\n', '', '}'],
    classes: ['class A { m() {\n', '', '}}'],
    arrows: ['x = a =>\n', '1', ''],
    templates: ['`${\n', '1', '}`'],
    objects: ['({ a:\n', '1', '})'],
    'ternaries with arrows': ['x = a ? (\n', 'b', ') : c => d'],
    conditions: ['if (a) b(); else\n', 'c()', ''],
    ternaries: ['x = a ? b :\n', 'c', ''],
    signs: ['!\n', 'a', ''],
    'default values': ['x = (a =\n', '1', ') => 1'],
    sums: ['a +\n', "'b'", ''],
    'texts in sums': ["'a' +\n", 'b', ''],
    members: ['', 'a', '\n.a'],
    'optional members': ['', 'a', '\n?.a'],
    'called members': ['', 'a', '\n.then(b)'],
    fallbacks: ['a ??\n', 'b', ''],
    'less than': ['x = f <\n', 'a', ''],
  } satisfies Record<string, [string, string, string]>;

  test.each(Object.entries(nested))('%s', (_, [open, middle, close]) => {
    for (const depth of [300, 100_000]) {
      const source = `${open.repeat(depth)}${middle}${close.repeat(depth)};\n${oldCall};\n`;
      for (const path of ['a.js', 'a.ts']) {
        const { text, findings } = migrate({ path, source, options: defaultOptions });
        const rules = findings.map(({ rule }) => rule);
        if (text === source)
          expect(rules).toEqual([source.length > 4_000_000 ? 'too-large' : 'does-not-parse']);
        else expect([text, rules]).toEqual([source.replace(oldCall, newCall), ['users-segment']]);
      }
    }
  });

  test('values that double with every line', () => {
    const lines = Array.from(
      { length: 60 },
      (_, line) => `let v${line + 1} = v${line} + '/' + v${line};\nv${line + 1} = v${line} + 'b';\n`,
    );
    const source = `let v0 = a;\n${lines.join('')}fetch(v60);\n${oldCall};\n`;
    expect(migrate({ path: 'a.js', source, options: defaultOptions }).text).toBe(
      source.replace(oldCall, newCall),
    );
  });

  test('functions that call each other twice', () => {
    const lines = Array.from(
      { length: 60 },
      (_, line) => `const f${line} = (a) => f${line + 1}(a) + f${line + 1}(a);\n`,
    );
    const source = `${lines.join('')}fetch(f0('/'));\n${oldCall};\n`;
    expect(migrate({ path: 'a.js', source, options: defaultOptions }).text).toBe(
      source.replace(oldCall, newCall),
    );
  });

  test('a client that goes by a thousand names', () => {
    const lines = Array.from({ length: 300 }, (_, line) => `const c${line + 1} = c${line};\n`);
    const source = `const c0 = window.xkit;\n${lines.join('')}c300.logout();\n${oldCall};\n`;
    expect(migrate({ path: 'a.js', source, options: defaultOptions }).text).toBe(
      source.replace(oldCall, newCall),
    );
  });

  test('a text that grows by thousands of pieces, and is read after each of them', () => {
    const lines = Array.from({ length: 3_000 }, (_, at) => `text += 'a${at}'; send(text);`);
    const source = `let text = '';\n${lines.join('\n')}\n${oldCall};\n`;
    expect(migrate({ path: 'a.js', source, options: defaultOptions }).text).toBe(
      source.replace(oldCall, newCall),
    );
  });

  test('an options argument that is one of thousands, each of which may be any other', () => {
    const assignments = Array.from({ length: 3_000 }, (_, at) => `o = c${at} ? o : { a${at}: o };`);
    const source = `let o = {};\n${assignments.join('\n')}\nask('x', o);\n${oldCall};\n`;
    expect(migrate({ path: 'a.js', source, options: defaultOptions }).text).toBe(
      source.replace(oldCall, newCall),
    );
  });

  test('numbers that are added up by choice, as compilers to asm.js write them', () => {
    const lines = Array.from(
      { length: 2_000 },
      (_, at) => `var n${at + 1} = (a ? 4 : 8) + (n${at} ? n${at} + 12 : 0) + (b ? 1 : 2);`,
    );
    const source = `var n0 = 0;\n${lines.join('\n')}\nsend(n2000);\n${oldCall};\n`;
    expect(migrate({ path: 'a.js', source, options: defaultOptions }).text).toBe(
      source.replace(oldCall, newCall),
    );
  });

  test('hundreds of classes whose methods and makers all call each other, as bundles have them', () => {
    const classes = Array.from(
      { length: 400 },
      (_, at) => `class C${at} {
        constructor(p) { this.kind = p.kind; this.next = make${(at + 1) % 400}(p); }
        login() { return this.next.login(this.kind); }
      }
      function make${at}(p) { let a; if (p) return (a = new C${at}(p)); return make${(at + 7) % 400}(p).next; }`,
    );
    const source = `${classes.join('\n')}\n${oldCall};\n`;
    expect(migrate({ path: 'a.js', source, options: defaultOptions }).text).toBe(
      source.replace(oldCall, newCall),
    );
  });

  test('objects, classes, functions and aliases that lead back to themselves', () => {
    const source = [
      'let a = b, b = a; a = a; b = { ...b, ...a, a, b };',
      'const o = { ...o, get o() { return o.o; }, m() { return this.m(); }, ...this.o };',
      'class A extends B { x = this.x; static y = A.y; m() { this.x = { ...this.x, ...this.m() }; return this.m(); } }',
      'class B extends A { constructor() { super(); this.z = { ...this.z }; } }',
      'const f = () => f(); function g() { return h(); } function h() { return g(); }',
      'const p = p.then(() => p); async function q() { return await q(); }',
      'const { d = d, ...e } = e; const [i = i] = i; var v = v; v.w = v; v.w.w = v.w;',
      'let u = u + u; u += u; const t = `${t}/${t}`; const s = s.concat(s).replace(s, s);',
      'for (const n of n) n(n); label: for (;;) { const c = c; break label; }',
      'f().login(g()); A.y.login(o.m()); v.w.login(v); q().then(p.login); u.login(u); xkit.login(a); fetch(u); fetch(t); fetch(s);',
      'xkit = xkit; xkit.xkit = xkit; axios.post(u, o); axios(o); axios.create(o).get(t, { baseURL: u });',
      `${oldCall};`,
    ].join('\n');
    for (const path of ['a.js', 'a.ts', 'a.mjs']) {
      const { text } = migrate({ path, source, options: defaultOptions });
      expect(text).toBe(source.replace(oldCall, newCall));
    }
  });
});

describe('names that every object has are names like any other', () => {
  const names = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
  ];
  const fixtures = loadFixtures('{endpoints,context-tokens,login-callbacks,contexts}').filter(({ path }) =>
    /\.[jt]sx?$/.test(path),
  );

  test.each(names)('%s', { timeout: 120_000 }, (name) => {
    const own = names.indexOf(name);
    const broken: string[] = [];
    for (const [index, fixture] of fixtures.entries()) {
      if (process.env.HOSTILE_NAMES !== 'all' && index % names.length !== own) continue;
      const source = fixture.input.toString('utf8');
      for (const word of new Set(source.match(/(?<![\w$'"`/])[a-z][\w$]{2,}(?![\w$'"`/])/gi))) {
        const changed = source.replaceAll(
          new RegExp(`(?<![\\w$])${word.replaceAll('$', '\\$')}(?![\\w$])`, 'g'),
          name,
        );
        const { findings } = migrate({ path: fixture.path, source: changed, options: optionsOf(fixture) });
        const failed = findings.find(
          ({ rule }) => rule === 'internal-error' || rule === 'failed-verification',
        );
        if (failed) broken.push(`${fixture.title}: ${word}: ${failed.why}`);
      }
    }
    expect(broken).toEqual([]);
  });
});
