import type { TagFamily } from './template-tags';

/** How a kind of document carries its scripts, and which template tags may stand in them. */
export interface Kind {
  readonly reader: 'page' | 'script' | 'vue' | 'svelte' | 'astro' | 'pug' | 'markdown';
  readonly tags: readonly TagFamily[];
  /** Endings of the path, without the leading dot; the longest match decides. */
  readonly extensions: readonly string[];
}

const kinds = [
  // A plain page may be a template of any engine that keeps the .html ending.
  {
    reader: 'page',
    tags: ['braces', 'brace-percent', 'angle-percent', 'php'],
    extensions: ['html', 'htm', 'xhtml'],
  },
  { reader: 'page', tags: ['angle-percent'], extensions: ['ejs'] },
  { reader: 'page', tags: ['erb'], extensions: ['erb'] },
  { reader: 'page', tags: ['braces'], extensions: ['hbs', 'handlebars', 'mustache'] },
  {
    reader: 'page',
    tags: ['braces', 'brace-percent'],
    extensions: ['njk', 'liquid', 'twig', 'jinja', 'jinja2', 'j2'],
  },
  { reader: 'page', tags: ['php'], extensions: ['php', 'phtml'] },
  { reader: 'page', tags: ['braces', 'blade', 'php'], extensions: ['blade.php'] },
  { reader: 'page', tags: ['razor'], extensions: ['cshtml'] },
  // A script that is a template as a whole; a plain `.erb` or `.ejs` is a page.
  { reader: 'script', tags: ['erb'], extensions: ['js.erb'] },
  { reader: 'script', tags: ['angle-percent'], extensions: ['js.ejs'] },
  {
    reader: 'script',
    tags: ['braces', 'brace-percent'],
    extensions: ['js.j2', 'js.jinja', 'js.liquid', 'js.njk', 'js.twig'],
  },
  { reader: 'script', tags: ['php'], extensions: ['js.php'] },
  { reader: 'pug', tags: ['pug'], extensions: ['pug'] },
  { reader: 'vue', tags: [], extensions: ['vue'] },
  { reader: 'svelte', tags: [], extensions: ['svelte'] },
  { reader: 'astro', tags: [], extensions: ['astro'] },
  { reader: 'markdown', tags: [], extensions: ['md', 'mdx'] },
] as const satisfies readonly Kind[];

/** Every ending of a document, without the leading dot: what `--extensions` takes. */
export const documentExtensions: readonly string[] = kinds.flatMap(({ extensions }) => extensions);

/** The kind of document a path names; `undefined` for a file that is a script as a whole. */
export function kindOf(path: string): Kind | undefined {
  const name = path.toLowerCase();
  let found: { kind: Kind; length: number } | undefined;
  for (const kind of kinds) {
    for (const { length } of kind.extensions.filter((extension) => name.endsWith(`.${extension}`))) {
      if (!found || length > found.length) found = { kind, length };
    }
  }
  return found?.kind;
}

/** Endings of files that are a script as a whole; `gs` is Google's Apps Script. */
const scriptExtensions: readonly string[] = 'js jsx mjs cjs es6 es jsm gs ts tsx mts cts'.split(' ');

const endings = [...scriptExtensions, ...documentExtensions].join('|').replaceAll('.', String.raw`\.`);
const scriptsName = new RegExp(`\\.(?:${endings})$`, 'i');

/** Whether a file is a script or carries some, by its name. */
export function hasScripts(path: string): boolean {
  return scriptsName.test(path);
}

/** Whether a file neither is a script nor carries any: another language, configuration, plain text. */
export function isText(path: string, text: string): boolean {
  if (hasScripts(path)) return false;
  return !/^\uFEFF?#![^\n]*\b(?:node|nodejs|bun|deno|tsx|ts-node|zx)\b/.test(text.slice(0, 200));
}
