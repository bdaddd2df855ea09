import { seenOrganisations, type SeenOrganisation } from '../../model/seenList';
import { EVENTS_TEXTS } from '../../text/eventsTexts';
import { DICTIONARIES, inLanguage, placeName } from '../../text/format';
import { MAP_THEMES } from '../../theme';
import { rule, stack, textBlock, type Block } from '../svgBlocks';
import { inColumns } from './inColumns';
import { keyBlocks } from './keyBlocks';
import { saidInstead } from './saidInstead';
import { LETTERS, type PaneDrawing, type PaneInput } from './paneDrawing';

/** Organisations with what is on record of them. */
export function drawOrganisations(input: PaneInput): PaneDrawing {
  const { shown, data, language, theme } = input;
  const { dataset, query } = shown;
  const seen = seenOrganisations(dataset, query, data.names);
  const notes = [EVENTS_TEXTS[language].file.organisationNote];
  return {
    body: (room) =>
      seen.length > 0
        ? inColumns((width) => seen.map((one) => organisationBlock(one, width, input)), room, 8)
        : saidInstead(EVENTS_TEXTS[language].empty, room, theme),
    key: (width, unit) => keyBlocks({ title: '', items: [], notes }, { theme, width, unit }),
    cited: seen.flatMap(({ organisation, events }) => [
      ...organisation.sources,
      ...events.flatMap(({ sources }) => sources),
    ]),
  };
}

function organisationBlock(
  { organisation, events, parks, flows }: SeenOrganisation,
  width: number,
  { shown, language, theme }: PaneInput,
): Block {
  const { has, noPlace } = EVENTS_TEXTS[language];
  const { label, labelQuiet } = MAP_THEMES[theme];
  const { gazetteer } = shown.dataset;
  const { name, kind, places } = organisation;
  const small = { size: LETTERS - 1, color: labelQuiet };
  const where = places
    .map((id) => placeName(gazetteer.get(id), language, id))
    .join(language === 'zh' ? '、' : ', ');
  const told = [
    `${DICTIONARIES[language].organisationKinds[kind]} · ${where || noPlace}`,
    [
      ...(events.length > 0 ? [has.events(events.length)] : []),
      ...(parks.length > 0 ? [has.parks(parks.length)] : []),
      ...(flows.length > 0 ? [has.flows(flows.length)] : []),
    ].join(' · '),
  ];
  return stack(
    [
      textBlock(inLanguage(name, language), width, { size: LETTERS, color: label, weight: 500 }),
      ...told.filter((text) => text !== '').map((text) => textBlock(text, width, small)),
      rule(width, labelQuiet),
    ],
    2,
  );
}
