import type { Document } from '../documents/document';
import { attributeOf, type Attribute, type Element } from '../documents/markup';
import type { Site } from '../findings';
import type { Options } from '../options';

/** What of the old API a text can show where nothing can parse it, and the steps that ask for it. */
const traces = [
  {
    steps: ['endpoints', 'context-tokens'],
    pattern: /\bhttps?:\/\/app\.xkit\.co(?::\d+)?\/api\/platform\/(?:users|groups|connections)\b/g,
  },
  {
    steps: ['login-callbacks'],
    // A callback is the new form already.
    pattern: /\bxkit\s*\??\.\s*login\s*\((?!\s*(?:async\b|function\b|\(\s*\)\s*=>))/g,
  },
] as const;

/** Finds what uses the old API in a document outside of its scripts. */
export function findMarkupSites(source: string, { elements, rest }: Document, { steps }: Options): Site[] {
  const told = traces
    .filter((trace) => trace.steps.some((step) => steps.includes(step)))
    .flatMap(({ pattern }) => Array.from(rest.matchAll(pattern)))
    .map(({ 0: { length }, index: start }) => outside({ start, end: start + length }));
  const attributes = steps.includes('login-callbacks') ? catalogTokens(source, elements) : [];
  return [...attributes, ...told.filter(({ at }) => !attributes.some((site) => site.at.start === at.start))];
}

function outside(at: Site['at']): Site {
  return { rules: ['outside-scripts'], at, edits: [] };
}

/** `<div id="xkit-app" data-token="…">`: the catalog logs itself in. */
function catalogTokens(source: string, elements: readonly Element[]): Site[] {
  return elements
    .filter((element) => attributeOf(source, element, 'id') === 'xkit-app')
    .flatMap(({ attributes }) => attributes.filter(isToken))
    .map(({ start, end, name }) => ({
      rules: ['rendered-into-attribute'],
      at: { start, end },
      edits: [],
      details: { attribute: name },
    }));
}

/** Written out, or bound by a framework: `:data-token`, `v-bind:data-token`. */
function isToken({ name }: Attribute): boolean {
  return /^(?:v-bind)?:?data-token$/i.test(name);
}
