/**
 * Whether a text can hold a site: the plain test that runs before anything is parsed. The word occurs by chance in
 * base64 (embedded images), so an occurrence inside a run of 512 or more base64 characters is none.
 */
export function mentionsXkit(text: string): boolean {
  const lower = /xkit/gi;
  for (let match = lower.exec(text); match; match = lower.exec(text)) {
    if (!insideBase64(text, match.index)) return true;
  }
  return false;
}

/**
 * The same for a text that is no script: it can only spell an address or the path of one, or a public name for the
 * secret key. A host may be given in parts, as in a collection of requests.
 */
export function mentionsAddress(text: string): boolean {
  if (/app\\*\.xkit\\*\.co|"xkit"\s*,\s*"co"/i.test(text)) return true;
  if (/\/connections\//.test(text) && /(?:users|groups)\//.test(text)) return true;
  return text.includes('XKIT') && text.includes('SECRET');
}

const runLength = 512;

function insideBase64(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < runLength && isBase64(text.charCodeAt(start - 1))) start -= 1;
  let end = at;
  while (end < text.length && end - start < runLength && isBase64(text.charCodeAt(end))) end += 1;
  return end - start >= runLength;
}

function isBase64(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 43 ||
    code === 47
  );
}
