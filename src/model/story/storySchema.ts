import {
  array,
  boolean,
  finite,
  literal,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  regex,
  string,
  union,
  type GenericSchema,
} from 'valibot';
import { LANGUAGES } from '../bilingual';
import {
  IDLE_ACTIONS,
  LAYOUTS,
  SIDES,
  STAGE_THEMES,
  STORY_VERSION,
  TOUCHES,
  TRANSITIONS,
} from './story';

/** More than any talk has. */
export const MOST_SCENES = 200;
/** Bytes of a story file. */
export const LARGEST_STORY = 1_048_576;

const id = pipe(string(), regex(/^[a-z0-9-]{1,64}$/));
/** Of a place, park, cluster or source. */
const knownId = pipe(string(), regex(/^[a-zA-Z0-9][a-zA-Z0-9.-]{0,63}$/));
/** Of the same, or of the line between two of them. */
const target = pipe(string(), regex(/^[a-zA-Z0-9][a-zA-Z0-9.-]{0,63}(~[a-zA-Z0-9.-]{1,64})?$/));
const date = pipe(string(), regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));
const expression = pipe(string(), minLength(1), maxLength(300));
const between = (least: number, most: number) =>
  pipe(number(), finite(), minValue(least), maxValue(most));
const atMost = <const T extends GenericSchema>(item: T, most: number) =>
  optional(pipe(array(item), maxLength(most)), []);

/** Titles and bodies should be far shorter: the check for authors says so, the stage shows them all the same. */
const text = (most: number) => {
  const one = pipe(string(), minLength(1), maxLength(most));
  return object({ zh: one, en: one });
};
const maybe = (most: number) => optional(nullable(text(most)), null);

const state = optional(
  // Records take no name that leads to a prototype.
  record(
    pipe(string(), regex(/^(?!constructor$|prototype$)[a-z]{1,20}$/)),
    pipe(string(), maxLength(300)),
  ),
  {},
);
const attitude = { pitch: optional(between(0, 60)), bearing: optional(between(-180, 180)) };
const camera = optional(
  nullable(
    union([
      object({ fit: pipe(array(knownId), minLength(1), maxLength(50)), ...attitude }),
      object({
        ...{ lng: between(-180, 180), lat: between(-85, 85), zoom: between(0, 24) },
        ...attitude,
      }),
    ]),
  ),
  null,
);

const step = object({
  highlight: atMost(target, 50),
  note: maybe(400),
  state,
  camera,
});

export const sceneSchema = object({
  id,
  layout: picklist(LAYOUTS),
  title: text(400),
  body: maybe(2000),
  figure: optional(nullable(object({ value: expression, label: text(200) })), null),
  figures: optional(
    record(pipe(string(), regex(/^(?!constructor$|prototype$)[a-z][a-z0-9-]{0,31}$/)), expression),
    {},
  ),
  items: atMost(object({ label: text(100), value: expression }), 24),
  state,
  camera,
  transition: optional(
    object({ type: picklist(TRANSITIONS), ms: optional(between(0, 2500), 1400) }),
    { type: 'fly', ms: 1400 },
  ),
  steps: atMost(step, 30),
  annotations: atMost(
    object({ at: knownId, text: text(100), side: optional(picklist(SIDES), 'right') }),
    20,
  ),
  notes: maybe(6000),
  dwell: optional(nullable(between(1, 600)), null),
  alt: maybe(600),
  // Of this site: no scheme, no host, no way out of its folder.
  image: optional(
    nullable(pipe(string(), regex(/^(?!\/)(?!.*\.\.)[\p{L}\p{N}._/-]{1,200}$/u))),
    null,
  ),
  sources: atMost(knownId, 50),
});

/** Everything but the scenes, which are read one by one. */
export const storySchema = object({
  $schema: optional(pipe(string(), maxLength(200))),
  id,
  storyVersion: literal(STORY_VERSION),
  title: text(200),
  summary: maybe(400),
  author: maybe(100),
  date,
  data: optional(
    nullable(object({ version: pipe(string(), regex(/^[0-9a-f]{1,64}$/)), date })),
    null,
  ),
  stage: optional(
    object({
      theme: optional(nullable(picklist(STAGE_THEMES)), null),
      viewing: optional(between(2, 20), 6),
      seams: atMost(between(0, 1), 20),
      safe: optional(between(0, 0.2), 0.03),
      lang: optional(nullable(picklist(LANGUAGES)), null),
    }),
    {},
  ),
  kiosk: optional(
    object({
      enabled: optional(boolean(), false),
      idleSec: optional(between(30, 600), 60),
      action: optional(picklist(IDLE_ACTIONS), 'attract'),
      loop: optional(boolean(), true),
      lockKeys: optional(boolean(), true),
      touch: optional(picklist(TOUCHES), 'explore'),
      bottomBar: optional(boolean(), false),
    }),
    {},
  ),
  audience: optional(
    object({
      link: optional(nullable(pipe(string(), regex(/^\?[\w=&.,:~%-]{1,79}$/))), null),
      label: maybe(60),
    }),
    {},
  ),
});
