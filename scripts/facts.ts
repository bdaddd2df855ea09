import { CONFIDENCES, SOURCE_KINDS, type Credit, type Source } from '../src/model/source';
import { EVENT_KINDS, type AtlasEvent } from '../src/model/event';
import { FAMILIES, type Industry } from '../src/model/industry';
import { KINDS, type Flow } from '../src/model/flow';
import { BASES, BOUNDS, SCOPES, UNITS, type Measure } from '../src/model/measure';
import { MILESTONES, PARK_KINDS, STATUSES, type Park } from '../src/model/park';
import { MISSING_REASONS } from '../src/model/missing';
import { NAME_KINDS, NAMED_TYPES, type NameRow, type OtherName } from '../src/model/names';
import { ORGANISATION_KINDS, type Organisation } from '../src/model/organisation';
import { LEVELS, POSITIONS, type Place } from '../src/model/place';
import { periodOf } from '../src/model/period';
import { SCHEMES, type Cluster } from '../src/model/cluster';
import type { Annotation, Indicator, Quantity, SectorFigure } from '../src/model/statistic';
import { readTable, type Row } from './readTable';
import type { Problem } from './problem';

/** A record and the row it was read from, so that every later check can name the place to mend. */
export interface Typed<T> {
  readonly row: Row;
  readonly record: T;
}

/** Another name of a record, as typed by hand: without its pinyin. */
export type NameFact = Pick<NameRow, 'type' | 'id'> &
  Omit<OtherName, 'pinyin'> & {
    /** Where the name is from: other facts of this project, or a change of administrative divisions. */
    readonly origin: (typeof NAME_ORIGINS)[number];
  };
const NAME_ORIGINS = ['facts', 'administrative'] as const;

/** All tables of `data/`, typed. */
export interface Facts {
  readonly places: readonly Typed<Place>[];
  readonly industries: readonly Typed<Industry>[];
  readonly measures: readonly Typed<Measure>[];
  readonly flows: readonly Typed<Flow>[];
  readonly annotations: readonly Typed<Annotation>[];
  readonly parks: readonly Typed<Park>[];
  readonly clusters: readonly Typed<Cluster>[];
  readonly events: readonly Typed<AtlasEvent>[];
  readonly organisations: readonly Typed<Organisation>[];
  readonly quantities: readonly Typed<Quantity>[];
  readonly indicators: readonly Typed<Indicator>[];
  readonly sectorFigures: readonly Typed<SectorFigure>[];
  readonly sources: readonly Typed<Source>[];
  readonly credits: readonly Typed<Credit>[];
  readonly names: readonly Typed<NameFact>[];
}

/** Reads every table of a folder; cells that do not fit are added to `problems`. */
export function readFacts(folder: string, problems: Problem[]): Facts {
  const read = <T>(name: string, columns: string, toRecord: (row: Row) => T): Typed<T>[] =>
    readTable(folder, name, columns.split(' '), problems).map((row) => ({
      row,
      record: toRecord(row),
    }));
  return {
    places: read(
      'places',
      'id name_zh name_en level parent members adcode lon lat position note_zh note_en',
      toPlace,
    ),
    industries: read(
      'industries',
      'id name_zh name_en label_zh label_en family groups gbt4754 note_zh note_en',
      toIndustry,
    ),
    measures: read(
      'measures',
      'id name_zh name_en unit unit_zh unit_en additive definition_zh definition_en',
      toMeasure,
    ),
    flows: read(
      'flows',
      'id origin destination kind industry measure basis scope value bound missing period_start period_end cumulative part_of sources where_zh where_en confidence conflicts_with note_zh note_en',
      toFlow,
    ),
    annotations: read(
      'annotations',
      'id origin destination kind industries quantity value bound period_start period_end sources where_zh where_en confidence conflicts_with text_zh text_en',
      toAnnotation,
    ),
    parks: read(
      'parks',
      'id name_zh name_en kind parent places industries date milestone status description_zh description_en sources lon lat position position_note_zh position_note_en',
      toPark,
    ),
    clusters: read(
      'clusters',
      'id name_zh name_en scheme batch_zh batch_en date places industries description_zh description_en sources',
      toCluster,
    ),
    events: read(
      'events',
      'id date precision kind title_zh title_en places parties_zh parties_en industries description_zh description_en sources',
      toEvent,
    ),
    organisations: read(
      'organisations',
      'id name_zh name_en kind places role_zh role_en sources',
      toOrganisation,
    ),
    quantities: read('quantities', 'id name_zh name_en unit_zh unit_en', toQuantity),
    indicators: read(
      'indicators',
      'id place year quantity value bound source note_zh note_en',
      toIndicator,
    ),
    sectorFigures: read(
      'city_industry',
      'place sector_zh sector_en year quantity value bound text_zh text_en source where_zh where_en',
      toSectorFigure,
    ),
    names: read('names', 'type id kind name_zh name_en until code origin', toName),
    credits: read('credits', 'id what_zh what_en source_zh source_en url licence', toCredit),
    sources: read(
      'sources',
      'id title title_en publisher publisher_en date url kind note_zh note_en',
      toSource,
    ),
  };
}

const toPlace = (row: Row): Place => ({
  id: row.id,
  name: row.need('name'),
  level: row.needWord('level', LEVELS),
  parent: row.optional('parent'),
  members: row.list('members'),
  adcode: row.optional('adcode'),
  point: row.point(),
  position: row.word('position', POSITIONS),
  note: row.bilingual('note'),
});

const toIndustry = (row: Row): Industry => ({
  id: row.id,
  name: row.need('name'),
  label: row.need('label'),
  family: row.needWord('family', FAMILIES),
  groups: row.list('groups'),
  codes: row.list('gbt4754'),
  note: row.bilingual('note'),
});

