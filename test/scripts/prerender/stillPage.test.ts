import { beforeAll, describe, expect, it } from 'vitest';
import { atlasFiles } from '../../../scripts/prerender/atlasFiles';
import { indexPage } from '../../../scripts/prerender/indexPage';
import { markup } from '../../../src/export/still/markup';
import { oembed } from '../../../scripts/prerender/oembed';
import { siteAddress } from '../../../scripts/prerender/siteAddress';
import { stillFiles } from '../../../scripts/prerender/stillFiles';
import { stillPage } from '../../../scripts/prerender/stillPage';
import { presetShown } from '../../../scripts/prerender/presetShown';
import { fileName, stillView } from '../../../src/export/still/stillView';
import { LANGUAGES, type Language } from '../../../src/model/bilingual';
import type { Dataset } from '../../../src/model/dataset';
import type { MapApproval } from '../../../src/model/mapApproval';
import { PRESETS } from '../../../src/model/presets';
import { shownRows } from '../../../src/model/shownRows';
import { DICTIONARIES } from '../../../src/text/format';
import { loadBuilt } from '../../fixtures/builtFiles';

const SITE = 'https://maps.example/atlas/';
const ATLAS = { script: 'assets/index-a.js', styles: ['assets/index-b.css', 'assets/c.css'] };
const RELATIVE = { folder: null, approval: null, atlas: ATLAS };
const APPROVAL: MapApproval = {
  number: 'GS（2026）<1>号',
  authority: { zh: '自然资源部', en: 'MNR' },
  ...{ baseMap: null, date: null, modified: false },
};

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadBuilt();
});

const viewOf = (id: string, language: Language = 'zh') =>
  stillView(id, presetShown(dataset, id), language);
const pageOf = (id: string, language: Language = 'zh') => stillPage(viewOf(id, language), RELATIVE);
const metas = (page: string): ReadonlyMap<string, string> =>
  new Map(
    [...page.matchAll(/<meta\s+(?:property|name)="([^"]+)"\s+content="([^"]*)"/g)].map(
      ([, name = '', content = '']) => [name, content],
    ),
  );

describe('published views', () => {
  it('all show something, in what they are named for, and no two the same', () => {
    const seen = [...PRESETS.keys()].map((id) => {
      const { view, topic } = presetShown(dataset, id);
      return JSON.stringify([topic, view.measure, view.basis, view.period]);
    });
    expect(new Set(seen).size).toBe(PRESETS.size);
  });

  it('cover every topic, and stay what they are, whatever is added', () => {
    const topics = [...PRESETS.keys()].map((id) => presetShown(dataset, id).topic);
    expect(new Set(topics)).toEqual(
      new Set(['technology', 'enterprise', 'cobuild', 'clusters', 'all', 'context']),
    );
    expect(PRESETS.get('tech-2024')).toBe('topic=technology&metric=contract-value&t=2024');
  });

  it('stop the build in plain words where there is nothing to see', () => {
    const empty = {
      ...dataset,
      flows: { ...dataset.flows, value: dataset.flows.value.map(() => NaN) },
    };
    expect(() => presetShown(empty, 'tech-2024')).toThrow(
      /published view tech-2024 .*contract-value.*: there is nothing to see.*src\/model\/presets\.ts/,
    );
    expect(() => presetShown({ ...dataset, clusters: [] }, 'clusters')).toThrow(/nothing to see/);
    const unmeasured = { ...dataset, measuresById: new Map() };
    expect(() => presetShown(unmeasured, 'tech')).toThrow(/metric cannot be read/);
    expect(() => presetShown(dataset, '../x')).toThrow(/no file name/);
  });
});

