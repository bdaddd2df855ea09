import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import { inYear } from '../../src/model/comparison';
import type { Dataset } from '../../src/model/dataset';
import { isOfIndustries } from '../../src/model/countIndustries';
import { topicsOf } from '../../src/model/topicsOf';
import { headlineOf, parksHeadline } from '../../src/model/headline';
import { tiesOf } from '../../src/model/park';
import { DEFAULT_QUERY, type Query } from '../../src/model/query';
import { measureChoices, viewOf } from '../../src/model/view';
import { headlineText, subtitleText } from '../../src/text/sentences';
import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadBuilt();
});

function finding(own: Partial<Query>, language: 'zh' | 'en' = 'zh'): string {
  const query = { ...DEFAULT_QUERY, ...own };
  const view = viewOf(dataset, query);
  const chosen = query.industries && new Set(query.industries);
  const clusters = dataset.clusters.filter((cluster) => isOfIndustries(cluster, chosen));
  const headline = headlineOf(dataset, view, aggregateFlows(dataset, view));
  return headlineText(dataset, headline, clusters, query.topic, language);
}

function subtitle(own: Partial<Query>, language: 'zh' | 'en' = 'zh'): string {
  const query = { ...DEFAULT_QUERY, ...own };
  const view = viewOf(dataset, query);
  return subtitleText(dataset, view, query, language);
}

it('a page without scripts states the finding and what there is, as the data have it', () => {
  const dense = (text: string): string => text.replace(/\s+/g, '');
  const page = dense(readFileSync(new URL('../../index.html', import.meta.url), 'utf8'));
  const { flows, parks, clusters, sources } = dataset;
  const [f, p, c, s] = [flows.length, parks.length, clusters.length, sources.size];
  for (const told of [
    `${finding({})}。`,
    `${finding({}, 'en')}.`,
    `${f} 条流、${p} 个园区、${c} 个集群、${s} 个来源`,
    `${f} flows, ${p} parks, ${c} clusters, ${s} sources`,
  ])
    expect(page).toContain(dense(told));
  expect(page).toContain(`<h1>${zh.app.name}</h1>`);
  expect(page.indexOf('<h1>')).toBeLessThan(page.indexOf(dense(finding({}))));
});

describe('the finding of the shipped data', () => {
  it('opens with the contracts from Beijing and how far they have come', () => {
    expect(finding({ topic: 'technology' })).toBe(
      '2025年北京流向天津、河北（合计）的技术合同成交额996 亿元，是2013年的 14.0 倍',
    );
    expect(finding({ topic: 'technology' }, 'en')).toMatch(
      /^2025: technology contract value from Beijing to .* ¥99\.6 bn, 14\.0 times that of 2013$/,
    );
  });

  it('names the footing of what is not simply a fact', () => {
    const increase = { topic: 'technology', measure: 'contracts', basis: 'increase' } as const;
    expect(finding(increase)).toBe(
      '2014年北京流向天津、河北（合计）的技术合同数（比上年增加）3,400 项',
    );
  });

  it('tells of 2014 what went from Tianjin to Hebei', () => {
    const period = { mode: 'span', from: 2014, to: 2014 } as const;
    expect(finding({ topic: 'enterprise', measure: 'projects', period })).toContain(
      '天津流向河北的项目数653 个',
    );
  });

  it('counts records, not values, over all topics', () => {
    expect(finding({ topic: 'all' })).toMatch(
      /^\d+ 对地方之间有 [\d,]+ 条有出处的联系，.+最多（\d+ 条）$/,
    );
  });

  it('says how many ties the parks have, and whose', () => {
    const ties = tiesOf(dataset.parks, dataset.parksById, dataset.gazetteer);
    const text = headlineText(dataset, parksHeadline(ties), [], 'cobuild', 'zh');
    expect(text).toContain(String(ties.length));
    expect(text).toContain('中关村');
  });

  it('counts clusters', () => {
    expect(finding({ topic: 'clusters' })).toMatch(/收录 \d+ 个.*国家先进制造业集群 \d+ 个/);
    const [all, biomed] = [
      finding({ topic: 'clusters' }),
      finding({ topic: 'clusters', industries: ['biomed'] }),
    ];
    expect(biomed).not.toBe(all);
  });

  it('says so where there is nothing', () => {
    expect(finding({ topic: 'technology', industries: ['robotics'] })).toBe(
      '这一筛选下没有可画的流',
    );
  });

  it('holds a number and no hole, whatever is chosen, in both languages', () => {
    for (const topic of topicsOf(dataset)) {
      const choices = measureChoices(dataset, topic);
      const queries: Partial<Query>[] = [
        { topic },
        ...choices.flatMap(({ measure, bases }) =>
          bases.map((basis) => ({ topic, measure, basis })),
        ),
        ...dataset.industries.map(({ id }) => ({ topic, industries: [id] })),
      ];
      for (const query of queries)
        for (const language of ['zh', 'en'] as const)
          for (const text of [finding(query, language), subtitle(query, language)]) {
            expect(text, JSON.stringify(query)).not.toMatch(
              /undefined|null|NaN|\[object|\s{2}|^\s|\s$|· ·/,
            );
            expect(text.length, JSON.stringify(query)).toBeGreaterThan(4);
            if (language === 'en')
              expect(text, JSON.stringify(query)).not.toMatch(/\p{Script=Han}/u);
          }
      for (const query of queries.slice(0, choices.length + 1))
        expect(finding(query), JSON.stringify(query)).toMatch(/\d/);
    }
  });
});

describe('the finding of a mode', () => {
  const invested = { topic: 'enterprise', measure: 'investment-value', basis: 'actual' } as const;
  const in2014 = { ...invested, period: inYear(2014) };

  it('says sum or difference, and names no direction where there is none', () => {
    expect(finding({ ...in2014, mode: 'sum' })).toBe(
      '2014年1—6月河北与天津之间的投资额（双向合计）414 亿元',
    );
    expect(finding({ ...in2014, mode: 'net' }, 'en')).toBe(
      'Jan–Jun 2014: investment (net) from Tianjin to Hebei ¥12 bn',
    );
  });

  it('of two years says by how much, from what to what', () => {
    const less = { ...invested, period: inYear(2018), minus: 2017 };
    expect(finding(less)).toMatch(/^2018年比2017年，.*减少 .*（.* → .*）$/);
    expect(finding({ measure: 'contract-value', period: inYear(2025), minus: 2024 })).toBe(
      '2025年比2024年，北京流向天津、河北（合计）的技术合同成交额增加 152.3 亿元（843.7 亿元 → 996 亿元）',
    );
  });
});

describe('the line below it', () => {
  it('names measure, footing, unit, time and filter', () => {
    const period = { mode: 'span', from: 2014, to: 2016 } as const;
    const query = { topic: 'enterprise', measure: 'projects', period } as const;
    expect(subtitle(query)).toBe('项目数（实际） · 个 · 2014—2016年');
    expect(subtitle({ ...query, industries: ['biomed', 'robotics'] })).toBe(
      '项目数（实际） · 个 · 2014—2016年 · 生物医药、机器人',
    );
  });
});

describe('the finding on what has not come', () => {
  it('is that it has not come, not that there is none', () => {
    const whole = dataset;
    dataset = { ...whole, absent: ['clusters.geojson', 'parks.geojson'], clusters: [], parks: [] };
    try {
      expect(finding({ topic: 'clusters' })).toBe('集群没有载入');
      expect(finding({ topic: 'cobuild' }, 'en')).toBe('Not loaded: parks');
      expect(finding({ topic: 'technology' })).toMatch(/996/);
    } finally {
      dataset = whole;
    }
  });
});
