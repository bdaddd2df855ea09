import type { Language } from '../../model/bilingual';
import { drawnIds } from '../../model/drawnSources';
import { inLanguage } from '../../text/format';
import { notesOf } from '../../text/speakerNotes';
import { plainStoryText } from '../../text/storyFigureText';
import { isMapScene, type ToldScene } from './toldScene';

/** What the speaker says of a scene; empty where nothing is written. */
export const spokenNotes = ({ scene, figures }: ToldScene, language: Language): string =>
  plainStoryText(inLanguage(scene.notes, language), figures.named, language);

/** What the steps of a scene say, one after the other. */
export const stepTexts = ({ scene, figures }: ToldScene, language: Language): string[] =>
  scene.steps
    .map(({ note }) => plainStoryText(inLanguage(note, language), figures.named, language))
    .filter((text) => text !== '');

/** All that a speaker needs beside a slide: what to say, what the steps say, sources in full, the link. */
export function slideNotes(told: ToldScene, address: string, language: Language): string {
  const { scene, shown, figures } = told;
  const steps = stepTexts(told, language).map((text, index) => `${index + 1}. ${text}`);
  const spoken = [spokenNotes(told, language), ...steps].filter((text) => text !== '');
  const cited = [...figures.sources, ...(isMapScene(scene) ? drawnIds(shown) : [])];
  return notesOf({ told: spoken, cited, address }, shown.dataset, language);
}
