import { LANGUAGES, type Bilingual } from '../bilingual';
import type { Scene } from './story';
import type { RemarkCode, StoryRemark } from './storyFault';
import { figuresNamed } from './storyText';
import { textLength } from './textLength';
import { unboundNumbers } from './unboundNumbers';

/** In Chinese characters; what is longer does not fit on a stage that the last row can read. */
const LONGEST = { title: 22, body: 60, note: 40 } as const;
/** English says the same in more room, at letters half as wide. */
const ENGLISH = 1.5;
/** More names than these nobody reads in the time of a scene. */
const MOST_LABELS = 9;

const HAN = /\p{Script=Han}/u;

/** Scenes that show nothing of the data need no words about a picture. */
const WITHOUT_PICTURE: readonly Scene['layout'][] = ['statement', 'end', 'qr'];

/** What an author should mend in a scene, as far as one sees without the data. */
export function sceneRemarks(scene: Scene, number: number): StoryRemark[] {
  if (scene.fault) return [];
  const remark = (code: RemarkCode, path: string, found = ''): StoryRemark => ({
    ...{ code, scene: number, found },
    path: `scenes.${number}.${path}`,
  });
  const { title, body, steps, annotations, layout } = scene;
  const labels = new Set([...annotations.map(({ at }) => at), ...scene.items.map(itemKey)]);
  return [
    ...tooLong(title, LONGEST.title, 'long-title', 'title', remark),
    ...tooLong(body, LONGEST.body, 'long-body', 'body', remark),
    ...steps.flatMap(({ note }, index) =>
      tooLong(note, LONGEST.note, 'long-body', `steps.${index}.note`, remark),
    ),
    ...textsOf(scene).flatMap(([path, text]) =>
      LANGUAGES.flatMap((language) =>
        unboundNumbers(text[language]).map((found) =>
          remark('unbound-number', `${path}.${language}`, found),
        ),
      ),
    ),
    ...(labels.size > MOST_LABELS ? [remark('many-labels', 'annotations', `${labels.size}`)] : []),
    ...(scene.notes === null ? [remark('no-notes', 'notes')] : []),
    ...(scene.alt === null && !WITHOUT_PICTURE.includes(layout) ? [remark('no-alt', 'alt')] : []),
    ...unusedFigures(scene).map((name) => remark('unused-figure', `figures.${name}`, name)),
    ...textsOf(scene)
      .filter(([, { en }]) => HAN.test(en))
      .map(([path]) => remark('not-translated', `${path}.en`)),
  ];
}

const itemKey = ({ label }: Scene['items'][number]): string => label.zh;

type Remark = (code: RemarkCode, path: string, found?: string) => StoryRemark;

function tooLong(
  text: Bilingual | null,
  most: number,
  code: RemarkCode,
  path: string,
  remark: Remark,
): StoryRemark[] {
  if (!text) return [];
  return LANGUAGES.flatMap((language) => {
    const length = Math.ceil(textLength(text[language]));
    const limit = language === 'zh' ? most : most * ENGLISH;
    return length > limit ? [remark(code, `${path}.${language}`, `${length} > ${limit}`)] : [];
  });
}

/** Every text of a scene that is read or heard, with its path. */
function textsOf(scene: Scene): (readonly [path: string, text: Bilingual])[] {
  const { title, body, figure, items, steps, annotations, notes, alt } = scene;
  const all: readonly (readonly [string, Bilingual | null])[] = [
    ['title', title],
    ['body', body],
    ['figure.label', figure && figure.label],
    ...items.map(({ label }, index) => [`items.${index}.label`, label] as const),
    ...steps.map(({ note }, index) => [`steps.${index}.note`, note] as const),
    ...annotations.map(({ text }, index) => [`annotations.${index}.text`, text] as const),
    ['notes', notes],
    ['alt', alt],
  ];
  return all.flatMap(([path, text]) => (text ? [[path, text] as const] : []));
}

function unusedFigures(scene: Scene): string[] {
  const named = new Set(
    textsOf(scene).flatMap(([, text]) => [...figuresNamed(text.zh), ...figuresNamed(text.en)]),
  );
  return Object.keys(scene.figures).filter((name) => !named.has(name));
}

/** Names of figures that texts of a scene call, by language and place. */
export const calledFigures = (scene: Scene): (readonly [path: string, name: string])[] =>
  textsOf(scene).flatMap(([path, text]) =>
    LANGUAGES.flatMap((language) =>
      figuresNamed(text[language]).map((name) => [`${path}.${language}`, name] as const),
    ),
  );
