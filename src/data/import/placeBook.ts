import { OWN } from '../../model/import/importedTable';
import type { Answer, CoordinateSystem } from '../../model/import/importPlan';
import type { MatchWay, PlaceMatch, PointDoubt } from '../../model/import/importReport';
import type { Known } from '../../model/import/known';
import type { Cell } from '../../model/import/sheet';
import type { LngLat, Place } from '../../model/place';
import { asIfShifted, CountyFinder, distanceBetween, isInRegion } from './locatePoint';
import { matchPlace } from './matchPlace';
import { placeIndex, type PlaceIndex } from './placeIndex';
import { plainText } from './plainText';
import { similarPlaces } from './similarNames';

/** What a text of the table can come to, where it is no place: all below zero. */
export const [UNKNOWN, AMBIGUOUS, LEFT_OUT] = [-1, -2, -3];

/** More different names than this are no names of places: another column was meant. */
const MOST_NAMES = 100_000;
/** So many unmatched names get suggestions; whoever has more of them has chosen the wrong column. */
const MOST_SUGGESTED = 400;
/** Kilometres that a point may lie from the place of the atlas whose name it bears. */
const NEAR: Readonly<Record<Place['level'], number>> = {
  ...{ region: 600, province: 400, city: 160, county: 70 },
  ...{ site: 70, joint: 600, outside: 2000 },
};

/** Kilometres between places of one name; no two counties of one are nearer. */
const APART = 30;

interface Entry {
  readonly said: string;
  readonly number: number;
  readonly way: MatchWay | null;
  readonly candidates: readonly string[];
  readonly point: LngLat | null;
  readonly county: string | null;
  doubts: readonly PointDoubt[];
  count: number;
}

/** Everything that the names of a table stand for: places of the atlas, places of its own, and what is not known. */
export class PlaceBook {
  readonly #known: Known;
  readonly #index: PlaceIndex;
  readonly #counties: CountyFinder;
  readonly #answers: ReadonlyMap<string, string>;
  readonly #entries = new Map<string, Entry>();
  readonly #numbers = new Map<string, number>();
  readonly #own: Place[] = [];
  readonly #suspects = new Map<string, LngLat>();
  /** The table lists places. */
  isDefined = false;

  constructor(
    known: Known,
    answers: readonly Answer[],
    private readonly system: CoordinateSystem = 'wgs84',
  ) {
    this.#known = known;
    this.#index = placeIndex(known);
    this.#counties = new CountyFinder(known.counties);
    this.#answers = new Map(answers.map(({ said, id }) => [said, id]));
  }

