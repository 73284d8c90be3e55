import { attributeOf, type Attribute, type Element, type Markup } from './markup';
import type { Language, Place } from './script';
import { within, type Span } from './text';
import { entryOf } from '../entries';

const javascriptTypes =
  /^(?:text|application)\/(?:x-)?(?:javascript|ecmascript|jscript)(?:1\.[0-5])?(?:\s*;.*)?$/;
const transpiledTypes: Readonly<Record<string, Language>> = {
  'text/babel': 'jsx',
  'text/jsx': 'jsx',
  'text/typescript': 'ts',
  'application/typescript': 'ts',
  'application/x-typescript': 'ts',
};
const languages: Readonly<Record<string, Language>> = {
  js: 'js',
  javascript: 'js',
  mjs: 'js',
  cjs: 'js',
  jsx: 'jsx',
  ts: 'ts',
  typescript: 'ts',
  mts: 'ts',
  cts: 'ts',
  tsx: 'tsx',
};

/** The language a name stands for, as in `lang="ts"` or behind a Markdown fence. */
export function languageNamed(name: string): Language | undefined {
  return entryOf(languages, name.toLowerCase());
}

/** The scripts and event attributes of a page. */
export function pagePlaces(text: string, { elements }: Markup): Place[] {
  return elements.flatMap((element) => [
    ...scriptOf(text, element),
    ...element.attributes.flatMap((attribute) => handlerOf(attribute)),
  ]);
}

/** The blocks of a Vue component and the event attributes of its template. */
export function vuePlaces(text: string, { elements }: Markup): Place[] {
  const setup = elements.some(({ name, attributes }) => name === 'script' && attributes.some(isSetup));
  const sandbox = setup ? 'setup' : 'instance';
  return elements.flatMap((element): Place[] => {
    // Vue drops a script inside the template; only the blocks of the file run.
    const block = element.depth === 0 ? blockOf(text, element) : [];
    const handlers = element.attributes.flatMap((attribute) =>
      /^(?:@|v-on:)/.test(attribute.name) ? handlerAt(attribute, sandbox) : [],
    );
    return [...block, ...handlers];
  });
}

/** The instance and module script of a Svelte component, and what `<svelte:head>` puts into the page. */
export function sveltePlaces(text: string, { elements }: Markup): Place[] {
  return elements.flatMap((element) =>
    element.depth === 0 ? blockOf(text, element) : scriptOf(text, element),
  );
}

/** The scripts of an Astro component: modules that Astro builds, save those it is told to leave alone. */
export function astroPlaces(text: string, { elements }: Markup): Place[] {
  return elements.flatMap((element): Place[] => {
    const handlers = element.attributes.flatMap((attribute) => handlerOf(attribute));
    // Any attribute but `src` makes Astro leave a script as it is.
    if (element.attributes.length > 0) return [...scriptOf(text, element), ...handlers];
    const built = element.content
      ? [{ ...element.content, language: 'ts', kind: 'module', runsAsWritten: false } as const]
      : [];
    return [...built, ...handlers];
  });
}

/** `on:click={…}` and `onclick={…}`; the expression ends at the first brace with which it parses. */
export function braceHandlers(
  text: string,
  language: Language,
  scripts: readonly Span[],
  parses: (expression: string) => boolean,
): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(/\son:?[a-z]+(?:\|\w+)*=(?:"\{|\{)/gi)) {
    const start = match.index + match[0].length;
    if (scripts.some((script) => within(script, { start, end: start }))) continue;
    const end = expressionEnd(text, start, parses);
    if (end === undefined) continue;
    places.push({ start, end, language, kind: 'expression', scope: 'component', runsAsWritten: false });
  }
  return places;
}

const bracesTried = 40;

function expressionEnd(
  text: string,
  start: number,
  parses: (expression: string) => boolean,
): number | undefined {
  let end = text.indexOf('}', start);
  for (let tried = 0; end >= 0 && tried < bracesTried; tried += 1) {
    if (parses(`(${text.slice(start, end)})`)) return end;
    end = text.indexOf('}', end + 1);
  }
  return undefined;
}

/** A script element of a page, if what it holds is run as JavaScript. */
function scriptOf(text: string, element: Element): Place[] {
  if (!element.content || attributeOf(text, element, 'src') !== undefined) return [];
  const type = (attributeOf(text, element, 'type') ?? '').trim().toLowerCase();
  const named = languageNamed(attributeOf(text, element, 'lang') ?? '') ?? entryOf(transpiledTypes, type);
  if (type === 'module') {
    return [{ ...element.content, language: named ?? 'js', kind: 'module', runsAsWritten: false }];
  }
  if (named && (type === '' || entryOf(transpiledTypes, type))) {
    return [{ ...element.content, language: named, kind: 'classic', runsAsWritten: false }];
  }
  if (type !== '' && !javascriptTypes.test(type)) return [];
  return [{ ...element.content, language: 'js', kind: 'classic', scope: 'page', runsAsWritten: true }];
}

/** A script of a component that a compiler reads. */
function blockOf(text: string, element: Element): Place[] {
  if (!element.content || attributeOf(text, element, 'src') !== undefined) return [];
  const lang = attributeOf(text, element, 'lang');
  const type = (attributeOf(text, element, 'type') ?? '').trim().toLowerCase();
  const language = lang === undefined ? (entryOf(transpiledTypes, type) ?? 'js') : languageNamed(lang);
  // CoffeeScript and the like.
  if (!language) return [];
  return [{ ...element.content, language, kind: 'module', scope: 'component', runsAsWritten: false }];
}

function handlerOf(attribute: Attribute): Place[] {
  if (!/^on[a-z]+$/i.test(attribute.name)) return [];
  return handlerAt(attribute, undefined);
}

function handlerAt({ value, quote }: Attribute, sandbox: Place['sandbox']): Place[] {
  if (value.start === value.end) return [];
  const handler = { ...value, kind: 'handler', quote, sandbox } as const;
  if (sandbox) return [{ ...handler, language: 'ts', scope: 'component', runsAsWritten: false }];
  return [{ ...handler, language: 'js', scope: 'page', runsAsWritten: true }];
}

function isSetup({ name }: Attribute): boolean {
  return name === 'setup';
}
