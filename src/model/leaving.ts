/** Unless `embed.config.json` says `"leaveNotice": false`. */
export const tellsLeaving = (config: unknown): boolean =>
  !(
    typeof config === 'object' &&
    config !== null &&
    'leaveNotice' in config &&
    config.leaveNotice === false
  );
