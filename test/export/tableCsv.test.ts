import { describe, expect, it } from 'vitest';
import { tableCsv } from '../../src/export/tableCsv';
import { viewFileName } from '../../src/export/viewFileName';
import type { Language } from '../../src/model/bilingual';
import type { Query } from '../../src/model/query';
import type { TableSnapshot } from '../../src/model/tableSnapshot';
import { DICTIONARIES } from '../../src/text/format';
import { TABLE_FILE_WORDS } from '../../src/text/tableFileWords';
import { loadBuilt } from '../fixtures/builtFiles';
import { readTableFile } from '../fixtures/readTableFile';
import { snapshotOf } from '../fixtures/snapshotOf';

const dataset = await loadBuilt();

const snapshot = (own: Partial<Query> = {}, language: Language = 'zh'): TableSnapshot => ({
  ...snapshotOf(dataset, own, language),
  title: '=1',
});

describe('the file of a table', () => {
  it('says in its first bytes that it is UTF-8, and ends every line as Excel wants it', () => {
    const text = tableCsv(snapshot());
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/\r/);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it.each(['zh', 'en'] as const)('opens again with every figure of the table: %s', (language) => {
    const words = DICTIONARIES[language].table;
    const own = TABLE_FILE_WORDS[language];
    for (const topic of ['technology', 'enterprise', 'cobuild', 'context', 'all'] as const) {
      const { rows, ...rest } = snapshot({ topic, top: 3 }, language);
      const file = readTableFile(tableCsv({ rows, ...rest }));
      expect(new Set(file.columns).size).toBe(file.columns.length);
      expect(file.rows).toHaveLength(rows.length);
      const isCount = topic === 'all';
      const origin = isCount ? words.oneEnd : words.columns.origin;
      rows.forEach((row, at) => {
        const cells = file.rows[at]!;
        expect(cells[own.id(origin)]).toBe(row.origin);
        expect(cells[words.columns.value]).toBe(row.value === null ? '' : String(row.value));
        expect(cells[words.columns.rank]).toBe(row.rank === null ? '' : String(row.rank));
        expect(cells[own.missingReason] === '').toBe(row.missing === null);
        expect(cells[words.columns.drawn]).toBe(words.notDrawn[row.whyNotDrawn ?? 'drawn']);
        expect(cells[own.id(words.columns.sources)]!.split(';')).toEqual(row.sources);
        expect(cells[own.id(words.columns.records)]!.split(';')).toEqual(
          row.records.map((record) => dataset.flows.details.id[record]),
        );
      });
    }
  });

  it('says below what was asked for, what it means, and names every source in full', () => {
    const asked = snapshot({ topic: 'enterprise', industries: ['biomed'], min: 2, top: 5 });
    const { notes } = readTableFile(tableCsv(asked));
    const own = TABLE_FILE_WORDS.zh;
    const said = (name: string) =>
      notes.filter(([first]) => first === name).map(([, text]) => text);
    expect(said(own.title)).toEqual(['=1']);
    expect(said(own.address)).toEqual(['https://maps.example/?v=1#there']);
    expect(said(own.edition)).toEqual([dataset.version]);
    expect(said(DICTIONARIES.zh.card.definition)[0]).toBeTruthy();
    expect(said(DICTIONARIES.zh.industries.label)).toEqual([
      dataset.industriesById.get('biomed')!.label.zh,
    ]);
    expect(said(DICTIONARIES.zh.filters.names.min)).toEqual(['2']);
    expect(said(DICTIONARIES.zh.layout.label)).toEqual([DICTIONARIES.zh.layout.number(5)]);
    expect(said(own.licence)).toEqual([own.licenceText]);
    const ids = new Set(asked.rows.flatMap(({ sources }) => sources));
    expect(ids.size).toBeGreaterThan(0);
    const sources = notes.filter(([first]) => first === DICTIONARIES.zh.card.source);
    expect(new Set(sources.map(([, id]) => id))).toEqual(ids);
    for (const [, id, , title] of sources) expect(title).toBe(dataset.sources.get(id!)!.title);
  });

  it('keeps what it says apart from the table: after an empty line, behind signs of a comment', () => {
    const [table = '', notes = ''] = tableCsv(snapshot()).split('\r\n\r\n');
    expect(table).not.toMatch(/^#/m);
    for (const line of notes.trim().split('\r\n')) expect(line).toMatch(/^# /);
  });

  it('F-22: a hostile name of a place stays a text', () => {
    const hostile = '=HYPERLINK("http://evil.example")';
    const beijing = dataset.gazetteer.get('beijing')!;
    const gazetteer = new Map(dataset.gazetteer).set('beijing', {
      ...beijing,
      name: { zh: hostile, en: hostile },
    });
    const text = tableCsv({ ...snapshot(), dataset: { ...dataset, gazetteer } });
    expect(text).not.toMatch(/(^|[,"\n])=HYPER/);
    const { rows } = readTableFile(text);
    const column = TABLE_FILE_WORDS.zh.en(DICTIONARIES.zh.table.columns.origin);
    expect(rows[0]![column]).toBe(hostile);
  });
});

describe('the name of the file', () => {
  it('says topic, measure, footing and time', () => {
    const name = (own: Partial<Query>) => viewFileName(snapshot(own), 'flows', 'csv');
    const period = { mode: 'span', from: 2025, to: 2025 } as const;
    expect(name({ measure: 'contract-value', period })).toBe(
      'jjj-flows_technology_contract-value_2025.csv',
    );
    expect(name({ topic: 'all' })).toBe('jjj-flows_all_records_all.csv');
    expect(name({ topic: 'enterprise', measure: 'investment-value', basis: 'planned' })).toBe(
      'jjj-flows_enterprise_investment-value_planned_latest.csv',
    );
    expect(viewFileName(snapshot({ topic: 'clusters' }), 'clusters', 'xlsx')).toBe(
      'jjj-clusters.xlsx',
    );
  });
});
