import type { Node } from '@babel/types';
import type { Binding } from './binding';
import type { Program } from './program';
import { isMember, lastName } from './shapes';

/** Whether a declared name leaves the file: by `export`, or by being assigned to `module.exports` or the window. */
export function isExportedBinding(program: Program, binding: Binding): boolean {
  return (
    isExportedAt(program, binding.identifier) ||
    binding.references.some((use) => isExportedAt(program, use) || isPublished(program, use))
  );
}

function isExportedAt(program: Program, name: Node): boolean {
  let child: Node = name;
  for (const ancestor of program.ancestors(name)) {
    if (ancestor.type === 'ExportSpecifier') return true;
    if (ancestor.type === 'ExportNamedDeclaration' || ancestor.type === 'ExportDefaultDeclaration')
      return true;
    const declares =
      ((ancestor.type === 'FunctionDeclaration' || ancestor.type === 'ClassDeclaration') &&
        ancestor.id === child) ||
      (ancestor.type === 'VariableDeclarator' && ancestor.id === child) ||
      ancestor.type === 'VariableDeclaration';
    if (!declares) return false;
    child = ancestor;
  }
  return false;
}

/** `module.exports = a`, `exports.a = a`, `module.exports = { a }`, `window.a = a` */
function isPublished(program: Program, use: Node): boolean {
  for (const ancestor of program.ancestors(use)) {
    if (ancestor.type === 'AssignmentExpression') {
      return (
        isMember(ancestor.left) && /^(exports|module|window|globalThis|self)$/.test(rootName(ancestor.left))
      );
    }
    if (ancestor.type !== 'ObjectProperty' && ancestor.type !== 'ObjectExpression') return false;
  }
  return false;
}

function rootName(node: Node): string {
  return isMember(node) ? rootName(node.object) : (lastName(node) ?? '');
}
