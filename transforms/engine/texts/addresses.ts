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
    const isInside = isEncoded || isContinued(text, start);
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

/** `undefined` when what stands before the host makes another host, or no web address, of it. */
function startOfAddress(text: string, host: number, isEncoded: boolean): number | undefined {
  const authority = startOfUserInfo(text, host);
  const slash = separatorStart(text, authority, isEncoded);
  const slashes = separatorStart(text, slash, isEncoded);
  if (slashes === authority) return isWord(text, authority - 1) ? undefined : authority;
  // A path of another host that is named after this one.
  if (slashes === slash) return slash;
  const colon = slashes - (isEncoded && /%3a/i.test(text.slice(slashes - 3, slashes)) ? 3 : 1);
  if (colon === slashes - 1 && text[colon] !== ':') return slashes;
  const scheme = text.slice(Math.max(0, colon - 'https'.length), colon);
  const web = /https?$/i.exec(scheme)?.[0];
  if (web !== undefined) return colon - web.length;
  // The scheme may be a placeholder; `wss:` asks for no API.
  return isWord(text, colon - 1) ? undefined : slashes;
}

/** Whether an address is behind something that makes it a part of a longer one. */
function isContinued(text: string, start: number): boolean {
  // An underscore is a mark of Markdown.
  return (
    (isWord(text, start - 1) && text[start - 1] !== '_') ||
    '/+'.includes(text[start - 1] ?? ' ') ||
    /^\\*\/(?!\\*\/)/.test(text.slice(start, start + 9))
  );
}

/** A letter of a name; that of `\n` is none. */
function isWord(text: string, at: number): boolean {
  const isEscape = /[nrt]/.test(text.charAt(at)) && text[at - 1] === '\\';
  return /[\w.-]/.test(text.charAt(at)) && !isEscape;
}

const longestUserInfo = 200;

/** `key:secret@` in front of the host. */
function startOfUserInfo(text: string, host: number): number {
  if (text[host - 1] !== '@') return host;
  const before = text.slice(Math.max(0, host - longestUserInfo), host);
  const slash = before.lastIndexOf('//');
  const userInfo = before.slice(slash + 2);
  return slash < 0 || /[\s"'<>]/.test(userInfo) ? host : host - userInfo.length;
}

function afterPort(text: string, at: number): number {
  const [port = ''] = /^:\d{1,5}/.exec(text.slice(at, at + 6)) ?? [];
  return at + port.length;
}

/** `app.xkit.com`, `app.xkit.co.example`; but a full stop at the end of a sentence ends the name. */
function continuesName(text: string, at: number): boolean {
  return /^(?:[\w-]|\.\w)/.test(text.slice(at, at + 2));
}
