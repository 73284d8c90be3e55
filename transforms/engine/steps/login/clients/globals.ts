import type { Node, VariableDeclarator } from '@babel/types';
import type { Program } from '../../../syntax/program';
import { withoutCasts } from '../../../syntax/shapes';
import type { Evaluator } from './evaluate';
import { assignedValues } from './assignments';
import { propertyName } from '../../../syntax/static-value/shapes';
import { client, functionOf, memberOf, object, oneOf, unknown, windowClient, type Value } from './value';

const windowNames = new Set(['window', 'globalThis', 'self', 'global']);

/** The global the hosted script makes. */
const clientName = 'xkit';

/** What a name no scope declares is: the window, or the client the hosted script leaves on it. */
export function valueOfGlobal(evaluator: Evaluator, name: string): Value {
  if (windowNames.has(name))
    return object((member) => (windowNames.has(member) ? unknown : evaluator.global(member)));
  // Nuxt's functions are there without an import.
  if (name === 'useNuxtApp') return functionOf(() => object(valueOfProvided));
  return memberOfWindow(evaluator, name);
}

/** What a plugin provides under a name, out of sight of who asks for it: `this.$xkit`, `inject('xkit')`. */
export function valueOfProvided(name: string): Value {
  return name === clientName || name === `$${clientName}` ? client('global') : unknown;
}

/**
 * A member of the window: what the script itself puts there, or says is there. `xkit` is a client when it does
 * neither: `window.xkit = Object.assign(…)` is another thing of that name. A shape the script writes down for it
 * (`interface Window { xkit: { login(token: string): Promise<void> } }`) leaves it what it is.
 */
function memberOfWindow(evaluator: Evaluator, name: string): Value {
  const { program } = evaluator;
  const assigned = assignedValues(evaluator, (target) => isGlobal(evaluator, target, name));
  const declared = [
    ...program
      .find('TSInterfaceDeclaration')
      .filter(({ id }) => id.name === 'Window')
      .map((declaration) => memberOf(evaluator.type(declaration), name)),
    ...program
      .once(declaredGlobals)
      .filter(({ id }) => id.type === 'Identifier' && id.name === name)
      .map(({ id }) =>
        id.type === 'Identifier' && id.typeAnnotation ? evaluator.type(id.typeAnnotation) : unknown,
      ),
  ].filter(
    ({ kind }) => kind === 'client' || (kind !== 'unknown' && kind !== 'nothing' && name !== clientName),
  );
  if (declared.length > 0) return oneOf(declared);
  if (assigned.length > 0) return oneOf(assigned);
  return name === clientName ? client('global', windowClient) : unknown;
}

/** `declare global { const xkit: XkitJs }` */
function declaredGlobals(program: Program): VariableDeclarator[] {
  return program
    .find('VariableDeclarator')
    .filter((node) =>
      program.closest(node, (at) => at.type === 'TSModuleDeclaration' && at.kind === 'global'),
    );
}

function isGlobal(evaluator: Evaluator, target: Node, name: string): boolean {
  if (target.type === 'Identifier') return target.name === name && !evaluator.program.binding(target);
  if (target.type !== 'MemberExpression') return false;
  const base = withoutCasts(target.object);
  return (
    base.type === 'Identifier' &&
    windowNames.has(base.name) &&
    !evaluator.program.binding(base) &&
    propertyName(target) === name
  );
}
