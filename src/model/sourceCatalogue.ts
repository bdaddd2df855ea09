import { rollup } from 'd3';
import { SOURCE_KINDS, type Source, type SourceKind } from './source';
import { countUse, NO_USE, type SourceUse } from './sourceUse';

export const SOURCE_ORDERS = ['uses', 'date', 'publisher'] as const;
export type SourceOrder = (typeof SOURCE_ORDERS)[number];

/** Which sources are listed, and how. Empty texts filter nothing. */
export interface SourceFilter {
  /** Every word of it must be found in title, publisher, note, date or id, in either language. */
  readonly text: string;
  readonly publisher: string;
  readonly kind: SourceKind | '';
  /** `undated` for sources without a date. */
  readonly year: string;
  readonly order: SourceOrder;
}

export const ALL_SOURCES: SourceFilter = {
  text: '',
  publisher: '',
  kind: '',
  year: '',
  order: 'uses',
};

export type Uses = ReadonlyMap<string, SourceUse>;

export const yearOfSource = ({ date }: Source): string => date.slice(0, 4) || 'undated';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const textOf = (source: Source): string =>
  plain(
    [
      source.id,
      source.title,
      source.titleEn,
      source.publisher,
      source.publisherEn,
      source.date,
      source.note?.zh,
      source.note?.en,
    ].join('\n'),
  );

/** The sources that pass a filter, in its order; those alike keep the order of their table. */
export function filterSources(
  sources: readonly Source[],
  uses: Uses,
  filter: SourceFilter,
): Source[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  const found = sources.filter((source) => {
    const text = words.length > 0 ? textOf(source) : '';
    return (
      words.every((word) => text.includes(word)) &&
      (!filter.publisher || source.publisher === filter.publisher) &&
      (!filter.kind || source.kind === filter.kind) &&
      (!filter.year || yearOfSource(source) === filter.year)
    );
  });
  return found.sort(COMPARE[filter.order](uses));
}

const COMPARE: Readonly<Record<SourceOrder, (uses: Uses) => (a: Source, b: Source) => number>> = {
  uses: (uses) => (a, b) => usesOf(b, uses) - usesOf(a, uses),
  date: () => (a, b) => b.date.localeCompare(a.date, 'en'),
  publisher: () => (a, b) => a.publisher.localeCompare(b.publisher, 'zh'),
};

export const usesOf = ({ id }: Source, uses: Uses): number => countUse(uses.get(id) ?? NO_USE);

/** Values of a facet with the number of sources, most first. */
export const countFacet = (
  sources: readonly Source[],
  facet: (source: Source) => string,
): (readonly [value: string, sources: number])[] =>
  [...rollup(sources, (own) => own.length, facet)].sort((a, b) => b[1] - a[1]);

/** How many sources are of each kind, and on how many of them anything rests. */
export function countSources(
  sources: readonly Source[],
  uses: Uses,
): { readonly kind: SourceKind; readonly sources: number; readonly used: number }[] {
  return SOURCE_KINDS.map((kind) => {
    const own = sources.filter((source) => source.kind === kind);
    return {
      kind,
      sources: own.length,
      used: own.filter((one) => usesOf(one, uses) > 0).length,
    };
  });
}
