/** One contestant on a page of its own: `?contestant=echarts&records=1000&picture=alike`. */
import { PICTURES, type Contestant } from './contestant';
import { measure, type Measured } from './measure';
import { readRecords } from './records';

type Load = () => Promise<{ contestant: Contestant }>;

export async function contest(contestants: Readonly<Record<string, Load>>): Promise<Measured> {
  const asked = new URLSearchParams(location.search);
  const picture = PICTURES.find((one) => one === asked.get('picture')) ?? 'alike';
  const load = contestants[asked.get('contestant') ?? ''];
  const stage = document.getElementById('stage');
  if (!load || !stage) throw new Error('no such contestant');
  // The table is asked for beside the scripts, as whoever cares for speed would.
  const [{ contestant }, places, csv] = await Promise.all([
    load(),
    fetch('./places.json').then((answer) => answer.json() as Promise<[string, number, number][]>),
    fetch(`./flows-${asked.get('records')}.csv`).then((answer) => answer.text()),
  ]);
  const records = readRecords(
    csv,
    places.map(([code]) => code),
  );
  const points = places.map(([, lng, lat]) => [lng, lat] as const);
  return measure(contestant, () => contestant.start(stage, { records, points }, picture));
}
