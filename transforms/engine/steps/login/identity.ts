import type { Node } from '@babel/types';
import { contains } from '../../syntax/edits';
import { originalName, returnedBy } from '../../syntax/functions';
import { spanOf, type Program } from '../../syntax/program';
import {
  declaratorOf,
  isFunctionValue,
  isMember,
  lastName,
  onlyValueOf,
  rootOf,
  withoutCasts,
  type Call,
} from '../../syntax/shapes';

/** Hooks and calls of identity providers that give a valid token of their own each time they are asked. */
const identityCalls = new Set([
  'acquireTokenPopup',
  'acquireTokenSilent',
  'currentSession',
  'fetchAuthSession',
  'getAccessTokenSilently',
  'getAccessTokenWithPopup',
  'getIdToken',
  'getIdTokenClaims',
  'getIdTokenResult',
  'getJwtToken',
  'getTokenSilently',
  'getTokenWithPopup',
]);

const identityPackages =
  /^(@clerk\/|@auth0\/|@okta\/|@supabase\/|@azure\/msal|@aws-amplify\/|aws-amplify|amazon-cognito|firebase|@firebase\/|next-auth|oidc-client|keycloak-js|react-oidc-context|@workos-inc\/|@descope\/|@propelauth\/)/;

/**
 * Whether a token is one of an identity provider, which Xkit accepts but which is no context token. A token that an
 * endpoint gives in exchange for such a one is not.
 */
export function isFromIdentityProvider(program: Program, token: Node, depth = 0): boolean {
  const plain = withoutCasts(token);
  if (depth > maxDepth) return false;
  const from = (node: Node) => isFromIdentityProvider(program, node, depth + 1);
  switch (plain.type) {
    case 'AwaitExpression':
      return from(plain.argument);
    case 'ConditionalExpression':
      return from(plain.consequent) || from(plain.alternate);
    case 'LogicalExpression':
      return from(plain.left) || from(plain.right);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return from(plain.object);
    case 'CallExpression':
    case 'OptionalCallExpression':
      if (asksProvider(program, plain)) return true;
      return isMember(plain.callee) && (isExchange(program, plain) ? false : from(plain.callee.object));
    case 'Identifier': {
      const binding = program.binding(plain);
      const only = binding && onlyValueOf(binding);
      return only ? from(only.value) : false;
    }
    default:
      return false;
  }
}

const maxDepth = 20;

/** `.then((idToken) => exchange(idToken))`: what comes out is no longer what went in. */
function isExchange(program: Program, call: Call): boolean {
  const [link] = call.arguments;
  if (lastName(call.callee) !== 'then' || !isFunctionValue(link)) return false;
  return returnedBy(link).every((value) => {
    const root = rootOf(value);
    const binding = root.type === 'Identifier' ? program.binding(root) : undefined;
    return !binding || !contains(spanOf(link), spanOf(binding.identifier));
  });
}

function asksProvider(program: Program, call: Call): boolean {
  const name = originalName(program, call.callee);
  if (identityCalls.has(name)) return true;
  return name === 'getToken' || name === 'getSession'
    ? comesFrom(program, rootOf(call.callee), identityPackages)
    : false;
}

/** Whether a name is imported from a package, or made by a call of something that is. */
function comesFrom(program: Program, root: Node, packages: RegExp, depth = 0): boolean {
  const binding = root.type === 'Identifier' ? program.binding(root) : undefined;
  if (!binding || depth > 3) return false;
  const declaration = program.parent(binding.declaration);
  if (declaration?.type === 'ImportDeclaration') return packages.test(declaration.source.value);
  const init = declaratorOf(binding)?.init;
  return init ? comesFrom(program, rootOf(init), packages, depth + 1) : false;
}
