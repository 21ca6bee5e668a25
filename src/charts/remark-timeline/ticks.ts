/** The marks of time of a view, with their words in both places. Made at build. */
import { formatDate } from '../../ledger/format.ts';
import { HERE, hourAt, hoursOf, inHours, THERE, type RemarkState } from './states.ts';
import { CALIFORNIA, clock, dayBegins, dayIn, WASHINGTON } from './zones.ts';

export interface Tick {
  /** Hours of `hoursOf`. */
  at: number;
  /** The day that begins in California; without it the hour is told. */
  label?: string;
}

const HOUR = 36e5;
const UTC = (hours: number) => hours * HOUR + Date.UTC(2025, 9, 26);
const back = (at: number) => hoursOf(new Date(at).toISOString());

/** 5 November. */
const dayName = (at: number) => formatDate(dayIn(at, CALIFORNIA)).replace(/ \d{4}$/, '');

export function ticksOf({ from, to }: Pick<RemarkState, 'from' | 'to'>): Tick[] {
  const span = to - from;
  const [first, last] = [UTC(from), UTC(to)];
  const ticks: Tick[] = [];
  if (!inHours({ from, to })) {
    const every = span > 1000 ? 28 : 2;
    for (let at = first, i = 0; at < last; i += 1) {
      if (i % every === (every === 2 ? 1 : 3)) ticks.push({ at: back(at), label: dayName(at) });
      // A day later by the calendar: not always twenty-four hours.
      at = dayBegins(dayIn(at + 30 * HOUR, CALIFORNIA), CALIFORNIA);
    }
    return ticks;
  }
  const every = span > 30 ? 12 : span > 16 ? 6 : 3;
  for (let at = Math.ceil(first / HOUR) * HOUR; at < last; at += HOUR) {
    const here = clock(at, CALIFORNIA);
    if (Number(here.slice(0, 2)) % every !== 0) continue;
    const hour = back(at);
    if (hourAt(hour, HERE) !== here || hourAt(hour, THERE) !== clock(at, WASHINGTON)) {
      throw new Error(`${new Date(at).toISOString()}: the clocks are not those of early November`);
    }
    ticks.push({ at: hour, ...(here === '00:00' ? { label: dayName(at) } : {}) });
  }
  return ticks;
}