describe('a page', () => {
  it('holds the finding, a summary with numbers, the picture, the largest rows, sources and approval', () => {
    for (const id of PRESETS.keys())
      for (const language of LANGUAGES) {
        const view = viewOf(id, language);
        const page = stillPage(view, RELATIVE);
        const { band, language: own } = DICTIONARIES[language];
        expect(page).toMatch(new RegExp(`^<!doctype html>\\s+<html lang="${own.htmlLang}"`));
        expect(page.match(/<h1>(.+)<\/h1>/)?.[1]).toContain(view.title.slice(0, 8));
        expect(view.title).toMatch(/\d/);
        expect(view.summary).toMatch(/\d/);
        expect(page).toMatch(
          new RegExp(`<img\\s+src="${fileName(view)}\\.svg"[^>]*alt="[^"]{10,}"`),
        );
        const rows = id === 'clusters' ? dataset.clusters.length : shownRows(view.shown).length;
        expect(page.match(/<th scope="row"/g)).toHaveLength(Math.min(rows, 20));
        expect(page.match(/<li>/g)!.length).toBeGreaterThan(view.sources.length);
        expect(view.sources.length).toBeGreaterThan(0);
        expect(page).toContain(band.unapproved);
        expect(page).toContain(band.boundaries);
      }
  });

  it('has nothing that the policy forbids, and no address of another site but those of sources', () => {
    for (const id of ['ties', 'clusters']) {
      const page = pageOf(id, 'en');
      expect(page).toContain('http-equiv="Content-Security-Policy"');
      const unfit = page.match(
        / style=|<style|<script(?![^>]*src=)| on\w+="|undefined|NaN|\[object/g,
      );
      expect(unfit).toBeNull();
      const foreign = [...page.matchAll(/<(\w+)[^>]*?(?:src|href)="https?:/g)].map(
        ([, tag]) => tag,
      );
      expect(new Set(foreign)).toEqual(new Set(['a']));
      for (const [link] of page.matchAll(/<a[^>]*href="https?:[^>]*>/g))
        expect(link).toContain('rel="noopener noreferrer"');
    }
  });

  it('describes itself to those who link to it', () => {
    const known = metas(stillPage(viewOf('tech'), { ...RELATIVE, folder: `${SITE}embed/v1/p/` }));
    expect(known.get('og:image')).toBe(`${SITE}embed/v1/p/tech.png`);
    expect(known.get('og:url')).toBe(`${SITE}embed/v1/p/tech.html`);
    expect(known.get('og:title')).toBe(viewOf('tech').title);
    expect([known.get('og:image:width'), known.get('og:image:height')]).toEqual(['1200', '675']);
    expect(known.get('description')).toMatch(/。$/);
    expect(metas(pageOf('tech', 'en')).get('og:image')).toBe('tech.en.png');
    expect(pageOf('tech', 'en')).toMatch(
      /type="application\/json\+oembed"\s+href="\.\.\/oembed\/tech\.en\.json"/,
    );
  });

  it('states an approval as text', () => {
    const page = stillPage(viewOf('tech'), { ...RELATIVE, approval: APPROVAL });
    expect(page).toContain('GS（2026）&lt;1&gt;号');
    expect(page).not.toContain(DICTIONARIES.zh.band.unapproved);
  });

  it('is in the list of all', () => {
    const views = [...PRESETS.keys()].map((id) => viewOf(id, 'en'));
    const list = indexPage(views, null, 'en');
    for (const id of PRESETS.keys()) expect(list).toContain(`href="${id}.en.html"`);
  });
});

describe('oEmbed', () => {
  it('is a rich answer of version 1.0', () => {
    for (const [site, folder] of [
      [SITE, `${SITE}embed/v1/p/`],
      [null, '../p/'],
    ] as const) {
      const answer = JSON.parse(oembed(viewOf('ties', 'en'), site)) as Record<string, unknown>;
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 900, height: 560 });
      expect(answer).toMatchObject({ thumbnail_width: 1200, thumbnail_height: 675 });
      expect(answer.thumbnail_url).toBe(`${folder}ties.en.png`);
      expect(answer.html).toMatch(
        new RegExp(
          `^<iframe src="${folder}ties\\.en\\.html" title="[^"]+" width="900" height="560"[^<>]*></iframe>$`,
        ),
      );
    }
  });
});

describe('the files of a view', () => {
  it('are those that a reader saves, the same whenever they are built', () => {
    const view = viewOf('projects');
    const { csv, json } = stillFiles(view, SITE, null);
    const { rows, address, accessed } = JSON.parse(json) as Record<string, unknown>;
    expect(rows).toHaveLength(shownRows(view.shown).length);
    expect([address, accessed]).toEqual([`${SITE}?preset=projects&lang=zh-CN`, dataset.date]);
    expect(csv.split('\r\n\r\n')[0]?.split('\r\n')).toHaveLength(shownRows(view.shown).length + 1);
    expect(stillFiles(view, SITE, null)).toEqual({ csv, json });
  });
});

describe('what the pages are made with', () => {
  it('writes text as text', () => {
    const bad = '<b>"&\'';
    expect(markup`<p title="${bad}">${bad}${null}${[markup`<i>${1}</i>`]}</p>`.text).toBe(
      '<p title="&lt;b&gt;&quot;&amp;&#39;">&lt;b&gt;&quot;&amp;&#39;<i>1</i></p>',
    );
  });

  it('finds the atlas in its built page', () => {
    const page =
      '<link rel="stylesheet" crossorigin href="./assets/a-1.css"><link rel="modulepreload" crossorigin href="./assets/x.js"><script type="module" crossorigin src="./assets/index-2.js"></script>';
    expect(atlasFiles(page)).toEqual({ script: 'assets/index-2.js', styles: ['assets/a-1.css'] });
    expect(() => atlasFiles('<html>')).toThrow(/npm run build/);
  });

  it('takes for the address of the site only that of a folder', () => {
    expect(siteAddress({ mapApproval: null, address: SITE })).toBe(SITE);
    for (const none of [null, {}, { address: null }, 'x']) expect(siteAddress(none)).toBeNull();
    for (const bad of ['maps.example', 'https://x.example/a', 'https://x.example/"/', 5])
      expect(() => siteAddress({ address: bad })).toThrow(/config\.json/);
  });
});
