import { expect } from 'vitest';
import type { Host } from '../transforms/engine/host';
import { Program } from '../transforms/engine/syntax/program';
import { findRequests } from '../transforms/engine/syntax/requests';
import { textOf } from '../transforms/engine/syntax/static-value';

/** Each request as `client METHOD|METHOD url ← body`; a hole or a choice is `*`. */
export function requestsIn(code: string, host?: Host): string[] {
  const { program, requests } = foundIn(code, host);
  return requests.map(({ client, kind, method, methods, url, body }) => {
    expect(method).toBe(methods.length === 1 ? methods[0] : undefined);
    const sent = body ? [`← ${program.slice(body)}`] : [];
    const address = textOf(url).replaceAll('\0', '*');
    return [...(kind === 'mock' ? ['mock'] : []), client, methods.join('|') || '?', address, ...sent].join(
      ' ',
    );
  });
}

export function foundIn(code: string, host?: Host) {
  const program = Program.parse(code, '/main.ts');
  if (host) program.connect(host);
  return { program, requests: findRequests(program) };
}
