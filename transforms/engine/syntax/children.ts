import { VISITOR_KEYS, type Node } from '@babel/types';

/** The child nodes in the order of the grammar. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  pushChildren(node, children);
  return children.toReversed();
}

/** Puts the child nodes on a stack, so that they are popped in the order of the grammar. */
export function pushChildren(node: Node, stack: Node[]): void {
  const keys = VISITOR_KEYS[node.type];
  if (!keys) return;
  for (let at = keys.length - 1; at >= 0; at -= 1) {
    const value = (node as unknown as Record<string, Children>)[keys[at]!];
    if (!value) continue;
    if (!Array.isArray(value)) {
      stack.push(value);
      continue;
    }
    for (let index = value.length - 1; index >= 0; index -= 1) {
      const child = value[index];
      if (child) stack.push(child);
    }
  }
}

type Children = Node | (Node | null)[] | null | undefined;
