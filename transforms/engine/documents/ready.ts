import { maskTags } from './masks';
import type { Parses, Place, Script } from './script';
import type { TemplateTag } from './template-tags';
import { within } from './text';
import { entryOf } from '../entries';

/** A handler is a function's body, or an expression that is called: a block reads the one, brackets the other. */
const handlerWraps = [
  [';{', '}'],
  [';(', ');'],
] as const;
const expressionWraps = [[';(', ');']] as const;

/** Masks the template tags of a place, so that its code parses. */
export function readyToParse(
  text: string,
  place: Place,
  tags: readonly TemplateTag[],
  parses: Parses,
): Script {
  const written = text.slice(place.start, place.end);
  const escaped = place.quote !== undefined && /&(?:#?\w+);/.test(written);
  const code = withoutCdata(escaped ? withoutReferences(written) : written);
  const firstNumber = Math.max(
    0,
    tags.findIndex((tag) => within(place, tag)),
  );
  const own = tags.filter((tag) => within(place, tag)).map((tag) => moved(tag, -place.start));
  for (const wrap of wrapsOf(place)) {
    const [before, after] = wrap ?? ['', ''];
    const masked = maskTags(code, own, firstNumber, (candidate) => parses(before + candidate + after, place));
    if (!masked) continue;
    const masks = masked.masks.map((mask) => moved(mask, place.start));
    return { ...place, text: masked.text, masks, wrap, parses: true, escaped };
  }
  return { ...place, text: code, masks: [], wrap: wrapsOf(place)[0], parses: false, escaped };
}

function wrapsOf({ kind }: Place): readonly (readonly [string, string] | undefined)[] {
  if (kind === 'handler') return handlerWraps;
  if (kind === 'expression') return expressionWraps;
  return [undefined];
}

function moved<Tag extends TemplateTag>(tag: Tag, by: number): Tag {
  return { ...tag, start: tag.start + by, end: tag.end + by };
}

/** `<![CDATA[` and `]]>` mark up a script in XHTML. */
function withoutCdata(code: string): string {
  if (!/^\s*<!\[CDATA\[/.test(code)) return code;
  return code.replaceAll(/<!\[CDATA\[|\]\]>/g, (mark) => ' '.repeat(mark.length));
}

const references: Readonly<Record<string, string>> = {
  quot: '"',
  '#34': '"',
  apos: "'",
  '#39': "'",
  amp: '&',
  lt: '<',
  gt: '>',
};

/** `f(&quot;a&quot;)` => `f("a"          )`: runs of references decoded, as long as before. */
function withoutReferences(code: string): string {
  return code.replaceAll(/(?:&#?\w+;)+/g, (run) => {
    const decoded = run.replaceAll(/&(#?\w+);/g, (whole, name: string) => entryOf(references, name) ?? whole);
    return decoded + ' '.repeat(run.length - decoded.length);
  });
}
