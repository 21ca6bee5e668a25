/** The marks of time of a view, with their words in both places. Made at build. */
import { formatDay } from '../../ledger/format.ts';
import { AXES } from '../../ledger/site-axes.ts';
import { HERE, hourAt, hoursOf, inHours, THERE, type RemarkState } from './states.ts';
import { CALIFORNIA, clock, dayBegins, dayIn, WASHINGTON } from './zones.ts';

export interface Tick {
  /** Hours of `hoursOf`. */
  at: number;
  /** The day that begins in California; without it the hour is told. */
  label?: string;
  /** The same with a brief month. */
  brief?: string;
}

const HOUR = 36e5;
const UTC = (hours: number) => hours * HOUR + Date.UTC(2025, 9, 26);
const back = (at: number) => hoursOf(new Date(at).toISOString());

/** A day with a brief month, and without its year where that is known. */
export function briefDay(iso: string, known = true): string {
  const [year = '', month, day] = iso.split('-');
  const name = AXES.months[Number(month) - 1] ?? '';
  return AXES.dayOf(Number(day), known ? name : AXES.monthOf(name, year));
}

/** 5 November, and 5 Nov. */
function dayNames(at: number): Required<Pick<Tick, 'label' | 'brief'>> {
  const iso = dayIn(at, CALIFORNIA);
  return { label: formatDay(iso), brief: briefDay(iso) };
}

export function ticksOf({ from, to }: Pick<RemarkState, 'from' | 'to'>): Tick[] {
  const span = to - from;
  const [first, last] = [UTC(from), UTC(to)];
  const ticks: Tick[] = [];
  if (!inHours({ from, to })) {
    const every = span > 1000 ? 28 : 2;
    for (let at = first, i = 0; at < last; i += 1) {
      if (i % every === (every === 2 ? 1 : 3)) ticks.push({ at: back(at), ...dayNames(at) });
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
    ticks.push({ at: hour, ...(here === '00:00' ? dayNames(at) : {}) });
  }
  return ticks;
}
