import type { Node } from '@babel/types';

/** The name a property, member or key is known by, when the text shows it: `a`, `'a'`, `#a`, `0`. */
export function propertyName(node: Node): string | undefined {
  switch (node.type) {
    case 'ObjectProperty':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassProperty':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return keyName(node.key, 'computed' in node && node.computed === true);
    case 'ClassPrivateMethod':
    case 'ClassPrivateProperty':
    case 'ClassAccessorProperty':
      return keyName(node.key, false);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return keyName(node.property, node.computed);
    default:
      return undefined;
  }
}

function keyName(key: Node, computed: boolean): string | undefined {
  if (key.type === 'StringLiteral' || key.type === 'NumericLiteral') return String(key.value);
  if (key.type === 'PrivateName') return `#${key.id.name}`;
  if (key.type === 'TemplateLiteral' && key.quasis.length === 1)
    return key.quasis[0]?.value.cooked ?? undefined;
  return key.type === 'Identifier' && !computed ? key.name : undefined;
}
