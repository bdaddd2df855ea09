import type { Bilingual, Language } from '../model/bilingual';
import { flowAt } from '../model/flowTable';
import { pairIdOf } from '../model/pairFlow';
import type { Shown } from '../model/shown';
import type { KeyFigure, Scene, SceneState } from '../model/story/story';
import { DICTIONARIES, periodText, placeName } from '../text/format';
import { subtitleText } from '../text/sentences';
import { SCENE_PARAMETERS } from './sceneQuery';
import { encodeQuery } from './urlState';

const MOST_SOURCES = 12;

/**
 * The view that is looked at as a scene: its parameters, where the map looks, what is counted and when as a title, its
 * largest line as the key figure, its sources. The finding is for the author to write. Both languages must be loaded.
 */
export function captureScene(shown: Shown): Scene {
  const { query, dataset, view } = shown;
  const both = (say: (language: Language) => string): Bilingual => ({
    zh: say('zh'),
    en: say('en'),
  });
  const state = sceneStateOf(shown);
  return {
    id: 'scene',
    layout: 'map-panel',
    title: both((language) => titleOf(shown, language)),
    ...{ body: null, figures: {}, items: [], steps: [], annotations: [], notes: null },
    figure: keyFigure(shown),
    state,
    camera: query.camera,
    transition: { type: 'fly', ms: 1400 },
    ...{ dwell: null, image: null, fault: null },
    alt: both((language) => subtitleText(dataset, view, query, language)),
    sources: sourcesOf(shown).slice(0, MOST_SOURCES),
  };
}

/** The parameters of a view that a scene may set. */
function sceneStateOf({ query }: Shown): SceneState {
  const all = new URLSearchParams(encodeQuery({ ...query, data: null, camera: null }));
  return Object.fromEntries(
    SCENE_PARAMETERS.flatMap((name) => {
      const value = all.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

function titleOf({ topic, measure, view }: Shown, language: Language): string {
  const what = measure?.name[language] ?? DICTIONARIES[language].topics[topic];
  const join = language === 'zh' ? '，' : ', ';
  return topic === 'clusters' ? what : `${what}${join}${periodText(view.period, language)}`;
}

/** What is drawn widest, where it is an amount of its own. */
function keyFigure({ pairs, measure, dataset: { gazetteer } }: Shown): KeyFigure | null {
  const top = pairs.find(({ unbroken }) => !unbroken);
  if (!top || !measure) return null;
  const name = (id: string, language: Language): string =>
    placeName(gazetteer.get(id), language, id);
  const label = (language: Language): string =>
    `${name(top.origin, language)} → ${name(top.destination, language)}`;
  return { value: `pair(${pairIdOf(top)})`, label: { zh: label('zh'), en: label('en') } };
}

function sourcesOf(shown: Shown): string[] {
  const { flows } = shown.dataset;
  const ofLines = shown.pairs.flatMap(({ rows }) =>
    rows.flatMap((row) => flowAt(flows, row).sources),
  );
  const ofClusters =
    shown.topic === 'clusters' ? shown.clusters.flatMap(({ sources }) => sources) : [];
  const ofTies =
    shown.topic === 'cobuild' ? shown.ties.flatMap(({ branch }) => branch.sources) : [];
  return [...new Set([...ofLines, ...ofTies, ...ofClusters])];
}
