import type { Site } from '../../findings';
import { spanOf, type Program } from '../../syntax/program';
import { findRequests } from '../../syntax/requests';
import { propertyName } from '../../syntax/static-value/shapes';
import { platformAddresses } from '../endpoints/address';
import { namesPublicSecret } from './public-names';

/** `process.env.NEXT_PUBLIC_XKIT_SECRET_KEY` beside a call of the platform API: Basic auth that everyone can read. */
export function findPublicSecrets(program: Program): Site[] {
  const secrets = program
    .find('MemberExpression')
    .filter((member) => namesPublicSecret(propertyName(member) ?? ''));
  if (secrets.length === 0) return [];
  if (!findRequests(program).some(({ url }) => platformAddresses(url).length > 0)) return [];
  return secrets.map((secret) => ({
    rules: ['public-secret'],
    at: spanOf(secret),
    edits: [],
    details: { name: propertyName(secret) ?? '' },
  }));
}
