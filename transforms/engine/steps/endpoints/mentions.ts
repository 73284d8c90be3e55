import type { Comment, Node } from '@babel/types';
import type { RuleName, Site } from '../../findings';
import { contains, type Span } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import { oldAddressInPattern, oldAddressInText, platformBase } from '../../xkit/platform-api';
import { isSyntax } from './texts';

/** Old addresses where no address is expected: in longer texts, in regular expressions, in comments. */
export function findMentions(program: Program, sites: readonly Site[]): Site[] {
  return [...inTexts(program, sites), ...inPatterns(program), ...inComments(program)];
}

function inTexts(program: Program, sites: readonly Site[]): Site[] {
  const pieces = [
    ...program.find('StringLiteral'),
    ...program.find('TemplateLiteral'),
    ...program.find('JSXText'),
  ];
  return pieces
    .map((piece) => ({ piece, match: oldAddressInText.exec(program.slice(piece)) }))
    .filter(({ piece, match }) => match && !isAddress(program, piece))
    .filter(({ piece }) => !sites.some(({ at }) => overlap(at, spanOf(piece))))
    .map(({ piece, match }) => {
      const start = spanOf(piece).start + (match?.index ?? 0);
      return report('address-in-text', { start, end: start + (match?.[0].length ?? 0) });
    });
}

/** A value that begins as an address is decided about as one; a property's name and a type are no values. */
function isAddress(program: Program, piece: Node): boolean {
  return platformBase.test(program.slice(piece).slice(1)) && !isSyntax(program, piece);
}

function overlap(a: Span, b: Span): boolean {
  return contains(a, b) || contains(b, a);
}

function inPatterns(program: Program): Site[] {
  return program
    .find('RegExpLiteral')
    .filter(({ pattern }) => oldAddressInPattern.test(pattern))
    .map((node) => report('address-pattern', spanOf(node)));
}

/** Once a file: comments are for people to judge. */
function inComments(program: Program): Site[] {
  const comments: readonly Comment[] = program.ast.comments ?? [];
  const first = comments.find(
    ({ value }) => oldAddressInText.test(value) && !value.trimStart().startsWith('TODO(xkit-contexts)'),
  );
  return first ? [report('address-in-comment', { start: first.start ?? 0, end: first.end ?? 0 })] : [];
}

function report(rule: RuleName, at: Span): Site {
  return { rules: [rule], at, edits: [] };
}
