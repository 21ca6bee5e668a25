/** Views of areas: the whole with its emptiness, the shelves of firmness, the calendar. */
import type { Mark } from '../kit/contract.ts';
import { textWidth } from '../kit/text.ts';
import { dollars, FOUR, GAP, type Area, type Pen, type Sheet } from './areas.ts';
import type { View } from './states.ts';

/** The stated sum as a frame, what is priced at its left, and the rest: a large empty place with its name. */
export function whole(pen: Pen): Sheet {
  const { width, height, label, lead, deals, t, v, named, say, put, tell, tag } = pen;
  const frame: Area = [0, lead + 4, width, height - lead - 4];
  const k = (frame[2] * frame[3]) / v('frame');
  const [left, top] = [5, frame[1] + 5];
  const tall = frame[3] - 10 - 2 * GAP;
  const [a, b, c, d] = FOUR.map((key) => v(key) * k) as [number, number, number, number];
  // The column's width w: a/w + b/w + (c + d)/(w - GAP) is as tall as the frame.
  const half = (tall * GAP + a + b + c + d) / 2;
  const w = (half + Math.sqrt(half * half - tall * GAP * (a + b))) / tall;
  const row = (c + d) / (w - GAP);
  const foot = top + tall + 2 * GAP - row;
  const areas: Record<string, Area> = {
    frame,
    oracle: [left, top, w, a / w],
    microsoft: [left, top + a / w + GAP, w, b / w],
    amazon: [left, foot, c / row, row],
    coreweave: [left + c / row + GAP, foot, d / row, row],
  };
  const [middle, centre] = [(left + w + width) / 2, frame[1] + frame[3] / 2];
  const big = label * 1.3 + width * 0.023;
  const unit = Math.sqrt(10 * k);
  const at = { x: width - unit - 10, y: frame[1] + 10, width: unit, height: unit };
  return {
    k,
    areas,
    over: [
      put('head-whole', 0, lead / 2, 'b'),
      ...FOUR.flatMap((key) => tag(key, named(key), areas[key]!, t(`note-${key}`))),
      {
        ...say('rest', dollars(v('rest')), middle, centre, 'bc', big),
        claim: deals['rest']!.claim,
      },
      ...tell('rest-name', t('rest-name'), middle, centre + big / 2 + lead, width - w - 30, 'mc'),
      { kind: 'rect', key: 'unit', ...at, classes: 'leader' },
      say('unit-label', dollars(10), at.x - 6, at.y + unit / 2, 'me'),
    ],
  };
}

/** Areas side by side on one line, the last two on each other. */
function strip(
  { v }: Pen,
  keys: readonly string[],
  y: number,
  height: number,
  k: number,
): Record<string, Area> {
  const areas: Record<string, Area> = {};
  let x = 0;
  for (const key of keys.slice(0, -2)) {
    areas[key] = [x, y, (v(key) * k) / height, height];
    x += areas[key][2] + GAP;
  }
  const [upper = '', lower = ''] = keys.slice(-2);
  const width = ((v(upper) + v(lower)) * k) / (height - GAP);
  const cut = (v(upper) * k) / width;
  areas[upper] = [x, y, width, cut];
  areas[lower] = [x, y + cut + GAP, width, height - GAP - cut];
  return areas;
}

const APART = ['stargate', 'nvidia', 'softbank'] as const;
/** On the second and the third shelf. */
const UNPRICED = [
  ['amd', 'google'],
  ['nvidia', 'broadcom', 'memory'],
] as const;

/** Contracts with a price, contracts without, intentions; and under a line what is no purchase. */
export function firmness(pen: Pen): Sheet {
  const { width, height, label, lead, t, v, named, say, put, tell, tag, ring } = pen;
  const air = height / 10 - 17;
  const head = lead + 1;
  const tall = (height - 4 * head - 2 * lead - 3 * air - 8) / 2;
  // Beside the small areas their names are written.
  const k = ((width - label * 11.2 - 2 * GAP) * tall) / (v('stargate') + v('nvidia') + v('softbank'));
  const second = head + tall + air;
  const third = second + head + lead + air;
  const last = third + head + lead + air + 2;
  const areas = { ...strip(pen, FOUR, head, tall, k), ...strip(pen, APART, last + head, tall, k) };
  const beside = (key: string, words: string) => {
    const [x, y, w, h] = areas[key]!;
    return tell(`label-${key}`, words, x + w + 5, y + h / 2, width - x - w - 5, 'b');
  };
  const rings = UNPRICED.flatMap((keys, shelf) => {
    const y = [second, third][shelf]! + head + lead / 2;
    let x = 0;
    return keys.flatMap((key): Mark[] => {
      const words = t(`ring-${key}`) || t(`name-${key}`);
      const from = x;
      x += textWidth(words, { size: label }) + label * 2.2;
      return [...ring(key, from + 6, y), say(`name-${key}`, words, from + 17, y)];
    });
  });
  return {
    k,
    areas,
    over: [
      ...[0, second, third, last].map((y, i) => put(`shelf-${i}`, 0, y + lead / 2, 'b')),
      ...['oracle', 'microsoft'].flatMap((key) =>
        tag(key, width < 330 ? dollars(v(key)) : named(key), areas[key]!, t(`note-${key}`)),
      ),
      ...tag('stargate', named('stargate'), areas['stargate']!, t('note-stargate')),
      ...['amazon', 'coreweave', 'softbank', 'nvidia'].flatMap((key) =>
        beside(key, t(`beside-${key}`) || named(key)),
      ),
      ...rings,
      { kind: 'line', key: 'apart', x1: 0, x2: width, y1: last - 3, y2: last - 3, classes: 'axis' },
    ],
  };
}

