import { type Node, visitorKeys } from 'oxc-parser';

export type Place = {
  readonly node: Node;
  readonly parent: Node | undefined;
  /** The field of the parent that holds the node. */
  readonly key: string;
};

/** Every node under `root` and it itself, parents first. What `into` refuses is given, but not gone into. */
export function* nodesOf(root: Node, into: (node: Node) => boolean = () => true): Generator<Place> {
  const stack: Place[] = [{ node: root, parent: undefined, key: '' }];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    yield place;
    if (into(place.node)) stack.push(...childrenOf(place.node).reverse());
  }
}

function childrenOf(parent: Node): Place[] {
  return (visitorKeys[parent.type] ?? []).flatMap((key) => {
    const value: unknown = Reflect.get(parent, key);
    const nodes = Array.isArray(value) ? value : [value];
    return nodes.filter(isNode).map((node) => ({ node, parent, key }));
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
