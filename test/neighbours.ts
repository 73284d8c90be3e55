import { posix } from 'node:path';
import { Program } from '../transforms/engine/syntax/program';

/** A fixture's text and where it stands in the project. */
interface Module {
  readonly path: string;
  readonly text: string;
}

/**
 * The modules the given ones import from their own app, made up: every imported name is a value and a type of any
 * kind. One that is imported as a whole is left out; a wildcard declaration covers it.
 */
export function neighboursOf(modules: readonly Module[]): Module[] {
  const neighbours = new Map<string, Set<string>>();
  const whole = new Set<string>();
  for (const { path, text } of modules) {
    for (const { source, specifiers } of Program.parse(text, path).find('ImportDeclaration')) {
      if (!source.value.startsWith('.')) continue;
      const neighbour = posix.join(posix.dirname(path), source.value.replace(/\.[cm]?[jt]sx?$/, ''));
      const names = neighbours.get(neighbour) ?? new Set();
      neighbours.set(neighbour, names);
      for (const specifier of specifiers) {
        if (specifier.type === 'ImportNamespaceSpecifier') whole.add(neighbour);
        if (specifier.type !== 'ImportSpecifier') continue;
        names.add(
          specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value,
        );
      }
    }
  }
  return [...neighbours]
    .filter(([path]) => !whole.has(path) && /\/[\w-]+$/.test(path))
    .map(([path, names]) => ({ path: `${path}.ts`, text: moduleWith(names) }));
}

function moduleWith(names: ReadonlySet<string>): string {
  const named = [...names]
    .filter((name) => name !== 'default')
    .map((name) => `export const ${name}: any = undefined;\nexport type ${name} = any;\n`);
  return `${named.join('')}const anything: any = undefined;\nexport default anything;\n`;
}
