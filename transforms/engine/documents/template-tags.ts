/** A stretch of a document that a template engine replaces or removes before the page is served. */
export interface TemplateTag {
  readonly start: number;
  readonly end: number;
  /**
   * `output`: a value takes its place · `logic`: it decides what is served · `block`: logic whose body stands in
   * braces after it (Razor) · `comment`: nothing is served
   */
  readonly does: 'output' | 'logic' | 'block' | 'comment';
  /** What the tag says, without its marks: `{{ xkitToken }}` says `xkitToken`. */
  readonly inner: string;
}

export type TagFamily =
  | 'braces'
  | 'brace-percent'
  | 'angle-percent'
  | 'erb'
  | 'php'
  | 'blade'
  | 'razor'
  | 'pug';

type Does = TemplateTag['does'];

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
    const closed = text.indexOf(close, at + open.length);
    if (closed < 0 && !openEnded) continue;
    const innerEnd = closed < 0 ? text.length : closed;
    const inner = text.slice(at + open.length, innerEnd);
    const end = closed < 0 ? text.length : closed + close.length;
    // Braces close early or not at all in minified code; a tag never reaches over another or over a script's end.
    if (open.startsWith('{') && does !== comment && /\{\{|<\/script/i.test(inner)) continue;
    return { start: at, end, does: does(inner), inner: withoutMarks(inner) };
  }
  return undefined;
}

/** `- user.token -` => `user.token`; `php echo $token;` has lost its `php` with the mark. */
function withoutMarks(inner: string): string {
  return inner
    .replace(/^[-~&=_\s]+/, '')
    .replace(/[-~_;\s]+$/, '')
    .replace(/^(?:echo|print)\s+/, '');
}

const razorBlocks = /^@(?:if|for|foreach|while|switch|using|lock)\b\s*(?=\()/;
const razorLines =
  /^@(?:model|using|inject|inherits|namespace|page|layout|addTagHelper|removeTagHelper)\b[^\r\n]*/;
const razorCode = /^@(?:functions|code)?\s*(?=\{)/;

function razorTag(text: string, at: number): TemplateTag | undefined {
  if (text[at] !== '@' || isWordCharacter(text[at - 1])) return undefined;
  const rest = text.slice(at, at + 200);
  if (rest.startsWith('@@') || text[at - 1] === '@') return undefined;
  const block = razorBlocks.exec(rest);
  if (block) return tagTo(text, at, balancedEnd(text, at + block[0].length), 'block', block[0].length);
  const line = razorLines.exec(rest);
  if (line) return tagTo(text, at, at + line[0].length, 'logic', 1);
  const code = razorCode.exec(rest);
  if (code) return tagTo(text, at, balancedEnd(text, at + code[0].length), 'logic', 1);
  if (rest.startsWith('@(')) return tagTo(text, at, balancedEnd(text, at + 1), 'output', 1);
  const name = /^@(?:await\s+)?[A-Za-z_]\w*/.exec(rest);
  if (!name) return undefined;
  let end = at + name[0].length;
  for (;;) {
    const member = /^\??\.[A-Za-z_]\w*/.exec(text.slice(end, end + 100));
    if (member) end += member[0].length;
    else if (text[end] === '(' || text[end] === '[') {
      const closed = balancedEnd(text, end);
      if (closed === undefined) break;
      end = closed;
    } else break;
  }
  return tagTo(text, at, end, 'output', 1);
}

const bladeOutputs = /^@(?:json|js|lang)\b/;
const bladeLogic =
  /^@(?:(?:end|else)?(?:if|unless|isset|empty|auth|guest|env|production|foreach|forelse|for|while|switch|section|push|prepend|once|error|can|cannot|session|verbatim)|else|case|break|default|continue|yield|stack|include(?:If|When|Unless|First)?|extends|csrf|vite|show|stop|parent)\b/;

function bladeTag(text: string, at: number): TemplateTag | undefined {
  if (text[at] !== '@' || isWordCharacter(text[at - 1]) || inComment(text, at)) return undefined;
  const rest = text.slice(at, at + 60);
  if (rest.startsWith('@{{')) {
    // An escaped tag: the page gets `{{ x }}`, for a framework in the browser.
    const closed = text.indexOf('}}', at);
    return closed < 0 ? undefined : tagTo(text, at, closed + 2, 'output', 1);
  }
  if (/^@php\b(?!\s*\()/.test(rest)) {
    const closed = text.indexOf('@endphp', at);
    return closed < 0 ? undefined : tagTo(text, at, closed + '@endphp'.length, 'logic', 1);
  }
  const named = bladeOutputs.exec(rest) ?? bladeLogic.exec(rest);
  if (!named) return undefined;
  const afterName = at + named[0].length;
  const gap = /^[ \t]*(?=\()/.exec(text.slice(afterName, afterName + 20))?.[0].length;
  const end = gap === undefined ? afterName : (balancedEnd(text, afterName + gap) ?? afterName);
  return tagTo(text, at, end, bladeOutputs.test(rest) ? 'output' : 'logic', named[0].length);
}

function tagTo(text: string, start: number, end: number | undefined, does: Does, marks: number) {
  if (end === undefined) return undefined;
  const inner = text.slice(start + marks, end).replaceAll(/^\s*\(\s*|\s*\)\s*$/g, (part) =>
    // Only a pair that wraps the whole is a mark: `(Model.Token)`, not `Html.Raw(x)`.
    text[start + marks] === '(' ? '' : part,
  );
  return { start, end, does, inner: inner.trim() };
}

/** The offset after the bracket that closes the one at `at`, strings passed over. */
function balancedEnd(text: string, at: number): number | undefined {
  let depth = 0;
  let quote: string | undefined;
  for (let index = at; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (quote) {
      if (character === '\\') index += 1;
      else if (character === quote) quote = undefined;
    } else if (character === '"' || character === "'") quote = character;
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return undefined;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\w.]/.test(character);
}

/** `@param` in a JSDoc block, `@if` behind `//` (but not that of a URL): names of a comment, not directives. */
function inComment(text: string, at: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at), at - 200) + 1, at);
  return /^\s*\*|\/\*(?!.*\*\/)|(?:^|[^:])\/\//.test(line);
}