  /** Ids by number. */
  get ids(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  get own(): readonly Place[] {
    return this.#own;
  }

  /** The number of the place that a cell names, `UNKNOWN`, `AMBIGUOUS` or `LEFT_OUT`. */
  resolve(cell: Cell, point: LngLat | null = null): number {
    return this.#entry(plainText(cell), cell, point).number;
  }

  /** A place that the table lists with its coordinates, under its name and under its id. */
  define(id: string, name: string, point: LngLat): number {
    this.isDefined = true;
    // A place of the atlas is known by its id, even if others bear its name.
    if (this.#index.ids.has(id)) return this.#entry(id, id, point).number;
    const said = name === '' ? id : name;
    const entry = this.#entry(said, said, point);
    const alias = this.#entries.get(id);
    if (id !== '' && id !== said && !alias) this.#entries.set(id, { ...entry, said: id, count: 0 });
    return entry.number;
  }

  /** Is a place of the atlas called by that id or name? */
  knows(id: string, name: string): boolean {
    return [id, name].some((text) => matchPlace(text, this.#index).ids.length === 1);
  }

  /** A name whose coordinates are none as they stand; where they would lead the other way round. */
  suspect(said: string, point: LngLat): void {
    if (!this.#suspects.has(said)) this.#suspects.set(said, point);
  }

  count(cell: Cell, times: number): void {
    const entry = this.#entries.get(plainText(cell));
    if (entry) entry.count += times;
  }

  /** What every name was taken for: unmatched first, then by number of entries. */
  matches(): PlaceMatch[] {
    const used = [...this.#entries.values()].filter(({ count }) => count > 0);
    used.sort((a, b) => Number(b.number < 0) - Number(a.number < 0) || b.count - a.count);
    const ids = this.ids;
    return used.map((entry, order): PlaceMatch => {
      const { said, count, number, way, point, county, doubts } = entry;
      const isOpen = number === UNKNOWN && order < MOST_SUGGESTED;
      const suspect = number < 0 && point === null ? (this.#suspects.get(said) ?? null) : null;
      return {
        ...{ said, count, way, county },
        point: point ?? suspect,
        doubts: suspect ? [...doubts, 'looks-swapped'] : doubts,
        id: ids[number] ?? null,
        isAmbiguous: number === AMBIGUOUS,
        candidates: isOpen ? similarPlaces(said, this.#index) : entry.candidates,
      };
    });
  }

  /** What a cell is called in the matches: of two places of one name that lie apart, the second with its position. */
  sayingOf(cell: Cell, point: LngLat | null): string {
    const said = plainText(cell);
    const known = this.#entries.get(said);
    if (!point || !known?.point || distanceBetween(known.point, point) <= APART) return said;
    const isShared = matchPlace(cell, this.#index).ids.length > 1;
    return isShared ? `${said} (${point[0].toFixed(1)}, ${point[1].toFixed(1)})` : said;
  }

  #entry(name: string, cell: Cell, point: LngLat | null): Entry {
    const said = point ? this.sayingOf(name, point) : name;
    const known = this.#entries.get(said);
    if (known) return this.#isSettled(known, point) ? known : this.#locate(known, point);
    const entry = this.#newEntry(said, cell, point);
    this.#entries.set(said, entry);
    return entry;
  }

  /** A name that is not known becomes a place of its own as soon as one of its rows says where it is. */
  #isSettled(entry: Entry, point: LngLat | null): boolean {
    if (point === null || entry.number === LEFT_OUT) return true;
    if (entry.number < 0) return false;
    const isElsewhere = entry.point !== null && distanceBetween(entry.point, point) > 1;
    if (isElsewhere && !entry.doubts.includes('several-points'))
      entry.doubts = [...entry.doubts, 'several-points'];
    return true;
  }

  #locate(entry: Entry, point: LngLat | null): Entry {
    const located = { ...this.#newEntry(entry.said, entry.said, point), count: entry.count };
    this.#entries.set(entry.said, located);
    return located;
  }

  #newEntry(said: string, cell: Cell, point: LngLat | null): Entry {
    const plain = { said, point, county: null, doubts: [], count: 0 };
    const answer = this.#answers.get(said);
    if (answer === '') return { ...plain, number: LEFT_OUT, way: 'chosen', candidates: [] };
    if (answer !== undefined && this.#index.ids.has(answer))
      return { ...plain, number: this.#numberOf(answer), way: 'chosen', candidates: [] };
    if (this.#entries.size > MOST_NAMES)
      return { ...plain, number: UNKNOWN, way: null, candidates: [] };
    const { ids, way } = matchPlace(cell, this.#index);
    const fitting = point === null ? ids : ids.filter((id) => this.#isNear(id, point));
    const [only, other] = fitting;
    if (only !== undefined && other === undefined)
      return {
        ...{ ...plain, number: this.#numberOf(only), way, candidates: [] },
        doubts: point && this.#looksShifted(only, point) ? ['looks-shifted'] : [],
      };
    if (point !== null) return this.#ownPlace(said, point, ids.length > 0);
    const number = other === undefined ? UNKNOWN : AMBIGUOUS;
    return { ...plain, number, way: null, candidates: fitting };
  }

  /** A suspicion only, for the reader to look into: nothing is shifted on account of it. */
  #looksShifted(id: string, point: LngLat): boolean {
    const place = this.#known.gazetteer.get(id);
    const county = place?.level === 'site' ? this.#known.gazetteer.get(place.parent ?? '') : place;
    if (this.system !== 'wgs84' || county?.level !== 'county') return false;
    const found = this.#counties.find(point);
    if (found === null || found === county.adcode) return false;
    return this.#counties.find(asIfShifted(point)) === county.adcode;
  }

  #isNear(id: string, point: LngLat): boolean {
    const place = this.#known.gazetteer.get(id);
    if (!place?.point) return place !== undefined;
    return distanceBetween(place.point, point) <= NEAR[place.level];
  }

  /** A place outside the list: a site in the county it lies in, or a place beyond the region. */
  #ownPlace(said: string, point: LngLat, isNamesake: boolean): Entry {
    const adcode = this.#counties.find(point);
    const county =
      adcode === null
        ? undefined
        : [...this.#known.gazetteer.values()].find((place) => place.adcode === adcode);
    const id = `${OWN}${this.#own.length + 1}`;
    const name = said === '' ? `${point[0].toFixed(3)}, ${point[1].toFixed(3)}` : said;
    const isOutside = this.#known.counties ? adcode === null : !isInRegion(point);
    this.#own.push({
      id,
      name: { zh: name, en: name },
      level: county ? 'site' : 'outside',
      parent: county?.id ?? null,
      members: [],
      adcode: null,
      point,
      position: null,
      note: { zh: '位置出自您的数据', en: 'Position from your own data' },
    });
    const doubts: PointDoubt[] = [
      ...(isOutside ? (['outside-region'] as const) : []),
      ...(isNamesake ? (['far-from-name'] as const) : []),
    ];
    const number = this.#numberOf(id);
    const rest = { candidates: [], point, county: county?.id ?? null, doubts, count: 0 };
    return { said, number, way: 'own', ...rest };
  }

  #numberOf(id: string): number {
    const number = this.#numbers.get(id) ?? this.#numbers.size;
    this.#numbers.set(id, number);
    return number;
  }
}
