import { version as packageVersion } from '../package.json';

/** The version of this package; the build writes it in. */
export const version: string = packageVersion;
