import { dirname, join } from 'node:path';
import { isBelow, realPath } from '../../../transforms/engine/disk/places';
import type { Host } from '../../../transforms/engine/host';
import { load } from '../../../transforms/engine/syntax/modules';
import { specifiersIn } from '../../../transforms/engine/syntax/modules/reach';
import type { Program } from '../../../transforms/engine/syntax/program';
import { gitNow, grepFor, namesIn } from '../git';
import { namesOf } from '../naming';
import type { FileResult } from '../result';
import { isVendored, readName, toPosix } from '../selection';
import { walk } from '../walk';

/** What a package.json says that matters here. */
export interface Manifest {
  /** Absolute. */
  readonly folder: string;
  readonly text: string;
  /** Every kind of dependency, by name. */
  readonly dependencies: Readonly<Record<string, string>>;
  readonly isModule: boolean;
}

/** A project as it is to be: the files a run changes with their new texts, the others as they stand on the disk. */
export class Project {
  readonly host: Host;
  /** The files that are not on the disk as they are here, by their absolute paths. */
  readonly #changed: ReadonlyMap<string, string>;
  readonly #manifests = new Map<string, Manifest | undefined>();
  readonly #named = new Map<string, readonly string[]>();
  #walked: readonly string[] | undefined;

  constructor(
    readonly root: string,
    files: readonly FileResult[],
    disk: Host,
  ) {
    const texts = new Map(files.map(({ path, after }) => [join(root, path), after]));
    this.#changed = texts;
    // A link may lead out of the project.
    const read = (path: string) => (isBelow(realPath(path), root) ? disk.read(path) : undefined);
    this.host = { ...disk, read: (path) => texts.get(path) ?? read(path) };
  }

  /** From the root, with forward slashes. */
  pathOf(absolute: string): string {
    return toPosix(absolute.slice(this.root.length + 1));
  }

  /** Parsed once; `undefined` for what is no script. */
  programAt(absolute: string): Program | undefined {
    return load(absolute, this.host);
  }

  text(absolute: string): string {
    return this.host.read(absolute) ?? '';
  }

  /** The programs of the files that import a module. */
  importersOf(absolute: string): Program[] {
    return this.filesNaming(namesOf(absolute, this.root)).flatMap((path) => {
      const imports = specifiersIn(this.text(path)).some(
        (specifier) => this.host.resolve(specifier, path) === absolute,
      );
      return (imports && this.programAt(path)) || [];
    });
  }

  /** The files with any of the texts in them, as git sees the project; absolute paths. */
  filesNaming(texts: readonly string[]): readonly string[] {
    const key = texts.join('\0');
    const known = this.#named.get(key) ?? this.#find(texts);
    this.#named.set(key, known);
    return known;
  }

  /** The files whose path has the text in it. */
  filesCalled(part: string): readonly string[] {
    const listed = this.#git(['ls-files', '-z', '-c', '-o', '--exclude-standard', '--full-name']);
    const all = new Set([...(listed ?? this.#walk()), ...this.#changed.keys()]);
    return [...all].filter((path) => path.slice(this.root.length).includes(part));
  }

  /** What the nearest package.json says. */
  manifestOf(absolute: string): Manifest | undefined {
    for (let folder = dirname(absolute); folder.length >= this.root.length; folder = dirname(folder)) {
      const manifest = this.#manifestIn(folder);
      if (manifest) return manifest;
    }
    return undefined;
  }

  #find(texts: readonly string[]): readonly string[] {
    const onDisk = this.#search(texts).filter((path) => !this.#changed.has(path));
    const changed = [...this.#changed].filter(([, text]) => texts.some((one) => text.includes(one)));
    return [...onDisk, ...changed.map(([path]) => path)];
  }

  #search(texts: readonly string[]): readonly string[] {
    const found = this.#git([...grepFor(texts, ['--untracked', '-I', '-F']), '--', '.']);
    return found ?? this.#walk().filter((path) => texts.some((text) => this.text(path).includes(text)));
  }

  /** The paths that git answers with; `undefined` where it has no answer. */
  #git(args: readonly string[]): string[] | undefined {
    const { code, stdout } = gitNow(args, this.root);
    // `git grep` exits 1 when it found nothing.
    if (code !== 0 && code !== 1) return undefined;
    return namesIn(stdout)
      .map((bytes) => readName(bytes) ?? '')
      .filter((name) => name !== '' && !isVendored(name))
      .map((name) => join(this.root, name));
  }

  #walk(): readonly string[] {
    this.#walked ??= walk(this.root).files;
    return this.#walked;
  }

  #manifestIn(folder: string): Manifest | undefined {
    if (!this.#manifests.has(folder)) this.#manifests.set(folder, this.#readManifest(folder));
    return this.#manifests.get(folder);
  }

  #readManifest(folder: string): Manifest | undefined {
    const text = this.host.read(join(folder, 'package.json'));
    if (text === undefined) return undefined;
    try {
      const { dependencies, devDependencies, peerDependencies, type } = JSON.parse(text) as {
        [Kind in 'dependencies' | 'devDependencies' | 'peerDependencies']?: Record<string, string>;
      } & { type?: string };
      const all = { ...peerDependencies, ...devDependencies, ...dependencies };
      return { folder, text, dependencies: all, isModule: type === 'module' };
    } catch {
      return undefined;
    }
  }
}
