import type { Language, Parses, Script } from './script';
import { keepOnly, type Layer } from './text';

/** One program: as long as the document, everything but its scripts made comments, so that its offsets are the document's. */
export interface ScriptText {
  readonly text: string;
  readonly scripts: readonly Script[];
  readonly language: Language;
  readonly runsAsWritten: boolean;
}

/**
 * Puts the scripts that share a scope into one program: a token in one, the login in the next. Scripts that do not
 * go together (both branches of a template's `if` declare a name) form several.
 */
export function joinScripts(text: string, scripts: readonly Script[], parses: Parses): ScriptText[] {
  const sharing = (scope: Script['scope']) =>
    scripts.filter((script) => script.parses && script.scope === scope && scope !== undefined);
  const alone = scripts.filter((script) => !script.parses || script.scope === undefined);
  return [
    ...joinWhatParses(text, sharing('page'), parses),
    ...joinWhatParses(text, sharing('component'), parses),
    ...alone.map((script) => join(text, [script])),
  ];
}

function joinWhatParses(text: string, scripts: readonly Script[], parses: Parses): ScriptText[] {
  if (scripts.length === 0) return [];
  const whole = join(text, scripts);
  if (scripts.length === 1 || parses(whole.text, whole)) return [whole];
  const programs: ScriptText[] = [];
  for (const script of scripts) {
    const fitting = programs.findIndex((program) => {
      const tried = join(text, [...program.scripts, script]);
      return parses(tried.text, tried);
    });
    if (fitting < 0) programs.push(join(text, [script]));
    else programs[fitting] = join(text, [...(programs[fitting]?.scripts ?? []), script]);
  }
  return programs;
}

function join(text: string, scripts: readonly Script[]): ScriptText {
  const layers = scripts.flatMap((script) => {
    const [before, after] = script.wrap ?? ['', ''];
    const start = script.start - before.length;
    return [{ start, text: before + script.text + after }, ...endOfScript(text, script)];
  });
  return {
    text: keepOnly(text, layers),
    scripts,
    language: languageOf(scripts),
    runsAsWritten: scripts.every(({ runsAsWritten }) => runsAsWritten),
  };
}

/**
 * Ends a script where the document has its end tag: a line separator ends the comment it may end in, and a block the
 * statement. (A semicolon would become part of the statement, and a line break would start a line with an indent.)
 */
function endOfScript(text: string, { wrap, end }: Script): Layer[] {
  if (wrap) return [];
  // Its own line end stays: new code is written with it.
  const rest = text.slice(end);
  const room = /[^\r\n]{3}/.exec(rest);
  return room
    ? [{ start: end + room.index, text: '\u2028{}' }]
    : [{ start: end, text: rest.replaceAll(/\S/g, ' ') }];
}

/** A handler of a component speaks the language of its script. */
function languageOf(scripts: readonly Script[]): Language {
  const block = scripts.find(({ kind }) => kind === 'module' || kind === 'classic');
  return (block ?? scripts[0])?.language ?? 'js';
}
