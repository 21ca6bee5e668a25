/** The ring: one dollar goes round and is booked at every station; then the ring is the price of the chips. */
import { fill } from '../../ledger/template.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, write } from '../kit/pen.ts';
import { clamp } from '../kit/scale.ts';
import { num, polygon } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { CircleData } from './data.ts';
import { across, at, channel, heads, round, sector, type Place, type Ring } from './sector.ts';
import { BOOKINGS, STATIONS, type Station } from './keys.ts';

const DOLLAR = dollars(1e-9);
/** The part of the round between two stations. */
const LEG = 1 / STATIONS.length;

/** A till slip: what is booked at a station. */
interface Slip {
  station: Station;
  lines: { nth: number; name: string }[];
  height: number;
}
interface Layout {
  ring: Ring;
  slips: Slip[];
  /** Of the words in the corners. */
  width: number;
  size: number;
  head: number;
  leading: number;
  pad: number;
  gap: number;
  /** How far from the middle a thing of this height stands in its corner, so as to lie so far off the ring. */
  away: (height: number, off: number) => number;
  /** Where a slip stands. */
  place: (slip: Slip) => Place;
}

function layout({ words }: CircleData, { width: W, height: H }: Size): Layout {
  const { small, wide, label: size } = typeFor(W);
  const head = small ? 13 : wide ? 20 : 16;
  const leading = Math.round(size * 1.35);
  const pad = small ? 5 : 12;
  const slips = STATIONS.map((station): Slip => {
    const lines = BOOKINGS.flatMap(([where, what], i) =>
      where === station ? [{ nth: i + 1, name: words.bookings[what] }] : [],
    );
    return { station, lines, height: head + pad * 1.5 + leading * lines.length + 4 };
  });
  const longest = Math.max(...Object.values(words.bookings).map((name) => textWidth(name, { size })));
  const width = longest + size * 1.4 + textWidth(DOLLAR, { size, weight: 600 }) + pad * (small ? 2.2 : 3.4);
  const [cx, cy] = [W / 2, H / 2];
  const gap = small ? 4 : 10;
  // Where room is short slips lie on the ring's edge.
  const over = small ? 8 : -gap;
  const corners = slips.map(({ height }) => Math.hypot(cx - width - 1, cy - height) + over);
  const outer = Math.min(W / 2 - 6, H / 2 - 6, ...corners);
  const inner = outer - Math.max(outer / 4, 27);
  const ring = { cx, cy, outer, inner, mid: (outer + inner) / 2 };
  const away = (height: number, off: number) =>
    Math.sqrt(Math.max(0, (outer + off) ** 2 - (cy - height) ** 2));
  const place = ({ station, height }: Slip) => {
    const x = away(height, -over);
    return {
      x: station === 'nvidia' ? cx - x - width : cx + x,
      y: station === 'oracle' ? H - height - 1 : 1,
    };
  };
  return { ring, slips, width, size, head, leading, pad, gap, away, place };
}

/** Paper with a torn lower edge. */
function paper(x: number, y: number, width: number, height: number): string {
  const teeth = Math.max(6, Math.round(width / 9));
  const tear = Array.from({ length: teeth * 2 + 1 }, (_, i) => {
    const down = i % 2 === 0 ? 0 : -4;
    return `${num(x + width - (i * width) / (teeth * 2))},${num(y + height + down)}`;
  });
  return `M${num(x)},${num(y)}L${num(x + width)},${num(y)}L${tear.join('L')}Z`;
}

function slipMarks(data: CircleData, slip: Slip, { width, size, head, leading, pad, place }: Layout): Mark[] {
  const { station, lines, height } = slip;
  const { x, y } = place(slip);
  const first = y + pad * 0.5 + head;
  return [
    { kind: 'path', key: `slip-${station}`, d: paper(x, y, width, height), classes: 'slip' },
    write(`name-${station}`, data.words.stations[station], {
      ...{ x: x + pad, y: first, size: head, weight: 600 },
    }),
    ...lines.flatMap(({ nth, name }, i): Mark[] => {
      const line = first + pad * 0.4 + leading * (i + 1) - 1;
      const key = `booking-${nth}`;
      return [
        write(`${key}-place`, String(nth), { x: x + pad, y: line, size, classes: 't-muted' }),
        write(key, name, { x: x + pad + size * 1.1, y: line, size }),
        write(`${key}-sum`, DOLLAR, { x: x + width - pad, y: line, anchor: 'end', size, weight: 600 }),
      ];
    }),
  ];
}

/** From each station to the nearest place of its slip. */
const leaders = ({ ring, slips, width, place }: Layout): string =>
  slips
    .map((slip, i) => {
      const gate = at(ring, i * LEG, ring.outer + 3);
      const { x, y } = place(slip);
      const [near, level] = [clamp(gate.x, x, x + width - 4), clamp(gate.y, y, y + slip.height)];
      return polygon([gate, { x: near, y: level }], false);
    })
    .join('');

