import { element } from '../../layers/svgMarkup';
import type { AtlasEvent } from '../../model/event';
import { eventsByYear, eventsWithoutIndustry, type EventYear } from '../../model/eventList';
import { EVENTS_TEXTS } from '../../text/eventsTexts';
import { DICTIONARIES, formatDate, inLanguage, placeName } from '../../text/format';
import { eventFilterOf, seenEvents } from '../../model/seenList';
import { MAP_THEMES } from '../../theme';
import { stack, textBlock, type Block } from '../svgBlocks';
import { inColumns } from './inColumns';
import { keyBlocks } from './keyBlocks';
import { saidInstead } from './saidInstead';
import { LETTERS, type PaneDrawing, type PaneInput } from './paneDrawing';

/** Of the line of time at the left. */
const RAIL = 18;
const [DOT, LINE] = [4, 2];

/** What happened, by year, the latest first. */
export function drawEvents(input: PaneInput): PaneDrawing {
  const { shown, language, theme } = input;
  const { dataset, query } = shown;
  const words = EVENTS_TEXTS[language];
  const events = seenEvents(dataset, query);
  const years = eventsByYear(events);
  const unnamed = eventsWithoutIndustry(dataset, eventFilterOf(query));
  const notes = [unnamed > 0 ? words.noIndustry(unnamed) : '', words.file.eventNote];
  return {
    body: (room) =>
      events.length > 0
        ? inColumns((width) => years.flatMap((year) => yearBlocks(year, width, input)), room, 0)
        : saidInstead(words.empty, room, theme),
    key: (width, unit) => keyBlocks({ title: '', items: [], notes }, { theme, width, unit }),
    cited: events.flatMap(({ sources }) => sources),
  };
}

/** The year stays with its first event. */
function yearBlocks({ year, events }: EventYear, width: number, input: PaneInput): Block[] {
  const { label } = MAP_THEMES[input.theme];
  const text = `${year} · ${EVENTS_TEXTS[input.language].year(events.length)}`;
  const head = textBlock(text, width, { size: LETTERS + 2, color: label, weight: 500 });
  const [first, ...rest] = events.map((event) => eventBlock(event, width, input));
  return first ? [stack([head, first], 4), ...rest] : [];
}

function eventBlock(
  event: AtlasEvent,
  width: number,
  { shown, language, theme }: PaneInput,
): Block {
  const { gazetteer, industriesById } = shown.dataset;
  const { label, labelQuiet, outline, hebei } = MAP_THEMES[theme];
  const words = DICTIONARIES[language];
  const comma = language === 'zh' ? '、' : ', ';
  const places = event.places.map((id) => placeName(gazetteer.get(id), language, id)).join(comma);
  const industries = event.industries.map((id) =>
    inLanguage(industriesById.get(id)?.label ?? null, language),
  );
  const room = width - RAIL;
  const small = { size: LETTERS - 1, color: labelQuiet };
  const told = stack(
    [
      textBlock(
        `${formatDate(event.date, language)} · ${words.eventKinds[event.kind]}`,
        room,
        small,
      ),
      textBlock(inLanguage(event.title, language), room, { size: LETTERS, color: label }),
      textBlock(
        [places || EVENTS_TEXTS[language].noPlace, industries.join(comma)]
          .filter(Boolean)
          .join(' · '),
        room,
        small,
      ),
    ],
    0,
  );
  const height = told.height + 8;
  return {
    height,
    at: (x, y) =>
      element('rect', { x: x + DOT, y, width: LINE, height, fill: outline, 'fill-opacity': 0.5 }) +
      element('circle', {
        ...{ cx: x + DOT + LINE / 2, cy: y + 9, r: DOT },
        ...{ fill: hebei, stroke: label, 'stroke-width': LINE },
      }) +
      told.at(x + RAIL, y),
  };
}
