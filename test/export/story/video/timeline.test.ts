import { expect, it } from 'vitest';
import { flight, isSameView } from '../../../../src/export/story/video/flight';
import { framesOf, timeline } from '../../../../src/export/story/video/timeline';
import { readParsedStory } from '../../../../src/model/story/readStory';

const text = (zh: string) => ({ zh, en: zh });
const scene = (id: string, more: object) => ({
  id,
  layout: 'map-panel',
  title: text('题'),
  ...more,
});

it('counts the show in whole frames: ways, and how long each state stays', () => {
  const { story } = readParsedStory({
    ...{ id: 'two', storyVersion: 1, date: '2026-11-23', title: text('两场') },
    scenes: [
      scene('a', { dwell: 3, steps: [{ note: text('一步') }] }),
      scene('b', { dwell: 2, transition: { type: 'fly', ms: 1400 } }),
      scene('c', { dwell: 2, transition: { type: 'cut' } }),
    ],
  });
  const shots = timeline(story!, 'zh', 30);
  expect(shots.map(({ scene: at, steps }) => [at, steps])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [2, 0],
  ]);
  expect(shots.map(({ moving }) => moving)).toEqual([0, 21, 42, 0]);
  expect(shots[0]!.resting + shots[1]!.resting).toBe(90);
  expect(framesOf(shots)).toBe(90 + 60 + 60 + 21 + 42);
});

it('flies from one view to another, off and to a stop gently', () => {
  const [from, to] = [
    { lng: 116.4, lat: 39.9, zoom: 8 },
    { lng: 117.2, lat: 39.1, zoom: 9 },
  ];
  const way = flight(from, to, 1920);
  const start = way(0);
  expect(start.lng).toBeCloseTo(from.lng, 6);
  expect(start.zoom).toBeCloseTo(from.zoom, 6);
  expect(isSameView(way(1), to)).toBe(true);
  const step = (t: number): number => Math.abs(way(t + 0.05).lng - way(t).lng);
  expect(step(0)).toBeLessThan(step(0.475) / 10);
  expect(step(0.95)).toBeLessThan(step(0.475) / 10);
});
