import { diskHost } from '../../transforms/engine/disk/host';
import { realPath } from '../../transforms/engine/disk/places';
import { hasScripts } from '../../transforms/engine/documents/kinds';
import type { Host } from '../../transforms/engine/host';
import {
  exportsSomething,
  hasWordsOfCalls,
  maxHops,
  specifiersIn,
} from '../../transforms/engine/syntax/modules/reach';
import type { Discovery } from './discover';
import { filesNaming } from './naming';
import { textOf } from './search';
import { isVendored, makeFilter, type Selection } from './selection';
import { findUsersOfSharedBase, setsSharedBase } from './shared-base';

export interface Reach {
  /** With the files that do not mention Xkit but import, over a few modules, one that does. */
  readonly candidates: readonly string[];
  /** The way to neighbours, in both directions. */
  readonly host: Host;
}

/**
 * Finds who imports the files that define a client, a base URL or an instance. They are looked for by the names of
 * the modules they would import, so the cost goes with the importers and not with the project.
 */
export async function withImporters(discovery: Discovery, selection: Selection): Promise<Reach> {
  const { place, candidates, unsearched } = discovery;
  const host = diskHost();
  const belongs = makeFilter(selection);
  const mentioning = new Set(candidates);
  const importers = new Map<string, string[]>();
  const found: string[] = [];
  let frontier: string[] = [];
  let hasSharedBase = false;
  for (const path of candidates) {
    const text = textOf(path);
    if (hasScripts(path) && offersXkit(text)) frontier.push(path);
    hasSharedBase ||= setsSharedBase(text);
  }
  for (const path of frontier) importers.set(realPath(path), []);
  for (let hops = 0; hops <= maxHops && frontier.length > 0; hops += 1) {
    const next: string[] = [];
    const asked = new Set(frontier.map(realPath));
    for (const path of await filesNaming(frontier, place, unsearched)) {
      if (!hasScripts(path) || isVendored(path)) continue;
      const text = textOf(path);
      const real = realPath(path);
      const targets = targetsOf(text, path, host).filter((target) => target !== real && asked.has(target));
      for (const target of targets) importers.get(target)?.push(real);
      if (targets.length === 0 || importers.has(real)) continue;
      if (exportsSomething(text)) {
        importers.set(real, []);
        next.push(path);
      }
      if (!mentioning.has(path) && belongs(path) && hasWordsOfCalls(text)) {
        mentioning.add(path);
        found.push(path);
      }
    }
    frontier = next;
  }
  if (hasSharedBase) {
    const users = await findUsersOfSharedBase(discovery);
    found.push(...users.filter((path) => belongs(path) && !isVendored(path) && !mentioning.has(path)));
  }
  return {
    candidates: [...candidates, ...found].toSorted(),
    host: { ...host, importers: (path) => importers.get(realPath(path)) },
  };
}

/** Whether a module that mentions Xkit hands something of it on. */
function offersXkit(text: string): boolean {
  return exportsSomething(text) && /@xkit-co\/|app\.xkit\.co/.test(text);
}

function targetsOf(text: string, path: string, host: Host): string[] {
  return [...new Set(specifiersIn(text).flatMap((specifier) => host.resolve(specifier, path) ?? []))];
}
