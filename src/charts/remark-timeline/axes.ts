/** Time with its two clocks, and the way from asking for support to rejecting it. */
import type { Mark } from '../kit/contract.ts';
import { num } from '../kit/shapes.ts';
import type { RemarkData } from './data.ts';
import type { Layout } from './layout.ts';
import { HERE, hourAt, inHours, THERE, type RemarkState } from './states.ts';

const STANCES = [-2, -1, 0, 1, 2] as const;
const NAMES = ['asks', 'part', 'neither', 'doubts', 'rejects'] as const;

/** A line for each place on the way, and its name; in narrow pictures those of its ends. */
function across({ text }: RemarkData, layout: Layout): Mark[] {
  const { plane, at, left, tick } = layout;
  const base = { kind: 'text', y: plane.y0 - 8, size: tick, classes: 't-axis' } as const;
  const d = STANCES.map((stance) => `M${num(at(0, stance).x)},${num(plane.y0)}V${num(plane.y1)}`).join('');
  const names = STANCES.flatMap((stance, i): Mark[] => {
    const key = NAMES[i]!;
    const end = Math.abs(stance) === 2;
    if (!left && !end) return [];
    const { x } = at(0, stance);
    if (!end) return [{ ...base, key, x, text: text[key] ?? '', anchor: 'middle' }];
    // The ends reach outwards over the words, where there is room; else they stay over the plane.
    const shift = left ? 10 : -8;
    return [
      {
        ...base,
        key,
        x: stance < 0 ? x + shift : x - shift,
        text: text[left ? key : `${key}-brief`] ?? '',
        anchor: stance < 0 === (left !== null) ? 'end' : 'start',
        weight: 600,
      },
    ];
  });
  return [{ kind: 'path', key: 'places', d, classes: 'grid' }, ...names];
}

/** Hours, by the clocks of both places, or days. */
function down({ ticks, text }: RemarkData, state: RemarkState, layout: Layout): Mark[] {
  const { plane, at, tick, width } = layout;
  if (width < 340) return [];
  const base = { kind: 'text', x: 0, size: tick, classes: 't-axis' } as const;
  const clocks = layout.left !== null && inHours(state);
  const line = tick * 1.2;
  const marks: Mark[] = [];
  if (clocks) {
    const y = plane.y0 - 8 - line;
    marks.push({ ...base, key: 'california', y, text: text['california'] ?? '', weight: 600 });
    marks.push({ ...base, key: 'washington', y: y + line, text: text['washington'] ?? '' });
  }
  let [free, d] = [plane.y0 - tick, ''];
  for (const { at: hour, label = hourAt(hour, HERE), brief = label } of ticks[state.show]) {
    const { y } = at(hour, 0);
    d += `M${num(plane.x0 - 5)},${num(y)}H${num(plane.x1 + 5)}`;
    const baseline = y + tick * 0.35;
    const foot = baseline + (clocks ? line : 0);
    if (baseline - tick < free || foot + 4 > layout.height) continue;
    free = foot + 4;
    const named = layout.left ? label : brief;
    marks.push({ ...base, key: `label-${hour}`, y: baseline, text: named, weight: clocks ? 600 : 400 });
    if (clocks) marks.push({ ...base, key: `there-${hour}`, y: foot, text: hourAt(hour, THERE) });
  }
  return [{ kind: 'path', key: 'times', d, classes: 'grid' }, ...marks];
}

export const axes = (data: RemarkData, state: RemarkState, layout: Layout): Mark[] => [
  ...down(data, state, layout),
  ...across(data, layout),
];
