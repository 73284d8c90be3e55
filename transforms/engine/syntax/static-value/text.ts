import type { Node } from '@babel/types';
import type { Span } from '../edits';
import type { Program } from '../program';

/** What is known of a string: its parts in order. */
export type TextValue = readonly TextPart[];

export type TextPart = LiteralPart | ChoicePart | HolePart;

/** Literal text. */
export interface LiteralPart {
  readonly kind: 'literal';
  readonly text: string;
  /** Where it is spelled, character for character, when an edit there would be exact. */
  readonly span: Span | undefined;
  /** The program that spells it; `span` is a place in its text, and there alone when it is a neighbour's. */
  readonly spelledIn?: Program | undefined;
  /** Where a neighbour spells it. */
  readonly elsewhere?: { readonly program: Program; readonly span: Span } | undefined;
  /** Whether it is spelled as a number: two of these add up to another number, not to a text. */
  readonly isNumber?: boolean;
  /** The names it was read through, from the one that holds the literal outwards. */
  readonly via: readonly Use[];
}

/** One of several texts: a ternary, a fallback, a parameter whose callers pass different literals. */
export interface ChoicePart {
  readonly kind: 'choice';
  readonly options: readonly TextValue[];
  readonly node: Node;
}

/** Anything else; `node` is the expression that stands there. */
export interface HolePart {
  readonly kind: 'hole';
  readonly node: Node;
}

/** One reading of a value through a name. */
export interface Use {
  readonly node: Node;
  readonly carrier: Carrier;
}

/** What holds a value under a name: a variable, a property, a class field, an enum member, a parameter, a function. */
export interface Carrier {
  readonly declaration: Node;
  /** Every place that reads the value; `undefined` when some may be out of sight. */
  uses(): readonly Node[] | undefined;
}

/** Stands for a hole or choice in {@link textOf}; no source text has it in a URL. */
export const holeMark = '\u0000';

export function literal(text: string, span?: Span, spelledIn?: Program): LiteralPart {
  return { kind: 'literal', text, span, ...(spelledIn && { spelledIn }), via: [] };
}

export function hole(node: Node): HolePart {
  return { kind: 'hole', node };
}

export function choice(options: readonly TextValue[], node: Node): TextValue {
  return options.length === 1 ? (options[0] ?? []) : [{ kind: 'choice', options, node }];
}

/** The whole text, a {@link holeMark} for each part that is not literal. */
export function textOf(value: TextValue): string {
  return value.map((part) => (part.kind === 'literal' ? part.text : holeMark)).join('');
}

/** The text when all of it is known, else `undefined`. */
export function knownText(value: TextValue): string | undefined {
  return value.every((part) => part.kind === 'literal') ? textOf(value) : undefined;
}

/** Whether a value has a text in it that is not spelled as a number. */
export function hasWords(value: TextValue): boolean {
  if (value.length === 0) return true;
  return value.some((part) => {
    if (part.kind === 'choice') return part.options.some(hasWords);
    return part.kind === 'literal' && !part.isNumber;
  });
}

export function asNumber(part: LiteralPart): LiteralPart {
  return { ...part, isNumber: true };
}

/** Whether a value has more parts than that, those of its choices and the names they were read through counted. */
export function hasMoreParts(value: TextValue, limit: number): boolean {
  return partsLeft(value, limit) < 0;
}

function partsLeft(value: TextValue, limit: number): number {
  let left = limit;
  for (const part of value) {
    if (left < 0) break;
    left -= part.kind === 'literal' ? 1 + part.via.length : 1;
    if (part.kind === 'choice') for (const option of part.options) left = partsLeft(option, left);
  }
  return left;
}

/** A stretch of a value; offsets as in {@link textOf}. */
export function sliceText(value: TextValue, from: number, to = Infinity): TextValue {
  const parts: TextPart[] = [];
  let at = 0;
  for (const part of value) {
    const length = part.kind === 'literal' ? part.text.length : 1;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    if (start < end) parts.push(part.kind === 'literal' ? sliceLiteral(part, start, end) : part);
    at += length;
  }
  return parts;
}

/** The literal a stretch of a value is spelled in, cut to it; `undefined` when it is not all in one literal. */
export function literalAt(value: TextValue, from: number, to: number): LiteralPart | undefined {
  const [part, ...others] = sliceText(value, from, to);
  return part?.kind === 'literal' && others.length === 0 && part.text.length === to - from ? part : undefined;
}

/**
 * The values a value may have, choices made. At most `limit` of them: beyond that the choices stay as holes.
 */
export function alternatives(value: TextValue, limit = 32): readonly TextValue[] {
  let results: TextPart[][] = [[]];
  for (const part of value) {
    if (part.kind !== 'choice') {
      for (const result of results) result.push(part);
      continue;
    }
    const options = part.options.flatMap((option) => alternatives(option, limit));
    if (options.length * results.length > limit) for (const result of results) result.push(hole(part.node));
    else results = options.flatMap((option) => results.map((result) => result.concat(option)));
  }
  return results;
}

/** The value as read through names, the innermost first. */
export function readThrough(value: TextValue, uses: readonly Use[]): TextValue {
  if (uses.length === 0) return value;
  return value.map((part) => {
    if (part.kind === 'literal') return { ...part, via: [...part.via, ...uses] };
    if (part.kind === 'choice') {
      return { ...part, options: part.options.map((option) => readThrough(option, uses)) };
    }
    return part;
  });
}

/** The value as a program may edit it: what a neighbour spells is `elsewhere` and has no span of its own. */
export function seenFrom(program: Program, value: TextValue): TextValue {
  return value.map((part) => {
    if (part.kind === 'choice') {
      return { ...part, options: part.options.map((option) => seenFrom(program, option)) };
    }
    if (part.kind === 'hole') return part;
    const { span, spelledIn } = part;
    if (!span || !spelledIn || spelledIn === program) return part;
    return { ...part, span: undefined, elsewhere: { program: spelledIn, span } };
  });
}

function sliceLiteral(part: LiteralPart, start: number, end: number): LiteralPart {
  const { span, elsewhere } = part;
  const cut = (whole: Span) => ({ start: whole.start + start, end: whole.start + end });
  return {
    ...part,
    text: part.text.slice(start, end),
    span: span && cut(span),
    ...(elsewhere && { elsewhere: { ...elsewhere, span: cut(elsewhere.span) } }),
  };
}