const toMeasure = (row: Row): Measure => ({
  id: row.id,
  name: row.need('name'),
  unit: row.needWord('unit', UNITS),
  unitName: row.need('unit'),
  additive: row.needWord('additive', ['true', 'false']) === 'true',
  definition: row.need('definition'),
});

function toFlow(row: Row): Flow {
  const [periodStart, periodEnd] = [row.text('period_start'), row.text('period_end')];
  return {
    id: row.id,
    origin: row.text('origin'),
    destination: row.text('destination'),
    kind: row.needWord('kind', KINDS),
    industry: row.optional('industry'),
    measure: row.text('measure'),
    basis: row.needWord('basis', BASES),
    scope: row.word('scope', SCOPES),
    value: row.number('value'),
    bound: row.word('bound', BOUNDS),
    missing: row.word('missing', MISSING_REASONS),
    periodStart,
    periodEnd,
    period: periodOf(periodStart, periodEnd),
    cumulative: row.needWord('cumulative', ['true', 'false']) === 'true',
    partOf: row.optional('part_of'),
    sources: row.list('sources'),
    where: row.bilingual('where'),
    confidence: row.needWord('confidence', CONFIDENCES),
    conflictsWith: row.list('conflicts_with'),
    note: row.bilingual('note'),
  };
}

const toAnnotation = (row: Row): Annotation => ({
  id: row.id,
  origin: row.text('origin'),
  destination: row.optional('destination'),
  kind: row.word('kind', KINDS),
  industries: row.list('industries'),
  quantity: row.text('quantity'),
  value: row.number('value'),
  bound: row.word('bound', BOUNDS),
  periodStart: row.text('period_start'),
  periodEnd: row.text('period_end'),
  sources: row.list('sources'),
  where: row.bilingual('where'),
  confidence: row.needWord('confidence', CONFIDENCES),
  conflictsWith: row.list('conflicts_with'),
  text: row.need('text'),
});

const toPark = (row: Row): Park => ({
  id: row.id,
  name: row.need('name'),
  kind: row.needWord('kind', PARK_KINDS),
  parent: row.optional('parent'),
  places: row.list('places'),
  industries: row.list('industries'),
  date: row.text('date'),
  milestone: row.word('milestone', MILESTONES),
  status: row.needWord('status', STATUSES),
  description: row.bilingual('description'),
  sources: row.list('sources'),
  point: row.point() ?? [0, 0],
  position: row.needWord('position', POSITIONS),
  positionNote: row.bilingual('position_note'),
});

const toCluster = (row: Row): Cluster => ({
  id: row.id,
  name: row.need('name'),
  scheme: row.needWord('scheme', SCHEMES),
  batch: row.bilingual('batch'),
  date: row.text('date'),
  places: row.list('places'),
  industries: row.list('industries'),
  description: row.bilingual('description'),
  sources: row.list('sources'),
});

function toEvent(row: Row): AtlasEvent {
  const [zh, en] = [row.list('parties_zh'), row.list('parties_en')];
  if (zh.length !== en.length)
    row.report(
      'parties_en',
      `names ${en.length} parties, parties_zh ${zh.length}`,
      'list the same',
    );
  return {
    id: row.id,
    date: row.text('date'),
    kind: row.needWord('kind', EVENT_KINDS),
    title: row.need('title'),
    places: row.list('places'),
    parties: zh.map((name, index) => ({ zh: name, en: en[index] ?? name })),
    industries: row.list('industries'),
    description: row.bilingual('description'),
    sources: row.list('sources'),
  };
}

const toOrganisation = (row: Row): Organisation => ({
  id: row.id,
  name: row.need('name'),
  kind: row.needWord('kind', ORGANISATION_KINDS),
  places: row.list('places'),
  role: row.bilingual('role'),
  sources: row.list('sources'),
});

const toQuantity = (row: Row): Quantity => ({
  id: row.id,
  name: row.need('name'),
  unit: row.bilingual('unit'),
});

const toIndicator = (row: Row): Indicator => ({
  id: row.id,
  place: row.text('place'),
  year: row.text('year'),
  quantity: row.text('quantity'),
  value: row.needNumber('value'),
  bound: row.word('bound', BOUNDS),
  source: row.text('source'),
  note: row.bilingual('note'),
});

const toSectorFigure = (row: Row): SectorFigure => ({
  place: row.text('place'),
  sector: row.need('sector'),
  year: row.text('year'),
  quantity: row.text('quantity'),
  value: row.number('value'),
  bound: row.word('bound', BOUNDS),
  text: row.bilingual('text'),
  source: row.text('source'),
  where: row.bilingual('where'),
});

const toSource = (row: Row): Source => ({
  id: row.id,
  title: row.text('title'),
  titleEn: row.text('title_en'),
  publisher: row.text('publisher'),
  publisherEn: row.text('publisher_en'),
  date: row.text('date'),
  url: row.optional('url'),
  kind: row.needWord('kind', SOURCE_KINDS),
  note: row.bilingual('note'),
});

const toCredit = (row: Row): Credit => ({
  id: row.id,
  what: row.need('what'),
  source: row.need('source'),
  url: row.optional('url'),
  licence: row.optional('licence'),
});

const toName = (row: Row): NameFact => ({
  type: row.needWord('type', NAMED_TYPES),
  id: row.id,
  kind: row.needWord('kind', NAME_KINDS),
  name: row.need('name'),
  until: row.text('until'),
  code: row.text('code'),
  origin: row.needWord('origin', NAME_ORIGINS),
});
