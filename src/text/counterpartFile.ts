import type { Language } from '../model/bilingual';
import type { Cluster } from '../model/cluster';
import type { Counterpart } from '../model/counterparts';
import type { Dataset } from '../model/dataset';
import { detailAt, flowAt } from '../model/flowTable';
import type { ListCell, ListFile } from '../model/listFile';
import type { Park } from '../model/park';
import type { CounterpartOrder } from '../model/sortCounterparts';
import { sourcesOfTie } from '../model/tieRecords';
import { COUNTERPART_TEXTS } from './counterpartTexts';
import { DICTIONARIES, inLanguage, placeName } from './format';
import { listNotes } from './listNotes';
import { TABLE_FILE_WORDS } from './tableFileWords';
import { tieText } from './tieText';

interface Taken {
  readonly dataset: Dataset;
  readonly subject: Park | Cluster;
  /** In the order on the screen. */
  readonly counterparts: readonly Counterpart[];
  readonly order: CounterpartOrder;
  readonly address: string;
}

/** The counterparts of a park or cluster as a file: how they were ranked and what they rest on is said below them. */
export function counterpartFile(taken: Taken, language: Language): ListFile {
  const { dataset, subject, counterparts, order, address } = taken;
  const { file } = COUNTERPART_TEXTS[language];
  const own = TABLE_FILE_WORDS[language];
  const columns = [
    ...[file.rank, file.id, file.type, own.zh(file.name), own.en(file.name), file.state],
    ...[file.because, file.distance, file.size, file.sizeBound, file.sizeDate],
    ...[file.shared, file.overlap, file.places, file.sources],
  ];
  const title = file.title(inLanguage(subject.name, language));
  const about = {
    ...{ title, address, count: counterparts.length },
    said: [file.ranked[order], file.stateNote, file.distanceNote, file.sizeNote, file.overlapNote],
    sources: counterparts.flatMap((one) => sourcesOf(dataset, one)),
  };
  return {
    name: `jjj-counterparts_${subject.id}`,
    columns,
    rows: counterparts.map((one, index) => [index + 1, ...cellsOf(taken, one, language)]),
    notes: listNotes(dataset, about, language),
  };
}

function cellsOf({ dataset, subject }: Taken, one: Counterpart, language: Language): ListCell[] {
  const words = DICTIONARIES[language];
  const texts = COUNTERPART_TEXTS[language];
  const { record, type, distance } = one;
  const size = one.size === null ? null : flowAt(dataset.flows, one.size);
  const label = (id: string): string =>
    inLanguage(dataset.industriesById.get(id)?.label ?? null, language);
  return [
    record.id,
    type === 'park' ? words.card.parks : words.card.clusters,
    record.name.zh,
    record.name.en,
    texts.states[one.state],
    several(one.ties.map((tie) => tieText(dataset, tie, [subject, record], language))),
    distance && Number(distance.toFixed(1)),
    size?.value ?? null,
    size?.bound ? words.bounds[size.bound] : null,
    size?.periodEnd ?? null,
    several(one.shared.map(label)),
    several(one.links.map((link) => `${label(link.other)} (${link.part})`)),
    several(record.places.map((id) => placeName(dataset.gazetteer.get(id), language, id))),
    sourcesOf(dataset, one).join(';'),
  ];
}

const several = (texts: readonly string[]): string => [...new Set(texts)].join(' | ');

/** Of the park or cluster, of what ties it, of its size. */
const sourcesOf = (dataset: Dataset, { record, ties, size }: Counterpart): string[] => [
  ...new Set([
    ...record.sources,
    ...ties.flatMap((tie) => sourcesOfTie(dataset, tie)),
    ...(size === null ? [] : detailAt(dataset.flows, size).sources),
  ]),
];
