import type { ParserOptions, ParserPlugin } from '@babel/parser';
import type { File } from '@babel/types';

/** The text is not a program in any dialect its extension allows; `offset` is where the likeliest one gave up. */
export class ParseError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
    this.name = 'ParseError';
  }
}

type SourceType = 'module' | 'script';

const always: ParserPlugin[] = [
  'decoratorAutoAccessors',
  'explicitResourceManagement',
  'exportDefaultFrom',
  'importAttributes',
  'sourcePhaseImports',
  'deferredImportEvaluation',
];

const typescript: ParserPlugin = 'typescript';
const declarations: ParserPlugin = ['typescript', { dts: true }];
const flowAll: ParserPlugin = ['flow', { all: true }];

/**
 * The dialects to try for an extension, the likeliest first. `flow` with `all` reads `f(a<b, c>(d))` as a generic
 * call, so it comes after plain flow.
 */
function dialectsFor(path: string): ParserPlugin[][] {
  if (/\.d\.[cm]?ts$/.test(path)) return [[declarations]];
  if (/\.[cm]?ts$/.test(path)) return [[typescript]];
  if (path.endsWith('.tsx')) return [[typescript, 'jsx']];
  return [
    ['jsx', 'flow'],
    ['jsx', flowAll],
    ['jsx', typescript],
  ];
}

/**
 * Parses the text of a script; offsets in the tree are offsets in the text.
 * @param path decides the dialect by its extension
 * @param sourceTypes what it may be, in the order to try: a module has top-level `await`, a script has `with`
 * @throws {ParseError} when no dialect of the extension accepts it
 */
export function parseScript(
  text: string,
  path: string,
  sourceTypes: readonly SourceType[] = ['module', 'script'],
): File {
  // A byte order mark before a hashbang parses only when the mark is blanked; a space keeps every offset.
  const code = text.startsWith('\uFEFF#!') ? `//${text.slice(2)}` : text;
  let first: ParseError | undefined;
  for (const dialect of dialectsFor(path)) {
    for (const sourceType of sourceTypes) {
      for (const decorators of ['decorators-legacy', 'decorators'] as const) {
        const attempt = tryParse(code, sourceType, [...dialect, decorators, ...always]);
        if ('program' in attempt) return attempt;
        first ??= attempt;
        // The other decorators dialect can only help where a decorator is.
        if (!code.includes('@')) break;
      }
    }
  }
  throw first ?? new ParseError('nothing to parse', 0);
}

function tryParse(code: string, sourceType: SourceType, plugins: ParserPlugin[]): File | ParseError {
  const options: ParserOptions = {
    sourceType,
    plugins,
    attachComment: false,
    allowReturnOutsideFunction: true,
    allowImportExportEverywhere: true,
    allowUndeclaredExports: true,
    allowSuperOutsideMethod: true,
    allowNewTargetOutsideFunction: true,
  };
  try {
    return loadParser().parse(code, options);
  } catch (error) {
    const { message, pos } = error as Error & { pos?: number };
    return new ParseError(message.replace(/\.? \(\d+:\d+\)$/, ''), pos ?? 0);
  }
}

/** Loaded when the first script is parsed: a run over other files never pays for it. */
function loadParser(): typeof import('@babel/parser') {
  // `require` and not `import()`: parsing is synchronous, and jscodeshift, vitest and the bundle all provide it.
  return require('@babel/parser') as typeof import('@babel/parser');
}
