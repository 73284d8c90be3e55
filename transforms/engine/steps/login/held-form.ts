import type { Expression } from '@babel/types';
import type { StepInput } from '../step';
import type { Binding } from '../../syntax/binding';
import { placeAt } from './callback';
import { endpointCallback } from './endpoint-callback';
import { appendArgument, argumentSpan, leave, type Outcome } from './outcome';

/**
 * Migrates a login whose token is at hand: the guide's callback, which asks the app's endpoint for a fresh one.
 * @param name what the token is called in the code
 * @param parameter the parameter the token came in by
 */
export function migrateHeld(
  { program, options }: StepInput,
  argument: Expression,
  name: string,
  parameter?: Binding,
): Outcome {
  const details = {
    token: name,
    endpoint: options.tokenEndpoint,
    property: options.tokenProperty,
    parameter: parameter?.name ?? '',
    use: options.loginForm === 'preserve' ? 'used for the first login alone' : 'no longer used for login',
  };
  if (options.staticTokens === 'report') return leave('static-token-left', details);
  const callback = endpointCallback(program, argument, options, placeAt(program, argument));
  if (options.loginForm === 'preserve') {
    return { rules: ['static-token'], edits: [appendArgument(program, argument, [callback])], details };
  }
  return {
    rules: parameter ? ['static-token', 'unused-parameter'] : ['static-token'],
    edits: [{ ...argumentSpan(program, argument), text: callback }],
    details,
  };
}
