import type { Mask } from './masks';
import type { Span } from './text';

export type Language = 'js' | 'jsx' | 'ts' | 'tsx';

/** Where a stretch of code stands in a document, and so how it may be parsed and what may be written there. */
export interface Place extends Span {
  readonly language: Language;
  /**
   * `module` and `classic`: a script element · `handler`: the value of an event attribute · `expression`: code in
   * braces in a template · `frontmatter`: Astro's · `fence`: a Markdown code block
   */
  readonly kind: 'module' | 'classic' | 'handler' | 'expression' | 'frontmatter' | 'fence';
  /** Places of one scope see each other's names; each place without a scope is a program of its own. */
  readonly scope?: 'page' | 'component' | undefined;
  /** Runs in the browser exactly as written: no module, no build step. */
  readonly runsAsWritten: boolean;
  /**
   * A template of Vue, where new code cannot reach the browser's globals: it sees what `<script setup>` declares, or
   * only the members of the instance.
   */
  readonly sandbox?: 'setup' | 'instance' | undefined;
  /** The quotes around an attribute's value. */
  readonly quote?: '"' | "'" | '';
  /** Only text without a line break may stand here. */
  readonly singleLine?: true;
}

/** A place with its code made ready to parse. */
export interface Script extends Place {
  /** As long as the place; template tags in it are masked. */
  readonly text: string;
  /** Its template tags; offsets are those of the document. */
  readonly masks: readonly Mask[];
  /** What stands directly before and after a handler's code, where the document has its quotes. */
  readonly wrap: readonly [string, string] | undefined;
  /** Whether it parses on its own. */
  readonly parses: boolean;
  /** An attribute whose code is written with character references: it can be read, not written. */
  readonly escaped: boolean;
}

/** Whether a text is a program in a language; `runsAsWritten` asks for a classic script. */
export type Parses = (text: string, how: { language: Language; runsAsWritten: boolean }) => boolean;
