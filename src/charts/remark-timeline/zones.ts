/** Instants as the clocks of the two places showed them. Of the build: `Intl` is not the same in all browsers. */

export type Place = 'America/Los_Angeles' | 'America/New_York';
export const CALIFORNIA: Place = 'America/Los_Angeles';
export const WASHINGTON: Place = 'America/New_York';

/** Year, month, day, hour and minute in a place. */
function parts(at: number, place: Place): Record<string, string> {
  const form = new Intl.DateTimeFormat('en-GB', {
    timeZone: place,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
  });
  return Object.fromEntries(form.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** The hour and minute, as 20:05. */
export function clock(at: number, place: Place): string {
  const { hour, minute } = parts(at, place);
  return `${hour}:${minute}`;
}

/** The ISO date. */
export function dayIn(at: number, place: Place): string {
  const { year, month, day } = parts(at, place);
  return `${year}-${month}-${day}`;
}
