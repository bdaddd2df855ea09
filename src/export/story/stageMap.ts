import { focusOn } from '../../layers/focus';
import { shownPlaces } from '../../layers/shownPlaces';
import { widthOf } from '../../layers/svgLabels';
import { element, escapeXml } from '../../layers/svgMarkup';
import { round, toPixels } from '../../layers/svgProjection';
import type { Camera } from '../../model/query';
import { namesWanted } from '../../model/show/namesWanted';
import { MOST_NAMES, placeNames, type NameSide, type NameWish } from '../../model/show/placeNames';
import type { Box } from '../../model/show/stageLayout';
import { inLanguage, placeName } from '../../text/format';
import { plainStoryText } from '../../text/storyFigureText';
import { framed } from '../mapFrame';
import { mapScene } from '../mapScene';
import { textBlock } from '../svgBlocks';
import type { StagePlan } from './stagePlan';
import type { ToldScene } from './toldScene';

/** The map below everything, as wide as the stage. */
export function stageMap(
  { shown, highlights }: ToldScene,
  plan: StagePlan,
  camera: Camera,
): string {
  const { geography, language, flowStyle, width, height } = plan;
  const scene = mapScene(shown, {
    ...{ geography, language, flowStyle, highlights, zoom: camera.zoom, hasNames: false },
  });
  return framed(scene, camera, { x: 0, y: 0, width, height }, 'map');
}

const SIDES: readonly NameSide[] = ['right', 'left', 'bottom', 'top'];
/** Of an annotation, in letters. */
const LINE = 12;

interface Free {
  readonly within: Box;
  readonly taken: readonly Box[];
  readonly most?: number;
}

/** Names of places and what the scene says beside them, where there is room: as `StageNames` has it. */
export function stageNames(
  told: ToldScene,
  plan: StagePlan,
  { within, taken, most: mostNames = MOST_NAMES }: Free,
): string {
  const { shown, scene, figures, highlights } = told;
  const { width, height, language, flowStyle, camera, u, colours } = plan;
  const { gazetteer } = shown.dataset;
  const size = plan.type.label * u;
  const { rims } = shownPlaces(shown, flowStyle.scale.unit, flowStyle.overview);
  const nameOf = (id: string): string => placeName(gazetteer.get(id), language, id);
  const notes = scene.annotations.map(({ at, text, side }, index) => {
    const said = plainStoryText(inLanguage(text, language), figures.named, language);
    return { id: `note ${index}`, at, side, text: `${nameOf(at)} · ${said}` };
  });
  const middle = toPixels([camera.lng, camera.lat], camera.zoom);
  const wish = (
    id: string,
    at: string,
    text: string,
    sides: readonly NameSide[],
    most = Infinity,
  ): NameWish[] => {
    const point = gazetteer.get(at)?.point;
    if (!point) return [];
    const [x, y] = toPixels(point, camera.zoom);
    const long = widthOf({ text, size }, 0);
    const wide = Math.min(long, most * size);
    const box = { width: wide + size * 0.5, height: Math.ceil(long / wide) * size * 1.3 };
    const away = (rims.get(at) ?? 0) + size * 0.3;
    const on = { x: width / 2 + x - middle[0], y: height / 2 + y - middle[1] };
    return [{ id, ...on, away, ...box, sides }];
  };
  const noted = notes.flatMap(({ id, at, text, side }) =>
    wish(id, at, text, [side, ...SIDES], LINE),
  );
  const wanted = namesWanted(
    { pairs: shown.pairs, totals: shown.totals, gazetteer },
    focusOn(highlights, shown.pairs, gazetteer)?.places ?? null,
    notes.map(({ at }) => at),
  );
  const named = wanted.flatMap((id) => wish(id, id, nameOf(id), SIDES));
  const texts = new Map(notes.map(({ id, text }) => [id, text]));
  const placed = placeNames([...noted, ...named], within, taken, mostNames + noted.length);
  return placed
    .map((box) => {
      const note = texts.get(box.id);
      return note === undefined ? nameText(nameOf(box.id), box) : noteText(note, box);
    })
    .join('');

  function nameText(text: string, { left, top, width: wide }: Box): string {
    const letters = {
      ...{ 'font-size': size, 'font-weight': 500, fill: colours.text, 'text-anchor': 'middle' },
      ...{ stroke: colours.halo, 'stroke-width': round(6 * u), 'stroke-linejoin': 'round' },
      'paint-order': 'stroke',
    };
    const at = { x: round(left + wide / 2), y: round(top + size) };
    // Within a group: on slides names belong to the picture.
    return element('g', {}, element('text', letters, element('tspan', at, escapeXml(text))));
  }

  function noteText(text: string, { left: x, top: y, width: wide, height: high }: Box): string {
    const block = textBlock(text, wide / 0.95, {
      ...({ size, color: colours.accent, weight: 500, lineHeight: 1.3 } as const),
    });
    const ground = { fill: colours.panel, rx: round(8 * u) };
    const own = { x: round(x), y: round(y), width: round(wide), height: round(high) };
    return element('g', {}, element('rect', { ...own, ...ground }), block.at(x + size * 0.25, y));
  }
}
