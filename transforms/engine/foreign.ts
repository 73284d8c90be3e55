import { isText, kindOf } from './documents/kinds';
import type { RuleName } from './findings';

/** Longer texts (UTF-16 code units) are no hand-written source; parsing them would take seconds. */
const longest = 4_000_000;

/** Lines of minified code are far longer than anyone writes; short files may hold one long literal. */
const minified = { size: 20_000, averageLine: 500 };

const vendored = /(^|[\\/])(node_modules|bower_components)[\\/]/;
const minifiedName = /[.-]min\.[cm]?js$/;
const generatedHeader = /@generated\b|\bDO NOT EDIT\b|\bauto-?generated\b/i;

const firstComment = /^\uFEFF?(#![^\n]*\n)?\s*(\/\*[^]*?\*\/|(\/\/[^\n]*\n\s*)+)/;
/** Other languages have other marks: `#`, `--`, `;`, `<!--`. */
const firstTextComment = /^\uFEFF?\s*(\/\*[^]*?\*\/|<!--[^]*?-->|((\/\/|#|--|;)[^\n]*\n\s*)+)/;

const history =
  /(^|[\\/])(changelog|changes|history|news|releases|release[-_]?notes)(\.(md|mdx|markdown|txt|rst|adoc))?$|\.(patch|diff)$/i;

/** What the guide replaces, as a plain text: enough to say that a file nobody edits by hand still uses it. */
const oldApi = /app\.xkit\.co(:\d+)?\/api\/platform\/(users|groups|connections)\b|\bxkit\.login\(/;

/**
 * Whether a file is not the author's own writing, and so must be left alone.
 * @returns the rule to report, `'silently'` when there is nothing to say, `undefined` for an ordinary file
 */
export function foreignFile(path: string, source: string): RuleName | 'silently' | undefined {
  if (vendored.test(path) || isHistory(path)) return 'silently';
  // A page may hold images as long lines; its own scripts are still hand-written.
  if (minifiedName.test(path) || (!kindOf(path) && isMinified(source)) || hasGeneratedHeader(path, source)) {
    return oldApi.test(source) ? 'generated-file' : 'silently';
  }
  if (source.length > longest) return 'too-large';
  return undefined;
}

function isMinified(source: string): boolean {
  if (source.length < minified.size) return false;
  let lines = 1;
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) lines += 1;
  return source.length / lines > minified.averageLine;
}

/** Generators say so in the first comment of a file. */
function hasGeneratedHeader(path: string, source: string): boolean {
  const comment = isText(path, source) ? firstTextComment : firstComment;
  return generatedHeader.test(comment.exec(source.slice(0, 2_000))?.[0] ?? '');
}

/** Whether a file tells what was: a change log, a patch. Nobody rewrites that. */
export function isHistory(path: string): boolean {
  return history.test(path);
}
