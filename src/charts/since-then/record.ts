/** All changes on one axis, and where the record ends: rows, or a list where the picture is narrow. */
import type { Mark } from '../kit/contract.ts';
import { area, point } from '../kit/evidence.ts';
import { dodge } from '../kit/labels.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { Dated } from './data.ts';
import { dollars, rule, say } from './frame.ts';
import { silence, type Pen } from './views.ts';

/** Half of a mark's side. */
const HALF = 6;
/** From one mark to the next beside it. */
const SIDE = 13;

/** Where a list's words begin: right of the four marks that may stand side by side. */
const wordsFrom = (left: number) => left + 8 + 4 * SIDE;

const amount = ({ value }: Dated) => (value === null ? '' : dollars(value));

/** A square for what has dollars, a disc for what has none. */
function stamp(key: string, at: Dated, x: number, y: number): Mark[] {
  const { evidence, claim, payer } = at;
  if (at.value === null) return point({ key, evidence, claim, payer, x, y, r: HALF });
  const [l, r, t, b] = [x - HALF, x + HALF, y - HALF, y + HALF].map((v) => Math.round(v * 10) / 10);
  return area({ key, evidence, claim, payer, d: `M${l},${t}L${l},${b}L${r},${b}L${r},${t}Z` });
}

export function record(pen: Pen): Mark[] {
  const { data, frame, text } = pen;
  const { down, wide, t, left, width, bottom, size, lead } = frame;
  const { changes, last } = data;
  const begin = t(last.at);
  // The time after the last dated event: searched, and found empty.
  const ground: Mark[] = [
    silence(frame, begin, down ? bottom : width, down ? width - left : bottom),
    {
      // In a list it ends before the words, some of which are moved across it.
      ...(down ? rule('last', left, begin, wordsFrom(left), begin) : rule('last', begin, 0, begin, bottom)),
      claim: last.claim,
    },
  ];
  if (down) return [...ground, ...list(pen)];
  const each = bottom / changes.length;
  const said = (key: string, weight: 400 | 600) =>
    wrap(text(key), width - begin - 14, { size, weight }).map(
      (row) => [row, weight > 400 ? 'b' : 'm'] as const,
    );
  const words = [...said('last-event', 600), ...(wide ? said('none-later', 400) : [])];
  const note = words.map(([row, flags], i) =>
    say(`note-${i}`, row, begin + 8, size + 6 + i * lead, size, flags),
  );
  const rows = changes.flatMap(({ key, old, now }, i): Mark[] => {
    const y = each * (i + 0.5) + 2;
    const [a, b] = [t(old.at), t(now.at)];
    const is = ((wide || key !== 'target') && text(`is-${key}`)) || amount(now);
    // What would reach into the time after the last event stands over the way to its mark.
    const late = b + HALF + 6 + textWidth(is, { size, weight: 600 }) > begin;
    const after = b + (late ? -1 : 1) * (HALF + 6);
    return [
      rule(`way-${key}`, a + HALF, y, b - HALF, y, 'hairline'),
      say(`label-${key}`, text(`label-${key}`), 0, y + size * 0.35, size),
      ...stamp(`old-${key}`, old, a, y),
      say(`was-${key}`, text(`was-${key}`) || amount(old), a + HALF + 5, y - 6, size, 'mh'),
      ...stamp(`now-${key}`, now, b, y),
      say(`is-${key}`, is, after, late ? y - 7 : y + size * 0.35, size, late ? 'bhe' : 'bh'),
    ];
  });
  return [...ground, ...rows, ...note];
}

/** What came, in the order of its dates; each with what it was before. */
function list({ data, frame, text }: Pen): Mark[] {
  const { t, left, bottom, size, lead } = frame;
  const lines = [
    ...data.changes.map(({ key, now }) => ({ key, now, words: text(`line-${key}`) })),
    { key: 'last', now: data.last, words: text('line-last') },
  ].sort((a, b) => a.now.at - b.now.at);
  const height = Math.min(lead + 6, (bottom - 4) / lines.length);
  // The last event is named under its line, and its figure over it.
  const wish = (key: string, at: number) =>
    t(at) + (at === data.last.at ? (key === 'last' ? 0.55 : -0.55) * height : 0);
  const places = dodge(
    lines.map(({ key, now }) => ({ key, y: wish(key, now.at), height })),
    2,
    bottom,
  );
  // Marks of the same days stand side by side.
  const columns: number[] = [];
  const words = wordsFrom(left);
  return lines.flatMap(({ key, now, words: line }): Mark[] => {
    const [y, at] = [t(now.at), places.get(key) ?? t(now.at)];
    const free = columns.findIndex((taken) => y - taken >= SIDE);
    const column = free < 0 ? columns.length : free;
    columns[column] = y;
    const x = left + 9 + column * SIDE;
    const d = `M${x + HALF + 1},${y}L${words - 5},${y}L${words + 4},${at}`;
    return [
      { kind: 'path', key: `to-${key}`, d, classes: 'leader' },
      // The last event is the last figure too, which has its mark already.
      ...(key === 'last' ? [] : stamp(`now-${key}`, now, x, y)),
      say(`line-${key}`, line, words + 6, at + size * 0.35, size, key === 'last' ? 'b' : ''),
    ];
  });
}
