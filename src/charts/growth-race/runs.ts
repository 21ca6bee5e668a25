/** The companies' runs: a dot for each published year, straight hairlines between; OpenAI's own record. */
import type { GroupMark, Mark } from '../kit/contract.ts';
import { point } from '../kit/evidence.ts';
import { write } from '../kit/pen.ts';
import { clamp } from '../kit/scale.ts';
import { num, polygon } from '../kit/shapes.ts';
import type { RaceData, Run } from './types.ts';
import { span, type Layout } from './layout.ts';
import { HALO, leads, runsIn } from './parts.ts';
import type { RaceState } from './states.ts';

/** How faint the runs are that a state does not speak of. */
const FAINT = 0.42;

/**
 * A run: a dot for each year. Years out of view lie on the nearest in view, so
 * that the run keeps its points, and can move, from state to state.
 */
function run(of: Run, state: RaceState, { x, y, dot }: Layout): GroupMark {
  const { start, last } = span(of, state);
  const at = of.values.map((_, i) => {
    const seen = clamp(i, start, last);
    return { x: x(seen - start), y: y(of.values[seen]!) };
  });
  // The same dots in every state: those out of view have no size.
  const dots = at.reduce((d, { x, y }, i) => {
    const size = i < start || i > last ? 0 : dot;
    const half = `a${size},${size},0,1,0,`;
    return `${d}M${num(x - size)},${num(y)}${half}${2 * size},0${half}${-2 * size},0`;
  }, '');
  const ink = leads(of.name, state);
  const marks: Mark[] = [
    { kind: 'path', key: 'way', d: polygon(at, false), classes: state.lead && ink ? 'm-line' : 'hairline' },
    { kind: 'path', key: 'dots', d: dots, classes: 'm-point ev-measured' },
  ];
  const opacity = ink ? 1 : FAINT;
  return { kind: 'group', key: `run-${of.name}`, x: 0, y: 0, classes: 'm-line', opacity, marks };
}

/** OpenAI's record, in the colour of those who pay it. */
function own({ firm, own: record }: RaceData, state: RaceState, layout: Layout): Mark[] {
  const { x, y, r, label: size } = layout;
  const last = record.at(-1)!;
  const from = state.zero === 10 ? last : record[0]!;
  const place = ({ year, value }: typeof last) => ({ x: x(year - from.year), y: y(value) });
  // The same number of points in every state, so that the line can move.
  const d = polygon(
    record.map((d) => place(from === last ? last : d)),
    false,
  );
  const marks: Mark[] = [
    { kind: 'path', key: 'own-way', d, classes: 'm-line p-customers' },
    ...record
      .filter((d) => from !== last || d === last)
      .flatMap((d) =>
        point({
          key: `own-${d.year}`,
          ...place(d),
          r,
          payer: 'customers',
          evidence: d.evidence,
          claim: d.claim,
        }),
      ),
  ];
  if (from !== last) return marks;
  const at = place(last);
  return [
    ...marks,
    write('own-name', firm, {
      ...{ x: at.x - r - 4, y: at.y + size * 0.33, anchor: 'end', size, weight: 600, classes: HALO },
    }),
  ];
}

/** Those in ink over the tints, OpenAI over all. */
export function runs(data: RaceData, state: RaceState, layout: Layout): Mark[] {
  const order = [...runsIn(data, state)].sort(
    (a, b) => Number(leads(a.name, state)) - Number(leads(b.name, state)),
  );
  return [...order.map((of) => run(of, state, layout)), ...own(data, state, layout)];
}
