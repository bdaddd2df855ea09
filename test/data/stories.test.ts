import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtStore, readAtlas } from '../../scripts/readAtlas';
import { loadStory } from '../../src/data/loadStory';
import { loadStoryList } from '../../src/data/loadStoryList';
import { LANGUAGES } from '../../src/model/bilingual';
import { shownBy } from '../../src/model/shown';
import { sceneFigures } from '../../src/model/story/sceneFigures';
import { checkStory } from '../../src/state/checkStory';
import { sceneQuery } from '../../src/state/sceneQuery';
import { figureText, plainStoryText } from '../../src/text/storyFigureText';

const { dataset } = await readAtlas();
const list = await loadStoryList(builtStore());
const stories = await Promise.all(list.map(({ id }) => loadStory(builtStore(), id)));

describe('the stories of the atlas', () => {
  it('are those of the folder, each with the number of its scenes', () => {
    const typed = readdirSync('data/stories').map((name) => name.replace('.story.json', ''));
    expect(list.map(({ id }) => id)).toEqual(typed.sort());
    expect(list.map(({ id }) => id)).toEqual(['article-2015', 'co-built-parks', 'technology']);
    stories.forEach(({ story }, index) =>
      expect(story?.scenes).toHaveLength(list[index]?.scenes ?? -1),
    );
  });

  it.each(stories)(
    'hold against the data, and leave nothing for their author to mend (%#)',
    (read) => {
      expect(read.faults).toEqual([]);
      expect(read.story && checkStory(dataset, read.story)).toEqual({ faults: [], remarks: [] });
    },
  );

  it.each(stories)(
    'have 8 to 14 scenes from cover to end, one message and one source each (%#)',
    ({ story }) => {
      const scenes = story?.scenes ?? [];
      expect(scenes.length).toBeGreaterThanOrEqual(8);
      expect(scenes.length).toBeLessThanOrEqual(14);
      expect([scenes[0]?.layout, scenes[scenes.length - 1]?.layout]).toEqual(['cover', 'end']);
      expect(new Set(scenes.map(({ title }) => title.zh)).size).toBe(scenes.length);
      for (const scene of scenes) {
        const figures = sceneFigures(shownBy(dataset, sceneQuery(dataset, scene, 0).query), scene);
        expect(figures.sources.length, scene.id).toBeGreaterThan(0);
        expect(scene.notes, scene.id).not.toBeNull();
      }
    },
  );

  it.each(stories)('say every figure in both languages, with no brace left (%#)', ({ story }) => {
    for (const scene of story?.scenes ?? []) {
      const figures = sceneFigures(shownBy(dataset, sceneQuery(dataset, scene, 0).query), scene);
      const { title, body, notes, alt, steps } = scene;
      for (const language of LANGUAGES) {
        const said = [title, body, notes, alt, ...steps.map(({ note }) => note)]
          .flatMap((text) => text?.[language] ?? [])
          .map((text) => plainStoryText(text, figures.named, language));
        expect(said.join(), scene.id).not.toMatch(/[{}*]/);
        if (language === 'en') expect(said.join(), scene.id).not.toMatch(/[\u3400-\u9fff]/);
        for (const item of figures.items) expect(figureText(item, language)).not.toBe('');
      }
    }
  });

  it.each(stories)(
    'point out lines that are drawn, bars that can be compared (%#)',
    ({ story }) => {
      for (const scene of story?.scenes ?? []) {
        scene.steps.forEach(({ highlight }, index) => {
          const { flowView } = shownBy(dataset, sceneQuery(dataset, scene, index + 1).query);
          const drawn = flowView.pairs.map(({ origin, destination }) => `${origin}~${destination}`);
          for (const id of highlight.filter((one) => one.includes('~')))
            expect(drawn, `${scene.id}, step ${index + 1}`).toContain(id);
        });
        const { items } = sceneFigures(
          shownBy(dataset, sceneQuery(dataset, scene, 0).query),
          scene,
        );
        const keys = items.flatMap(({ value }) =>
          value.type === 'amount' ? value.footing.key : [],
        );
        expect(new Set(keys).size, scene.id).toBeLessThanOrEqual(1);
      }
    },
  );

  it('cite the article in its own story, scene by scene', () => {
    const article = stories.find(({ story }) => story?.id === 'article-2015')?.story;
    for (const { id, sources } of article?.scenes ?? []) expect(sources, id).toContain('seed');
  });

  it('are named by their schema', () => {
    const schema = JSON.parse(readFileSync('public/schema/story.schema.json', 'utf8')) as unknown;
    expect(schema).toMatchObject({ additionalProperties: false, properties: { scenes: {} } });
  });
});
