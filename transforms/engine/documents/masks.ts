import type { TemplateTag } from './template-tags';

/** A template tag of a script and what stands in its place while the script is parsed. */
export interface Mask extends TemplateTag {
  /** The tag as the document spells it. */
  readonly original: string;
  /** The identifier in its place; `undefined` where the tag was left as it is or made a comment. */
  readonly identifier: string | undefined;
}

export interface Masked {
  /** As long as the text that was masked. */
  readonly text: string;
  readonly masks: readonly Mask[];
}

/** What logic tags become, in the order to try. */
type LogicFiller = 'comment' | 'comment with a line break' | 'semicolon' | 'identifier';
const logicFillers: readonly LogicFiller[] = [
  'comment',
  'comment with a line break',
  'semicolon',
  'identifier',
];

// Two letters of the Yi syllables number the masks: every tag has two characters or more, and no code uses them.
const firstLetter = 0xa000;
const letters = 1000;
const yiLetters = /[\uA000-\uA48C]/;
const maskName = /([\uA000-\uA48C]{2})_*/g;

/**
 * Puts text of the same length in the place of a script's template tags so that it parses.
 * @param text the script as it stands in the document
 * @param tags its tags, offsets within `text`
 * @param firstNumber numbers the masks, so that those of one document differ
 * @param parses whether a text is a program
 * @returns `undefined` when the script parses neither as it is nor with any mask
 */
export function maskTags(
  text: string,
  tags: readonly TemplateTag[],
  firstNumber: number,
  parses: (text: string) => boolean,
): Masked | undefined {
  const asItIs: Masked = {
    text,
    masks: tags.map((tag) => ({ ...tag, original: text.slice(tag.start, tag.end), identifier: undefined })),
  };
  const parsesAsItIs = parses(text);
  if (parsesAsItIs && (tags.length === 0 || parses(withUnparsable(text, tags)))) return asItIs;
  if (tags.length > 0 && !yiLetters.test(text)) {
    const tried = new Set<string>();
    for (const filler of logicFillers) {
      const masked = maskWith(filler, text, tags, firstNumber);
      // Without logic tags, all fillers make the same of it.
      if (tried.has(masked.text)) continue;
      if (parses(masked.text)) return masked;
      tried.add(masked.text);
    }
  }
  return parsesAsItIs ? asItIs : undefined;
}

/** Text that steps wrote over masked code, with the template's own tags in it again. */
export function unmask(text: string, masks: readonly Mask[]): string {
  return text.replaceAll(maskName, (found, name: string) => {
    const mask = masks.find(({ identifier }) => identifier?.startsWith(name));
    return mask ? mask.original + found.slice(mask.original.length) : found;
  });
}

/** The text with its tags overwritten, for a tokenizer that must not look inside them; line breaks stay. */
export function overwriteTags(text: string, tags: readonly TemplateTag[]): string {
  return replaceTags(text, tags, (original) => original.replaceAll(/[^\r\n]/g, '_'));
}

/** Parses only when every tag stands inside a string, a template, a comment or a regular expression. */
function withUnparsable(text: string, tags: readonly TemplateTag[]): string {
  return replaceTags(text, tags, (original) => '§'.repeat(original.length));
}

function maskWith(
  filler: LogicFiller,
  text: string,
  tags: readonly TemplateTag[],
  firstNumber: number,
): Masked {
  const masks = tags.map((tag, index): Mask => {
    const original = text.slice(tag.start, tag.end);
    const named = tag.does === 'output' || (tag.does === 'logic' && filler === 'identifier');
    return {
      ...tag,
      original,
      identifier: named ? maskIdentifier(firstNumber + index, original.length) : undefined,
    };
  });
  const masked = replaceTags(
    text,
    tags,
    (original, index) => masks[index]?.identifier ?? fill(filler, original, tags[index]?.does),
  );
  return { text: masked, masks };
}

function fill(filler: LogicFiller, original: string, does: TemplateTag['does'] | undefined): string {
  // `@if (x) { a() } else { b() }` => ` if (0) { a() } else { b() }`
  if (does === 'block') return `if(${' '.repeat(original.length - 5)}0)`;
  if (original.length < 4) return ' '.repeat(original.length);
  if (filler === 'semicolon' && does === 'logic') return `;${' '.repeat(original.length - 1)}`;
  const inside = original.slice(2, -2).replaceAll(/[^\r\n]/g, ' ');
  // A line separator ends a statement like a line break, but starts no line whose indent anyone would measure.
  const broken =
    filler === 'comment with a line break' && inside.length > 0 ? `\u2028${inside.slice(1)}` : inside;
  return `/*${broken}*/`;
}

function maskIdentifier(number: number, length: number): string {
  const name = String.fromCharCode(
    firstLetter + Math.floor(number / letters),
    firstLetter + (number % letters),
  );
  return name + '_'.repeat(length - name.length);
}

function replaceTags(
  text: string,
  tags: readonly TemplateTag[],
  replace: (original: string, index: number) => string,
): string {
  let result = '';
  let at = 0;
  for (const [index, { start, end }] of tags.entries()) {
    result += text.slice(at, start) + replace(text.slice(start, end), index);
    at = end;
  }
  return result + text.slice(at);
}
