import type { Node } from '@babel/types';
import type { Evaluator } from './evaluate';
import { memberOf, oneOf, unknown, type Value } from './value';
import { keyName } from '../../../syntax/static-value/shapes';

/** Where a target takes its value from: the whole pattern it is part of, and the way from that to the target. */
interface Place {
  /** The outermost pattern: the target itself when it is part of none. */
  readonly root: Node;
  /** What the pattern is part of: a declarator, a function, an assignment. */
  readonly holder: Node | undefined;
  /** What the types written along the way say the target is. */
  readonly declared: () => Value;
  /** What the target is, when the whole pattern takes apart this. */
  readonly pick: (whole: Value) => Value;
}

/** Follows a target (`client` in `const { xkit: client = null } = services`) outwards to the whole pattern. */
export function placeOf(evaluator: Evaluator, target: Node): Place {
  const annotation =
    'typeAnnotation' in target && isNode(target.typeAnnotation) ? target.typeAnnotation : undefined;
  const own = () => (annotation ? evaluator.type(annotation) : unknown);
  const outwards = pickOf(evaluator, target);
  if (!outwards) {
    return { root: target, holder: evaluator.program.parent(target), declared: own, pick: (whole) => whole };
  }
  const { root, holder, declared, pick } = placeOf(evaluator, outwards.pattern);
  return {
    root,
    holder,
    declared: annotation ? own : () => (outwards.declare ?? outwards.pick)(declared()),
    pick: (whole) => outwards.pick(pick(whole)),
  };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** The pattern a target stands in directly, and how the target's value is picked from that of the pattern. */
interface Outwards {
  readonly pattern: Node;
  readonly pick: Place['pick'];
  /** How its type is picked, where that differs: a default is no type. */
  readonly declare?: Place['pick'];
}

function pickOf(evaluator: Evaluator, target: Node): Outwards | undefined {
  const { program } = evaluator;
  const parent = program.parent(target);
  switch (parent?.type) {
    case 'AssignmentPattern':
      return {
        pattern: parent,
        pick: (whole) => orDefault(whole, evaluator.value(parent.right)),
        declare: (whole) => whole,
      };
    case 'ObjectProperty': {
      const pattern = program.parent(parent);
      if (pattern?.type !== 'ObjectPattern') return undefined;
      const name = keyName(parent);
      return { pattern, pick: (whole) => (name === undefined ? unknown : memberOf(whole, name)) };
    }
    case 'ArrayPattern': {
      const index = (parent.elements as readonly (Node | null)[]).indexOf(target);
      return { pattern: parent, pick: (whole) => memberOf(whole, String(index)) };
    }
    case 'RestElement': {
      const pattern = program.parent(parent);
      // The rest of an object has its other members; the rest of a list counts from another place.
      if (pattern?.type === 'ObjectPattern') return { pattern, pick: (whole) => whole };
      return { pattern: parent, pick: () => unknown };
    }
    default:
      return undefined;
  }
}

/** What a default value says of a thing nothing else is known of is believed: who wrote it knew. */
function orDefault(value: Value, fallback: Value): Value {
  return value.kind === 'unknown' ? fallback : oneOf([value, fallback]);
}
