import { beforeAll, describe, expect, it } from 'vitest';
import { notedCsv } from '../../src/export/csvText';
import { LANGUAGES, type Language } from '../../src/model/bilingual';
import { counterpartsOf } from '../../src/model/counterparts';
import type { Dataset } from '../../src/model/dataset';
import { ALL_EVENTS, ALL_ORGANISATIONS, filterEvents } from '../../src/model/eventList';
import type { ListFile } from '../../src/model/listFile';
import type { NameRow } from '../../src/model/names';
import { agreementsOf } from '../../src/model/organisationRecords';
import { sortCounterparts } from '../../src/model/sortCounterparts';
import { counterpartFile } from '../../src/text/counterpartFile';
import { COUNTERPART_TEXTS } from '../../src/text/counterpartTexts';
import { eventFile } from '../../src/text/eventFile';
import { EVENTS_TEXTS } from '../../src/text/eventsTexts';
import { organisationFile } from '../../src/text/organisationFile';
import { TABLE_FILE_WORDS } from '../../src/text/tableFileWords';
import { loadBuilt, loadBuiltNames } from '../fixtures/builtFiles';
import { readTableFile } from '../fixtures/readTableFile';

let atlas: Dataset;
let names: readonly NameRow[];
beforeAll(async () => {
  [atlas, names] = [await loadBuilt(), await loadBuiltNames()];
});

const address = 'https://maps.example/?v=1#there';

const files: Readonly<Record<string, (language: Language) => ListFile>> = {
  counterparts: (language) => {
    const subject = atlas.parksById.get('pk-zgc-fengtai')!;
    const counterparts = sortCounterparts(counterpartsOf(atlas, subject), 'tie', atlas.flows);
    return counterpartFile(
      { dataset: atlas, subject, counterparts, order: 'tie', address },
      language,
    );
  },
  events: (language) => {
    const filter = { ...ALL_EVENTS, industries: ['auto'], places: ['hebei'] };
    const events = filterEvents(atlas, filter);
    return eventFile({ dataset: atlas, events, filter, address }, language);
  },
  organisations: (language) => {
    const shown = atlas.organisations.map((organisation) => ({
      organisation,
      ...agreementsOf(atlas, organisation, names),
    }));
    const filter = { ...ALL_ORGANISATIONS, text: '中关村' };
    return organisationFile({ dataset: atlas, shown, filter, address }, language);
  },
};

const cases = Object.keys(files).flatMap((name) =>
  LANGUAGES.map((language) => [name, language] as const),
);

describe('the files of lists', () => {
  it.each(cases)(
    'open as a table, with address and every source in full: %s, %s',
    (name, language) => {
      const list = files[name]!(language);
      expect(new Set(list.columns).size).toBe(list.columns.length);
      for (const row of list.rows) expect(row).toHaveLength(list.columns.length);
      const csv = notedCsv([list.columns, ...list.rows], list.notes);
      const file = readTableFile(csv);
      expect(file.rows).toHaveLength(list.rows.length);
      expect(csv).toContain(address);
      const words = name === 'counterparts' ? COUNTERPART_TEXTS : EVENTS_TEXTS;
      const column = words[language].file.sources;
      const ids = new Set(file.rows.flatMap((row) => row[column]!.split(';')));
      const told = list.notes.map(([, id]) => id);
      for (const id of ids) expect(told, id).toContain(id);
    },
  );

  it('say how counterparts were ranked, what ties them and which size is meant', () => {
    const { file } = COUNTERPART_TEXTS.zh;
    const { columns, rows, notes } = files.counterparts!('zh');
    const cell = (row: number, name: string) => rows[row]![columns.indexOf(name)];
    expect(notes.map(([, text]) => text)).toContain(file.ranked.tie);
    expect(cell(0, TABLE_FILE_WORDS.zh.zh(file.name))).toBe('衡水创新港');
    expect(cell(0, file.because)).toContain('衡水创新港的说明');
    expect(cell(0, file.distance)).toBeCloseTo(239, 0);
    expect(cell(1, file.state)).toBe(COUNTERPART_TEXTS.zh.states.planned);
    // No size is no zero.
    expect(cell(0, file.size)).toBe(null);
  });

  it('name the filters of a list', () => {
    const told = files.events!('zh').notes.map((line) => line.slice(0, 2).join('：'));
    expect(told).toContain('行业：汽车');
    expect(told).toContain('地点：河北');
    expect(files.organisations!('en').notes).toContainEqual(['Name', '中关村']);
  });
});

describe('the words of lists and counterparts', () => {
  const HAN = /\p{Script=Han}/u;
  const plain = (words: object): string[] =>
    Object.values(words).flatMap((value: unknown) =>
      typeof value === 'string' ? [value] : value && typeof value === 'object' ? plain(value) : [],
    );

  it('are Chinese in Chinese and English in English', () => {
    for (const texts of [COUNTERPART_TEXTS, EVENTS_TEXTS]) {
      expect(plain(texts.en).filter((text) => HAN.test(text))).toEqual([]);
      expect(plain(texts.zh).filter((text) => !HAN.test(text))).toEqual(
        texts === EVENTS_TEXTS ? ['：'] : [],
      );
    }
  });
});