/** The promise: from the day of its statement, in decimal years. */
const [SAID, YEARS] = [2025.85, 8];
/** The calendar: days before the promise was stated, to days after the last contract ends. */
const [FIRST, LAST] = [2025.75, 2034.25];

/**
 * The promise over its eight years as if even, and in it each dated contract as
 * long as it runs and as high as its average year. Undated ones lie below, at the same scale.
 */
export function calendar(pen: Pen, view: View): Sheet {
  const later = view === 'february';
  const { deals, width, height, lead, t, v, named, say, put, tell, tag } = pen;
  const full = (height - 3 * lead - 16) / 1.42;
  const base = lead + 4 + full;
  const scale = width / (LAST - FIRST);
  const x = (year: number) => (year - FIRST) * scale;
  /** Pixels for a billion a year. */
  const high = (full * YEARS) / v('frame');
  const k = scale * high;
  const spanning = (key: string, from: number, to: number, foot: number): Area => {
    const tall = (v(key) / (to - from)) * high;
    return [x(from), foot - tall, (to - from) * scale, tall];
  };
  const frame = spanning('frame', SAID, SAID + YEARS, base);
  const areas: Record<string, Area> = { frame };
  let foot = base;
  for (const key of later ? ['amazon', 'more', 'oracle', 'cerebras'] : ['amazon', 'oracle']) {
    const { from = 0, to = 0 } = deals[key]!;
    areas[key] = spanning(key, from, to, foot);
    foot = areas[key][1];
  }
  const y = base + 2 * lead + 10;
  const tall = height - y;
  const across = (key: string) => (v(key) * k) / tall;
  areas['microsoft'] = [0, y, across('microsoft'), tall];
  areas['coreweave'] = [across('microsoft') + GAP, y, across('coreweave'), tall];
  const beside = across('microsoft') + across('coreweave') + 8;
  const right = x(deals['oracle']?.to ?? 0) + 6;
  const upper = (areas['more'] ?? areas['amazon']!)[1] - lead / 2 - 3;
  const room = frame[0] + frame[2] - right - 4;
  const over: Mark[] = [
    put(`head-${view}`, 0, lead / 2, 'b'),
    ...[2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033].map((year) =>
      say(`year-${year}`, String(year).slice(width < 330 ? 2 : 0), x(year + 0.5), base + lead / 2 + 3, 'mc'),
    ),
    ...['oracle', 'microsoft'].flatMap((key) => tag(key, named(key), areas[key]!, t(`even-${key}`))),
    ...tell('label-amazon', later ? t('more') : named('amazon'), right, upper, room, 'bu'),
    ...(later
      ? tell('label-coreweave', named('coreweave'), beside, y + tall / 2, width * 0.36, 'b')
      : [
          ...tell('label-coreweave', named('coreweave'), beside, y + (tall - lead) / 2, width - beside, 'bu'),
          put('part-coreweave', beside, y + (tall + lead) / 2, 'm'),
        ]),
    put('undated', 0, y - lead / 2, 'b'),
  ];
  if (later) {
    // To the end of 2030, from the year in which it was told.
    const [left, top] = (areas['target'] = spanning('target', 2026, 2031, base));
    const letter = across('nvidia');
    const paid = (v('equity') * k) / letter;
    areas['nvidia'] = [width - letter, y, letter, tall];
    areas['equity'] = [width - letter, height - paid, letter, paid];
    over.push(
      put('aim', left, top - lead / 2, 'b'),
      say('label-cerebras', named('cerebras'), left + 6, areas['cerebras']![1] - lead / 2),
      put('nvidia-later', width, y - lead / 2, 'e'),
    );
  } else over.push(put('rest-years', frame[0] + 6, frame[1] + lead, 'm'));
  return { k, areas, over };
}
