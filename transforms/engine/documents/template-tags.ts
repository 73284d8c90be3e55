import { bladeTag, razorTag } from './at-tags';
import type { Does, TemplateTag } from './tag';

export type { TemplateTag } from './tag';

export type TagFamily =
  | 'braces'
  | 'brace-percent'
  | 'angle-percent'
  | 'erb'
  | 'php'
  | 'blade'
  | 'razor'
  | 'pug';

/** A tag between fixed marks. */
interface Delimited {
  readonly open: string;
  readonly close: string;
  /** The tag may run to the end of the document without its closing mark. */
  readonly openEnded?: true;
  does(inner: string): Does;
}

const output = (): Does => 'output';
const logic = (): Does => 'logic';
const comment = (): Does => 'comment';

const delimited = {
  braces: [
    { open: '{{{', close: '}}}', does: output },
    { open: '{{!--', close: '--}}', does: comment },
    { open: '{{--', close: '--}}', does: comment },
    { open: '{{', close: '}}', does: bracesDo },
  ],
  'brace-percent': [
    { open: '{#', close: '#}', does: comment },
    { open: '{%', close: '%}', does: logic },
  ],
  'angle-percent': [
    { open: '<%#', close: '%>', does: comment },
    { open: '<%=', close: '%>', does: output },
    { open: '<%-', close: '%>', does: output },
    { open: '<%', close: '%>', does: logic },
  ],
  erb: [
    { open: '<%#', close: '%>', does: comment },
    { open: '<%=', close: '%>', does: output },
    { open: '<%', close: '%>', does: logic },
  ],
  php: [
    { open: '<?=', close: '?>', openEnded: true, does: output },
    { open: '<?php', close: '?>', openEnded: true, does: phpDoes },
    { open: '<?', close: '?>', openEnded: true, does: phpDoes },
  ],
  blade: [{ open: '{!!', close: '!!}', does: output }],
  razor: [{ open: '@*', close: '*@', does: comment }],
  pug: [
    { open: '#{', close: '}', does: output },
    { open: '!{', close: '}', does: output },
  ],
} as const satisfies Record<TagFamily, readonly Delimited[]>;

/** Handlebars, Mustache and Go spell their logic inside the braces that also output. */
function bracesDo(inner: string): Does {
  const said = inner.replace(/^[-~&\s]+/, '');
  if (said.startsWith('!')) return 'comment';
  const isLogic = /^[#/^>*]|^(?:else|if|end|range|with|define|template|block|partial)(?![\w.$([|])/.test(
    said,
  );
  return isLogic ? 'logic' : 'output';
}

function phpDoes(inner: string): Does {
  return /^\s*(?:echo|print)\b/.test(inner) ? 'output' : 'logic';
}

/** Every template tag of the families, in the order of the text; none overlap. */
export function findTemplateTags(text: string, families: readonly TagFamily[]): TemplateTag[] {
  const rows: readonly Delimited[] = families.flatMap((family) => [...delimited[family]]);
  const directives = families.includes('razor')
    ? razorTag
    : families.includes('blade')
      ? bladeTag
      : undefined;
  const starts = new Set(rows.map(({ open }) => open[0]).concat(directives ? ['@'] : []));
  const tags: TemplateTag[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!starts.has(text[at])) continue;
    const tag = delimitedTag(text, at, rows) ?? directives?.(text, at);
    if (!tag) continue;
    tags.push(tag);
    at = tag.end - 1;
  }
  return tags;
}

/** The marks that would open a tag of the families: new code must not contain them. */
export function openingMarks(families: readonly TagFamily[]): string[] {
  return families.flatMap((family) => [
    ...delimited[family].map(({ open }) => open),
    ...(family === 'blade' || family === 'razor' ? ['@'] : []),
  ]);
}

function delimitedTag(text: string, at: number, rows: readonly Delimited[]): TemplateTag | undefined {
  // In a template literal, `${{ a: 1 }}` is an object.
  if (text.startsWith('{{', at) && text[at - 1] === '$') return undefined;
  for (const { open, close, openEnded, does } of rows) {
    if (!text.startsWith(open, at)) continue;
    // The XML declaration is not PHP.
    if (open === '<?' && /^<\?xml/i.test(text.slice(at, at + 5))) continue;
    const closed = closingOf(text, at + open.length, close);
    if (closed < 0 && !openEnded) continue;
    const innerEnd = closed < 0 ? text.length : closed;
    const inner = text.slice(at + open.length, innerEnd);
    const end = closed < 0 ? text.length : closed + close.length;
    // Braces close early or not at all in minified code; a tag never reaches over another or over a script's end.
    if (open.startsWith('{') && does !== comment && /\{[{%]|<\/script/i.test(inner)) continue;
    return { start: at, end, does: does(inner), inner: withoutMarks(inner) };
  }
  return undefined;
}

const closingsTried = 8;

/** Where the closing mark stands; of braces, the first that leaves none of those inside open: `{{ f({ a: {} }) }}`. */
function closingOf(text: string, from: number, close: string): number {
  const first = text.indexOf(close, from);
  if (!close.startsWith('}')) return first;
  let closed = first;
  for (let tried = 0; closed >= 0 && tried < closingsTried; tried += 1) {
    const inner = text.slice(from, closed);
    if (inner.split('{').length === inner.split('}').length) return closed;
    closed = text.indexOf(close, closed + 1);
  }
  return first;
}

/** `- user.token -` => `user.token`; `php echo $token;` has lost its `php` with the mark. */
function withoutMarks(inner: string): string {
  const said = inner.replace(/^[-~&=_\s]+/, '').replace(/^(?:echo|print)\s+/, '');
  let end = said.length;
  while (end > 0 && /[-~_;\s]/.test(said.charAt(end - 1))) end -= 1;
  return said.slice(0, end);
}
