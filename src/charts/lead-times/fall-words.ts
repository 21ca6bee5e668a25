/** Words in the fall: how long, and what; what is still to come; how old the servers are. */
import { formatExact } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { paragraph, write, writeLines } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { wrap } from '../kit/text.ts';
import { MONTHS_IN } from '../kit/time.ts';
import type { LeadData } from './data.ts';
import { CUT, GAP, type Fall } from './fall.ts';
import { placer } from './fall-places.ts';
import { besideThreads, waits, type Piece } from './fall-waits.ts';
import { comeBy } from './wait-text.ts';

/** Months of the servers' age at which it is said. */
const AGED = [18, 36, 45];
/** The month at which the threads that run on are named again. */
const NAMED = 39.6;
/** Pixels of a line that ends at the servers' column, at most. */
const LINE = 300;
/** Radius of the knot on a thread that is named on its way. */
const KNOT = 2.5;

const years = (months: number) => formatExact(months / MONTHS_IN.years);

/** How long the servers have stood here; and at three years, what is said of that. */
function ages(data: LeadData, fall: Fall): Piece[] {
  const { words, things, frontier } = data;
  const { y, label: size, leading, column, r } = fall;
  const come = comeBy(things.at(-1)!)?.high ?? 0;
  const x = column - r - 8;
  return AGED.map((age): Piece => {
    const whole = age % 12 === 0;
    const unit = words.units[whole ? 'years' : 'months'];
    const text = fill(words.fall.old, { n: whole ? years(age) : formatExact(age), unit });
    const room = Math.min(LINE, x - besideThreads(data, fall, come + age));
    const rows = wrap(text, room, { size, weight: 600 });
    const { claim, low, high } = frontier;
    const left = fill(words.fall.frontier, { low: years(low), high: years(high) });
    const more = age === low ? wrap(left, room, { size }) : [];
    const at = { x, size, anchor: 'end' } as const;
    return {
      ...{ wish: y(come + age) - 4, height: (rows.length + more.length) * leading + 4, side: 'column' },
      marks: (top) => [
        ...writeLines(`old-${age}`, rows, { ...at, y: top + size, weight: 600 }, leading),
        ...writeLines(
          `frontier-${age}`,
          more,
          { ...at, y: top + size + rows.length * leading, classes: 't-muted', claim },
          leading,
        ),
      ],
    };
  });
}

/** The threads that run on, named where their list is out of sight. */
function waiting(data: LeadData, fall: Fall): Piece {
  const { words, things } = data;
  const { x, y, label: size, row: pitch } = fall;
  const on = things.flatMap((thing, i) => {
    const come = comeBy(thing);
    if (!come || come.high < NAMED) return [];
    // What has begun to come is named as its waits are.
    const name = come.low < NAMED ? words.names[come.key] : words.things[thing.key];
    return { key: thing.key, at: x(i), name };
  });
  const left = besideThreads(data, fall, NAMED);
  return {
    ...{ wish: y(NAMED), height: (on.length + 1) * pitch + 4, side: 'threads' },
    marks(top) {
      const middle = (row: number) => top + (row + 1.5) * pitch;
      let [lines, knots] = ['', ''];
      for (const [row, { at }] of on.entries()) {
        lines += `M${num(at)},${num(middle(row))}H${num(left - 4)}`;
        knots += `M${num(at - KNOT)},${num(middle(row))}a${KNOT},${KNOT},0,1,0,${2 * KNOT},0a${KNOT},${KNOT},0,1,0,${-2 * KNOT},0z`;
      }
      return [
        { kind: 'path', key: 'to-waiting', d: lines, classes: 'leader' },
        { kind: 'path', key: 'knots', d: knots, classes: 'knot' },
        write('waiting', words.fall.waiting, { x: left, y: top + size, size, weight: 600 }),
        ...on.map(({ key, name }, row): Mark =>
          write(`on-${key}`, name, { x: left, y: middle(row) + size * 0.35, size, classes: 't-muted' }),
        ),
      ];
    },
  };
}

/** What the cut of the axis is. */
function cut(data: LeadData, fall: Fall): Piece {
  const { y, label: size, leading, right } = fall;
  const x = besideThreads(data, fall, CUT);
  const width = right - x;
  const words = data.words.fall.cut;
  return {
    ...{ wish: y(CUT) + GAP, side: 'threads' },
    height: wrap(words, width, { size }).length * leading + 4,
    marks: (top) => paragraph('cut-said', words, { x, y: top + size, width, size, classes: 't-muted' }),
  };
}

/** All words of the fall: each where it belongs, or at the next free place below. */
export function said(data: LeadData, fall: Fall, told: readonly string[]): Mark[] {
  const place = placer(told, fall);
  return [...waits(data, fall), ...ages(data, fall), waiting(data, fall), cut(data, fall)]
    .toSorted((a, b) => a.wish - b.wish)
    .flatMap((piece) => piece.marks(place(piece)));
}
