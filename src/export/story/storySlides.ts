import { inLanguage, DICTIONARIES } from '../../text/format';
import { plainStoryText } from '../../text/storyFigureText';
import type { Job } from '../../state/pictures';
import type { StoryWish } from '../../state/storyFiles';
import { sceneQuery } from '../../state/sceneQuery';
import { PICTURE_TEXTS } from '../../text/pictureTexts';
import { drawPng } from '../drawPng';
import { goOn } from '../job';
import { OFFICE } from '../slides/officeLook';
import { slideParts } from '../slides/slideParts';
import { slideShow, type Slide } from '../slides/slideShow';
import { slideNotes } from './sceneNotes';
import { scenePicture } from './scenePicture';
import { STAGE_COLOURS } from './stageColours';
import { storyDate } from './storyTime';
import { toldScene } from './toldScene';

/** Pixels of the stage, inches of the slide. */
const STAGES = {
  slides: { stage: { width: 1920, height: 1080 }, width: 40 / 3, height: 7.5 },
  wall: { stage: { width: 3840, height: 1080 }, width: 80 / 3, height: 7.5 },
} as const;

/** One slide for each scene: the map a picture, every word beside it text that can be changed, and notes. */
export async function storySlides(
  wish: StoryWish & { readonly format: keyof typeof STAGES },
  job: Job,
): Promise<Blob> {
  const { dataset, story, language, theme, addressOf } = wish;
  const { stage, width, height } = STAGES[wish.format];
  const slides: Slide[] = [];
  for (const [index, scene] of story.scenes.entries()) {
    await goOn(job, index / story.scenes.length);
    const told = toldScene(dataset, story, scene);
    const parts = slideParts(scenePicture(told, { ...wish, ...stage }));
    const words = (text: typeof scene.alt): string =>
      plainStoryText(inLanguage(text, language), told.figures.named, language);
    const title = words(scene.title);
    slides.push({
      ...{ ...parts, title, alt: words(scene.alt) || PICTURE_TEXTS[language].alt(title) },
      png: await drawPng(parts.picture, stage, null),
      notes: slideNotes(told, addressOf(sceneQuery(dataset, scene, 0).query), language),
    });
  }
  await goOn(job, 1);
  return slideShow(slides, {
    ...{ width, height, ...OFFICE[language], date: storyDate(wish) },
    title: inLanguage(story.title, language),
    author: inLanguage(story.author, language) || DICTIONARIES[language].app.name,
    ground: STAGE_COLOURS[theme].ground,
  });
}
