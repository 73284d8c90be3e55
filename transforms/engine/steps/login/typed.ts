import type { Program } from '../../syntax/program';

/** Whether a script is TypeScript: a file of its own, or in a page that says so. */
export function isTyped({ path, embedding }: Program): boolean {
  return /\.[cm]?tsx?$/.test(embedding ? `.${embedding.language}` : path);
}
