import type { Rule } from './rule';

/** Step 3: where the browser logs in. */
export const loginRules = {
  'fetched-token': {
    step: 'login-callbacks',
    level: 'safe',
    why: 'The token is fetched right here, so the code that fetches it became the callback.',
    todo: 'Nothing.',
  },
  'first-failure': {
    step: 'login-callbacks',
    level: 'review',
    why: 'When the very first fetch of a token fails, login now resolves where this code used to reject: {consequence}.',
    todo: 'Make sure that this is acceptable, or run with --login-form=preserve, which keeps the first fetch in front of login.',
  },
  'kept-first-fetch': {
    step: 'login-callbacks',
    level: 'review',
    why: 'The first fetch of the token stays and the callback comes second, since {reason}.',
    todo: 'Check that the callback fetches the same kind of token; where the first fetch need not be noticed, pass the callback alone.',
  },
  'identity-token': {
    step: 'login-callbacks',
    level: 'review',
    why: 'The callback asks the identity provider again, so the session now refreshes, but the token is still not a context token.',
    todo: 'Keep it if Xkit is set up to accept this provider; otherwise let the callback ask an endpoint of yours that creates a context token.',
  },
  'reassigned-input': {
    step: 'login-callbacks',
    level: 'review',
    why: 'The callback reads {names} anew at each refresh, and the code assigns it more than once.',
    todo: 'Make sure that its value at that time still names the same user or group.',
  },
  'logout-keeps-callback': {
    step: 'login-callbacks',
    level: 'review',
    why: 'This script also logs out, and a client keeps its callback then: its next call logs in again without a word.',
    todo: 'Call nothing of the client after logging out, or have the callback fail once the user is gone.',
  },
  'static-token': {
    step: 'login-callbacks',
    level: 'review',
    why: 'The token was at hand as {token}, which cannot be refreshed, so the callback asks {endpoint} instead and {token} is no longer used for login.',
    todo: 'Let {endpoint} answer a POST of the logged-in user with a fresh context token under "{property}" (POST /context on your server), and remove what only provided the old token.',
  },
  'unused-parameter': {
    step: 'login-callbacks',
    level: 'review',
    why: 'The parameter {parameter} no longer reaches login, since not every caller is in sight or not every caller can pass a callback.',
    todo: 'Remove the parameter and what its callers pass, or let them pass a callback.',
  },
  'token-parameter': {
    step: 'login-callbacks',
    level: 'review',
    why: 'The parameter {parameter} now takes a callback, and every call in this file passes one.',
    todo: 'Check the callers: a failing first fetch no longer rejects before the call but is swallowed by login.',
  },
  'observed-parameter': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'The parameter {parameter} reaches login, and a caller depends on its first fetch: {reason}.',
    todo: 'Give the function a second parameter for the callback, and pass both on to login.',
  },
  'stale-closure': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'A callback over this source would hand back the old token for ever, since it is kept, cached or captured.',
    todo: 'Write a function that creates a new token each time it is called, and pass that function to login.',
  },
  'expiring-input': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'The token is fetched with {names}, which is at hand here only as it was and will have expired at a refresh.',
    todo: 'Let the callback get {names} anew, or ask an endpoint of yours that needs no more than the session cookie.',
  },
  'loop-variable': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'A callback would read {names} after the loop has moved on, since it is declared by var.',
    todo: 'Declare it by let or const, and run again.',
  },
  'static-token-left': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'The token is at hand as {token}, which cannot be refreshed.',
    todo: 'Pass login a function that asks an endpoint of yours for a fresh context token.',
  },
  'unknown-token': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'The code does not show whether login gets a token or a function here.',
    todo: 'Pass login a function that returns a promise of a fresh token.',
  },
  'several-sources': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'The token comes from more than one place, and only some of them can give a fresh one.',
    todo: 'Pass login a function that decides anew and always returns a fresh token.',
  },
  'promise-token': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'login gets a promise here, which is neither a token nor a function.',
    todo: 'Pass the function that makes the promise instead of its result.',
  },
  'fetch-with-callback': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'The token arrives in the callback of a request, not in a promise.',
    todo: 'Turn the request into a function that returns a promise of the token, and pass that function to login.',
  },
  'generator-login': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'The token is yielded by a generator, whose code cannot run again in a callback.',
    todo: 'Pass login an async function that fetches a token without the generator.',
  },
  'handled-failure': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'A failed fetch is turned into a value before login gets it, and a callback must reject instead.',
    todo: 'Pass login a function that returns a fresh token or rejects, and handle the failure around it.',
  },
  'shadowed-name': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'The code that fetches the token means something else at the place of the login ({names}).',
    todo: 'Rename what shadows it and run again, or write the callback by hand.',
  },
  'library-too-old': {
    step: 'login-callbacks',
    level: 'manual',
    why: '{package} {version} is installed, whose login takes no callback; {needed} is the first that does.',
    todo: 'Update {package} to {needed} or newer, and run again.',
  },
  'login-as-value': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'login is handed on here, so the code does not show what it will be called with.',
    todo: 'Make sure that it is called with a function that returns a promise of a fresh token.',
  },
  'login-without-token': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'login is called with nothing, or with arguments that are spread.',
    todo: 'Pass login a function that returns a promise of a fresh token.',
  },
} satisfies Record<string, Rule>;
