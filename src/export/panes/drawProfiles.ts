import { profileOf } from '../../model/profileOf';
import { recordSources } from '../../model/recordProfile';
import { seenProfile } from '../../text/seenProfile';
import { drawHeat } from './drawHeat';
import { drawOverlap } from './drawOverlap';
import type { PaneDrawing, PaneInput } from './paneDrawing';

/** Industries of places in the way the reader looks at them. */
export function drawProfiles(input: PaneInput): PaneDrawing {
  const { shown, data, language } = input;
  const { dataset, query } = shown;
  const profile = profileOf(dataset, data.figures, query.profile);
  const seen = seenProfile(dataset, profile, query, null, language);
  const draw = query.heat.view === 'overlap' ? drawOverlap : drawHeat;
  const cited = profile.source === null ? recordSources(dataset, profile) : [profile.source];
  return { ...draw(input, profile, seen), cited };
}
