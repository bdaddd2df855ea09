import { beforeAll, describe, expect, it } from 'vitest';
import { FILTERS } from '../../src/model/activeFilters';
import type { Dataset } from '../../src/model/dataset';
import { DEFAULT_QUERY, type Query } from '../../src/model/query';
import { viewOf } from '../../src/model/view';
import { filterText } from '../../src/text/filterText';
import { subtitleText } from '../../src/text/sentences';
import { loadBuilt } from '../fixtures/builtFiles';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadBuilt();
});

const QUERY: Query = {
  ...DEFAULT_QUERY,
  topic: 'enterprise',
  measure: 'investment-value',
  basis: 'planned',
  period: { mode: 'span', from: 2014, to: 2016 },
  industries: ['steel', 'biomed'],
  places: ['hebei', 'tianjin'],
  direction: 'in',
  mode: 'net',
  minus: 2013,
  level: 'province',
  kinds: ['enterprise-investment', 'enterprise-relocation'],
  confidences: ['two-sources'],
  min: 1.5,
};

describe('filters in words', () => {
  const texts = (language: 'zh' | 'en'): string[] =>
    FILTERS.map((name) => filterText(dataset, QUERY, viewOf(dataset, QUERY), name, language));

  it('name what each is set to', () => {
    expect(texts('zh')).toEqual([
      '时间：2014—2016年',
      '行业：钢铁、生物医药',
      '对比年份：2013年',
      '合并方式：净额',
      '地方：河北、天津',
      '方向：流入',
      '层级：省级',
      '类别：企业投资、企业迁移',
      '可信度：两处互证',
      '门槛：≥ 1.5 亿元',
    ]);
    expect(texts('en').slice(2, 7)).toEqual([
      'Compared with: 2013',
      'Mode: Net',
      'Place: Hebei, Tianjin',
      'Direction: In',
      'Level: Province',
    ]);
  });

  it('stand below the finding, so that a picture of the page says what was left out', () => {
    const query = { ...QUERY, mode: 'directed', minus: null } as const;
    const subtitle = subtitleText(dataset, viewOf(dataset, query), query, 'zh');
    expect(subtitle).toContain('2014—2016年 · 钢铁、生物医药 · 地方：河北、天津 · 方向：流入');
  });
});
