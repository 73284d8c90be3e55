import type { Node } from '@babel/types';
import type { Edit } from '../../../transforms/engine/syntax/edits';
import { spanOf, type Program } from '../../../transforms/engine/syntax/program';
import { isRequire } from '../../../transforms/engine/syntax/static-value/uses';
import { isMember } from '../../../transforms/engine/syntax/shapes';
import { indentAt, lineStop, measureStyle, nextLine } from '../../../transforms/engine/syntax/style';

/** Puts code behind a statement or member, a blank line between, and another before code that follows at once. */
export function insertAfter(program: Program, node: Node, code: string): Edit {
  const { text } = program;
  const { start, end } = spanOf(node);
  const { lineEnd } = measureStyle(program, node);
  const stop = lineStop(text, end);
  // A comment at the end of the line speaks of what is before it.
  const at = /^[ \t]*(?:\/\/.*|\/\*.*\*\/[ \t]*)?$/.test(text.slice(end, stop)) ? stop : end;
  const following = text.slice(nextLine(text, at), lineStop(text, nextLine(text, at))).trim();
  const gap = at !== stop || following === '' || /^[})\]]/.test(following) ? '' : lineEnd;
  return { start: at, end: at, text: `${lineEnd}${lineEnd}${indentAt(text, start)}${code}${gap}` };
}

/** Puts imports behind the last one at the top of a program. */
export function insertImports(program: Program, imports: readonly string[]): Edit[] {
  if (imports.length === 0) return [];
  const { body } = program.ast.program;
  const last = body.findLast((statement) => isImport(program, statement));
  const { lineEnd } = measureStyle(program, last ?? program.ast.program);
  const text = imports.map((line) => (last ? `${lineEnd}${line}` : `${line}${lineEnd}`)).join('');
  const at = last ? spanOf(last).end : startOf(program);
  return [{ start: at, end: at, text }];
}

function isImport(program: Program, statement: Node): boolean {
  if (statement.type === 'ImportDeclaration') return true;
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.every(({ init }) => init && isRequireOf(program, init));
}

function isRequireOf(program: Program, node: Node): boolean {
  if (isMember(node)) return isRequireOf(program, node.object);
  return isRequire(program, node);
}

/** Behind directives and what must stand first. */
function startOf(program: Program): number {
  const [first] = program.ast.program.body;
  return first ? spanOf(first).start : program.text.length;
}
