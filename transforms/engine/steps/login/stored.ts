import type { Node } from '@babel/types';
import { descendants, isCall, isMember, lastName, withoutCasts } from '../../syntax/shapes';

/** Where a browser or an app keeps a string, by the names such places have in code. */
const places =
  /^(async|encrypted|local|secure|session)?storage$|^(secure|cookie)store$|^cookies?$|^localforage$|^keychain$|^preferences$/i;
/** Reads of such places by their own name. */
const reads = /^(getItem|getItemAsync|getCookie|parseCookies|getGenericPassword|getInternetCredentials)$/;

const parsers = new Set(['JSON.parse', 'String', 'decodeURIComponent', 'atob']);
/** What gives a part of a string. */
export const trimmers: ReadonlySet<string> = new Set([
  'replace',
  'slice',
  'split',
  'substring',
  'toString',
  'trim',
]);

/** What a value is a part or another form of: `a` for `a.token`, `JSON.parse(a)` and `a.trim()`. */
export function madeOf(value: Node): Node | undefined {
  const plain = withoutCasts(value);
  if (isMember(plain)) return plain.object;
  if (!isCall(plain)) return undefined;
  if (parsers.has(namesAlong(plain.callee).join('.'))) return plain.arguments[0];
  const isTrimmed = isMember(plain.callee) && trimmers.has(lastName(plain.callee) ?? '');
  return isTrimmed && isMember(plain.callee) ? plain.callee.object : undefined;
}

/** Whether an expression reads, at once or later, a string that was put somewhere: it gives the same one each time. */
export function isStored(expression: Node): boolean {
  const plain = withoutCasts(expression);
  switch (plain.type) {
    case 'StringLiteral':
      return plain.value !== '';
    case 'TemplateLiteral':
      return plain.expressions.length === 0;
    case 'AwaitExpression':
      return isStored(plain.argument);
    case 'NewExpression':
      // `new Promise((resolve) => chrome.storage.local.get('token', resolve))`
      return descendants(plain).some((node) => isCall(node) && isStored(node));
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return namesAlong(plain).some((name) => places.test(name) || reads.test(name));
    default:
      return false;
  }
}

/** The names on the way to a value: `cookies`, `get`, `value` for `(await cookies()).get('a').value`. */
function namesAlong(node: Node): string[] {
  const plain = withoutCasts(node);
  if (plain.type === 'Identifier') return [plain.name];
  if (plain.type === 'AwaitExpression') return namesAlong(plain.argument);
  if (isCall(plain)) return namesAlong(plain.callee);
  return isMember(plain) ? [...namesAlong(plain.object), lastName(plain) ?? ''] : [];
}
