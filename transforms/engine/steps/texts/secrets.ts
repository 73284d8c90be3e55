import type { Site } from '../../findings';
import { namesPublicSecret, publicName } from '../tokens/public-names';

/** Variables that carry Xkit's secret key into the page, each where a text first names it. */
export function findPublicSecretNames(source: string): Site[] {
  const first = new Map<string, number>();
  for (const { 0: name, index } of source.matchAll(publicName)) {
    if (name.includes('XKIT') && namesPublicSecret(name) && !first.has(name)) first.set(name, index);
  }
  return Array.from(first, ([name, start]) => ({
    rules: ['public-secret'],
    at: { start, end: start + name.length },
    edits: [],
    details: { name },
  }));
}
