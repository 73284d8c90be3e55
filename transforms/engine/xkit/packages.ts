/** What an export of a package is: a function that makes a client, a type of clients, or nothing that logs in. */
export type PackageExport = 'creates-client' | 'client-type' | 'other';

interface XkitPackage {
  /** By name; `default` is the default export. A name that is not listed is `other`. */
  readonly exports: Readonly<Record<string, PackageExport>>;
  /** The first version whose `login` takes a callback and does not loop. */
  readonly firstWithCallback: string;
}

/** Either package of the catalog: the default export makes a client that also renders the catalog. */
const catalogExports = {
  default: 'creates-client',
  createXkit: 'creates-client',
  XkitCatalog: 'client-type',
  App: 'other',
} satisfies XkitPackage['exports'];

/** The packages that make clients. `@xkit-co/crm-link.js` is not among them: it takes a context token already. */
export const xkitPackages: Readonly<Record<string, XkitPackage>> = {
  '@xkit-co/xkit.js': {
    exports: { default: 'creates-client', XkitJs: 'client-type' },
    firstWithCallback: '3.11.2',
  },
  '@xkit-co/xkit-catalog.js': { exports: catalogExports, firstWithCallback: '8.15.2' },
  // Every published version needs xkit.js 3.11.2 or newer.
  '@xkit-co/xkit-catalog-react.js': { exports: catalogExports, firstWithCallback: '1.0.0' },
};

/** The package a module specifier names: `@xkit-co/xkit.js` and its files, such as `@xkit-co/xkit.js/lib/index.js`. */
export function xkitPackage(specifier: string): XkitPackage | undefined {
  const [scope, name, ...path] = specifier.split('/');
  const known = Object.hasOwn(xkitPackages, `${scope}/${name}`)
    ? xkitPackages[`${scope}/${name}`]
    : undefined;
  if (path.length === 0 || /^lib(\/(index|xkit)(\.js)?)?$/.test(path.join('/'))) return known;
  return undefined;
}
