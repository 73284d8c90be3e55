import type { Kind } from './kinds';
import { unmask } from './masks';
import type { Script } from './script';
import { openingMarks } from './template-tags';

/** Why new text cannot stand in a script of a document. */
export interface Refusal {
  readonly refused: string;
}

/**
 * How new text is spelled at its place in a document: template tags as they were, quotes of an attribute escaped.
 * @returns the reason when the text would end the script, be read by the template engine, or break its line
 */
export function spellAt(script: Script, text: string, kind: Kind): string | Refusal {
  const mark = openingMarks(kind.tags).find((opening) => text.includes(opening));
  if (mark !== undefined) return { refused: `\`${mark}\`, which the template engine would read` };
  const ending = /<\/script|<!--/i.exec(text);
  if (ending) return { refused: `\`${ending[0]}\`, which the page would read as markup` };
  if (script.singleLine && /[\r\n]/.test(text))
    return { refused: 'more than the one line there is room for' };
  const spelled = script.quote === undefined ? text : spellInAttribute(script.quote, text);
  return typeof spelled === 'string' ? unmask(spelled, script.masks) : spelled;
}

function spellInAttribute(quote: '"' | "'" | '', text: string): string | Refusal {
  if (quote === '') {
    return /[\s"'=<>`]/.test(text) ? { refused: 'text that an attribute without quotes cannot hold' } : text;
  }
  const other = quote === '"' ? "'" : '"';
  const spelled =
    text.includes(quote) && !text.includes(other) && !text.includes('\\')
      ? text.replaceAll(quote, other)
      : text.replaceAll(quote, quote === '"' ? '&quot;' : '&#39;');
  // `a && b` is read as it stands, `a &lt b` is not.
  return spelled.replaceAll(/&(?!(?:quot|#39);)(?=#|\w)/g, '&amp;');
}
