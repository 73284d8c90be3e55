import { readPath, separatorStart, type Path } from './paths';

/** An address of one host, as it stands in a text of any language. Offsets are those of the text. */
export interface TextAddress extends Path {
  /** Of the scheme, or of the host where there is none. */
  readonly start: number;
  /** Dots or slashes are escaped: it is a regular expression. */
  readonly isPattern: boolean;
  /** Percent-encoded, or part of another address. */
  readonly isInside: boolean;
  /** The string ends here, and an operator adds to it. */
  readonly goesOn: boolean;
}

/**
 * Finds every address of a host, in one pass.
 * @param host finds the host's name, with a group for what escapes its dots; global
 */
export function findAddresses(text: string, host: RegExp): TextAddress[] {
  return Array.from(text.matchAll(host)).flatMap(({ 0: name, 1: escape = '', index }) => {
    const isEncoded = /%2f$/i.test(text.slice(Math.max(0, index - 3), index));
    const start = startOfAddress(text, index, isEncoded);
    const from = afterPort(text, index + name.length);
    if (start === undefined || continuesName(text, from)) return [];
    const path = readPath(text, from, isEncoded);
    const isInside = isEncoded || /[\w/]/.test(text.charAt(start - 1));
    return [{ ...path, start, isPattern: escape !== '', isInside, goesOn: goesOn(text, path) }];
  });
}

/** Whether the text is added to behind a path: the string ends, and an operator or the next string follows. */
export function goesOn(text: string, { end }: Path): boolean {
  const quote = text.charAt(end);
  if (!`"'\``.includes(quote) || quote === '') return false;
  const after = text.slice(end + 1, end + 40);
  return /^(?:\s*(?:\+|\.\.|\.\s|\.\$|&\s|<>|<<\s|\.concat\()|\$\w|\$[({])/.test(after);
}

const longestUserInfo = 200;

/** `undefined` when what stands before the host makes another host, or no web address, of it. */
function startOfAddress(text: string, host: number, isEncoded: boolean): number | undefined {
  const authority = startOfUserInfo(text, host);
  const slashes = separatorStart(text, separatorStart(text, authority, isEncoded), isEncoded);
  if (slashes === authority) return /[\w.-]/.test(text.charAt(authority - 1)) ? undefined : authority;
  const colon = isEncoded && /%3a/i.test(text.slice(slashes - 3, slashes)) ? slashes - 3 : slashes - 1;
  if (slashes === 0 || (colon === slashes - 1 && text[colon] !== ':')) return slashes;
  const start = startOfScheme(text, colon);
  // The scheme may be a placeholder of its own. `wss:` and `git+https:` ask for no API.
  if (start === colon) return slashes;
  return /^https?$/i.test(text.slice(start, colon)) ? start : undefined;
}

const longestScheme = 20;

function startOfScheme(text: string, colon: number): number {
  let at = colon;
  while (at > 0 && colon - at < longestScheme && /[\w+.-]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** `key:secret@` in front of the host. */
function startOfUserInfo(text: string, host: number): number {
  if (text[host - 1] !== '@') return host;
  const from = Math.max(0, host - longestUserInfo);
  const slash = text.lastIndexOf('//', host);
  const isUserInfo = slash >= from && !/[\s"'<>]/.test(text.slice(slash, host));
  return isUserInfo ? slash + 2 : host;
}

function afterPort(text: string, at: number): number {
  const [port = ''] = /^:\d{1,5}/.exec(text.slice(at, at + 6)) ?? [];
  return at + port.length;
}

/** `app.xkit.com`, `app.xkit.co.example`; but a full stop at the end of a sentence ends the name. */
function continuesName(text: string, at: number): boolean {
  return /^(?:[\w-]|\.\w)/.test(text.slice(at, at + 2));
}
