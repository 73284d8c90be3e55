import type { Tokenizer as TokenizerType } from 'parse5';
import type { Span } from './text';

/** One attribute of a start tag. */
export interface Attribute extends Span {
  /** As it is written, upper case and all. */
  readonly name: string;
  /** The value between its quotes, as it is written. Empty at the end of an attribute without one. */
  readonly value: Span;
  readonly quote: '"' | "'" | '';
}

/** A start tag, with the text up to its end tag where that text is no markup (scripts, styles). */
export interface Element extends Span {
  /** In lower case. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly selfClosing: boolean;
  /** The raw text inside a script; to the end of the document where the end tag is missing. */
  readonly content: Span | undefined;
  /** How many `<template>` or `<svelte:head>` elements are open around it. */
  readonly depth: number;
}

export interface Markup {
  readonly elements: readonly Element[];
  readonly comments: readonly Span[];
}

/** What the tokenizer must not look into for tags. */
const rawText = new Set(['style', 'xmp', 'iframe', 'noembed', 'noframes']);
const escapableRawText = new Set(['textarea', 'title']);
const nesting = new Set(['template', 'svelte:head']);
const foreign = new Set(['svg', 'math']);

/**
 * The tags of a document, by the HTML tokenizer: unlike a tree it drops and moves nothing, so a partial that starts
 * with `</div>` or a `<tr>` on its own is read like any other.
 * @param text the document; template tags in it overwritten
 * @param components whether `<Name />` closes itself, as in Vue and Svelte
 */
export function readMarkup(text: string, { components = false } = {}): Markup {
  const elements: Element[] = [];
  const comments: Span[] = [];
  let open: { element: Element; from: number } | undefined;
  let depth = 0;
  let foreignDepth = 0;
  const { Tokenizer, TokenizerMode } = loadParse5();
  const tokenizer: TokenizerType = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, attrs, selfClosing, location }) {
        if (!location) return;
        const closed = selfClosing && (components || foreignDepth > 0);
        const span = { start: location.startOffset, end: location.endOffset };
        const attributes = attrs.flatMap(({ name }) => {
          const at = location.attrs?.[name];
          return at ? [readAttribute(text, { start: at.startOffset, end: at.endOffset })] : [];
        });
        const element = { name: tagName, ...span, attributes, selfClosing, content: undefined, depth };
        if (nesting.has(tagName) && !closed) depth += 1;
        if (foreign.has(tagName) && !closed) foreignDepth += 1;
        if (tagName === 'script' && !closed) {
          tokenizer.state = TokenizerMode.SCRIPT_DATA;
          open = { element, from: span.end };
          return;
        }
        elements.push(element);
        if (closed) return;
        if (rawText.has(tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
        if (escapableRawText.has(tagName)) tokenizer.state = TokenizerMode.RCDATA;
      },
      onEndTag({ tagName, location }) {
        closeScript(location?.startOffset ?? text.length);
        if (nesting.has(tagName)) depth = Math.max(0, depth - 1);
        if (foreign.has(tagName)) foreignDepth = Math.max(0, foreignDepth - 1);
      },
      onComment({ location }) {
        if (location) comments.push({ start: location.startOffset, end: location.endOffset });
      },
      onEof: () => closeScript(text.length),
      onDoctype() {},
      onCharacter() {},
      onNullCharacter() {},
      onWhitespaceCharacter() {},
    },
  );
  tokenizer.write(text, true);
  return { elements, comments };

  function closeScript(end: number): void {
    if (!open) return;
    elements.push({ ...open.element, content: { start: open.from, end } });
    open = undefined;
  }
}

/** The value of an attribute as the document spells it; `undefined` when the element has none of that name. */
export function attributeOf(text: string, element: Element, name: string): string | undefined {
  const found = element.attributes.find((attribute) => attribute.name.toLowerCase() === name);
  return found && text.slice(found.value.start, found.value.end);
}

function readAttribute(text: string, { start, end }: Span): Attribute {
  const written = text.slice(start, end);
  const mark = /^([^\s=]*)\s*=\s*(["']?)/.exec(written);
  if (!mark) return { start, end, name: written, value: { start: end, end }, quote: '' };
  const quote = (mark[2] ?? '') as Attribute['quote'];
  const value = { start: start + mark[0].length, end: end - quote.length };
  return { start, end, name: mark[1] ?? '', value, quote };
}

/** Loaded when the first document is read: a run over plain scripts never pays for it. */
function loadParse5(): typeof import('parse5') {
  // `require` and not `import()`: reading is synchronous, and jscodeshift, vitest and the bundle all provide it.
  return require('parse5') as typeof import('parse5');
}
