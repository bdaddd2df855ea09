import { pairIdOf } from '../model/pairFlow';
import type { SceneLayer } from '../layers/svgScene';
import type { Target } from '../layers/svgShapes';
import type { AtlasState } from '../state/atlasState.svelte';
import type { Locale } from '../text/locale.svelte';

/** A mark that the keyboard can reach. */
interface Stop {
  readonly key: string;
  readonly name: string;
}

/**
 * What can be pointed at on the SVG map. One of the marks takes part in the order of Tab; arrow keys go from it to
 * the others: flows, largest first, then places, parks and clusters.
 */
export class SvgStops {
  readonly #atlas: AtlasState;
  readonly #locale: Locale;
  readonly #scene: () => readonly SceneLayer[];
  #active: string | null = $state(null);

  /** What a shape leads to, by its key. */
  readonly targets: ReadonlyMap<string, Target> = $derived.by(() => {
    const shapes = this.#scene().flatMap((layer) => layer.shapes);
    return new Map(
      shapes.flatMap((shape) =>
        'target' in shape && shape.target ? [[shape.key, shape.target]] : [],
      ),
    );
  });

  readonly #stops = $derived.by((): Stop[] => {
    const flows: Stop[] = [];
    const marks: Stop[] = [];
    const known = new Set<string>();
    for (const [key, target] of this.targets) {
      const stop = { key, name: this.nameOf(target) };
      const isFlow = target.type === 'card' && target.selection.type === 'flow';
      const what = isFlow ? pairIdOf(target.selection) : key;
      if (known.has(what)) continue;
      known.add(what);
      if (isFlow) flows.unshift(stop);
      else marks.push(stop);
    }
    return [...flows, ...marks];
  });
  readonly #names = $derived(new Map(this.#stops.map(({ key, name }) => [key, name])));
  readonly #entrance = $derived(
    this.#active !== null && this.#names.has(this.#active)
      ? this.#active
      : (this.#stops[0]?.key ?? null),
  );

  constructor(atlas: AtlasState, locale: Locale, scene: () => readonly SceneLayer[]) {
    this.#atlas = atlas;
    this.#locale = locale;
    this.#scene = scene;
  }

  /** What the mark is called; undefined for a shape that is none. */
  nameAt(key: string): string | undefined {
    return this.#names.get(key);
  }

  /** Its place in the order of Tab. */
  tabIndexOf(key: string): 0 | -1 | undefined {
    if (!this.#names.has(key)) return undefined;
    return key === this.#entrance ? 0 : -1;
  }

  /** The mark has the focus: Tab comes back to it. */
  enter(key: string): void {
    this.#active = key;
  }

  /** The mark that a key leads to from another; null for other keys. */
  next(key: string, from: string): string | null {
    const at = this.#stops.findIndex((stop) => stop.key === from);
    const last = this.#stops.length - 1;
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: last,
    }[key];
    if (at < 0 || to === undefined) return null;
    return this.#stops[Math.min(last, Math.max(0, to))]?.key ?? null;
  }

  nameOf(target: Target): string {
    const { gazetteer, parksById, clusters } = this.#atlas.dataset;
    if (target.type === 'group') return this.#locale.words.mapTroubles.group(target.count);
    const { selection } = target;
    if (selection.type === 'flow') {
      const pair = this.#atlas.pairOf(selection);
      const [from, to] = [selection.origin, selection.destination].map((id) =>
        this.#locale.place(gazetteer.get(id), id),
      );
      const amount = pair && this.#locale.pair(pair, this.#atlas.measure);
      return `${from} ${pair?.directed ? '→' : '—'} ${to} ${amount ?? ''}`;
    }
    if (selection.type === 'place')
      return this.#locale.place(gazetteer.get(selection.id), selection.id);
    const named =
      selection.type === 'park'
        ? parksById.get(selection.id)
        : clusters.find(({ id }) => id === selection.id);
    return this.#locale.text(named?.name ?? null);
  }
}
