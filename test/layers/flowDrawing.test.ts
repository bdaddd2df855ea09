import { describe, expect, it } from 'vitest';
import { drawnCurves } from '../../src/layers/flowDrawing';
import { layOutFlows } from '../../src/layers/flowLayout';
import { flowLayer } from '../../src/layers/flowLayer';
import type { FlowStyle } from '../../src/layers/flowStyle';
import { flowShapes } from '../../src/layers/svgFlows';
import { coreOf, HOLLOW } from '../../src/map/FlowArcLayer/arcGeometry';
import { MAP_THEMES } from '../../src/theme';
import { anAtlas, aPair } from '../fixtures/atlas';

const { gazetteer } = anAtlas([], { parks: [] });
const places = new Map(gazetteer);
for (const [id, point] of [
  ['beijing', [116.4, 39.9]],
  ['hebei', [114.5, 38]],
] as const) {
  const place = places.get(id);
  if (place) places.set(id, { ...place, point });
}
const style: FlowStyle = {
  theme: 'light',
  scale: { type: 'linear', max: 100, cap: 12, unit: 1 },
  overview: 6,
  chosen: new Map(),
};
const figure = (value: number) => ({ value, bound: null, period: null, rows: [0] });
const changed = (now: number, then: number) =>
  aPair('beijing', 'hebei', {
    value: Math.abs(now - then),
    change: { now: figure(now), then: figure(then) },
  });
const draw = (pair: ReturnType<typeof aPair>) => {
  const curves = layOutFlows([pair], places);
  const drawn = drawnCurves(curves, [pair], style, new Map());
  const [shape] = flowShapes({ drawn, theme: 'light', strength: 1, zoom: 7 });
  const layer = flowLayer({
    ...{ id: 'flows', curves, pairs: [pair], style, rims: new Map() },
    ...{ strength: 1, hitWidth: 14, pickable: true },
  });
  const { attributes } = layer.props.data as unknown as {
    attributes: { getStyle: { value: Float32Array } };
  };
  return { curve: curves[0], drawn: drawn[0], shape, kind: attributes.getStyle.value[0] };
};

describe('a change on the map', () => {
  it('is as wide as it is large, whatever its sign, in the hue of its sign', () => {
    const { increase, decrease } = MAP_THEMES.light.change;
    expect(draw(changed(80, 30)).drawn).toMatchObject({ width: 6, color: increase[2] });
    expect(draw(changed(30, 80)).drawn).toMatchObject({ width: 6, color: decrease[2] });
  });

  it('is hollow when it is a decrease, in both drawings, and solid when it is none', () => {
    const less = draw(changed(30, 80));
    expect(less.kind).toBe(HOLLOW.flag);
    expect(less.shape?.hollow).toMatchObject({ core: { width: 2.4, dash: '10 6', offset: 0 } });
    expect(less.shape?.hollow?.head).toMatch(/^M/);
    for (const pair of [changed(80, 30), changed(30, 30), aPair('beijing', 'hebei')]) {
      const { kind, shape } = draw(pair);
      expect(kind === undefined ? NaN : kind & HOLLOW.flag).toBe(0);
      expect(shape?.hollow).toBeNull();
    }
  });

  it('too small for a core still has a hollow head', () => {
    const { shape, kind } = draw(changed(30, 50));
    expect(coreOf(0, 2.4)).toBeNull();
    expect(shape?.hollow?.core).toBeNull();
    expect(shape?.hollow?.head).toMatch(/^M/);
    expect(kind).toBe(HOLLOW.flag);
  });

  it('that is planned is hollow within its dashes', () => {
    const { shape, kind } = draw({ ...changed(30, 80), plan: true });
    expect(kind).toBe(HOLLOW.flag + 1);
    const [on, off] = shape!.dash!.split(' ').map(Number);
    const [openOn, openOff] = shape!.hollow!.core!.dash.split(' ').map(Number);
    expect(openOn! + openOff!).toBeCloseTo(on! + off!);
    expect(shape!.hollow!.core!.offset).toBeCloseTo((openOn! - on!) / 2);
    expect(openOn).toBeLessThan(on!);
  });
});

describe('a sum of both directions on the map', () => {
  const forth = aPair('beijing', 'hebei', { value: 50 });
  const back = aPair('hebei', 'beijing', { value: 50 });
  const sum = (known: typeof forth | null) =>
    aPair('beijing', 'hebei', { value: 50, directed: false, sum: { forth, back: known } });

  it('is straight, of one tone and without head, the same whichever way it is named', () => {
    const { curve, drawn, shape } = draw(sum(back));
    expect(shape?.head).toBeNull();
    expect(drawn?.toneFrom).toBe(drawn?.toneTo);
    const other = draw({ ...sum(back), origin: 'hebei', destination: 'beijing' }).curve;
    expect(curve?.control.map((one) => one.toFixed(9))).toEqual(
      other?.control.map((one) => one.toFixed(9)),
    );
    expect(curve?.control[0]).toBeCloseTo((116.4 + 114.5) / 2, 6);
  });

  it('is fainter where only one direction is known', () => {
    expect(draw(sum(null)).drawn?.toneTo ?? 1).toBeLessThan(draw(sum(back)).drawn?.toneTo ?? 0);
  });
});
