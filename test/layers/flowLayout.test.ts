import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutFlows, type FlowCurve } from '../../src/layers/flowLayout';
import {
  add,
  length,
  mean,
  rightOf,
  scale,
  subtract,
  toMercator,
  unit,
  type Vector,
} from '../../src/layers/mercator';
import { REGION } from '../../src/map/camera';
import type { Gazetteer, LngLat, Place } from '../../src/model/place';
import { aPair, aPlace } from '../fixtures/atlas';

const places = (...all: Place[]): Gazetteer => new Map(all.map((place) => [place.id, place]));
const at = (id: string, point: LngLat): Place => aPlace(id, { point });
const joint = (id: string, ...members: string[]): Place =>
  aPlace(id, { level: 'joint', members, point: null });

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1];
const ends = (curve: FlowCurve): [Vector, Vector, Vector] => [
  toMercator(curve.from),
  toMercator(curve.control),
  toMercator(curve.to),
];
/** Half-way along the curve. */
const apex = (curve: FlowCurve): Vector => {
  const [from, control, to] = ends(curve);
  return mean([mean([from, control]), mean([control, to])]);
};
/** How far its middle lies off the chord, as a share of it. */
const bendOf = (curve: FlowCurve): number => {
  const [from, , to] = ends(curve);
  return length(subtract(apex(curve), mean([from, to]))) / length(subtract(to, from));
};
const isClose = (a: Vector, b: Vector): boolean => length(subtract(a, b)) < 1e-9;
const mirrored = (point: Vector, [one, other]: readonly [Vector, Vector]): Vector => {
  const axis = unit(subtract(other, one));
  const way = subtract(point, one);
  return add(one, subtract(scale(axis, 2 * dot(way, axis)), way));
};

const lngLat = fc.tuple(
  fc.double({ min: REGION[0], max: REGION[2], noNaN: true }),
  fc.double({ min: REGION[1], max: REGION[3], noNaN: true }),
);
const apart = (...points: LngLat[]): boolean =>
  points.every((a, index) =>
    points.slice(index + 1).every((b) => Math.hypot(a[0] - b[0], a[1] - b[1]) > 0.05),
  );

const BEIJING: LngLat = [116.4, 39.9];
const TIANJIN: LngLat = [117.2, 39.1];
const HEBEI: LngLat = [115.5, 38.3];
const gazetteer = places(
  at('beijing', BEIJING),
  at('tianjin', TIANJIN),
  at('hebei', HEBEI),
  joint('both', 'tianjin', 'hebei'),
);
const only = (origin: string, destination: string, where = gazetteer): FlowCurve => {
  const [curve, ...others] = layOutFlows([aPair(origin, destination)], where);
  expect(others).toEqual([]);
  return curve!;
};

