import { occurrences, timesDeclared, type Mention } from './mention';

/** Logins with what plainly is a token, on a name that plainly is a client. */
export function loginsIn(text: string): Mention[] {
  if (!text.includes('.login')) return [];
  const clients = clientsIn(text);
  const calls = [...text.matchAll(loginCall)].filter(
    ({ 0: call, 1: name, index }) => clients.has(name) && takesToken(text, index + call.length),
  );
  const handedOn = [...text.matchAll(loginHandedOn)].filter(([, name]) => clients.has(name));
  return [...calls, ...handedOn].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    what: 'a login with a token',
    steps: ['login-callbacks'],
  }));
}

// All repetitions are bounded, so that no text takes long.
const loginCall = /(?<![\w$.])(?:window[?!]?\.)?([\w$]{1,60})[?!]?\.login\(\s{0,40}/g;
const loginHandedOn = /\.then\(\s{0,40}(?:window[?!]?\.)?([\w$]{1,60})\.login\s{0,9}[,)]/g;
const madeByCall = /\b(?:const|let|var)\s{1,9}(\w{1,60})\s{0,9}=\s{0,9}(\w{1,60})\(/g;

/** What a text gives to the results of `createXkit`; and the global, where the text gives its name to nothing else. */
function clientsIn(text: string): ReadonlySet<string | undefined> {
  const makers = new Set(makersIn(text));
  const made = [...text.matchAll(madeByCall)].filter(([, , called = '']) => makers.has(called));
  const own = made.map(([, name = '']) => name).filter((name) => timesDeclared(text, name) === 1);
  const hasGlobal = timesDeclared(text, 'xkit') === 0 && timesDeclared(text, 'window') === 0;
  return new Set(hasGlobal ? [...own, 'xkit'] : own);
}

/** What `import createXkit from '@xkit-co/xkit.js'` calls it. */
function makersIn(text: string): string[] {
  return [...text.matchAll(/['"]@xkit-co\/xkit(?:-catalog(?:-react)?)?\.js['"]/g)].flatMap(({ index }) => {
    const before = text.slice(Math.max(0, index - 200), index);
    const statement = before.slice(Math.max(0, before.lastIndexOf('import')));
    return /^import\s{1,9}(\w{1,60})/.exec(statement)?.[1] ?? [];
  });
}

/** How much of a call is looked at, in characters. */
const callLength = 400;

/** A text, something awaited, a member that calls itself a token, or a name that holds one; and no second argument. */
function takesToken(text: string, at: number): boolean {
  const argument = text.slice(at, at + callLength);
  if (evidentToken.test(argument)) return isAlone(argument);
  const name = /^([\w$.?!]{1,100})\s{0,9}\)/.exec(argument)?.[1];
  if (name === undefined) return false;
  return name.includes('.') ? /(?:token|jwt)$/i.test(name) : holdsToken(text, name);
}

const evidentToken = /^(?:['"`]|await\b|(?:local|session)Storage\.getItem\(|(?:process|import\.meta)\.env\b)/;

/** Whether no second argument follows. */
function isAlone(argument: string): boolean {
  let depth = 0;
  for (const character of argument) {
    if (character === ',' && depth === 0) return false;
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}

/** `const token = await …`, `const { token } = await …`, `token: string`, `.then((token) =>` */
function holdsToken(text: string, name: string): boolean {
  return occurrences(text, name).some(({ before, after }) => {
    if (/^\s{0,9}:\s{0,9}string\b/.test(after)) return true;
    const isSettled = /\.then\((?:async\s{1,9})?(?:function\s{0,9})?\(?\s{0,9}$/.test(before);
    if (isSettled && /^\s{0,9}(?:\)|=>)/.test(after)) return true;
    const pattern = before.lastIndexOf('{');
    const isInPattern = pattern !== -1 && /^\{[\w$\s,:]{0,200}$/.test(before.slice(pattern));
    const declared = isInPattern ? before.slice(0, pattern) : before;
    const rest = isInPattern ? after.slice(after.indexOf('}') + 1) : after;
    return /\b(?:const|let|var)\s{1,9}$/.test(declared) && givenToken.test(rest);
  });
}

/** `= await …`, `= '…'`, `= data.access_token` */
const givenToken = /^\s{0,9}=\s{0,9}(?:await\b|['"`]|[\w$.?]{1,60}[tT]oken\s{0,9};)/;
