/** Views of rows: the staircase of suppliers, dollars beside gigawatts, two tallies side by side. */
import { formatAmount } from '../../ledger/numbers.ts';
import type { Mark } from '../kit/contract.ts';
import { num } from '../kit/shapes.ts';
import { dollars, FOUR, type Area, type Pen, type Sheet } from './areas.ts';

/** The ten suppliers in the order in which they were announced; two of them together. */
const NAMED = ['coreweave', 'google', 'oracle', 'nvidia', 'memory', 'amd', 'broadcom', 'microsoft', 'amazon'];

export const isPriced = (key: string): boolean => (FOUR as readonly string[]).includes(key);

/** A staircase under the whole as a bar: each step as long as its price and begun where the last one ended, or a ring. */
export function suppliers({ width, height, lead, t, v, named, say, put, ring }: Pen): Sheet {
  const each = height / (NAMED.length + 1);
  const thick = Math.min(each * 0.72, lead * 2);
  const scale = width / v('frame');
  const areas: Record<string, Area> = { frame: [0, 0, width, thick] };
  const over: Mark[] = [];
  let x = 0;
  NAMED.forEach((key, i) => {
    const y = (i + 1) * each + thick / 2;
    const when = width < 330 ? '' : `, ${t(`when-${key}`)}`;
    if (isPriced(key)) {
      areas[key] = [x, y - thick / 2, v(key) * scale, thick];
      x += v(key) * scale;
      over.push(say(`label-${key}-0`, named(key) + when, x + 7, y, 'bh'));
    } else {
      over.push(...ring(key, x + 7, y), say(`name-${key}`, t(`name-${key}`) + when, x + 18, y, 'mh'));
    }
  });
  const y = height - each + thick / 2;
  return {
    k: scale * thick,
    areas,
    over: [
      { kind: 'line', key: 'end', x1: x, x2: x, y1: 0, y2: height, classes: 'leader' },
      put('head-bar', 7, thick / 2, 'b'),
      put('rest-bar', x + 8, thick / 2, 'm'),
      ...over,
      put('sum', x - v('amazon') * scale - 8, y, 'e'),
    ],
  };
}

/** Dollars to the left, gigawatts to the right: chips and clouds are two lists, and nothing is added up. */
export function gigawatts({ deals, width, height, label, t, v, say, put }: Pen): Sheet {
  const rows = ['', '', 'nvidia', 'broadcom', 'amd', '', ...FOUR];
  const each = height / rows.length;
  const thick = Math.min(each * 0.66, label * 2.6);
  const [left, right] = [width * 0.472 - label * 3.2, width * 0.472 + label * 3.2];
  const scale = (left - label * 4.7) / v('oracle');
  const gw = (width - right - label * 3.9) / 10;
  const areas: Record<string, Area> = {};
  const over: Mark[] = [
    put('dollars', left, each / 2, 'be'),
    put('gigawatts', right, each / 2, 'b'),
    put('chips', 0, each * 1.5, 'm'),
    put('clouds', 0, each * 5.6, 'm'),
    {
      ...{ kind: 'path', key: 'rules', classes: 'grid' },
      d: `M0,${num(each)}H${width}M0,${num(each * 5)}H${width}`,
    },
  ];
  rows.forEach((key, i) => {
    const deal = deals[key];
    if (!deal) return;
    const y = (i + 0.5) * each;
    const money = isPriced(key) ? v(key) * scale : 0;
    const { gw: power = 0, firm = 0 } = deal;
    if (money) areas[key] = [left - money, y - thick / 2, money, thick];
    if (power) areas[`gw-${key}`] = [right, y - thick / 2, power * gw, thick];
    if (firm) areas[`firm-${key}`] = [right, y - thick / 2, firm * gw, thick];
    over.push(
      put(`name-${key}`, (left + right) / 2, y, 'c'),
      say(
        `label-${key}-0`,
        money ? dollars(v(key)) : t('no-price'),
        left - money - 6,
        y,
        money ? 'be' : 'me',
      ),
      say(
        `gw-label-${key}`,
        power ? formatAmount(power, 'GW', 'short') : t('no-power'),
        right + power * gw + 6,
        y,
        power ? 'b' : 'm',
      ),
    );
  });
  return { k: scale * thick, areas, over };
}

/** From the ground up: what both counts have, what one has, then the chips. */
const LAYERS = ['oracle', 'coreweave', 'microsoft', 'amazon', 'broadcom', 'amd', 'nvidia'];

/** Two counts as columns on one ground, what both have joined across. */
export function counts({ tallies, width, height, lead, label, t, named, tell, tag }: Pen): Sheet {
  const room = label * 9.6;
  const wide = (width - room) * 0.4;
  const start = width - room - wide;
  const top = lead * (width < 340 ? 3 : 2);
  const scale = (height - top - 14) / tallies.tunguz.value;
  const areas: Record<string, Area> = {};
  const over: Mark[] = [
    ...tell('head-ft', t('head-ft'), 0, top - lead / 2, start - 4, 'bu'),
    ...tell('head-tunguz', t('head-tunguz'), start, top - lead / 2, width - start, 'bu'),
  ];
  const feet = { ft: height, tunguz: height };
  for (const key of LAYERS) {
    const place = (tally: 'ft' | 'tunguz', x: number): Area | undefined => {
      const value = tallies[tally].rows[key];
      if (value === undefined) return undefined;
      const at: Area = [x, feet[tally] - value * scale, wide, value * scale];
      // The second count has all four contracts: they are the same objects as in the other views.
      const id = tally === 'tunguz' && isPriced(key) ? key : `${tally}-${key}`;
      areas[id] = at;
      feet[tally] = at[1] - 2;
      // The one that is too slim in the first column is joined to its name in the second.
      if (tally === 'tunguz' || at[3] > lead) over.push(...tag(id, named(key, value), at));
      return at;
    };
    const [a, b] = [place('ft', 0), place('tunguz', start)];
    if (!a || !b) continue;
    const [y0, y1, y2, y3] = [a[1], b[1], b[1] + b[3], a[1] + a[3]].map(num);
    const d = `M${num(wide)},${y0}L${num(start)},${y1}V${y2}L${num(wide)},${y3}Z`;
    over.push({ kind: 'path', key: `link-${key}`, d, classes: 'open-years' });
  }
  return { k: scale * wide, areas, over };
}
