import { safeParse, type GenericIssue } from 'valibot';
import type { Bilingual } from '../bilingual';
import { STORY_VERSION, type Scene, type Story } from './story';
import type { FaultCode, StoryFault } from './storyFault';
import { LARGEST_STORY, MOST_SCENES, sceneSchema, storySchema } from './storySchema';
import { strangeFields } from './strangeFields';

/** A story as far as it can be shown, and what of its file cannot be, or is not known. */
export interface StoryReading {
  /** null: nothing of it can be shown. */
  readonly story: Story | null;
  readonly faults: readonly StoryFault[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the text of a story file. A scene that cannot be read is replaced by one that says so, and the show goes on.
 * Never throws, and takes nothing from the file but what the form names.
 */
export function readStory(text: string): StoryReading {
  // A letter has three bytes at most in UTF-8, and two of these units four.
  if (text.length > LARGEST_STORY) return unread('too-large', String(text.length));
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return unread('not-json');
  }
  return readParsedStory(json);
}

/** The same for a file that has been parsed by whoever fetched it. */
export const readParsedStory = (json: unknown): StoryReading =>
  isFields(json) ? readFields(json) : unread('not-a-story');

const isFields = (json: unknown): json is Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const own = (fields: Fields, name: string): unknown =>
  Object.prototype.hasOwnProperty.call(fields, name) ? fields[name] : undefined;

function readFields(json: Fields): StoryReading {
  const version = own(json, 'storyVersion');
  if (typeof version === 'number' && version > STORY_VERSION)
    return unread('newer-version', String(version));
  const { scenes, ...rest } = json;
  const head = safeParse(storySchema, rest);
  if (!head.success) return { story: null, faults: head.issues.map((issue) => badField(issue)) };
  if (!Array.isArray(scenes)) return unread('not-a-story', 'scenes');
  const { $schema: _, ...kept } = head.output;
  const faults = [
    ...strangeFields(rest, head.output).map((path) => fault('unknown-field', null, path)),
    ...(scenes.length === 0 ? [fault('no-scenes')] : []),
    ...(scenes.length > MOST_SCENES
      ? [fault('too-many-scenes', null, 'scenes', String(scenes.length))]
      : []),
  ];
  const read = readScenes(scenes.slice(0, MOST_SCENES));
  return { story: { ...kept, scenes: read.scenes }, faults: [...faults, ...read.faults] };
}

function readScenes(list: readonly unknown[]): { scenes: Scene[]; faults: StoryFault[] } {
  const taken = new Set<string>();
  const faults: StoryFault[] = [];
  const scenes = list.map((json, index) => {
    const read = readScene(json, index + 1);
    faults.push(...read.faults);
    if (!taken.has(read.scene.id)) {
      taken.add(read.scene.id);
      return read.scene;
    }
    faults.push(fault('same-id', index + 1, `scenes.${index + 1}.id`, read.scene.id));
    const id = freeId(read.scene.id, taken);
    taken.add(id);
    return { ...read.scene, id };
  });
  return { scenes, faults };
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const other = `${id.slice(0, 58)}-${number}`;
    if (!taken.has(other)) return other;
  }
}

function readScene(json: unknown, number: number): { scene: Scene; faults: StoryFault[] } {
  const read = safeParse(sceneSchema, json);
  if (read.success) {
    const strange = strangeFields(json, read.output);
    return {
      scene: { ...read.output, fault: null } as Scene,
      faults: strange.map((path) => fault('unknown-field', number, `scenes.${number}.${path}`)),
    };
  }
  const faults = read.issues.map((issue) => badField(issue, number));
  return { scene: brokenScene(number, faults[0] ?? fault('bad-field', number)), faults };
}

/** What stands in the place of a scene that cannot be read. */
function brokenScene(number: number, why: StoryFault): Scene {
  const title: Bilingual = { zh: `第${number}场`, en: `Scene ${number}` };
  return {
    id: `broken-${number}`,
    layout: 'statement',
    title,
    ...{ body: null, figure: null, notes: null, alt: null, image: null, dwell: null, camera: null },
    ...{ figures: {}, state: {}, items: [], steps: [], annotations: [], sources: [] },
    transition: { type: 'cut', ms: 0 },
    fault: why,
  };
}

const MOST_SHOWN = 80;

function badField(issue: GenericIssue, scene: number | null = null): StoryFault {
  const path = (issue.path ?? []).map(({ key }) => String(key).slice(0, MOST_SHOWN)).join('.');
  const whole = scene === null ? path : `scenes.${scene}${path && `.${path}`}`;
  return fault('bad-field', scene, whole, issue.received.slice(0, MOST_SHOWN));
}

const fault = (
  code: FaultCode,
  scene: number | null = null,
  path = '',
  found = '',
): StoryFault => ({ code, scene, path, found });

const unread = (code: FaultCode, found = ''): StoryReading => ({
  story: null,
  faults: [fault(code, null, '', found)],
});
