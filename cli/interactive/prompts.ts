import { confirm, isCancel, log, note, outro, select, selectKey, text } from '@clack/prompts';
import { Refusal } from '../project/result';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** How questions are put; a test answers them by itself. */
export interface Prompts {
  choose<Value extends string>(question: string, choices: readonly Choice<Value>[]): Promise<Value>;
  /** Answered by one key, the value. */
  press<Value extends string>(question: string, choices: readonly Choice<Value>[]): Promise<Value>;
  ask(question: string, initial: string): Promise<string>;
  confirm(question: string): Promise<boolean>;
  show(title: string, body: string): void;
  say(line: string): void;
  end(line: string): void;
}

/** The terminal's. Ctrl-C at any question stops the run, and nothing is written. */
export const terminalPrompts: Prompts = {
  choose: async (message, choices) =>
    given(choices, await select<string>({ message, options: [...choices] })),
  press: async (message, choices) =>
    given(choices, await selectKey<string>({ message, options: [...choices] })),
  ask: async (message, initialValue) => answered<string>(await text({ message, initialValue, validate })),
  confirm: async (message) => answered<boolean>(await confirm({ message })),
  show: (title, body) => note(body, title, { format: (line) => line }),
  say: (line) => log.info(line),
  end: (line) => outro(line),
};

function validate(value: string | undefined): string | undefined {
  return value?.trim() ? undefined : 'Please write something.';
}

function given<Value extends string>(choices: readonly Choice<Value>[], answer: string | symbol): Value {
  const chosen = choices.find(({ value }) => value === answered<string>(answer));
  if (!chosen) throw new Error(`no choice: ${String(answer)}`);
  return chosen.value;
}

function answered<Value>(answer: Value | symbol): Value {
  if (isCancel(answer)) throw new Refusal('stopped; nothing was written');
  return answer as Value;
}
