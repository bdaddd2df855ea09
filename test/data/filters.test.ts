import { beforeAll, describe, expect, it } from 'vitest';
import { aggregateFlows, type FlowView, type View } from '../../src/model/aggregateFlows';
import { pairIdOf, type PairFlow } from '../../src/model/pairFlow';
import type { Dataset } from '../../src/model/dataset';
import type { Flow } from '../../src/model/flow';
import { UNFILTERED } from '../../src/model/flowFilter';
import { flowAt } from '../../src/model/flowTable';
import { DIRECTIONS, ROLL_UPS, type PeriodChoice } from '../../src/model/query';
import { EVERY_YEAR, measureChoices } from '../../src/model/view';
import { shownShare, visibleFlows } from '../../src/model/visibleFlows';
import { loadBuilt } from '../fixtures/builtFiles';
import { groundOf, mayNotAdd } from '../fixtures/mayNotAdd';

let atlas: Dataset;
let flows: ReadonlyMap<string, Flow>;
let grounds: ReadonlyMap<string, ReadonlySet<string>>;
let views: readonly { readonly view: View; readonly shown: FlowView }[];

const TIMES: readonly PeriodChoice[] = [{ mode: 'latest' }, { mode: 'cumulative' }, EVERY_YEAR];
/** What a reader can ask of the two directions of a pair. */
const WAYS: readonly Pick<View, 'direction' | 'mode'>[] = [
  ...DIRECTIONS.map((direction) => ({ direction, mode: 'directed' as const })),
  ...(['sum', 'net'] as const).map((mode) => ({ direction: 'all' as const, mode })),
];
const PLACES = [null, ['hebei'], ['baoding'], ['tianjin', 'beijing'], ['bj-haidian']] as const;

beforeAll(async () => {
  atlas = await loadBuilt();
  flows = new Map(atlas.flows.details.id.map((id, row) => [id, flowAt(atlas.flows, row)] as const));
  grounds = new Map([...atlas.gazetteer.keys()].map((id) => [id, groundOf(id, atlas.gazetteer)]));
  views = (['technology', 'enterprise', 'cobuild'] as const)
    .flatMap((topic) =>
      measureChoices(atlas, topic).flatMap(({ measure, bases }) =>
        bases.flatMap((basis) =>
          TIMES.flatMap((period) =>
            ROLL_UPS.flatMap((level) =>
              WAYS.flatMap((way) =>
                PLACES.map((places): View => ({
                  ...UNFILTERED,
                  ...{ topic, measure, basis, period, level, places, ...way },
                })),
              ),
            ),
          ),
        ),
      ),
    )
    .map((view) => ({ view, shown: aggregateFlows(atlas, view) }));
});

const flowsOf = (rows: readonly number[]): Flow[] => rows.map((row) => flowAt(atlas.flows, row));
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const ground = (id: string): ReadonlySet<string> => grounds.get(id) ?? new Set();
const isIn = (part: string, whole: string): boolean =>
  [...ground(part)].every((id) => ground(whole).has(id));
const touch = (a: string, b: string): boolean => [...ground(a)].some((id) => ground(b).has(id));

