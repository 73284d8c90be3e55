import { callRows } from './call-rows';
import { draftCalls, outlineOf } from './calls';
import type { Framework } from './row';

/** Every framework, in the order in which a package that has several is taken to answer by them. */
export const frameworks: readonly Framework[] = callRows.map((row) => ({
  packages: row.packages,
  draft: (wish, program) => draftCalls(wish, program, row),
  outline: outlineOf(row, row.name === 'koa' ? 'router' : row.name === 'fastify' ? 'fastify' : 'app'),
}));
