import { createRequire } from 'node:module';
import type { Document } from 'happy-dom';
import type { Container } from 'react-dom/client';
import type { Outcome } from './protocol';

type Callable = (...given: unknown[]) => unknown;
type ReactLibrary = typeof import('react');

const load = createRequire(__filename);

/** Whether a top-level function of a module that uses React is a component or a hook, by React's own naming rule. */
export function isReactFunction(name: string, moduleText: string): boolean {
  return /require\("react(?:\/jsx-runtime)?"\)/.test(moduleText) && /^(?:[A-Z]|use[A-Z])/.test(name);
}

/**
 * Renders a component with the real React and does with it what a person could: every button is clicked, every form
 * sent. A hook is called by a component made for it, and the functions it hands out are called too.
 */
export async function driveReact(
  name: string,
  target: Callable,
  given: readonly unknown[],
): Promise<Outcome> {
  const { act, createElement } = load('react') as ReactLibrary;
  const { createRoot } = load('react-dom/client') as typeof import('react-dom/client');
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  const { document } = globalThis as unknown as { document: Document };
  const host = document.createElement('div');
  document.body.append(host);
  const problems: unknown[] = [];
  const keep = (error: unknown) => void problems.push(error);
  const root = createRoot(host as unknown as Container, { onUncaughtError: keep, onCaughtError: keep });
  const offered: Callable[] = [];
  const component = name.startsWith('use') ? () => callHook(target, given, offered) : target;
  try {
    await act(async () => root.render(createElement(component as () => null, given[0] as object)));
    for (const button of host.querySelectorAll('button')) await act(async () => button.click());
    for (const form of host.querySelectorAll('form')) await act(async () => form.requestSubmit());
    for (const handedOut of offered.splice(0)) await act(async () => void (await handedOut()));
  } catch (error) {
    problems.push(error);
  }
  const returned = host.textContent;
  return problems.length > 0 ? { name, returned, threw: problems } : { name, returned };
}

function callHook(target: Callable, given: readonly unknown[], offered: Callable[]): null {
  const result = target(...given);
  const parts: unknown[] = typeof result === 'object' && result !== null ? Object.values(result) : [result];
  offered.splice(0, offered.length, ...parts.filter((part): part is Callable => typeof part === 'function'));
  return null;
}
