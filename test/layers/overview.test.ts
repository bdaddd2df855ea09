import { describe, expect, it } from 'vitest';
import { layoutOf, mapPadding } from '../../src/components/layout';
import { overviewZoom } from '../../src/layers/overview';
import { cameraOver } from '../../src/layers/svgProjection';
import { REGION } from '../../src/map/camera';

const paddingFor = (width: number, height: number, bar: number) =>
  mapPadding(layoutOf(width, height), { bar, rail: 320, foot: 188, right: 272 });

describe('the zoom that lines are laid out for', () => {
  it.each([
    [1280, 720, 5],
    [1920, 1080, 6],
    [390, 844, 5],
  ])('is that of the whole region, less a quarter at most: %i × %i', (width, height, zoom) => {
    const padding = paddingFor(width, height, 64);
    const whole = cameraOver(REGION, { width, height }, padding).zoom;
    const own = overviewZoom(REGION, { width, height }, padding);
    expect(own).toBe(zoom);
    expect(whole - own).toBeGreaterThanOrEqual(0);
    expect(whole - own).toBeLessThan(0.25);
  });

  it('is the same beside a title of one line or two', () => {
    const [one, two] = [56, 73].map((bar) =>
      overviewZoom(REGION, { width: 1280, height: 720 }, paddingFor(1280, 720, bar)),
    );
    expect(one).toBe(two);
  });
});
