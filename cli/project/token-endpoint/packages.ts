import type { Node } from '@babel/types';
import type { Program } from '../../../transforms/engine/syntax/program';
import {
  declaratorOf,
  isCall,
  isMember,
  lastName,
  withoutCasts,
} from '../../../transforms/engine/syntax/shapes';
import { isRequire } from '../../../transforms/engine/syntax/static-value/uses';
import { keyName } from '../../../transforms/engine/syntax/static-value/shapes';

/** What a package exports under a name; `default` for the whole of it. */
export interface PackageExport {
  readonly from: string;
  readonly name: string;
}

/** The export of a package that an expression stands for: `express`, `express.Router`, `require('express')`. */
export function packageExport(program: Program, expression: Node): PackageExport | undefined {
  const node = withoutCasts(expression);
  if (isCall(node) && isRequire(program, node)) {
    const [source] = node.arguments;
    return source?.type === 'StringLiteral' ? { from: source.value, name: 'default' } : undefined;
  }
  if (isMember(node)) {
    const whole = packageExport(program, node.object);
    const name = lastName(node);
    return whole?.name === 'default' && name ? { ...whole, name } : undefined;
  }
  const binding = node.type === 'Identifier' ? program.binding(node) : undefined;
  if (!binding) return undefined;
  const { declaration, identifier } = binding;
  const statement = program.parent(declaration);
  if (statement?.type === 'ImportDeclaration') {
    const name = declaration.type === 'ImportSpecifier' ? (lastName(declaration.imported) ?? '') : 'default';
    return { from: statement.source.value, name };
  }
  const declarator = declaratorOf(binding);
  const whole = declarator?.init && packageExport(program, declarator.init);
  if (!whole || declarator.id === identifier) return whole ?? undefined;
  const holder = program.parent(identifier);
  const key = holder?.type === 'ObjectProperty' ? keyName(holder) : undefined;
  return key && whole.name === 'default' ? { ...whole, name: key } : undefined;
}
