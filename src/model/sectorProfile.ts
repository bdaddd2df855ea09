import type { Dataset } from './dataset';
import type { IndustryProfile, Reference, Sector } from './industryProfile';
import type { ProfileBasis } from './query';
import type { SectorFigure } from './statistic';

export type StatisticBasis = Exclude<ProfileBasis, 'records' | 'parks'>;

/**
 * The tables of places by sector that are complete enough for shares: one quantity, one time, one source, and for each
 * of their places every sector or their total. All others hold one place, one sector, or the province alone.
 */
const TABLES: Readonly<Record<StatisticBasis, Pick<SectorFigure, 'quantity' | 'source' | 'year'>>> =
  {
    'value-added': { quantity: 'value-added', source: 'gp-panel-2023', year: '2023' },
    listed: {
      quantity: 'listed-companies-szse-registered-office',
      source: 'szse-202512',
      year: '2025',
    },
    'employed-urban': { quantity: 'employed-urban-units', source: 'nbs-2009-4-7', year: '2008' },
    'employed-private': {
      quantity: 'employed-private-and-self-employed-urban',
      source: 'nbs-2007-5-12',
      year: '2006',
    },
  };

const NATION = 'all-china';
/** How the tables name the row of all sectors together. */
const ALL = 'All';

/** The profile of places in one of the tables of statistics. */
export function sectorProfile(
  dataset: Dataset,
  figures: readonly SectorFigure[],
  basis: StatisticBasis,
): IndustryProfile {
  const table = TABLES[basis];
  const rows = figures.filter(
    ({ quantity, source, year }) =>
      quantity === table.quantity && source === table.source && year === table.year,
  );
  const named = new Set(rows.map(({ place }) => place));
  const places = [...dataset.gazetteer.keys()].filter((id) => named.has(id) && id !== NATION);
  const sectors = sectorsOf(rows);
  const of = (place: string): Row => rowOf(rows, place, sectors);
  const all = places.map(of);
  return {
    basis,
    places,
    sectors,
    values: all.map(({ values }) => values),
    parts: null,
    totals: all.map(({ total }) => total),
    reference: named.has(NATION) ? { of: 'nation', ...of(NATION) } : together(all, sectors),
    quantity: dataset.quantities.get(table.quantity) ?? null,
    year: table.year,
    source: table.source,
  };
}

type Row = Pick<Reference, 'values' | 'total'>;

const sectorsOf = (rows: readonly SectorFigure[]): Sector[] =>
  [...new Map(rows.map(({ sector }) => [sector.en, sector])).values()]
    .filter(({ en }) => en !== ALL)
    .map((name) => ({ id: name.en, name, label: withoutLetter(name) }));

/** “C Manufacturing”: the letter of the classification is for the full name. */
const withoutLetter = ({ zh, en }: Sector['name']): Sector['name'] => ({
  zh: zh.replace(/^[A-Z] /, ''),
  en: en.replace(/^[A-Z] /, ''),
});

/**
 * What a table prints of a place. Where its sectors already add up to its printed total, those that are not printed
 * have none: that is arithmetic, not a guess. A table without totals is one whose sectors are all there is.
 */
function rowOf(rows: readonly SectorFigure[], place: string, sectors: readonly Sector[]): Row {
  const own = rows.filter((row) => row.place === place);
  const valueOf = (name: string): number | null =>
    own.find(({ sector, bound }) => sector.en === name && bound === null)?.value ?? null;
  const values = sectors.map(({ id }) => valueOf(id));
  const sum = sumOf(values);
  const printed = valueOf(ALL);
  const isWhole = printed !== null && Math.abs(sum - printed) < 1e-6;
  return {
    values: isWhole ? values.map((value) => value ?? 0) : values,
    total: printed ?? (values.includes(null) ? null : sum),
  };
}

/** All places of the table together; unknown in a sector that is unknown in one of them. */
function together(all: readonly Row[], sectors: readonly Sector[]): Reference {
  const sumIfKnown = (parts: readonly (number | null)[]): number | null =>
    parts.includes(null) ? null : sumOf(parts);
  return {
    of: 'places',
    values: sectors.map((_, at) => sumIfKnown(all.map(({ values }) => values[at] ?? null))),
    total: sumIfKnown(all.map(({ total }) => total)),
  };
}

const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
