/** What the views share, and the first of them: the target over its years. */
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars, tag, type Frame } from './frame.ts';
import type { Change, Dated, SinceData } from './data.ts';

/** What a view has to draw with. */
export interface Pen {
  data: SinceData;
  frame: Frame;
  text: (key: string) => string;
  change: (key: string) => Change;
}

export const worn = (key: string, { evidence, claim, payer }: Dated) => ({ key, evidence, claim, payer });

/** Years that the two sums cover, as published: eight from November 2025, and 2026 to 2030. */
const COVERED = { old: 8, now: [2026, 2031] } as const;

/** A stretch of time of which nothing is known, up to a distance off the axis. */
export function silence({ down, left, bottom }: Frame, from: number, to: number, depth: number): Mark {
  const [length, classes] = [to - from, 'shade'];
  return down
    ? { kind: 'rect', key: 'silence', x: left, y: from, width: depth, height: length, classes }
    : { kind: 'rect', key: 'silence', x: from, y: bottom - depth, width: length, height: depth, classes };
}

/** Sums as areas: as wide as the years that they cover, so the heights are dollars a year. */
export function target({ frame, text, change }: Pen): Mark[] {
  const { down, wide, t, box, left, bottom, width, size, lead } = frame;
  const { old, now, between } = change('target');
  const base = down ? left + 1 : bottom;
  const most = down ? width - left - 3 : bottom - 4;
  const [from, to] = COVERED.now;
  const perYear = (value: number | null, years: number) => (value ?? 0) / years;
  const high = perYear(old.value, COVERED.old);
  const low = perYear(now.value, to - from);
  const across = (most * low) / high;
  const first = between ? (most * perYear(between.value, to - from)) / high : 0;
  const areas = [
    silence(frame, t(to), t(old.at + COVERED.old), most),
    ...area({
      ...worn('old-target', old),
      d: box(base, t(old.at), t(old.at + COVERED.old), 0, most),
    }),
    ...area({ ...worn('now-target', now), d: box(base, t(from) + 3, t(to), down ? 3 : 0, across) }),
    ...(between
      ? area({
          ...worn('between-target', between),
          d: box(base, t(from) + 5, t(to) - 2, down ? 4 : 2, first + (down ? 2 : 0)),
        })
      : []),
  ];
  const big = { ...frame, size: Math.round(size * 1.15), lead };
  const pad = wide ? 14 : 9;
  const sums = (at: Dated, key: string) => [dollars(at.value ?? 0), text(key)] as const;
  if (down) {
    const y = t(to) + pad + size;
    const room = (off: number) => off - 2 * pad;
    return [
      ...areas,
      ...tag('tag-old', sums(old, 'target-old'), [base + pad, y, room(most)], big),
      ...tag('tag-now', sums(now, 'target-now'), [base + pad + 6, t(from) + pad + 18, room(first)], big),
      ...(between
        ? tag(
            'tag-between',
            sums(between, 'target-between'),
            [base + pad + 6, t((from + to) / 2) + pad + 10, room(first)],
            big,
          )
        : []),
    ];
  }
  const inside = t(from) + pad + 6;
  const within = t(to) - inside - pad;
  const open = t(to) + pad;
  const rest = t(old.at + COVERED.old) - open - pad;
  return [
    ...areas,
    ...tag('tag-old', sums(old, 'target-old'), [open, 4 + pad + size, rest], big),
    ...tag('tag-now', sums(now, 'target-now'), [inside, bottom - across + pad + size, within], big),
    ...(between
      ? tag(
          'tag-between',
          sums(between, 'target-between'),
          [inside, bottom - first + pad + size, within],
          big,
        )
      : []),
    ...tag('open', ['', text('target-open')], [open, bottom - across / 2 - lead, rest], frame).slice(1),
  ];
}
