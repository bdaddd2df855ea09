import { filePixels } from '../../model/pictureSize';
import { shownBy } from '../../model/shown';
import { viewOf } from '../../model/view';
import type { PictureWish } from '../../state/pictures';
import type { MakeSlides, SlideFormat, SlidesWish } from '../../state/slides';
import { DICTIONARIES } from '../../text/format';
import { PICTURE_TEXTS } from '../../text/pictureTexts';
import { headlineText, subtitleText } from '../../text/sentences';
import { speakerNotes } from '../../text/speakerNotes';
import { MAP_THEMES } from '../../theme';
import { drawPng } from '../drawPng';
import { handFile } from '../handFile';
import { goOn } from '../job';
import { pictureTree } from '../pictureTree';
import { viewFileName } from '../viewFileName';
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

/** As office suites name the languages, with a font that each of them has. */
const OFFICE = {
  zh: { language: 'zh-CN', font: 'Microsoft YaHei' },
  en: { language: 'en-US', font: 'Arial' },
} as const;

export const makeSlides: MakeSlides = async (wish, job) => {
  const { language, theme, format, views } = wish;
  const slides: Slide[] = [];
  for (const [index, query] of views.entries()) {
    await goOn(job, index / views.length);
    slides.push(await slideOf(wish, query));
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

/** After the first view; of several topics, after none of them. */
function fileName({ dataset, views }: SlidesWish): string {
  const [first] = views;
  const isOneTopic = first && views.every(({ topic }) => topic === first.topic);
  return isOneTopic
    ? viewFileName({ topic: first.topic, view: viewOf(dataset, first) }, 'map', 'pptx')
    : 'jjj-map_topics.pptx';
}

async function slideOf(wish: SlidesWish, query: SlidesWish['views'][number]): Promise<Slide> {
  const { dataset, language, format, addressOf } = wish;
  const shown = shownBy(dataset, query);
  const title = headlineText(dataset, shown.headline, shown.clusters, shown.topic, language);
  const subtitle = subtitleText(dataset, shown.view, query, language);
  const { layout } = FORMATS[format];
  const parts = slideParts(pictureTree({ ...wish, shown, layout, title, subtitle }, true));
  return {
    ...parts,
    ...{ title, alt: PICTURE_TEXTS[language].alt(title) },
    png: await drawPng(parts.picture, filePixels(layout, 1), null),
    notes: speakerNotes(shown, addressOf(query), language),
  };
}