describe('a flow between two places', () => {
  it('starts and ends at them and wears one head', () => {
    const curve = only('beijing', 'tianjin');
    expect(isClose(ends(curve)[0], toMercator(BEIJING))).toBe(true);
    expect(isClose(ends(curve)[2], toMercator(TIANJIN))).toBe(true);
    expect(curve).toMatchObject({
      fromPlace: 'beijing',
      toPlace: 'tianjin',
      share: 1,
      toneFrom: 0,
      toneTo: 1,
      head: true,
    });
  });

  it('wears no head where it has no direction', () => {
    const [curve] = layOutFlows([aPair('beijing', 'tianjin', { directed: false })], gazetteer);
    expect(curve!.head).toBe(false);
  });

  it('bends to the right of its travel, by 8 to 18 % of its chord', () => {
    fc.assert(
      fc.property(lngLat, lngLat, lngLat, (a, b, c) => {
        fc.pre(apart(a, b, c));
        const where = places(at('a', a), at('b', b), at('c', c));
        const curves = layOutFlows([aPair('a', 'b'), aPair('a', 'c')], where);
        for (const curve of curves) {
          const [from, , to] = ends(curve);
          const chord = subtract(to, from);
          const offset = subtract(apex(curve), mean([from, to]));
          // To the right, and nowhere else: the curve is symmetric.
          expect(dot(unit(offset), unit(rightOf(chord)))).toBeCloseTo(1, 6);
          expect(bendOf(curve)).toBeGreaterThanOrEqual(0.08 - 1e-9);
          expect(bendOf(curve)).toBeLessThanOrEqual(0.18 + 1e-9);
        }
      }),
    );
  });

  it('bends more the longer it is, and less at the edge of the picture', () => {
    const where = places(
      ...[114, 115, 117, 118].map((lng) => at(`x${lng}`, [lng, 39])),
      ...[115, 117].flatMap((lng) => [at(`n${lng}`, [lng, 41]), at(`s${lng}`, [lng, 37])]),
    );
    const pairs = [
      aPair('x114', 'x118'),
      aPair('x115', 'x117'),
      aPair('n115', 'n117'),
      aPair('s115', 's117'),
    ];
    const [long, middle, north, south] = layOutFlows(pairs, where).map(bendOf);
    expect(long).toBeGreaterThan(middle!);
    expect(middle).toBeGreaterThan(north!);
    expect(middle).toBeGreaterThan(south!);
  });

  it('is the mirror image of its reverse', () => {
    fc.assert(
      fc.property(lngLat, lngLat, (a, b) => {
        fc.pre(apart(a, b));
        const where = places(at('a', a), at('b', b));
        const axis = [toMercator(a), toMercator(b)] as const;
        const [there, back] = [only('a', 'b', where), only('b', 'a', where)];
        expect(isClose(mirrored(ends(there)[1], axis), ends(back)[1])).toBe(true);
      }),
    );
  });

  it('runs south of the straight line on its way east, north of it on its way west', () => {
    const where = places(at('west', [115, 39]), at('east', [117, 39]));
    expect(only('west', 'east', where).control[1]).toBeLessThan(38.95);
    expect(only('east', 'west', where).control[1]).toBeGreaterThan(39.05);
  });

  it('is left out where a place has no point', () => {
    const where = places(at('a', BEIJING), aPlace('nowhere', { point: null }));
    expect(layOutFlows([aPair('a', 'nowhere'), aPair('nowhere', 'a')], where)).toEqual([]);
  });
});

