/** Who reaches the goal of a state, and when. Worked out at build. */
import { span } from './layout.ts';
import { START, type RaceState } from './states.ts';
import type { Arrival, RaceData, Run } from './types.ts';

/** After how many years a run reaches its goal; null where it has not. */
export function taken(run: Run, state: RaceState): number | null {
  const { start, end } = span(run, state);
  return run.values[end]! >= state.goal ? end - start : null;
}

/** In the order in which they arrive, or in which they have got as far as they have. */
export function arrivals(
  { runs, firm, own }: Pick<RaceData, 'runs' | 'firm' | 'own'>,
  state: RaceState,
): Arrival[] {
  const { lead, goal } = state;
  const all = runs
    .map((of) => {
      const { start, end } = span(of, state);
      return { who: of.name, at: end - start, there: taken(of, state) !== null };
    })
    .concat(goal === 10 ? { who: firm, at: START - own[0]!.year, there: true } : [])
    .sort((a, b) => a.at - b.at);
  const found: Arrival[] = [];
  for (const { who, at, there } of all) {
    const form = lead && who !== lead ? 'others' : there ? 'flag' : 'not-yet';
    if (form === 'others' && !there) continue;
    const before = found.at(-1);
    if (before?.form === form && (before.at === at || form === 'others')) {
      if (form === 'flag') before.who += `, ${who}`;
      before.last = at;
    } else found.push({ who: form === 'others' ? '' : who, form, at, last: at });
  }
  return found;
}
