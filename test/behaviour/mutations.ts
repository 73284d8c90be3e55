import type { Change } from './plan';

/** A way for a migration to be wrong. */
export interface Mutation {
  readonly name: string;
  /** Whose fixtures it is tried on; every step's without one. */
  readonly step?: 'endpoints' | 'context-tokens' | 'login-callbacks';
  /** The wrong output; `undefined` where this change has nothing to spoil in this way. */
  readonly spoil: (change: Change) => string | undefined;
}

/** Each applies itself to the output of a fixture, as a careless codemod would have written it. */
export const mutations: readonly Mutation[] = [
  { name: 'an untouched old endpoint', step: 'endpoints', spoil: ({ before }) => before },
  { name: 'an untouched old way to a token', step: 'context-tokens', spoil: ({ before }) => before },
  {
    name: 'POST /contexts',
    step: 'context-tokens',
    spoil: ({ after }) => replaced(after, /\/context(?=['"`])/g, '/contexts'),
  },
  {
    name: 'the body key left user',
    step: 'context-tokens',
    spoil: ({ after }) => replaced(after, /\bcontext: ?\{/g, 'user: {'),
  },
  {
    name: "the user's ID for the group's",
    step: 'context-tokens',
    spoil: ({ before, after }) => {
      const user = /external_id: (\w+\.[\w.]+),\s+external_group_id/.exec(before)?.[1];
      return user && replaced(after, /external_id: \w+\??\.[\w.?]+(?=,?\s*\})/, `external_id: ${user}`);
    },
  },
  {
    name: 'a callback over a captured token',
    step: 'login-callbacks',
    spoil: ({ before }) => replaced(before, /\.login\((\w+)\)/, '.login(async () => $1)'),
  },
  {
    name: 'a dropped catch',
    // Where a finding says that the failure is swallowed, nothing reaches the catch anyway.
    spoil: ({ after, declared }) =>
      declared.failure ? undefined : replaced(after, /catch \((\w+)\) \{/, 'catch ($1) { throw $1;'),
  },
];

function replaced(text: string, found: RegExp, put: string): string | undefined {
  const result = text.replace(found, put);
  return result === text ? undefined : result;
}
