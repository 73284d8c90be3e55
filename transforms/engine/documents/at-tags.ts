import type { Does, TemplateTag } from './tag';

const razorBlocks = /^@(?:if|for|foreach|while|switch|using|lock)\b\s*(?=\()/;
const razorLines =
  /^@(?:model|using|inject|inherits|namespace|page|layout|addTagHelper|removeTagHelper)\b[^\r\n]*/;
const razorCode = /^@(?:functions|code)?\s*(?=\{)/;

/** A tag of Razor that starts at an offset: `@Model.Token`, `@(…)`, `@if (…)`, `@{ … }`. */
export function razorTag(text: string, at: number): TemplateTag | undefined {
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

/** A directive of Blade that starts at an offset: `@json(…)`, `@if (…)`, `@php … @endphp`. */
export function bladeTag(text: string, at: number): TemplateTag | undefined {
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
  const said = text.slice(start + marks, end).trim();
  // Brackets around the whole are marks, those of a call are not: `@(Model.Token)`, `@Html.Raw(x)`.
  const inner = said.startsWith('(') && said.endsWith(')') ? said.slice(1, -1).trim() : said;
  return { start, end, does, inner };
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
