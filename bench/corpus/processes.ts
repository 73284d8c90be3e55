import { fork, type ChildProcess } from 'node:child_process';

export interface Limits {
  readonly processes: number;
  /** Milliseconds that one question may take; the process is then ended. */
  readonly longest: number;
}

/**
 * Asks a program of ours one question after the other in processes of its own, so that a question which never ends or
 * takes a process down costs nothing but its own answer.
 * @param program a module that answers each message with one message
 * @param failed makes the answer to a question whose process ended or took too long
 */
export async function askInProcesses<Answer>(
  program: string,
  questions: readonly string[],
  { processes, longest }: Limits,
  failed: (question: string, reason: string) => Answer,
  take: (answer: Answer) => void,
): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: processes }, work));

  async function work(): Promise<void> {
    let child: ChildProcess | undefined;
    for (let question = questions[next++]; question !== undefined; question = questions[next++]) {
      child ??= fork(program);
      const answer = await ask<Answer>(child, question, longest);
      if ('failure' in answer) child = undefined;
      take('failure' in answer ? failed(question, answer.failure) : answer.value);
    }
    child?.kill();
  }
}

function ask<Answer>(
  child: ChildProcess,
  question: string,
  longest: number,
): Promise<{ value: Answer } | { failure: string }> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      settle({ failure: `took more than ${longest / 1000} s` });
    }, longest);
    const ended = (code: number | null, signal: string | null) =>
      settle({ failure: `the process ended with ${signal ?? code}` });
    const answered = (value: unknown) => settle({ value: value as Answer });
    child.once('message', answered);
    child.once('exit', ended);
    child.send(question);

    function settle(outcome: { value: Answer } | { failure: string }): void {
      clearTimeout(timer);
      child.off('message', answered);
      child.off('exit', ended);
      resolve(outcome);
    }
  });
}
