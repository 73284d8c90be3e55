import type { ConditionalExpression, Node } from '@babel/types';
import type { Site } from '../../findings';
import { childrenOf } from '../../syntax/children';
import { contains, type Edit, type Span } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';

/**
 * Where a condition chose between the two segments there is nothing left to choose:
 * `${isGroup ? 'groups' : 'users'}` => `contexts`.
 */
export function mendChoices(program: Program, sites: readonly Site[]): Site[] {
  let mended = [...sites];
  for (const conditional of program.find('ConditionalExpression')) {
    const inside = mended.filter(({ at, edits }) => edits.length > 0 && contains(spanOf(conditional), at));
    const [first] = inside;
    const chosen = first && newText(conditional, inside);
    if (!chosen || inside.length !== 2) continue;
    const [edit] = first.edits;
    const whole = edit && canGo(program, conditional) ? [wholeEdit(program, conditional, edit)] : undefined;
    const edits = whole ?? inside.flatMap((site) => site.edits);
    const rules = [...new Set(inside.flatMap((site) => site.rules))];
    const site: Site = {
      rules: [...rules, 'chosen-segment'] as unknown as Site['rules'],
      at: spanOf(conditional),
      edits,
    };
    mended = [...mended.filter((other) => !inside.includes(other)), site];
  }
  return mended;
}

/** Whether both branches are nothing but the segment. */
function newText({ consequent, alternate }: ConditionalExpression, sites: readonly Site[]): boolean {
  return [consequent, alternate].every((branch) => {
    const inside = insideQuotes(branch);
    return sites.some(
      ({ at, edits }) => edits.length === 1 && at.start === inside.start && at.end === inside.end,
    );
  });
}

function insideQuotes(node: Node): Span {
  const { start, end } = spanOf(node);
  return { start: start + 1, end: end - 1 };
}

/** Whether the condition can go: nothing happens in it, and no comment goes with it. */
function canGo(program: Program, conditional: ConditionalExpression): boolean {
  return !/\/[/*]/.test(program.slice(conditional)) && !acts(conditional.test);
}

const acting = new Set([
  'CallExpression',
  'OptionalCallExpression',
  'NewExpression',
  'AssignmentExpression',
  'UpdateExpression',
  'AwaitExpression',
  'YieldExpression',
  'TaggedTemplateExpression',
  'ImportExpression',
]);

function acts(node: Node): boolean {
  if (node.type === 'UnaryExpression' && node.operator === 'delete') return true;
  return acting.has(node.type) || childrenOf(node).some(acts);
}

/** In a template the placeholder becomes plain text, elsewhere the condition becomes a string in its own quotes. */
function wholeEdit(program: Program, conditional: ConditionalExpression, { text }: Edit): Edit {
  const parent = program.parent(conditional);
  if (parent?.type === 'TemplateLiteral') {
    const index = parent.expressions.indexOf(conditional);
    const [before, after] = [parent.quasis[index], parent.quasis[index + 1]];
    if (before && after) return { start: spanOf(before).end, end: spanOf(after).start, text };
  }
  const { start, end } = withParentheses(program, conditional);
  const quote = program.text.charAt(spanOf(conditional.consequent).start);
  return { start, end, text: `${quote}${String(text)}${quote}` };
}

/** A string needs no parentheses, whatever it stands beside. */
function withParentheses(program: Program, node: Node): Span {
  const { start, end } = spanOf(node);
  const before = /\(\s*$/.exec(program.text.slice(Math.max(0, start - 200), start));
  const after = /^\s*\)/.exec(program.text.slice(end, end + 200));
  if (!node.extra?.parenthesized || !before || !after) return { start, end };
  return { start: start - before[0].length, end: end + after[0].length };
}
