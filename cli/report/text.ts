// Control characters could move the cursor or forge lines, direction marks could show another name than is meant.
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** A file name, or text from a file, fit for one line of a terminal. */
export function showName(name: string): string {
  return name.replaceAll(unprintable, escapeCharacter);
}

/** A line of code, fit for a terminal: its tabs stay. */
export function showCode(line: string): string {
  return line.split('\t').map(showName).join('\t');
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function escapeCharacter(character: string): string {
  if (character === '\n') return String.raw`\n`;
  if (character === '\t') return String.raw`\t`;
  if (character === '\r') return String.raw`\r`;
  return String.raw`\u` + character.charCodeAt(0).toString(16).padStart(4, '0');
}
