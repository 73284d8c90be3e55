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

export type Does = TemplateTag['does'];
