import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { svgMarkup } from '../../../src/export/plainSvg';
import { rejoined, slideParts } from '../../../src/export/slides/slideParts';
import { handoutPage } from '../../../src/export/story/handoutPage';
import { scenePicture } from '../../../src/export/story/scenePicture';
import { slideNotes } from '../../../src/export/story/sceneNotes';
import { STAGE_COLOURS } from '../../../src/export/story/stageColours';
import { toldScene, type ToldScene } from '../../../src/export/story/toldScene';
import { textIn } from '../../../src/layers/svgTree';
import type { Language } from '../../../src/model/bilingual';
import { readStory } from '../../../src/model/story/readStory';
import type { Story } from '../../../src/model/story/story';
import { DICTIONARIES, inLanguage } from '../../../src/text/format';
import { plainStoryText } from '../../../src/text/storyFigureText';
import { loadBuilt, loadBuiltGround } from '../../fixtures/builtFiles';

const dataset = await loadBuilt();
const geography = await loadBuiltGround();

const storyOf = (id: string): Story => {
  const path = new URL(`../../../data/stories/${id}.story.json`, import.meta.url);
  return readStory(readFileSync(path, 'utf8')).story!;
};
const lookOf = (language: Language, width: number) => ({
  ...({ geography, approval: null, language, theme: 'dark' } as const),
  ...{ width, height: 1080, link: 'https://example.org/?story=technology' },
});
const toldOf = (story: Story): ToldScene[] =>
  story.scenes.map((scene) => toldScene(dataset, story, scene));
const joined = (text: string): string => text.replace(/\s/g, '');
const titleOf = ({ scene, figures }: ToldScene, language: Language): string =>
  plainStoryText(inLanguage(scene.title, language), figures.named, language);

describe('scenes of a story as pictures', { timeout: 60_000 }, () => {
  it.each([
    ['technology', 'zh', 1920],
    ['article-2015', 'en', 3840],
    ['co-built-parks', 'en', 1920],
  ] as const)(
    'hold title, approval and nothing beyond the stage: %s %s %i',
    (id, language, width) => {
      for (const told of toldOf(storyOf(id))) {
        const { texts } = slideParts(scenePicture(told, lookOf(language, width)));
        const wordsOf = (part: string): string =>
          joined(texts.flatMap((one) => (one.part === part ? one.lines : [])).join(''));
        expect(wordsOf('title')).toBe(joined(titleOf(told, language)));
        expect(wordsOf('foot')).toContain(joined(DICTIONARIES[language].band.unapproved));
        for (const { x, y, size, lines, lineHeight, part } of texts) {
          expect(x).toBeGreaterThanOrEqual(width * 0.03 - 1);
          expect(y - size).toBeGreaterThanOrEqual(0);
          expect(y + (lines.length - 1) * size * lineHeight).toBeLessThanOrEqual(1080 * 0.97);
          expect(size).toBeGreaterThanOrEqual(part === 'foot' ? 20 : 36);
        }
      }
    },
  );

  it('say the figure that the data say, in the letters of the stage', () => {
    const told = toldOf(storyOf('technology')).find(({ figures }) => figures.key)!;
    const { texts } = slideParts(scenePicture(told, lookOf('zh', 1920)));
    const figure = texts.find(({ part }) => part === 'figure')!;
    expect(rejoined(figure.lines)).toBe('71.2亿元');
    expect(figure.runs.map(({ size }) => size)).toEqual([132, 47.5]);
    expect(figure.runs[0]!.isBold).toBe(true);
  });

  it('are the same every time', () => {
    const draw = (): string[] =>
      toldOf(storyOf('technology'))
        .slice(0, 3)
        .map((told) => svgMarkup(scenePicture(told, lookOf('zh', 1920))));
    expect(draw()).toEqual(draw());
  });

  it('stand on a page with what steps and speaker say, and the sources in full', () => {
    const story = storyOf('technology');
    const told = toldOf(story).find(({ scene }) => scene.steps.length > 0)!;
    const picture = scenePicture(told, lookOf('zh', 1920));
    const page = { language: 'zh', number: 3, count: 13 } as const;
    const [step] = told.scene.steps;
    const said = plainStoryText(told.scene.notes!.zh, told.figures.named, 'zh').split('\n')[0]!;
    const pageOf = (hasNotes: boolean): string =>
      joined(textIn(handoutPage(told, picture, { ...page, hasNotes })));
    for (const hasNotes of [true, false]) {
      expect(pageOf(hasNotes)).toContain(joined(step!.note!.zh));
      expect(pageOf(hasNotes)).toContain('3/13');
    }
    expect(pageOf(true)).toContain(joined(said));
    expect(pageOf(false)).not.toContain(joined(said));
    expect(slideNotes(told, 'https://example.org/', 'zh')).toMatch(
      /^.+\n1\. [^]*来源：\n[^]*example/,
    );
  });
});

it('has the colours of the style sheets', () => {
  const css = readFileSync(new URL('../../../src/theme.css', import.meta.url), 'utf8');
  const stage = readFileSync(
    new URL('../../../src/story/StageView.svelte', import.meta.url),
    'utf8',
  );
  for (const theme of ['dark', 'light', 'hc'] as const) {
    const sheet = css.split(`:root[data-theme='${theme}'] {`)[1]!.split('}')[0]!;
    const own = stage.split(`:global([data-theme='${theme}']) .stage {`)[1]?.split('}')[0] ?? '';
    const said = (name: string): string | undefined =>
      (new RegExp(`--${name}: (#\\w+)`).exec(own) ??
        new RegExp(`--${name}: (#\\w+)`).exec(sheet))?.[1];
    const { ground, text, line, quiet, accent, panel } = STAGE_COLOURS[theme];
    const told = { ground, text, line, quiet, accent, 'panel-solid': panel };
    for (const [name, colour] of Object.entries(told))
      expect([theme, name, said(name)]).toEqual([theme, name, colour]);
  }
});
