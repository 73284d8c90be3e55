/** A framework whose routes are registered by calls. */
export interface CallRow {
  readonly name: 'express' | 'fastify' | 'koa' | 'hono';
  readonly packages: readonly string[];
  /** What makes an app or a router; a router answers nowhere until it is mounted. */
  readonly makers: readonly { readonly from: string; readonly name: string; readonly isApp: boolean }[];
  /** Types by which a parameter is known to be an app or router. */
  readonly types: readonly string[];
  /** What a handler's parameters are called where no neighbour says. */
  readonly parameters: readonly string[];
  /** The statements of an answer. */
  readonly respond: (names: readonly string[], answer: string, quote: string) => readonly string[];
  readonly turnAway: (names: readonly string[]) => string;
}

export const callRows: readonly CallRow[] = [
  {
    name: 'express',
    packages: ['express'],
    makers: [
      { from: 'express', name: 'default', isApp: true },
      { from: 'express', name: 'Router', isApp: false },
      { from: 'express-promise-router', name: 'default', isApp: false },
    ],
    types: ['Express', 'Application', 'IRouter', 'Router'],
    parameters: ['req', 'res'],
    respond: ([, response = 'res'], answer, quote) => [
      `${response}.set(${quote}Cache-Control${quote}, ${quote}no-store${quote})`,
      `${response}.json(${answer})`,
    ],
    turnAway: ([, response = 'res']) => `return ${response}.sendStatus(401)`,
  },
  {
    name: 'fastify',
    packages: ['fastify'],
    makers: ['default', 'fastify', 'Fastify'].map((name) => ({ from: 'fastify', name, isApp: true })),
    types: ['FastifyInstance'],
    parameters: ['request', 'reply'],
    respond: ([, reply = 'reply'], answer, quote) => [
      `${reply}.header(${quote}Cache-Control${quote}, ${quote}no-store${quote})`,
      `return ${answer}`,
    ],
    turnAway: ([, reply = 'reply']) => `return ${reply}.code(401).send()`,
  },
  {
    name: 'koa',
    packages: ['@koa/router', 'koa-router'],
    makers: ['@koa/router', 'koa-router'].flatMap((from) =>
      ['default', 'Router'].map((name) => ({ from, name, isApp: false })),
    ),
    types: ['Router'],
    parameters: ['ctx'],
    respond: ([context = 'ctx'], answer, quote) => [
      `${context}.set(${quote}Cache-Control${quote}, ${quote}no-store${quote})`,
      `${context}.body = ${answer}`,
    ],
    turnAway: ([context = 'ctx']) => `${context}.throw(401)`,
  },
  {
    name: 'hono',
    packages: ['hono'],
    makers: ['Hono', 'OpenAPIHono'].flatMap((name) =>
      ['hono', 'hono/quick', 'hono/tiny'].map((from) => ({ from, name, isApp: true })),
    ),
    types: ['Hono'],
    parameters: ['c'],
    respond: ([context = 'c'], answer, quote) => [
      `${context}.header(${quote}Cache-Control${quote}, ${quote}no-store${quote})`,
      `return ${context}.json(${answer})`,
    ],
    turnAway: ([context = 'c']) => `return ${context}.body(null, 401)`,
  },
];