describe('whatever filters a reader sets', () => {
  const wrongIn = (
    look: (pair: PairFlow, view: View, shown: FlowView) => string | false,
  ): string[] => [
    ...new Set(
      views.flatMap(({ view, shown }) =>
        shown.pairs.flatMap((pair) => look(pair, view, shown) || []),
      ),
    ),
  ];

  it('there is a view to look at', () => {
    expect(views.length).toBeGreaterThan(5000);
    expect(views.filter(({ shown }) => shown.pairs.length > 0).length).toBeGreaterThan(1000);
  });

  it('a line of a coarser level is the reported figure of the whole, or a sum of parts that may be added', () => {
    const wrong = wrongIn((pair, { mode, level }) => {
      if (mode !== 'directed') return false;
      const records = flowsOf(pair.rows);
      const isWhole = records.every(
        (one) => one.origin === pair.origin && one.destination === pair.destination,
      );
      if (isWhole) return pair.partsOf.length > 0 && level === 'reported' && pairIdOf(pair);
      const clashes = records.some((a, index) =>
        records.slice(index + 1).some((b) => {
          const why = mayNotAdd(a, b, flows);
          const isElsewhere = !touch(a.origin, b.origin) || !touch(a.destination, b.destination);
          const isSameTime = a.periodStart === b.periodStart && a.periodEnd === b.periodEnd;
          return why !== null && !(why === 'unlike places' && isElsewhere && isSameTime);
        }),
      );
      const isLoose = pair.bound === 'at-least' || pair.bound === 'about';
      const isWithin = records.every(
        (one) => isIn(one.origin, pair.origin) && isIn(one.destination, pair.destination),
      );
      return (clashes || !isLoose || !isWithin) && `${pairIdOf(pair)}: ${pair.rows.join()}`;
    });
    expect(wrong).toEqual([]);
  });

  it('no sum of parts stands where a figure of the whole was reported', () => {
    const wrong = wrongIn((pair, view, { pairs }) => {
      if (pair.partsOf.length === 0 || view.mode !== 'directed') return false;
      const reported = aggregateFlows(atlas, { ...view, level: 'reported', places: null });
      const whole = reported.pairs.some((one) => pairIdOf(one) === pairIdOf(pair));
      return (
        (whole || pairs.filter((one) => pairIdOf(one) === pairIdOf(pair)).length > 1) &&
        pairIdOf(pair)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('the value of a line is that of its records, or the sum or the difference of two directions', () => {
    const wrong = wrongIn((pair) => {
      const both = pair.net ?? pair.sum;
      const [forth, back] = [both?.forth?.value ?? 0, both?.back?.value ?? 0];
      const value = pair.net
        ? forth - back
        : sum(flowsOf(pair.rows).map((one) => one.value ?? NaN));
      const total = both && forth + back;
      const all = sum(flowsOf(pair.rows).map((one) => one.value ?? NaN));
      const isRight =
        Math.abs(value - pair.value) < 1e-6 && (total === null || Math.abs(all - total) < 1e-6);
      return !isRight && pairIdOf(pair);
    });
    expect(wrong).toEqual([]);
  });

  it('every line of chosen places ends at one, out of them, into them or between them', () => {
    const wrong = wrongIn((pair, { places, direction, level }) => {
      if (!places || level !== 'reported') return false;
      const chosen = new Set(places.flatMap((id) => [...ground(id)]));
      const has = (id: string): boolean => [...ground(id)].some((one) => chosen.has(one));
      const isInside = [pair.origin, pair.destination].every((id) =>
        [...ground(id)].every((one) => chosen.has(one)),
      );
      const isRight = {
        all: has(pair.origin) || has(pair.destination),
        out: has(pair.origin) && !isInside,
        in: has(pair.destination) && !isInside,
        between: isInside,
      }[direction];
      return !isRight && `${direction} ${places.join()}: ${pairIdOf(pair)}`;
    });
    expect(wrong).toEqual([]);
  });

  it('the stated share is that of the wholes that are drawn among all wholes', () => {
    for (const { view, shown } of views) {
      if (view.mode !== 'directed') continue;
      const isPart = (a: PairFlow): boolean =>
        shown.pairs.some(
          (b) =>
            a !== b &&
            isIn(a.origin, b.origin) &&
            isIn(a.destination, b.destination) &&
            (!a.period ||
              !b.period ||
              ((a.period.start ?? a.period.end) <= b.period.end &&
                (b.period.start ?? b.period.end) <= a.period.end)),
        );
      const wholes = shown.pairs.filter((pair) => !isPart(pair));
      const total = sum(wholes.map(({ value }) => value));
      const drawn = visibleFlows(shown.pairs, { min: null, top: 3 }, atlas.gazetteer, true);
      const share = shownShare(drawn, shown.pairs, atlas.gazetteer, true);
      const expected = sum(drawn.filter((pair) => !isPart(pair)).map(({ value }) => value)) / total;
      if (total === 0) expect(share).toBeNull();
      // A part that is drawn without its whole stands for no less of it.
      else expect(share ?? -1).toBeGreaterThanOrEqual(expected - 1e-9);
      expect(share ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it('nothing is lost: what a level or a direction does not draw is set aside or listed', () => {
    for (const { view, shown } of views) {
      if (view.places !== null || view.level === 'reported') continue;
      const plain = aggregateFlows(atlas, {
        ...view,
        ...{ level: 'reported', direction: 'all', mode: 'directed' },
      });
      const told = new Set([
        ...shown.pairs.flatMap(({ rows, setAside }) => [
          ...rows,
          ...setAside.map(({ row }) => row),
        ]),
        ...Object.values(shown.undrawn).flat(),
      ]);
      const lost = plain.pairs.flatMap(({ rows }) => rows).filter((row) => !told.has(row));
      expect(
        lost.map((row) => flowAt(atlas.flows, row).id),
        JSON.stringify(view),
      ).toEqual([]);
    }
  });
});
