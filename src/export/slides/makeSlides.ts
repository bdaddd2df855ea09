import { filePixels } from '../../model/pictureSize';
import { shownBy } from '../../model/shown';
import type { SlidePage } from '../../model/slideViews';
import type { PictureWish } from '../../state/pictures';
import type { MakeSlides, SlideFormat, SlidesWish } from '../../state/slides';
import { DICTIONARIES } from '../../text/format';
import { PICTURE_TEXTS } from '../../text/pictureTexts';
import { mapTitles } from '../../text/mapTitles';
import { paneTitles } from '../../text/paneTitles';
import { speakerNotes } from '../../text/speakerNotes';
import { MAP_THEMES } from '../../theme';
import { drawPng } from '../drawPng';
import { handFile } from '../handFile';
import { goOn } from '../job';
import { pictureTree } from '../pictureTree';
import { pictureFileName } from '../pictureFileName';
import { OFFICE } from './officeLook';
import { paneNotes } from './paneNotes';
import { slideParts } from './slideParts';
import { slideShow, type Slide } from './slideShow';

/** Laid out in pixels, shown in inches. */
const FORMATS: Readonly<
  Record<SlideFormat, { layout: PictureWish['layout']; width: number; height: number }>
> = {
  wide: {
    layout: { width: 1280, height: 720, scale: 2, density: null },
    ...{ width: 40 / 3, height: 7.5 },
  },
  standard: {
    layout: { width: 1024, height: 768, scale: 2, density: null },
    ...{ width: 10, height: 7.5 },
  },
};

export const makeSlides: MakeSlides = async (wish, job) => {
  const { language, theme, format, pages } = wish;
  const slides: Slide[] = [];
  for (const [index, page] of pages.entries()) {
    await goOn(job, index / pages.length);
    slides.push(await slideOf(wish, page));
  }
  await goOn(job, 1);
  const { width, height } = FORMATS[format];
  const blob = await slideShow(slides, {
    ...{ width, height },
    title: slides[0]?.title ?? '',
    author: DICTIONARIES[language].app.name,
    date: wish.dataset.date,
    ...OFFICE[language],
    ground: MAP_THEMES[theme].hebei,
  });
  const name = fileName(wish);
  if (!job.signal.aborted) handFile(name, blob, blob.type);
  return { name, blob };
};

/** After the first slide; of several topics, after none of them. */
function fileName({ dataset, pages }: SlidesWish): string {
  const [first] = pages;
  const isOneTopic = first && pages.every(({ query }) => query.topic === first.query.topic);
  if (!isOneTopic) return 'jjj-map_topics.pptx';
  const pane = first.pane && ({ pane: first.pane, shows: 'pane' } as const);
  return pictureFileName(shownBy(dataset, first.query), pane, 'pptx');
}

async function slideOf(wish: SlidesWish, { query, pane }: SlidePage): Promise<Slide> {
  const { dataset, data, language, format, addressOf } = wish;
  const shown = shownBy(dataset, query);
  const titles = pane ? paneTitles(pane, shown, data, language) : mapTitles(shown, language);
  const { layout } = FORMATS[format];
  const wished = pane && ({ pane, shows: 'pane', data } as const);
  const parts = slideParts(pictureTree({ ...wish, shown, layout, ...titles, pane: wished }, true));
  const { alt, altOf } = PICTURE_TEXTS[language];
  const { names } = DICTIONARIES[language].panes;
  return {
    ...parts,
    title: titles.title,
    alt: pane ? altOf(names[pane], titles.title) : alt(titles.title),
    png: await drawPng(parts.picture, filePixels(layout, 1), null),
    notes: pane
      ? paneNotes({ ...wish, shown, pane }, addressOf(query))
      : speakerNotes(shown, addressOf(query), language),
  };
}
