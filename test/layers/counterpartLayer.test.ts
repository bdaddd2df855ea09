import { beforeAll, describe, expect, it } from 'vitest';
import { counterpartLayers, counterpartStar } from '../../src/layers/counterpartLayer';
import { flowStyleOf } from '../../src/layers/flowStyleOf';
import { legendSample } from '../../src/layers/legendSample';
import { mapLegend } from '../../src/layers/mapLegend';
import { evaluate } from '../../src/layers/styleExpression';
import { mapScene } from '../../src/export/mapScene';
import { counterpartsOf } from '../../src/model/counterparts';
import type { Dataset } from '../../src/model/dataset';
import { shownBy } from '../../src/model/shown';
import { TIE_STATES } from '../../src/model/tieRecords';
import { decodeQuery } from '../../src/state/urlState';
import { entryText } from '../../src/text/legendText';
import { loadBuilt, loadBuiltGround } from '../fixtures/builtFiles';

let atlas: Dataset;
beforeAll(async () => {
  atlas = await loadBuilt();
});

const LINK = '?topic=enterprise&sel=park:pk-zgc-fengtai&counterparts=on';
const star = () =>
  counterpartStar(counterpartsOf(atlas, atlas.parksById.get('pk-zgc-fengtai')!), 1);

describe('the star of counterparts', () => {
  it('is a straight line to every counterpart, an end at each and one at the subject', () => {
    const { features } = star();
    const [lines, ends] = ['LineString', 'Point'].map((type) =>
      features.filter(({ geometry }) => geometry.type === type),
    ) as [typeof features, typeof features];
    expect(lines).toHaveLength(33);
    expect(ends).toHaveLength(34);
    expect(
      lines.every(({ geometry }) => 'coordinates' in geometry && geometry.coordinates.length === 2),
    ).toBe(true);
    expect(ends.filter(({ properties }) => properties?.type === undefined)).toHaveLength(1);
  });

  it('tells states apart by dashes and by ends, and not by colour', () => {
    const layers = counterpartLayers('dark', 1);
    const lines = TIE_STATES.map((state) =>
      layers.find(({ id }) => id === `counterparts-${state}`)!,
    );
    const paints = lines.map(({ paint }) => paint as Record<string, unknown>);
    expect(new Set(paints.map((paint) => paint['line-color'])).size).toBe(1);
    expect(new Set(paints.map((paint) => JSON.stringify(paint['line-dasharray']))).size).toBe(3);
    const ends = layers.find(({ id }) => id === 'counterpart-ends')!.paint as Record<
      string,
      unknown
    >;
    const filled = TIE_STATES.map((end) =>
      evaluate(ends['circle-color'], { zoom: 7, properties: { end }, geometryType: 'Point' }),
    );
    expect(filled[0]).not.toBe(filled[1]);
    expect(filled[1]).toBe(filled[2]);
  });

  it('is in the map without WebGL, above the places, and leads to cards', async () => {
    const shown = shownBy(atlas, decodeQuery(LINK).query);
    const flowStyle = flowStyleOf(shown, 'dark', 1, 6);
    const geography = await loadBuiltGround();
    const { layers } = mapScene(shown, { geography, language: 'zh', flowStyle, zoom: 7 });
    const ids = layers.map(({ id }) => id);
    expect(ids.indexOf('counterparts-planned')).toBeGreaterThan(ids.indexOf('places'));
    const ends = layers.find(({ id }) => id === 'counterpart-ends')!.shapes;
    const targets = ends.flatMap((shape) =>
      'target' in shape && shape.target ? [shape.target] : [],
    );
    expect(targets).toHaveLength(33);
    expect(targets).toContainEqual({
      type: 'card',
      selection: { type: 'cluster', id: 'cl-hd-equip' },
    });
  });

  it('has an entry in the legend for every state that is shown, each with words', () => {
    const shown = shownBy(atlas, decodeQuery(LINK).query);
    const style = flowStyleOf(shown, 'dark', 1, 6);
    const legend = mapLegend(shown, style.scale);
    const entries = legend.marks.filter(({ type }) => type === 'counterpart');
    expect(entries).toHaveLength(3);
    for (const language of ['zh', 'en'] as const)
      expect(new Set(entries.map((entry) => entryText(entry, legend, language))).size).toBe(3);
    const drawings = entries.map((entry) =>
      JSON.stringify(legendSample(entry, legend, style).shapes),
    );
    expect(new Set(drawings).size).toBe(3);
    const off = shownBy(atlas, decodeQuery(LINK.replace('on', 'off')).query);
    expect(mapLegend(off, style.scale).marks.some(({ type }) => type === 'counterpart')).toBe(
      false,
    );
  });
});
