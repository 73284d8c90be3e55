import { callRows } from './call-rows';
import { draftCalls, outlineOf } from './calls';
import { draftFiles } from './file-routes';
import { fileRows } from './file-rows';
import { nest } from './nest';
import type { Framework } from './row';

const receivers = { express: 'app', fastify: 'fastify', koa: 'router', hono: 'app' };

/** Every framework. Nest runs on others that an app may name too, so it comes before them. */
export const frameworks: readonly Framework[] = [
  nest,
  ...callRows.map((row) => ({
    packages: row.packages,
    draft: (...[wish, program]: Parameters<Framework['draft']>) => draftCalls(wish, program, row),
    outline: outlineOf(row, receivers[row.name]),
  })),
  ...fileRows.map((row) => ({
    packages: row.packages,
    draft: (...[wish, program]: Parameters<Framework['draft']>) => draftFiles(wish, program, row),
    outline: row.outline,
    owns: row.owns,
  })),
];