/** Words on the ring of one dollar. */
function said(data: CircleData, plan: Layout): Mark[] {
  const { ring, slips, size: label } = plan;
  const { words } = data;
  const big = clamp(ring.inner * 0.17, 14, 38);
  const roomy = ring.inner >= 150;
  const legs = STATIONS.flatMap((station, i): Mark[] => {
    const place = at(ring, (i + 0.5) * LEG, ring.inner - label * 1.1);
    const anchor = (['middle', 'end', 'start'] as const)[i] ?? 'middle';
    return roomy
      ? [
          write(`leg-${station}`, words.legs[station], {
            ...{ x: place.x, y: place.y + label * 0.5, anchor, size: label, classes: 't-muted' },
          }),
        ]
      : [];
  });
  const centre = { x: ring.cx, anchor: 'middle', size: big, weight: 600 } as const;
  return [
    { kind: 'path', key: 'leaders', d: leaders(plan), classes: 'leader' },
    ...slips.flatMap((slip) => slipMarks(data, slip, plan)),
    ...legs,
    write('centre-0', words.dollar, { ...centre, y: ring.cy - big * 0.45 }),
    write('centre-1', words.booked, { ...centre, y: ring.cy + big * 0.75, weight: 400 }),
  ];
}

/** Words on the ring of own money. */
function told({ words, own }: CircleData, plan: Layout, { width, height }: Size): Mark[] {
  const { ring, size, head, gap, away } = plan;
  const { cx, cy, inner } = ring;
  const { small } = typeFor(width);
  const share = Math.round((own.value / own.chips) * 100);
  const huge = clamp(inner * 0.46, 26, 104);
  const sums = { own: dollars(own.value), chips: dollars(own.chips) };
  const strong = small ? size : head;
  const corner = {
    size: strong,
    weight: 600,
    width: plan.width,
    leading: Math.round(strong * 1.22),
  } as const;
  return [
    write('share', `${share}%`, { x: cx, y: cy - inner * 0.14, anchor: 'middle', size: huge, weight: 600 }),
    ...paragraph('of', fill(small ? words.ofBriefly : words.of, sums), {
      ...{ x: cx, y: cy - inner * 0.14 + huge * 0.24 + size, width: inner * 1.55, size, anchor: 'middle' },
    }),
    ...paragraph('own-name', words.own, {
      ...{ ...corner, x: cx - away(corner.leading * 2, gap), y: strong, anchor: 'end' },
    }),
    ...paragraph('rest-name', words.rest, {
      ...{ ...corner, x: cx + away(corner.leading * 3, gap), y: height - 4, up: true },
    }),
  ];
}

/**
 * The ring on the way from one dollar to the supplier's own share.
 * @param way 0: one dollar, home again; 1: the share
 */
export function ring(data: CircleData, way: number, size: Size): Mark[] {
  const plan = layout(data, size);
  const { ring } = plan;
  const { evidence, claim, value, chips } = data.own;
  const share = value / chips;
  // The coin goes round once, and then pushes its own money before it as far as that reaches.
  const turn = way * (1 + share);
  const own = Math.max(0, turn - 1);
  const gone = own / share;
  const coin = at(ring, turn, ring.mid);
  const r = (ring.outer - ring.inner) / 2 - 2;
  const type = r * 0.92;
  const faded = (marks: Mark[], opacity: number): Mark[] =>
    opacity <= 0 ? [] : opacity >= 1 ? marks : marks.map((mark) => ({ ...mark, opacity }));
  const gates = STATIONS.map((_, i) => i * LEG);
  return [
    ...faded(
      [
        { kind: 'path', key: 'track', d: channel(ring), classes: 'track' },
        { kind: 'path', key: 'way', d: round(ring), classes: 'coin-way p-partners' },
        {
          kind: 'path',
          key: 'heads',
          d: heads(
            ring,
            gates.map((gate) => gate + LEG / 2),
            r * 0.5,
          ),
          classes: 'coin-way p-partners',
        },
        { kind: 'path', key: 'gates', d: across(ring, gates, 3), classes: 'gate' },
      ],
      1 - gone,
    ),
    ...faded(
      area({ key: 'rest', evidence: 'projected', claim, d: sector(ring, Math.max(own, 0.01), 1) }),
      gone,
    ),
    ...(own > 0.004 ? area({ key: 'own', payer: 'partners', evidence, claim, d: sector(ring, 0, own) }) : []),
    {
      ...{ kind: 'group', key: 'coin', x: coin.x, y: coin.y, classes: 'p-partners' },
      marks: [
        { kind: 'circle', key: 'disc', cx: 0, cy: 0, r, classes: 'coin' },
        write('face', DOLLAR, {
          x: 0,
          y: type * 0.36,
          anchor: 'middle',
          size: Math.max(12, type),
          weight: 600,
        }),
      ],
    },
    ...faded(said(data, plan), 1 - 2 * gone),
    ...faded(told(data, plan, size), 2 * gone - 1),
  ];
}
