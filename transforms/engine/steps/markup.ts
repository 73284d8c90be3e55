import type { Document } from '../documents/document';
import { attributeOf, type Attribute, type Element } from '../documents/markup';
import type { Site } from '../findings';
import type { Options } from '../options';
import { oldAddressInText } from '../xkit/platform-api';
import { findTextSites } from './texts';

/** With brackets, or at the end of a line of CoffeeScript. A callback is the new form already. */
const loginCall =
  /\bxkit\s*\??\.\s*login(?:\s*\((?!\s*(?:async\b|function\b|\(\s*\)\s*=>))|[ \t]+[\w$@.]+(?=[ \t]*$))/gm;

/** Finds what uses the old API in a document outside of its scripts. */
export function findMarkupSites(source: string, document: Document, options: Options): Site[] {
  const { elements, rest } = document;
  const addresses = [...findTextSites(rest, options), ...addressInComment(source, document, options)];
  if (!options.steps.includes('login-callbacks')) return addresses;
  const logins = Array.from(rest.matchAll(loginCall), ({ 0: { length }, index: start }) =>
    outside({ start, end: start + length }),
  );
  return [...catalogTokens(source, elements), ...pugCatalogTokens(rest), ...addresses, ...logins];
}

/** Once a document, as in scripts: comments are for people to judge. */
function addressInComment(source: string, { comments }: Document, { steps }: Options): Site[] {
  const at = comments.find(({ start, end }) => oldAddressInText.test(source.slice(start, end)));
  if (!at || !steps.includes('endpoints')) return [];
  return [{ rules: ['address-in-comment'], at: { start: at.start, end: at.end }, edits: [] }];
}

function outside(at: Site['at']): Site {
  return { rules: ['outside-scripts'], at, edits: [] };
}

/** `<div id="xkit-app" data-token="…">`: the catalog logs itself in. */
function catalogTokens(source: string, elements: readonly Element[]): Site[] {
  return elements
    .filter((element) => attributeOf(source, element, 'id') === 'xkit-app')
    .flatMap(({ attributes }) => attributes.filter(isToken))
    .map(({ start, end, name }) => rendered({ start, end }, name));
}

/** `#xkit-app(data-token=token)`, on one line. */
function pugCatalogTokens(rest: string): Site[] {
  const name = 'data-token';
  return Array.from(rest.matchAll(/#xkit-app\([^\r\n]*/g)).flatMap(({ 0: line, index }) => {
    const at = line.indexOf(name);
    return at < 0 ? [] : rendered({ start: index + at, end: index + at + name.length }, name);
  });
}

function rendered(at: Site['at'], attribute: string): Site {
  return { rules: ['rendered-into-attribute'], at, edits: [], details: { attribute } };
}

/** Written out, or bound by a framework: `:data-token`, `v-bind:data-token`. */
function isToken({ name }: Attribute): boolean {
  return /^(?:v-bind)?:?data-token$/i.test(name);
}
