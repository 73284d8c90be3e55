/** The way from a file to its neighbours. Without one, an import is simply unknown. */
export interface Host {
  /** The file an import leads to; `undefined` when it is unknown, in `node_modules`, or outside the project root. */
  resolve(specifier: string, from: string): string | undefined;
  /** The text of a resolved file. */
  read(path: string): string | undefined;
  /** The installed version of a package as seen from a file, e.g. `3.14.1`, by lock file or `node_modules`. */
  installedVersion(packageName: string, from: string): string | undefined;
  /** Every file that imports a resolved one; `undefined`, or no such way at all, where nobody looked. */
  importers?(path: string): readonly string[] | undefined;
}
