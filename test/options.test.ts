import { expect, test } from 'vitest';
import { defaultOptions, OptionError, readOptions } from '../transforms/engine/options';

test('without any option a run has the defaults', () => {
  expect(readOptions({})).toEqual(defaultOptions);
  expect(readOptions({ dry: true, cpus: 2, parser: 'babel' })).toEqual(defaultOptions);
});

test.each([
  [{ steps: 'endpoints' }, { steps: ['endpoints'] }],
  [{ steps: 'login-callbacks, endpoints' }, { steps: ['endpoints', 'login-callbacks'] }],
  [{ steps: ['context-tokens', 'endpoints'] }, { steps: ['endpoints', 'context-tokens'] }],
  [{ context: 'group' }, { context: 'group' }],
  [{ 'token-endpoint': '/api/token' }, { tokenEndpoint: '/api/token' }],
  [{ tokenProperty: 'access_token' }, { tokenProperty: 'access_token' }],
  [{ 'login-form': 'preserve' }, { loginForm: 'preserve' }],
  [{ staticTokens: 'report' }, { staticTokens: 'report' }],
  [{ 'scaffold-endpoint': true }, { scaffoldEndpoint: true }],
  [{ annotate: true }, { annotate: true }],
  [{ annotate: 'false' }, { annotate: false }],
  [{ 'markdown-code': true }, { markdownCode: true }],
])('%j is read', (given, expected) => {
  expect(readOptions(given)).toEqual({ ...defaultOptions, ...expected });
});

test.each([
  [{ steps: 'endpoint' }, '--steps takes one of endpoints, context-tokens, login-callbacks, not "endpoint"'],
  [{ steps: true }, '--steps takes one of endpoints, context-tokens, login-callbacks, not "true"'],
  [{ context: 'team' }, '--context takes one of auto, group, user, not "team"'],
  [{ 'login-form': 'both' }, '--login-form takes one of auto, callback, preserve, not "both"'],
  [{ staticTokens: '' }, '--static-tokens takes one of endpoint, report, not ""'],
  [{ 'token-endpoint': true }, '--token-endpoint takes a non-empty text, not true'],
  [{ annotate: 'yes' }, '--annotate takes true or false, not "yes"'],
  [
    { 'token-endpoint': '/a', tokenEndpoint: '/b' },
    '--token-endpoint is given twice, as token-endpoint and as tokenEndpoint',
  ],
])('%j is refused in words', (given, message) => {
  expect(() => readOptions(given)).toThrow(new OptionError(message));
});

test('names on the prototype are no options', () => {
  expect(readOptions(JSON.parse('{"__proto__":{"annotate":true},"constructor":1}'))).toEqual(defaultOptions);
});
