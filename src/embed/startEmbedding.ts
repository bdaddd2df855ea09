import type { DataError } from '../model/dataError';
import { decodeQuery } from '../state/urlState';
import { answerRequest } from './answerRequest';
import { loadAllowedOrigins } from './embedConfig';
import type { EmbedControls } from './embedControls';
import type { Embedding } from './embedding';
import { embedParams } from './embedParams';
import EmbedView from './EmbedView.svelte';
import { HostLink } from './hostLink';
import type { FlowMapErrorCode } from '../element/flowMapTypes';
import { EmbedError } from './messages';

/** What a file that came, but is not what it should be, is to the page around. */
const SPOILED: readonly DataError['reason'][] = [
  'web-page',
  'cut-short',
  'other-version',
  'wrong-form',
];

const codeOf = ({ reason }: DataError): FlowMapErrorCode =>
  SPOILED.includes(reason) ? 'data_invalid' : 'data_unavailable';

/** Begins to talk to the page around, if there is one. `home`: the folder of the whole page. */
export function startEmbedding(search: string, home: string): Embedding {
  const params = embedParams(search);
  const { dataset, style } = document.documentElement;
  if (params.font !== 100) style.fontSize = `${params.font}%`;
  // For the styles of the view.
  if (params.isClear) dataset.clear = '';
  if (params.isStill) dataset.still = '';
  let begin: (controls: EmbedControls) => void;
  let fail: (error: EmbedError) => void;
  let controls = new Promise<EmbedControls>(
    (resolve, reject) => ([begin, fail] = [resolve, reject]),
  );
  // Who asks is told; nobody has to ask.
  controls.catch(() => null);
  const link =
    parent === window
      ? null
      : new HostLink({
          params,
          app: import.meta.env.VERSION as string,
          allowed: loadAllowedOrigins(`${home}embed.config.json`),
          answer: async (request) => answerRequest(await controls, request),
        });
  const tell = (name: string, body: object): void => link?.tell(name, body);

  const refused = [...decodeQuery(search).refused, ...params.refused];
  if (refused.length > 0) {
    const message = `Cannot read: ${refused.join(', ')}`;
    tell('error', { code: 'bad_param', message, recoverable: true });
  }

  return {
    ...{ View: EmbedView, params, home, tell },
    begin: (given) => begin(given),
    fail([failure]) {
      if (!failure) return;
      const error = new EmbedError(codeOf(failure), failure.message);
      fail(error);
      // Another try may bring them.
      controls = new Promise((resolve, reject) => ([begin, fail] = [resolve, reject]));
      controls.catch(() => null);
      tell('error', { code: error.code, message: error.message, recoverable: true });
    },
  };
}
