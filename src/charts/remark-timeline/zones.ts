/** Instants as the clocks of the two places showed them. Of the build: `Intl` is not the same in all browsers. */

export type Place = 'America/Los_Angeles' | 'America/New_York';
export const CALIFORNIA: Place = 'America/Los_Angeles';
export const WASHINGTON: Place = 'America/New_York';

const FORMS = new Map<Place, Intl.DateTimeFormat>();

/** Year, month, day, hour and minute in a place. */
function parts(at: number, place: Place): Record<string, string> {
  let form = FORMS.get(place);
  if (!form) {
    form = new Intl.DateTimeFormat('en-GB', {
      timeZone: place,
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
      hourCycle: 'h23',
    });
    FORMS.set(place, form);
  }
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

/** The instant at which a day begins in a place. */
export function dayBegins(day: string, place: Place): number {
  const guess = Date.parse(`${day}T00:00Z`);
  // The clocks change at night: the hour that midnight shows in UTC says how far behind the place is.
  for (let hour = 0; hour < 24; hour += 1) {
    const at = guess + hour * 36e5;
    if (dayIn(at, place) === day) return at;
  }
  throw new Error(`no midnight of ${day} in ${place}`);
}
