import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Screen } from './report/terminal';

/** What a stream of this process can show. */
export function screenOf(stream: NodeJS.WriteStream): Screen {
  return {
    interactive: isLookedAt(stream),
    colors: wantsColors(stream),
    // A terminal that does not know its size says 0.
    columns: stream.columns || 80,
    docs: pathToFileURL(join(__dirname, '..')).href,
  };
}

/** As https://no-color.org and its counterpart say: any value that is not empty counts. */
export function wantsColors(stream: NodeJS.WriteStream): boolean {
  if (process.env['NO_COLOR']) return false;
  return Boolean(process.env['FORCE_COLOR']) || isLookedAt(stream);
}

function isLookedAt(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && process.env['TERM'] !== 'dumb';
}
