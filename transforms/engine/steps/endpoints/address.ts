import {
  alternatives,
  holeMark,
  literalAt,
  textOf,
  type LiteralPart,
  type TextValue,
} from '../../syntax/static-value';
import { platformBase, type Route } from '../../xkit/platform-api';

/** One segment of a path: its text (holes marked) and where it stands in the value. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An address of the platform API, choices made. */
export interface Address {
  readonly value: TextValue;
  /** What follows the base, empty segments left out. */
  readonly segments: readonly Segment[];
}

/** The addresses of the platform API a text may be. */
export function platformAddresses(value: TextValue): Address[] {
  return alternatives(value).flatMap((option): Address[] => {
    const base = platformBase.exec(textOf(option))?.[0];
    return base === undefined ? [] : [{ value: option, segments: segmentsFrom(option, base.length) }];
  });
}

/** The segments of a path from an offset on, as far as the query. */
export function segmentsFrom(value: TextValue, from: number): Segment[] {
  const path = textOf(value)
    .slice(from)
    .replace(/[?#].*/s, '');
  return [...path.matchAll(/[^/]+/g)].map(({ 0: text, index }) => ({
    text,
    start: from + index,
    end: from + index + text.length,
  }));
}

export function matchesRoute(segments: readonly Segment[], route: Route): boolean {
  return (
    segments.length === route.length &&
    route.every((name, index) => name.startsWith(':') || segments[index]?.text === name)
  );
}

/** Whether the segments may be the beginning of the route: what follows may be said elsewhere. */
export function beginsRoute(segments: readonly Segment[], route: Route): boolean {
  return (
    segments.length < route.length &&
    segments.every(({ text }, index) => {
      const name = route[index] ?? '';
      return name.startsWith(':') || text === name || text.startsWith(name + holeMark);
    })
  );
}

/** The literal that spells a segment. */
export function literalOf({ value }: Address, { start, end }: Segment): LiteralPart | undefined {
  return literalAt(value, start, end);
}
