import type { Job, NamedBlob } from '../../state/pictures';
import type { StoryWish } from '../../state/storyFiles';
import { DICTIONARIES, inLanguage } from '../../text/format';
import { plainStoryText } from '../../text/storyFigureText';
import { goOn } from '../job';
import { lettersIn } from '../pdf/letters';
import { pdfPages, type PdfLeaf } from '../pdf/pdfPicture';
import { traceLetters } from '../pdf/traceLetters';
import { handoutPage, handoutPaper } from './handoutPage';
import { scenePicture } from './scenePicture';
import { toldScene } from './toldScene';

/** What a scene is laid out in. */
const STAGE = { width: 1920, height: 1080 } as const;
const POINTS_PER_MM = 72 / 25.4;
/** Part of the work that is done when all pages are laid out, and only their letters are left to trace. */
const LAID_OUT = 0.3;

/** A handout: one page for each scene, drawn and searchable. */
export async function storyPdf(wish: StoryWish, job: Job): Promise<NamedBlob['blob']> {
  const { dataset, story, language } = wish;
  const hasNotes = wish.format === 'notes';
  const count = story.scenes.length;
  const leaves: PdfLeaf[] = [];
  for (const [index, scene] of story.scenes.entries()) {
    await goOn(job, (LAID_OUT * index) / count);
    const told = toldScene(dataset, story, scene);
    const picture = scenePicture(told, { ...wish, ...STAGE });
    const page = { language, hasNotes, number: index + 1, count };
    const title = plainStoryText(inLanguage(scene.title, language), told.figures.named, language);
    leaves.push({ svg: handoutPage(told, picture, page), title });
  }
  const all = { name: 'g', attributes: {}, children: leaves.map(({ svg }) => svg) };
  const family = leaves[0]?.svg.attributes['font-family'] ?? '';
  const onprogress = (share: number): void => job.onprogress(LAID_OUT + (1 - LAID_OUT) * share);
  const traced = await traceLetters(lettersIn(all), family, { ...job, onprogress });
  const { width, height } = handoutPaper(hasNotes);
  const page = { width: width * POINTS_PER_MM, height: height * POINTS_PER_MM, margin: 0 };
  const bytes = pdfPages(leaves, traced, page, {
    title: inLanguage(story.title, language),
    subject: inLanguage(story.summary, language),
    language: DICTIONARIES[language].language.htmlLang,
  });
  return new Blob([bytes], { type: 'application/pdf' });
}
