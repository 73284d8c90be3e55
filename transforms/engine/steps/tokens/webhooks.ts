import type { Node } from '@babel/types';
import type { Site } from '../../findings';
import { mentionsXkit } from '../../mentions';
import { spanOf, type Program } from '../../syntax/program';
import { keyName, propertyName } from '../../syntax/static-value/shapes';

/** The documented events are `noun.verb`; those of connections are what an app is told of. */
const event = /^connection\.[a-z_]+$/;

/**
 * Handlers of Xkit's webhook that read whom an event is about from the `user` or `group` of its payload; the
 * documentation (docs.xkit.co/docs/webhooks) has a `context` there. Once a script: a person has to look at it anyway.
 */
export function findWebhooks(program: Program): Site[] {
  if (!program.text.includes('payload') || !mentionsXkit(program.text)) return [];
  const isHandler = program.find('StringLiteral').some(({ value }) => event.test(value));
  const [first] = isHandler ? readsOfOldPayload(program) : [];
  if (!first) return [];
  return [
    { rules: ['webhook-payload'], at: spanOf(first), edits: [], details: { property: program.slice(first) } },
  ];
}

const oldNames = new Set<string | undefined>(['user', 'group']);

/** The names `user` and `group` where they are read of something called `payload`. */
function readsOfOldPayload(program: Program): Node[] {
  const members = [...program.find('MemberExpression'), ...program.find('OptionalMemberExpression')]
    .filter((member) => oldNames.has(propertyName(member)) && isPayload(program, member.object))
    .map(({ property }) => property);
  const taken = program
    .find('ObjectProperty')
    .filter((property) => oldNames.has(keyName(property)) && isTakenFromPayload(program, property))
    .map(({ key }) => key);
  return [...members, ...taken].toSorted((a, b) => spanOf(a).start - spanOf(b).start);
}

/** `req.body.payload`, `payload`, or a name that is given it: `const { payload: told } = req.body`. */
function isPayload(program: Program, node: Node): boolean {
  if (isMemberPayload(node)) return true;
  if (node.type !== 'Identifier') return false;
  if (node.name === 'payload') return true;
  const binding = program.binding(node);
  const holder = binding && program.parent(binding.identifier);
  if (holder?.type === 'ObjectProperty') return keyName(holder) === 'payload';
  return holder?.type === 'VariableDeclarator' && holder.init ? isMemberPayload(holder.init) : false;
}

function isMemberPayload(node: Node): boolean {
  const isMember = node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';
  return isMember && propertyName(node) === 'payload';
}

/** `const { user } = req.body.payload`, `const { payload: { user } } = req.body` */
function isTakenFromPayload(program: Program, property: Node): boolean {
  const pattern = program.parent(property);
  const holder = pattern?.type === 'ObjectPattern' ? program.parent(pattern) : undefined;
  if (holder?.type === 'VariableDeclarator') return Boolean(holder.init && isPayload(program, holder.init));
  return holder?.type === 'ObjectProperty' && keyName(holder) === 'payload';
}
