import ignore, { type Ignore } from 'ignore';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './result';
import { isVendoredFolder } from './selection';

/** The rules of one `.gitignore`, for paths that start with its folder. */
interface Rules {
  readonly prefix: string;
  readonly patterns: Ignore;
}

interface Walk {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Every file below a folder, as git would see it: `.gitignore` files are honoured at every level, symbolic links are
 * listed but not followed, and vendored folders are not entered.
 */
export function walk(folder: string): Walk {
  const files: string[] = [];
  const problems: Problem[] = [];
  visit(folder, []);
  return { files, problems };

  function visit(at: string, outer: readonly Rules[]): void {
    const entries = readFolder(at);
    const own = entries.some((entry) => entry.name === '.gitignore' && entry.isFile())
      ? readRules(at)
      : undefined;
    const rules = own ? [own, ...outer] : outer;
    for (const entry of entries) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (!isVendoredFolder(entry.name) && !isIgnored(`${path}/`, rules)) visit(path, rules);
      } else if ((entry.isFile() || entry.isSymbolicLink()) && !isIgnored(path, rules)) {
        files.push(path);
      }
    }
  }

  function readFolder(at: string) {
    try {
      return readdirSync(at, { withFileTypes: true });
    } catch (error) {
      problems.push({ path: at, message: `cannot be looked into: ${(error as Error).message}` });
      return [];
    }
  }
}

function readRules(folder: string): Rules | undefined {
  try {
    const patterns = ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8'));
    return { prefix: folder.endsWith('/') ? folder : join(folder, '/'), patterns };
  } catch {
    return undefined;
  }
}

/** The innermost `.gitignore` with an opinion decides. */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  for (const { prefix, patterns } of rules) {
    const { ignored, unignored } = patterns.test(path.slice(prefix.length));
    if (ignored || unignored) return ignored;
  }
  return false;
}
