import { describe, expect, it } from 'vitest';
import { locationQuotient, type IndustryProfile } from '../../src/model/industryProfile';
import { profileOf } from '../../src/model/profileOf';
import { PROFILE_BASES, type ProfileBasis } from '../../src/model/query';
import { sectorFiguresFile } from '../../src/model/schema';
import type { Similarity } from '../../src/model/heatLook';
import { likenessOf } from '../../src/model/similarity';
import { parse } from 'valibot';
import { loadBuilt, readBuilt } from '../fixtures/builtFiles';

const dataset = await loadBuilt();
const { rows: figures } = parse(sectorFiguresFile, readBuilt('city-industry.json'));
const profile = (basis: ProfileBasis): IndustryProfile => profileOf(dataset, figures, basis);

describe('the tables of statistics', () => {
  it.each([
    ['value-added', 13, 3],
    ['listed', 13, 19],
    ['employed-urban', 3, 19],
    ['employed-private', 3, 7],
  ] as const)('are complete: %s', (basis, places, sectors) => {
    const { values, totals, reference, source, quantity } = profile(basis);
    expect([values.length, values[0]?.length]).toEqual([places, sectors]);
    expect(values.flat()).not.toContain(null);
    expect(totals).not.toContain(null);
    expect(reference?.total).toBeGreaterThan(0);
    expect(dataset.sources.has(source!)).toBe(true);
    expect(quantity).not.toBeNull();
  });

  it('print the parts of their totals and no more', () => {
    for (const basis of PROFILE_BASES) {
      const { values, totals, reference } = profile(basis);
      if (!reference) continue;
      values.forEach((row, at) => {
        const sum = row.reduce<number>((all, value) => all + (value ?? 0), 0);
        // Published parts are rounded each for itself.
        expect(sum).toBeLessThanOrEqual(totals[at]! * 1.002);
      });
    }
  });
});

describe('location quotients', () => {
  const published = figures.filter(({ quantity }) => quantity === 'location-quotient-computed');

  it.each([
    ['value-added', 'gp-panel-2023', 39],
    ['employed-urban', 'nbs-2009-4-7', 57],
  ] as const)('are those computed beside the data, to two decimals: %s', (basis, source, count) => {
    const own = profile(basis);
    const rows = published.filter((row) => row.source === source);
    expect(rows).toHaveLength(count);
    for (const { place, sector, value } of rows) {
      const at = own.sectors.findIndex(({ id }) => id === sector.en);
      const quotient = locationQuotient(own, own.places.indexOf(place), at)!;
      expect(Math.abs(quotient - value!), `${place} ${sector.en}`).toBeLessThan(0.0051);
    }
  });

  // Computed with NumPy 2.4 from data/city_industry.csv: (e_ij / e_i) / (e_j / e), e_i and e the printed totals.
  it.each([
    ['listed', 'beijing', 'C Manufacturing', 0.532119],
    ['listed', 'tianjin', 'C Manufacturing', 1.062543],
    ['employed-urban', 'beijing', 'C Manufacturing', 0.599484],
    ['employed-private', 'tianjin', 'F Transport, storage and post', 1.475597],
  ] as const)(
    'are those of an independent computation: %s %s %s',
    (basis, place, sector, value) => {
      const own = profile(basis);
      const at = own.sectors.findIndex(({ id }) => id === sector);
      expect(locationQuotient(own, own.places.indexOf(place), at)).toBeCloseTo(value, 6);
    },
  );
});

describe('the likeness of places', () => {
  const valueOf = (basis: ProfileBasis, similarity: Similarity, one: string, other: string) => {
    const own = profile(basis);
    const [a, b] = [one, other].map((id) => own.places.indexOf(id));
    return likenessOf(own, similarity, a!, b!).value;
  };

  // Computed with NumPy 2.4 from data/city_industry.csv: sum |a/Σa − b/Σb| and a·b / (‖a‖‖b‖) over all sectors.
  it.each([
    ['value-added', 'beijing', 'tangshan', 0.860868, 0.753947],
    ['value-added', 'baoding', 'langfang', 0.146282, 0.992856],
    ['value-added', 'qinhuangdao', 'hengshui', 0.021232, 0.999826],
    ['value-added', 'shijiazhuang', 'chengde', 0.332425, 0.948174],
    ['listed', 'beijing', 'tianjin', 0.963303, 0.755918],
    ['listed', 'tianjin', 'shijiazhuang', 0.685484, 0.910539],
    ['employed-urban', 'beijing', 'hebei', 0.737449, 0.794856],
    ['employed-urban', 'tianjin', 'hebei', 0.502331, 0.890533],
    ['employed-private', 'beijing', 'hebei', 0.543447, 0.843869],
  ] as const)(
    'is that of an independent computation: %s %s %s',
    (basis, one, other, index, angle) => {
      expect(valueOf(basis, 'krugman', one, other)).toBeCloseTo(index, 6);
      expect(valueOf(basis, 'cosine', one, other)).toBeCloseTo(angle, 6);
    },
  );

  // Computed with Python sets from the CSV tables: parks not planned, clusters, flows that are no plans or trains.
  it.each([
    ['shijiazhuang', 'xiongan', 3 / 4],
    ['beijing', 'baoding', 6 / 10],
    ['beijing', 'tianjin', 7 / 12],
    ['langfang', 'tangshan', 3 / 7],
  ] as const)('by presence is that of an independent count: %s %s', (one, other, value) => {
    expect(valueOf('records', 'jaccard', one, other)).toBeCloseTo(value, 12);
  });

  it('is refused where a city has fewer than ten companies', () => {
    expect(valueOf('listed', 'krugman', 'baoding', 'tangshan')).toBeNull();
  });
});
