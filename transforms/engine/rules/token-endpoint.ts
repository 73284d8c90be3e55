import type { Rule } from './rule';

/** The route behind the token endpoint that a callback of step 3 asks. Only the command looks for it. */
export const tokenEndpointRules = {
  'token-endpoint-written': {
    step: 'login-callbacks',
    level: 'review',
    why: 'No route of this project answered POST {endpoint}, which a callback now asks, so this one was written after the model of what makes the token today.',
    todo: 'Check that only a signed-in user reaches it, and that its token is for the context whose connections the page shows.',
  },
  'token-endpoint-header': {
    step: 'login-callbacks',
    level: 'review',
    why: 'The route behind {endpoint} was written after the model of what makes the token today, which knows the user by the Authorization header, and the callback sends none.',
    todo: 'Let the callback send the header, as the other requests of the page do.',
  },
  'token-endpoint-missing': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'No route of this project answers POST {endpoint}, which a callback now asks.',
    todo: 'Put this route into {file}, or run with --scaffold-endpoint to have it written.',
  },
  'token-endpoint-elsewhere': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'No route of this project answers POST {endpoint}, which a callback now asks, and the one that fits beside what makes the token today answers at {served}.',
    todo: 'Take this run back and run with --scaffold-endpoint, or run with --token-endpoint {served} and put this route into {file}.',
  },
  'token-endpoint-by-hand': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'No route in sight answers POST {endpoint}, which a callback now asks, and none can be written: {because}.',
    todo: 'Add this route to your server, guarded as its neighbours are, with the External ID of the signed-in user at the marked place.',
  },
} satisfies Record<string, Rule>;
