import { DEFAULT_QUERY, type Query } from '../model/query';
import { extentOf } from '../model/whereIs';
import { knownQuery } from '../state/knownQuery';
import { decodeQuery, encodeQuery } from '../state/urlState';
import type { EmbedControls } from './embedControls';
import { EmbedError, type Request, type RequestBody, type RequestName } from './messages';

type Answers = {
  readonly [Name in RequestName]: (
    controls: EmbedControls,
    body: RequestBody<Name>,
  ) => object | Promise<object>;
};

/** What is looked at, as the parameters of a link. */
export const stateOf = (query: Query): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(encodeQuery(query)));

/** All that the page around may ask. Each throws EmbedError and then has changed nothing. */
const ANSWERS: Answers = {
  ping: () => ({}),
  getState: ({ atlas }) => ({ state: stateOf(atlas.query) }),
  setState: (controls, { state }) => change(controls, state),
  select: (controls, { id }) => {
    const done = change(controls, { sel: id });
    const { selection } = controls.atlas.query;
    if (selection) controls.find(selection);
    return done;
  },
  fit: ({ atlas, showPoints }, { ids = [], bbox }) => {
    const { dataset } = atlas;
    const strange = ids.filter((id) => !dataset.gazetteer.has(id));
    if (strange.length > 0)
      throw new EmbedError('bad_param', `fit: no place ${strange.join(', ')}`);
    const corners = bbox
      ? ([
          [bbox[0], bbox[1]],
          [bbox[2], bbox[3]],
        ] as const)
      : [];
    showPoints([...corners, ...ids.flatMap((id) => extentOf({ type: 'place', id }, dataset))]);
    return {};
  },
  exportImage: async ({ picture }, wish) => ({ blob: await picture(wish) }),
  getData: async ({ table }, { format = 'csv' }) => ({ blob: await table(format) }),
  suspend: ({ suspend }) => {
    suspend(true);
    return {};
  },
  resume: ({ suspend }) => {
    suspend(false);
    return {};
  },
  setTheme: (controls, { theme }) => change(controls, { theme }),
  setLang: (controls, { lang }) => change(controls, { lang: lang === 'auto' ? null : lang }),
};

/** The view with some parameters changed, judged as a link is: all of them, or none. */
function change(
  { atlas, lookAt }: EmbedControls,
  patch: Readonly<Record<string, string | null>>,
): { state: Readonly<Record<string, string>> } {
  const params = new URLSearchParams({ ...stateOf(atlas.query) });
  for (const [name, value] of Object.entries(patch))
    if (value === null) params.delete(name);
    else params.set(name, value);
  const read = decodeQuery(`?${params}`);
  const known = knownQuery(atlas.dataset, read.query);
  const refused = [...read.refused, ...known.refused, ...(read.unread ? ['v'] : [])];
  // A table of the reader's own, or of this site, comes with an address only.
  if (known.query.data !== atlas.query.data) refused.push('data');
  if (refused.length > 0) throw new EmbedError('bad_param', `Cannot read: ${refused.join(', ')}`);
  atlas.change({ ...DEFAULT_QUERY, ...known.query }, new Set());
  if ('c' in patch) lookAt(atlas.query.camera);
  return { state: stateOf(atlas.query) };
}

export function answerRequest(controls: EmbedControls, request: Request): object {
  const answer = ANSWERS[request.name] as (controls: EmbedControls, body: unknown) => object;
  return answer(controls, request.body);
}
