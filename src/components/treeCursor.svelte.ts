import { tick } from 'svelte';
import { keyInSight, treeStep, typedItem, visibleItems, type TreeStep } from '../model/treeWalk';
import type { TreeItem } from '../model/navigatorTree';

/** How long a letter waits for the next one of the same name, milliseconds. */
const TYPING_MS = 700;

/** Which items of a tree are open, and which one the keyboard is on. Every item carries its key in `data-item`. */
export class TreeCursor {
  readonly #root: () => TreeItem;
  readonly #nameOf: (item: TreeItem) => string;
  #open: ReadonlySet<string> = $state.raw(new Set(['region']));
  #at = $state('region');
  #typed = '';
  #typedAt = 0;
  readonly items = $derived.by(() => visibleItems(this.#root(), this.#open));
  /** The item that Tab leads to. */
  readonly at = $derived.by(() => keyInSight(this.items, this.#at));

  constructor(root: () => TreeItem, nameOf: (item: TreeItem) => string) {
    this.#root = root;
    this.#nameOf = nameOf;
  }

  isOpen = (key: string): boolean => this.#open.has(key);

  /** The reader has come to an item by himself. */
  reach(key: string): void {
    this.#at = key;
  }

  toggle(key: string): void {
    this.#turn([key], !this.#open.has(key));
  }

  /** Does what a key means here, and says whether it means anything. */
  press(event: KeyboardEvent, tree: HTMLElement): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    const step =
      treeStep(event.key, this.items, this.at, this.#open) ??
      this.#type(event.key, event.timeStamp);
    if (!step) return false;
    if (step.type !== 'go') this.#turn(step.keys, step.type === 'open');
    else void this.#go(step.key, tree);
    return true;
  }

  #turn(keys: readonly string[], isOpen: boolean): void {
    const open = new Set(this.#open);
    for (const key of keys)
      if (isOpen) open.add(key);
      else open.delete(key);
    this.#open = open;
  }

  #type(letter: string, now: number): TreeStep | null {
    // Keys that write nothing have names of several letters.
    if (letter.length !== 1 || letter === ' ') return null;
    this.#typed = now - this.#typedAt > TYPING_MS ? letter : this.#typed + letter;
    this.#typedAt = now;
    const names = this.items.map(({ item }) => this.#nameOf(item));
    const index = this.items.findIndex(({ item }) => item.key === this.at);
    const found = typedItem(names, index, this.#typed);
    const key = found === null ? undefined : this.items[found]?.item.key;
    return key === undefined ? null : { type: 'go', key };
  }

  async #go(key: string, tree: HTMLElement): Promise<void> {
    this.#at = key;
    await tick();
    tree.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"]`)?.focus();
  }
}
