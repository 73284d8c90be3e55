import { isStatement, type Node, type Statement } from '@babel/types';
import { describerOf, type Finding, type Site } from './findings';
import { contains, type Edit, type Span } from './syntax/edits';
import { spanOf, type Program } from './syntax/program';

/**
 * Gives each site that is left to a person a `// TODO(xkit-contexts): …` line above its statement, once. A site in
 * no statement that starts its own line (a comment, a whole file) gets none.
 */
export function annotate(program: Program, sites: readonly Site[]): Site[] {
  const statements = program.statements();
  const describe = describerOf(program.text);
  return sites.map((site) => {
    const finding = describe(site);
    if (finding.level !== 'manual') return site;
    const statement = innermostAtLineStart(program, statements, site.at);
    const edit = statement && insertAbove(program, statement, comment(finding));
    return edit ? { ...site, edits: [edit] } : site;
  });
}

function comment({ todo, rule }: Finding): string {
  return `// TODO(xkit-contexts): ${todo} (${rule})`;
}

/** `undefined` when the comment stands there already. */
function insertAbove({ text }: Program, statement: Node, line: string): Edit | undefined {
  const { start } = spanOf(statement);
  const lineStart = startOfLine(text, start);
  if (commentLinesAbove(text, lineStart).includes(line)) return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return { start, end: start, text: line + lineEnd + text.slice(lineStart, start) };
}

/** The innermost statement around a place that has its line's beginning for itself. */
function innermostAtLineStart(
  program: Program,
  statements: readonly Statement[],
  at: Span,
): Node | undefined {
  const last = statements.findLast((statement) => spanOf(statement).start <= at.start);
  const around = last && [last, ...program.ancestors(last)];
  return around?.find(
    (node) => isStatement(node) && contains(spanOf(node), at) && startsItsLine(program, node),
  );
}

function startsItsLine({ text }: Program, node: Node): boolean {
  const { start } = spanOf(node);
  return text.slice(startOfLine(text, start), start).trim() === '';
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function commentLinesAbove(text: string, lineStart: number): string[] {
  const lines: string[] = [];
  for (let end = lineStart - 1; end > 0;) {
    const start = startOfLine(text, end);
    const line = text.slice(start, end).trim();
    if (!line.startsWith('//')) break;
    lines.push(line);
    end = start - 1;
  }
  return lines;
}
