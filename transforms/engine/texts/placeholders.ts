/** Longer than any placeholder, in characters: what opens and does not close before is none. */
const longest = 200;

const closing: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/**
 * Where a placeholder in brackets that starts at an offset ends, on the same line; `undefined` when none starts there.
 * `{id}`, `{{ id }}`, `${id}`, `#{id}`, `%{id}`, `$(id)`, `%(id)s`, `\(id)`, and at the start of a segment `[id]`, `<id>`,
 * `<%= id %>`, `&lt;id&gt;`. One without brackets (`:id`, `%s`, `$ID`) is a plain word of the segment.
 */
export function placeholderEnd(text: string, at: number, isStart: boolean): number | undefined {
  const char = text.charAt(at);
  if (char === '{') return bracketEnd(text, at);
  if ('#$%@'.includes(char) && text[at + 1] === '{') return bracketEnd(text, at + 1);
  if ('$%\\'.includes(char) && text[at + 1] === '(') return bracketEnd(text, at + 1);
  if (!isStart) return undefined;
  if (char === '[') return bracketEnd(text, at);
  if (text.startsWith('&lt;', at)) return tagEnd(text, at, '&gt;');
  if (text.startsWith('<%', at)) return tagEnd(text, at, '%>');
  if (text.startsWith('<?', at)) return tagEnd(text, at, '?>');
  if (char === '<' && /[\w$]/.test(text.charAt(at + 1))) return tagEnd(text, at, '>');
  return undefined;
}

/** Brackets of one kind may stand in each other. */
function bracketEnd(text: string, at: number): number | undefined {
  const open = text.charAt(at);
  const close = closing[open];
  let depth = 0;
  for (let index = at; index < Math.min(text.length, at + longest); index += 1) {
    const char = text[index];
    if (char === '\n' || char === '\r') return undefined;
    if (char === open) depth += 1;
    else if (char === close) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return undefined;
}

function tagEnd(text: string, at: number, close: string): number | undefined {
  const inside = text.slice(at, at + longest);
  const end = inside.indexOf(close);
  if (end < 0 || /[\r\n]/.test(inside.slice(0, end))) return undefined;
  return at + end + close.length;
}

/** Where a placeholder in brackets that ends at an offset starts; `undefined` when none ends there. */
export function placeholderStart(text: string, end: number): number | undefined {
  const open = { '}': '{', ')': '(', ']': '[', '>': '<' }[text.charAt(end - 1)];
  if (open === undefined) return undefined;
  const close = text.charAt(end - 1);
  let depth = 0;
  for (let index = end - 1; index >= Math.max(0, end - longest); index -= 1) {
    const char = text[index];
    if (char === '\n' || char === '\r') return undefined;
    if (char === close) depth += 1;
    else if (char === open) depth -= 1;
    if (depth === 0) return /[#$%@\\]/.test(text.charAt(index - 1)) ? index - 1 : index;
  }
  return undefined;
}
