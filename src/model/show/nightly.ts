const HOUR = 3_600_000;
/** Nobody has touched it for so long. */
const IDLE = 600_000;

/** Whether a kiosk begins anew: between three and four at night, once, and never under somebody's hands. Milliseconds. */
export const isReloadDue = (now: Date, sinceLoaded: number, sinceTouched: number): boolean =>
  now.getHours() === 3 && sinceLoaded > HOUR && sinceTouched > IDLE;
