import { VISITOR_KEYS, type Node } from '@babel/types';

/** The child nodes in the order of the grammar. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const key of VISITOR_KEYS[node.type] ?? []) {
    const value = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
    if (Array.isArray(value)) {
      for (const child of value) if (child) children.push(child);
    } else if (value) children.push(value);
  }
  return children;
}
