import type { Statement } from '@babel/types';
import { applyEdits, type Edit } from '../../transforms/engine/syntax/edits';
import { parseOrRefuse, refuse, spanOf } from './variation';

/** The same statements as a program of its own, which exports nothing: `export const a` => `const a`. */
export function withoutExports(text: string, path: string): string {
  const { ast } = parseOrRefuse(text, path);
  return applyEdits(
    text,
    ast.program.body.flatMap((statement) => unexport(statement)),
  );
}

function unexport(statement: Statement): Edit[] {
  const at = spanOf(statement);
  switch (statement.type) {
    case 'ExportAllDeclaration':
      return [{ ...at, text: '' }];
    case 'ExportNamedDeclaration':
      if (!statement.declaration) return [{ ...at, text: '' }];
      return [{ start: at.start, end: spanOf(statement.declaration).start, text: '' }];
    case 'ExportDefaultDeclaration': {
      const { declaration } = statement;
      const inner = spanOf(declaration);
      if ('id' in declaration && declaration.id) return [{ start: at.start, end: inner.start, text: '' }];
      return [
        { start: at.start, end: inner.start, text: 'void (' },
        { start: inner.end, end: inner.end, text: ')' },
      ];
    }
    default:
      // `export =`, `declare module` and the like have no counterpart inside a function.
      if (/^(TSModule|TSDeclare|TSEnum|TSExport|TSImport|TSNamespace|Declare)/.test(statement.type)) {
        refuse(`a ${statement.type} stands at the top level only`);
      }
      return [];
  }
}
