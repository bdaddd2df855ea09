import type { TreeItem } from './navigatorTree';

/** An item that can be seen, and where it stands among its like, counted from 1. */
export interface VisibleItem {
  readonly item: TreeItem;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
}

/** What a key does in the tree: goes to an item, or opens or closes some. */
export type TreeStep =
  | { readonly type: 'go'; readonly key: string }
  | { readonly type: 'open' | 'close'; readonly keys: readonly string[] };

const above = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('/')));

/** The items whose parents are all open, from top to bottom. */
export function visibleItems(root: TreeItem, open: ReadonlySet<string>): VisibleItem[] {
  const listed = (items: readonly TreeItem[], level: number): VisibleItem[] =>
    items.flatMap((item, index) => [
      { item, level, position: index + 1, setSize: items.length },
      ...(open.has(item.key) ? listed(item.children, level + 1) : []),
    ]);
  return listed([root], 1);
}

/** Where the walk stands: at the item, or, if a filter has taken it away, at the nearest one above it. */
export function keyInSight(items: readonly VisibleItem[], key: string): string {
  for (let at = key; at !== ''; at = above(at))
    if (items.some(({ item }) => item.key === at)) return at;
  return items[0]?.item.key ?? '';
}

/** The keys of a tree as WAI-ARIA describes them; null for a key that means nothing here. */
export function treeStep(
  pressed: string,
  items: readonly VisibleItem[],
  at: string,
  open: ReadonlySet<string>,
): TreeStep | null {
  const index = items.findIndex(({ item }) => item.key === at);
  const here = items[index];
  if (!here) return null;
  const go = (to: VisibleItem | undefined): TreeStep => ({ type: 'go', key: to?.item.key ?? at });
  const { key, children } = here.item;
  const isOpen = open.has(key) && children.length > 0;
  switch (pressed) {
    case 'ArrowDown':
      return go(items[index + 1]);
    case 'ArrowUp':
      return go(items[index - 1]);
    case 'Home':
      return go(items[0]);
    case 'End':
      return go(items[items.length - 1]);
    case 'ArrowRight':
      if (isOpen) return go(items[index + 1]);
      return children.length > 0 ? { type: 'open', keys: [key] } : go(here);
    case 'ArrowLeft':
      return isOpen
        ? { type: 'close', keys: [key] }
        : go(items.find(({ item }) => item.key === above(key)));
    case '*':
      return { type: 'open', keys: siblingsOf(items, key) };
    default:
      return null;
  }
}

const siblingsOf = (items: readonly VisibleItem[], key: string): string[] =>
  items.flatMap(({ item }) => (above(item.key) === above(key) ? [item.key] : []));

/** The next item, after the one at `index` and round again, whose name begins with what was typed; null: none. */
export function typedItem(names: readonly string[], index: number, typed: string): number | null {
  const sought = typed.toLocaleLowerCase();
  // A second letter goes on with the same item; a first one looks for the next.
  const first = typed.length > 1 ? index : index + 1;
  for (let step = 0; step < names.length; step++) {
    const at = (first + step) % names.length;
    if (names[at]?.toLocaleLowerCase().startsWith(sought)) return at;
  }
  return null;
}