describe('a joint flow', () => {
  const [trunk, ...strands] = layOutFlows([aPair('beijing', 'both')], gazetteer);

  it('is one trunk and one strand to each member, all of one pair', () => {
    expect(strands.map(({ toPlace }) => toPlace).sort()).toEqual(['hebei', 'tianjin']);
    expect([trunk, ...strands].map((curve) => curve!.pair)).toEqual([0, 0, 0]);
    expect(trunk).toMatchObject({ fromPlace: 'beijing', toPlace: null, share: 1, head: false });
  });

  it('is never wider or stronger after the fork than before', () => {
    expect(strands.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    for (const strand of strands) expect(strand.toneFrom).toBe(trunk!.toneTo);
  });

  it('has a head on every strand and none on the trunk', () => {
    expect(strands.map(({ head }) => head)).toEqual([true, true]);
  });

  it('forks before its members, each of which is reached', () => {
    for (const strand of strands) {
      expect(isClose(ends(strand)[0], ends(trunk!)[2])).toBe(true);
      const goal = toMercator(strand.toPlace === 'hebei' ? HEBEI : TIANJIN);
      expect(isClose(ends(strand)[2], goal)).toBe(true);
      expect(length(subtract(ends(strand)[0], goal))).toBeGreaterThan(
        0.1 * length(subtract(goal, ends(trunk!)[0])),
      );
    }
  });

  const fork = fc
    .tuple(lngLat, fc.array(lngLat, { minLength: 2, maxLength: 4 }))
    .filter(([one, members]) => apart(one, ...members))
    .map(([one, members]) => ({
      where: places(
        at('one', one),
        ...members.map((point, index) => at(`m${index}`, point)),
        joint('sum', ...members.map((_, index) => `m${index}`)),
      ),
      axis: [toMercator(one), mean(members.map(toMercator))] as const,
      count: members.length,
    }));

  it('leaves the trunk along its tangent, so that there is no kink at the fork', () => {
    fc.assert(
      fc.property(fork, ({ where, axis }) => {
        fc.pre(length(subtract(...axis)) > 1e-4);
        const [stem, ...out] = layOutFlows([aPair('one', 'sum')], where);
        const arriving = unit(subtract(ends(stem!)[2], ends(stem!)[1]));
        for (const strand of out) {
          const leaving = unit(subtract(ends(strand)[1], ends(strand)[0]));
          expect(dot(arriving, leaving)).toBeCloseTo(1, 6);
        }
      }),
    );
  });

  it('gathers along the tangent too, when the joint end is the origin', () => {
    fc.assert(
      fc.property(fork, ({ where, axis, count }) => {
        fc.pre(length(subtract(...axis)) > 1e-4);
        const curves = layOutFlows([aPair('sum', 'one')], where);
        const [gathering, stem] = [curves.slice(0, count), curves.at(count)!];
        expect(stem).toMatchObject({ fromPlace: null, toPlace: 'one', head: true });
        const leaving = unit(subtract(ends(stem)[1], ends(stem)[0]));
        for (const strand of gathering) {
          const arriving = unit(subtract(ends(strand)[2], ends(strand)[1]));
          expect(dot(arriving, leaving)).toBeCloseTo(1, 6);
        }
      }),
    );
  });

  it('has its strands side by side at the fork, the right one on the right', () => {
    fc.assert(
      fc.property(fork, ({ where, axis, count }) => {
        fc.pre(length(subtract(...axis)) > 1e-4);
        const [stem, ...out] = layOutFlows([aPair('one', 'sum')], where);
        const shifts = out.map(({ shiftFrom }) => shiftFrom).sort((x, y) => x - y);
        shifts.forEach((shift, index) =>
          expect(shift).toBeCloseTo((index - (count - 1) / 2) / count),
        );
        const ahead = unit(subtract(ends(stem!)[2], ends(stem!)[1]));
        const angle = (strand: FlowCurve): number => {
          const way = subtract(ends(strand)[2], ends(strand)[0]);
          return Math.atan2(dot(way, rightOf(ahead)), dot(way, ahead));
        };
        for (const one of out)
          for (const other of out)
            if (one.shiftFrom < other.shiftFrom)
              expect(angle(one)).toBeLessThanOrEqual(angle(other));
      }),
    );
  });

  it('has a trunk that is the mirror image of that of its reverse', () => {
    fc.assert(
      fc.property(fork, ({ where, axis, count }) => {
        fc.pre(length(subtract(...axis)) > 1e-4);
        const there = layOutFlows([aPair('one', 'sum')], where)[0]!;
        const back = layOutFlows([aPair('sum', 'one')], where)[count]!;
        const [from, control, to] = ends(there).map((point) => mirrored(point, axis));
        expect(isClose(ends(back)[0], to!)).toBe(true);
        expect(isClose(ends(back)[1], control!)).toBe(true);
        expect(isClose(ends(back)[2], from!)).toBe(true);
      }),
    );
  });
});

describe('the layout of all flows', () => {
  it('is the same for the same input, and an input is left as it was', () => {
    const pairs = [aPair('beijing', 'both'), aPair('tianjin', 'beijing')];
    const before = structuredClone(pairs);
    expect(layOutFlows(pairs, gazetteer)).toEqual(layOutFlows(pairs, gazetteer));
    expect(pairs).toEqual(before);
  });

  it('is empty for no flows', () => {
    expect(layOutFlows([], gazetteer)).toEqual([]);
  });
});
