import type { Language } from '../model/bilingual';
import type { FaultCode } from '../model/story/storyFault';
import type { Counted, FigureFault } from '../model/story/storyFigure';

/** What stories say of figures and faults. It comes with a story, not with the first page. */
const zh = {
  times: (number: string) => `${number} 倍`,
  rank: (rank: string, of: string) => `${of} 个中第 ${rank}`,
  counted: {
    flows: (count: string) => `${count} 条记录`,
    lines: (count: string) => `${count} 条线`,
    ties: (count: string) => `${count} 对园区`,
    branches: (count: string) => `${count} 个分园`,
    parks: (count: string) => `${count} 个园区`,
    clusters: (count: string) => `${count} 个集群`,
    events: (count: string) => `${count} 件事`,
  } satisfies Record<Counted, (count: string) => string>,
  figureFaults: {
    syntax: '算式有误',
    'unknown-id': '数据缺失',
    unlike: '口径不同，不可比',
    none: '没有可靠的数',
  } satisfies Record<FigureFault['code'], string>,
  lost: '数据缺失',
  goesOn: '演示继续，下一场不受影响。',
  faults: {
    'not-json': '不是 JSON 文件，或已被截断',
    'too-large': '文件超过 1 MB',
    'newer-version': '由更新版本的图集制作，请先更新本页',
    'not-a-story': '不是讲述文件',
    'no-scenes': '没有场景',
    'too-many-scenes': '超过 200 场，其余未读入',
    'bad-field': '字段的值不符合格式',
    'unknown-field': '不认识的字段，已忽略',
    'same-id': '与另一场重名，已改名',
    'unknown-id': '数据里没有这个编号',
    'bad-state': '视图参数不认识，已用默认值',
    'bad-figure': '数字算不出来',
  } satisfies Record<FaultCode, string>,
  faultAt: (what: string, path: string, found: string) =>
    [what, path && `位置 ${path}`, found && `内容“${found}”`].filter(Boolean).join('；'),
};

const en: typeof zh = {
  times: (number) => `${number} times`,
  rank: (rank, of) => `No. ${rank} of ${of}`,
  counted: {
    flows: (count) => `${count} records`,
    lines: (count) => `${count} lines`,
    ties: (count) => `${count} pairs of parks`,
    branches: (count) => `${count} branch parks`,
    parks: (count) => `${count} parks`,
    clusters: (count) => `${count} clusters`,
    events: (count) => `${count} events`,
  },
  figureFaults: {
    syntax: 'expression not understood',
    'unknown-id': 'no data',
    unlike: 'not comparable',
    none: 'no reliable figure',
  },
  lost: 'No data',
  goesOn: 'The show goes on; the next scene is not affected.',
  faults: {
    'not-json': 'Not a JSON file, or cut short',
    'too-large': 'The file is larger than 1 MB',
    'newer-version': 'Made by a newer version of the atlas: update this page first',
    'not-a-story': 'Not a story',
    'no-scenes': 'There are no scenes',
    'too-many-scenes': 'More than 200 scenes; the rest was not read',
    'bad-field': 'A field does not have the form it must have',
    'unknown-field': 'A field that is not known, left out',
    'same-id': 'Named like another scene, renamed',
    'unknown-id': 'The data know nothing of this id',
    'bad-state': 'A parameter of the view that is not known; its default stands in',
    'bad-figure': 'A figure that cannot be worked out',
  },
  faultAt: (what, path, found) =>
    [what, path && `at ${path}`, found && `“${found}”`].filter(Boolean).join('; '),
};

export const STORY_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
